import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { countTests } from '../../src/cli/test-count.ts';
import { scratchFolder } from './scratch.ts';

const count = (report: unknown) => countTests(join(scratchFolder({ 'report.json': JSON.stringify(report) }), 'report.json'));
const file = (status: string, ...tests: string[]) => ({ status, assertionResults: tests.map((each) => ({ status: each })) });

describe('countTests', () => {
  it('adds a failure for a file that could not be loaded, and none for a failed test in a file', () => {
    const testResults = [file('passed', 'passed'), file('failed', 'passed', 'failed'), file('failed')];
    expect(count({ numPassedTests: 2, numFailedTests: 1, testResults })).toEqual({ passed: 2, failed: 2 });
  });

  it('counts a run that wrote no report as failed', () => {
    expect(countTests(join(scratchFolder(), 'report.json'))).toEqual({ passed: 0, failed: 1 });
  });

  it('refuses a file that is no report', () => {
    expect(() => count({})).toThrow(TypeError);
  });
});
