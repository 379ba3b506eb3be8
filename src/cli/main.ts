import { resolve } from 'node:path';
import { buildVerb, startVerb } from './build-verb.ts';
import { printReport } from './print-problems.ts';
import type { Terminal } from './terminal.ts';

type Verb = { help: string; run: (args: string[], terminal: Terminal) => Promise<number> };

const root = resolve('.');

// Each verb loads its own work only: `serve` starts without the compiler.
const verbs: Record<string, Verb> = {
  start: { help: 'build if something changed, then serve', run: startVerb },
  dev: { help: 'serve, and build again whenever a file changes', run: async (_, to) => (await import('./dev.ts')).dev(to) },
  build: { help: 'make dist/ (--out <folder>, --public for readable paths)', run: buildVerb },
  serve: { help: 'serve dist/ as it is (PORT=4173)', run: async (_, to) => (await import('./serve-site.ts')).serveSite(to) },
  ids: {
    help: 'give ids to new texts and number them',
    run: async (_, to) => printReport(await (await import('../compile/ids.ts')).ids(root), to),
  },
  sync: {
    help: 'bring the translation files up to date ([lang], --new for files nobody has begun)',
    run: async (args, to) =>
      printReport(await (await import('../compile/sync.ts')).sync(root, language(args), args.includes('--new')), to),
  },
  check: {
    help: 'check content and translations ([lang], --json)',
    run: async (args, to) => {
      const report = await (await import('../compile/check.ts')).check(root, language(args));
      return printReport(report, to, { blockedFails: true, json: args.includes('--json') });
    },
  },
  release: {
    help: 'write down what is released now, for the policies to come',
    run: async (_, to) => printReport(await (await import('../compile/releases.ts')).release(root), to),
  },
  status: {
    help: 'how far each language is (--json)',
    run: async (args, to) =>
      printReport(await (await import('../compile/status.ts')).status(root), to, { json: args.includes('--json') }),
  },
};

/** Runs one verb of the `parasol` command in the project's folder; returns the exit code, and leaves a server running after `serve`. */
export async function main(argv: string[], terminal: Terminal = standard): Promise<number> {
  const [name = 'help', ...args] = argv;
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (verb) return verb.run(args, terminal);
  const asked = name === 'help' || name === '--help';
  if (!asked) terminal.err(`There is no "${name}". These exist:`);
  for (const [word, { help }] of Object.entries(verbs)) (asked ? terminal.out : terminal.err)(`  ${word.padEnd(7)} ${help}`);
  return asked ? 0 : 1;
}

const standard: Terminal = {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
};

function language(args: string[]): string | undefined {
  return args.find((arg) => !arg.startsWith('--'));
}
