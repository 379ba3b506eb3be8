import { formatProblem, type Problem } from '../domain/problem.ts';
import type { Terminal } from './terminal.ts';

/** What the verbs of the compiler hand back. */
export type Report = { problems: Problem[]; lines: string[]; json?: unknown };

/** Says a report: its lines (or its JSON) on the standard output, its problems on the other; returns the exit code. */
export function printReport(
  report: Report,
  terminal: Terminal,
  options: { blockedFails?: boolean; json?: boolean } = {},
): number {
  if (options.json) terminal.out(JSON.stringify(report.json ?? null, null, 2));
  else for (const line of report.lines) terminal.out(line);
  for (const line of problemLines(report.problems)) terminal.err(line);
  const fails = (level: Problem['level']) => level === 'error' || (level === 'blocked' && options.blockedFails === true);
  return report.problems.some(({ level }) => fails(level)) ? 1 : 0;
}

/** One line a problem, by file and line, and a line that counts them; nothing for no problems. */
export function problemLines(problems: readonly Problem[]): string[] {
  if (problems.length === 0) return [];
  // Not by the machine's language: the list must be the same everywhere.
  const sorted = [...problems].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
  const mark = ({ level }: Problem) => (level === 'error' ? '' : ` [${level}]`);
  return [...sorted.map((problem) => formatProblem(problem) + mark(problem)), countLine(problems)];
}

function countLine(problems: readonly Problem[]): string {
  const count = (level: Problem['level'], one: string, many: string) => {
    const n = problems.filter((problem) => problem.level === level).length;
    return n === 0 ? [] : [`${n} ${n === 1 ? one : many}`];
  };
  return [
    ...count('error', 'error', 'errors'),
    ...count('blocked', 'blocked translation', 'blocked translations'),
    ...count('warning', 'warning', 'warnings'),
  ].join(', ');
}
