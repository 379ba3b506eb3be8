import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';

/** Are the packages missing, or older than the lockfile? npm writes `node_modules/.package-lock.json` last, so half an install counts as none. */
export function needsInstall(root) {
  const installed = modified(join(root, 'node_modules', '.package-lock.json'));
  return installed === undefined || installed < (modified(join(root, 'package-lock.json')) ?? 0);
}

/** Runs `npm ci` if it is needed; returns false, after npm's own words and one sentence, when that failed. */
export function installPackages(root) {
  if (!needsInstall(root)) return true;
  console.error('Installing packages …');
  // The tools count as "dev" packages, and a machine may have NODE_ENV=production. On Windows npm is a script that only a shell can run.
  const npm = spawnSync('npm', ['ci', '--include=dev', '--no-fund', '--no-audit', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (npm.error) console.error(`npm could not be started: ${npm.error.message}`);
  if (npm.status === 0) return true;
  console.error('The packages could not be installed: npm says why above. Mend that, then run the same command again.');
  return false;
}

function modified(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs;
}
