import { describe, it } from 'vitest';
import { chromium } from './chromium.ts';
import type { EngineStart } from './engine.ts';
import { firefox } from './firefox.ts';
import { webkit } from './webkit.ts';

export const ENGINES: EngineStart[] = [chromium, firefox, webkit];

/**
 * The same tests in every engine, each in a group of its name. One that is not here is a skipped test that says what is missing: never silence.
 * `eachEngine((start) => { let engine: Engine; beforeAll(async () => { engine = await start.launch(); }); afterAll(() => engine?.close()); it(…) })`
 */
export function eachEngine(tests: (start: EngineStart) => void): void {
  for (const start of ENGINES) {
    const missing = start.missing();
    describe(start.name, () => {
      if (missing === undefined) return tests(start);
      it(`is skipped: ${missing}`, ({ skip }) => {
        process.stdout.write(`skipped ${start.name}: ${missing}\n`);
        skip(missing);
      });
    });
  }
}
