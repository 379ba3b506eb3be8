import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findChromium, findProgram } from '../../src/cli/find-browser.ts';
import { scratchFolder } from './scratch.ts';

function folderWith(...names: string[]): string {
  const folder = scratchFolder(Object.fromEntries(names.map((name) => [name, '#!/bin/sh'])));
  for (const name of names) chmodSync(join(folder, name), 0o755);
  return folder;
}

describe('findChromium', () => {
  it('finds Chrome where there is no Chromium', () => {
    const folder = folderWith('google-chrome-stable');
    expect(findChromium(`/nowhere:${folder}`)).toBe(join(folder, 'google-chrome-stable'));
  });

  it('passes over a snap, which tests cannot drive', () => {
    const folder = folderWith('snap', 'chromium-browser', 'google-chrome');
    symlinkSync(join(folder, 'snap'), join(folder, 'chromium'));
    expect(findChromium(folder)).toBe(join(folder, 'google-chrome'));
  });
});

describe('findProgram', () => {
  it('takes the first in PATH that can be run', () => {
    const [first, second] = [scratchFolder({ xdotool: 'not a program' }), folderWith('xdotool')];
    expect(findProgram('xdotool', `${first}:${second}`)).toBe(join(second, 'xdotool'));
    expect(findProgram('xdotool', first)).toBeUndefined();
  });
});
