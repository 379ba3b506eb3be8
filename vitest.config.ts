import { defineConfig } from 'vitest/config';

const MINUTE = 60_000;
/** Tests of the tools themselves that start a browser. */
const BROWSER_TOOLS = ['tests/support/{browser,real-back}.test.ts'];

/**
 * Tests that look at the real build in a real browser, with time to start one. Two files at a time in the short run, where most of the time is
 * waiting; one at a time in the long ones, which kill browsers and measure.
 */
function onTheBuild(name: string, testTimeout: number) {
  return {
    extends: true as const,
    test: {
      name,
      include: [`tests/${name}/**/*.test.ts`, ...(name === 'browser' ? BROWSER_TOOLS : [])],
      environment: 'node',
      globalSetup: 'tests/support/built-site.ts',
      fileParallelism: name === 'browser',
      maxWorkers: 2,
      testTimeout,
      hookTimeout: testTimeout,
    },
  };
}

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    passWithNoTests: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/{browser,browsers,faults,all,bench}/**', ...BROWSER_TOOLS],
          environment: 'node',
        },
      },
      onTheBuild('browser', MINUTE),
      onTheBuild('browsers', 10 * MINUTE),
      onTheBuild('faults', 10 * MINUTE),
      onTheBuild('all', 30 * MINUTE),
      onTheBuild('bench', 30 * MINUTE),
    ],
  },
});
