import { rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { buildStamp, isBuilt, rememberBuild } from '../../src/cli/build-stamp.ts';
import { scratchFolder, writeInto } from './scratch.ts';

const project = () =>
  scratchFolder({
    'src/app/a.ts': 'a',
    'content/topics/pep.md': 'text',
    'locales/en.json': '{}',
    'site.config.json': '{}',
    'package-lock.json': '{}',
    'dist/index.html': '<!doctype html>',
  });

afterEach(() => vi.unstubAllEnvs());

describe('buildStamp', () => {
  it('stays the same while nothing changes, wherever the build and its notes are written', () => {
    const root = project();
    const before = buildStamp(root);
    writeInto(root, 'dist/th/index.html', 'new');
    writeInto(root, '.parasol/note', 'new');
    writeInto(root, 'tests/a.test.ts', 'new');
    expect(buildStamp(root)).toBe(before);
  });

  it.each([
    ['a text grows', (root: string) => writeInto(root, 'content/topics/pep.md', 'longer text')],
    ['a file comes', (root: string) => writeInto(root, 'content/places/fr/pep.md', '')],
    ['a file goes', (root: string) => rmSync(join(root, 'src/app/a.ts'))],
    ['a file is written again at the same length', (root: string) => utimesSync(join(root, 'locales/en.json'), 1, 1)],
    ['the site is set up otherwise', (root: string) => writeInto(root, 'site.config.json', '{"a": 1}')],
    ['the time of the build is set', () => vi.stubEnv('SOURCE_DATE_EPOCH', '1700000000')],
  ])('changes when %s', (_, change) => {
    const root = project();
    const before = buildStamp(root);
    change(root);
    expect(buildStamp(root)).not.toBe(before);
  });
});

describe('isBuilt', () => {
  it('is true only for the files that were built', () => {
    const root = project();
    const stamp = buildStamp(root);
    expect(isBuilt(root, stamp)).toBe(false);
    rememberBuild(root, stamp);
    expect(isBuilt(root, stamp)).toBe(true);
    expect(isBuilt(root, 'another')).toBe(false);
  });

  it('is false when the build was removed or is not the usual one', () => {
    const root = project();
    rememberBuild(root, 'stamp');
    rememberBuild(root, undefined);
    expect(isBuilt(root, 'stamp')).toBe(false);
    rememberBuild(root, 'stamp');
    rmSync(join(root, 'dist'), { recursive: true });
    expect(isBuilt(root, 'stamp')).toBe(false);
  });
});
