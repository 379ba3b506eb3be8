import { spawnSync } from 'node:child_process';
import { utimesSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { needsInstall } from '../../src/cli/install.mjs';
import { scratchFolder } from './scratch.ts';

const files = { 'package-lock.json': '{}', 'node_modules/.package-lock.json': '{}' };

describe('needsInstall', () => {
  it('is false when the packages are newer than the lockfile', () => {
    const root = scratchFolder(files);
    utimesSync(join(root, 'package-lock.json'), 1, 1);
    expect(needsInstall(root)).toBe(false);
  });

  it('is true when the lockfile is newer', () => {
    const root = scratchFolder(files);
    utimesSync(join(root, 'node_modules/.package-lock.json'), 1, 1);
    expect(needsInstall(root)).toBe(true);
  });

  it('is true for a fresh clone, and for an installation that was broken off', () => {
    expect(needsInstall(scratchFolder({ 'package-lock.json': '{}' }))).toBe(true);
    expect(needsInstall(scratchFolder({ 'package-lock.json': '{}', 'node_modules/vite/package.json': '{}' }))).toBe(true);
  });
});

describe('launch', () => {
  it('tells an older Node in one sentence what it needs', () => {
    const old = "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.18.9' } });";
    const preload = join(scratchFolder({ 'old.cjs': old }), 'old.cjs');
    const run = spawnSync(process.execPath, ['--require', preload, resolve('src/cli/start.mjs')], { encoding: 'utf8' });
    expect(run.stderr).toBe(
      'Parasol needs Node 20.19 or newer, and this is Node 20.18.9: get a newer one at https://nodejs.org.\n',
    );
    expect(run.stdout).toBe('');
    expect(run.status).toBe(1);
  });
});

describe('parasol', () => {
  const parasol = (...args: string[]) => spawnSync(process.execPath, [resolve('src/cli/run.mjs'), ...args], { encoding: 'utf8' });

  it('lists a line for each verb', () => {
    const { stdout, status } = parasol();
    expect(stdout.match(/^ {2}(\w+) +\S/gm)?.map((line) => line.trim().split(' ')[0])).toEqual([
      'start',
      'dev',
      'build',
      'serve',
      'ids',
      'sync',
      'check',
      'release',
      'status',
    ]);
    expect(status).toBe(0);
  });

  it('names a verb it does not know, also one that every object has', () => {
    const { stderr, status } = parasol('toString');
    expect(stderr).toMatch(/^There is no "toString"/);
    expect(status).toBe(1);
  });
});
