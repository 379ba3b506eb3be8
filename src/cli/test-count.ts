import { existsSync, readFileSync } from 'node:fs';

export type TestCount = { passed: number; failed: number };

/** Reads what vitest's JSON reporter wrote. A test file that could not even be loaded counts as one failure, and so does a missing report. */
export function countTests(file: string): TestCount {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const report: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!isReport(report)) throw new TypeError(`${file} is no report of vitest's JSON reporter`);
  const unloaded = report.testResults.filter(({ status, assertionResults }) => {
    return status === 'failed' && !assertionResults.some((result) => result.status === 'failed');
  });
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length };
}

type Report = {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
};

function isReport(value: unknown): value is Report {
  return (
    typeof value === 'object' &&
    value !== null &&
    'numPassedTests' in value &&
    'numFailedTests' in value &&
    'testResults' in value
  );
}
