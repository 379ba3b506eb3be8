import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { engineVersions } from './engine-versions.ts';
import { countTests, type TestCount } from './test-count.ts';
import { neededPackages, prepareMachine } from './test-machine.ts';

const LONG_RUNS = ['browsers', 'faults', 'all', 'bench'];
const root = resolve('.');
const bin = (file: string) => join(root, 'node_modules', ...file.split('/'));
const parasol = (verb: string) => [join(root, 'src/cli/run.mjs'), verb];

/** `npm test`, or one of the long runs by name: every step with a heading and its time. Returns the exit code. */
export async function runTests(args: string[]): Promise<number> {
  const [run, ...rest] = args;
  if (run !== undefined && !LONG_RUNS.includes(run))
    return say(`There is no run "${run}": leave it out, or choose ${LONG_RUNS.join(', ')}.`, 1);
  if (run !== undefined && !hasTests(run)) return say(`There are no tests of this kind yet (tests/${run}/ is empty).`, 0);
  const problem = prepareMachine(neededPackages(run ?? 'short'));
  if (problem) return say(problem, 1);
  return run === undefined ? shortRun() : longRun(run, rest);
}

function shortRun(): number {
  const failed: string[] = [];
  const counts: TestCount[] = [];
  const step = (name: string, run: () => boolean) => {
    if (!timed(name, run)) failed.push(name);
    return !failed.includes(name);
  };
  step('types', () => node(bin('typescript/bin/tsc'), '-b', '--force'));
  step('lint', () => node(bin('@biomejs/biome/bin/biome'), 'ci'));
  step('content', () => node(...parasol('check')));
  step('unit tests', () => vitest('unit', counts));
  const built = step('build', () => node(...parasol('build')));
  step('real-browser tests', () => (built ? vitest('browser', counts) : !say('Not run: there is no build to look at.', 1)));
  if (failed.length > 0) say(`\nFailed: ${failed.join(', ')}`, 1);
  return report(counts, failed.length > 0);
}

function longRun(run: string, rest: string[]): number {
  const counts: TestCount[] = [];
  const passed = timed('build', () => node(...parasol('build'))) && timed(run, () => vitest(run, counts, rest));
  // A part of a run says nothing of the whole.
  if (rest.length === 0) rememberRun(run, counts);
  return report(counts, !passed);
}

/** Writes date, engines and counts of a long run into `tests/last-run.md`, one line a run. */
function rememberRun(run: string, counts: TestCount[]): void {
  const file = join(root, 'tests/last-run.md');
  const others = existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line.startsWith('- ') && !line.startsWith(`- ${run}:`))
    : [];
  const line = `- ${run}: ${new Date().toISOString().slice(0, 10)}, ${engineVersions(run)}, ${countLine(counts)}`;
  writeFileSync(file, `# The long test runs, when they last ran whole\n\n${[...others, line].sort().join('\n')}\n`);
}

function countLine(counts: TestCount[]): string {
  const sum = (key: keyof TestCount) => counts.reduce((total, count) => total + count[key], 0);
  return `${sum('passed')} passed, ${sum('failed')} failed`;
}

function report(counts: TestCount[], failed: boolean): number {
  return say(countLine(counts), failed ? 1 : 0);
}

function timed(name: string, run: () => boolean): boolean {
  say(`\n== ${name}`, 0);
  const begun = performance.now();
  const passed = run();
  say(`-- ${name}: ${passed ? 'good' : 'FAILED'}, ${((performance.now() - begun) / 1000).toFixed(1)} s`, 0);
  return passed;
}

function vitest(project: string, counts: TestCount[], rest: string[] = []): boolean {
  const file = join(root, '.parasol', `tests-${project}.json`);
  mkdirSync(join(root, '.parasol'), { recursive: true });
  rmSync(file, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const passed = node(bin('vitest/vitest.mjs'), 'run', '--project', project, ...reporters, ...rest);
  const count = countTests(file);
  counts.push(count);
  return passed && count.failed === 0;
}

function node(...args: string[]): boolean {
  // The runner of this very process set NODE_ENV; the tools have their own idea of it.
  const { NODE_ENV: _, ...env } = process.env;
  return spawnSync(process.execPath, args, { cwd: root, env, stdio: 'inherit' }).status === 0;
}

function hasTests(run: string): boolean {
  const folder = join(root, 'tests', run);
  return existsSync(folder) && readdirSync(folder, { recursive: true }).some((name) => /\.test\.tsx?$/.test(String(name)));
}

function say(line: string, code: number): number {
  process.stdout.write(`${line}\n`);
  return code;
}
