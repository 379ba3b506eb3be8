import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Everything a build reads. */
export const BUILD_INPUTS = ['src', 'content', 'locales', 'public', 'site.config.json', 'package-lock.json'];

/** A hash that changes when a file that the build reads may have changed, or the commit whose time the pages carry. */
export function buildStamp(root: string): string {
  const hash = createHash('sha256');
  for (const input of BUILD_INPUTS) addPath(root, input, hash);
  const commit = spawnSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' });
  hash.update(`${commit.stdout ?? ''} ${process.env.SOURCE_DATE_EPOCH ?? ''}`);
  return hash.digest('hex');
}

/** Is there a build in `dist/` that was made from just these files? */
export function isBuilt(root: string, stamp: string): boolean {
  const file = stampFile(root);
  return existsSync(join(root, 'dist', 'index.html')) && existsSync(file) && readFileSync(file, 'utf8') === stamp;
}

/** Remembers what `dist/` was made from; `undefined` forgets it. */
export function rememberBuild(root: string, stamp: string | undefined): void {
  const file = stampFile(root);
  if (stamp === undefined) {
    rmSync(file, { force: true });
    return;
  }
  mkdirSync(join(root, '.parasol'), { recursive: true });
  writeFileSync(file, stamp);
}

function stampFile(root: string): string {
  return join(root, '.parasol', 'build-stamp');
}

function addPath(root: string, path: string, hash: { update: (text: string) => unknown }): void {
  const stat = statSync(join(root, path), { throwIfNoEntry: false });
  if (!stat) return;
  if (!stat.isDirectory()) {
    hash.update(`${path}\0${stat.size}\0${stat.mtimeMs}\n`);
    return;
  }
  for (const name of readdirSync(join(root, path)).sort()) addPath(root, `${path}/${name}`, hash);
}
