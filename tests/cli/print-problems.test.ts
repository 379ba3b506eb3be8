import { describe, expect, it } from 'vitest';
import { printReport, problemLines } from '../../src/cli/print-problems.ts';
import type { Problem } from '../../src/domain/problem.ts';

const problem = (file: string, line: number, level: Problem['level'] = 'error'): Problem => {
  return { file, line, level, message: 'unknown token {fact.pep}', remedy: 'correct the name' };
};

function spoken() {
  const out: string[] = [];
  const err: string[] = [];
  return { out, err, terminal: { out: (line: string) => void out.push(line), err: (line: string) => void err.push(line) } };
}

describe('problemLines', () => {
  it('sorts by file and by the number of the line, marks what is no error, and counts', () => {
    const problems = [problem('b.md', 10), problem('b.md', 9, 'warning'), problem('a.md', 0), problem('b.md', 100, 'blocked')];
    expect(problemLines(problems)).toEqual([
      'a.md: unknown token {fact.pep}; correct the name',
      'b.md:9: unknown token {fact.pep}; correct the name [warning]',
      'b.md:10: unknown token {fact.pep}; correct the name',
      'b.md:100: unknown token {fact.pep}; correct the name [blocked]',
      '2 errors, 1 blocked translation, 1 warning',
    ]);
  });

  it('says nothing when nothing is wrong', () => {
    expect(problemLines([])).toEqual([]);
  });

  it('leaves the list it was given as it was', () => {
    const problems = [problem('b.md', 1), problem('a.md', 1)];
    problemLines(problems);
    expect(problems.map(({ file }) => file)).toEqual(['b.md', 'a.md']);
  });
});

describe('printReport', () => {
  it.each([
    ['error', false, 1],
    ['error', true, 1],
    ['blocked', false, 0],
    ['blocked', true, 1],
    ['warning', true, 0],
  ] as const)('ends %s with blockedFails=%s with code %i', (level, blockedFails, code) => {
    const { terminal } = spoken();
    expect(printReport({ problems: [problem('a.md', 1, level)], lines: [] }, terminal, { blockedFails })).toBe(code);
  });

  it('keeps what was asked for and what is wrong apart', () => {
    const { terminal, out, err } = spoken();
    expect(printReport({ problems: [problem('a.md', 1)], lines: ['th 12 of 40'] }, terminal)).toBe(1);
    expect(out).toEqual(['th 12 of 40']);
    expect(err).toEqual(['a.md:1: unknown token {fact.pep}; correct the name', '1 error']);
  });

  it('says JSON instead of lines when asked', () => {
    const { terminal, out } = spoken();
    printReport({ problems: [], lines: ['th 12 of 40'], json: { th: 12 } }, terminal, { json: true });
    expect(JSON.parse(out.join('\n'))).toEqual({ th: 12 });
  });
});
