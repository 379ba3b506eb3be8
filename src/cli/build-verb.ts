import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildStamp, isBuilt, rememberBuild } from './build-stamp.ts';
import { printReport } from './print-problems.ts';
import type { Terminal } from './terminal.ts';

/** `parasol build [--out <folder>] [--public]`: exit code 1 when the source has errors; the previous dist/ then stays. */
export async function buildVerb(args: string[], terminal: Terminal): Promise<number> {
  const { values } = parseArgs({ args, options: { out: { type: 'string' }, public: { type: 'boolean' } } });
  const root = resolve('.');
  const usual = !values.public && (values.out === undefined || resolve(values.out) === join(root, 'dist'));
  // Taken before the build: what changes while it runs is built again next time.
  const stamp = usual ? buildStamp(root) : undefined;
  if (resolve(values.out ?? 'dist') === join(root, 'dist')) rememberBuild(root, undefined);
  const begun = performance.now();
  const { build } = await import('../compile/build.ts');
  const { problems, out, summary } = await build(root, { out: values.out, ...(values.public && { discreet: false }) });
  const code = printReport({ problems, lines: summary }, terminal);
  if (code !== 0) return code;
  if (stamp) rememberBuild(root, stamp);
  terminal.out(`Built ${relative(root, resolve(out)) || out} in ${((performance.now() - begun) / 1000).toFixed(1)} s.`);
  return 0;
}

/** `npm start`: builds only when something changed, then serves. */
export async function startVerb(_: string[], terminal: Terminal): Promise<number> {
  const root = resolve('.');
  if (!isBuilt(root, buildStamp(root))) {
    const code = await buildVerb([], terminal);
    if (code !== 0) return code;
  }
  const { serveSite } = await import('./serve-site.ts');
  return serveSite(terminal);
}
