import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { neededPackages, prepareMachine } from '../../src/cli/test-machine.ts';
import { scratchFolder } from './scratch.ts';

/** A PATH with these programs and no others; `apt-get` notes what it was asked for. */
function machine(programs: Record<string, string>): string {
  const folder = scratchFolder(programs);
  for (const name of Object.keys(programs)) chmodSync(join(folder, name), 0o755);
  vi.stubEnv('PATH', folder);
  return folder;
}

const as = (uid: number) => vi.spyOn(process, 'getuid').mockReturnValue(uid);
const aptGet = '#!/bin/sh\necho "$DEBIAN_FRONTEND $*" >> "$(/usr/bin/dirname "$0")/asked"\n';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

describe('prepareMachine', () => {
  it('asks for nothing when all is there', () => {
    const folder = machine({ xdotool: '', openbox: '', 'apt-get': aptGet });
    expect(prepareMachine(['xdotool', 'openbox'])).toBeUndefined();
    expect(existsSync(join(folder, 'asked'))).toBe(false);
  });

  it('installs what is missing when root, after a fresh list of packages', () => {
    const folder = machine({ openbox: '', 'apt-get': aptGet });
    as(0);
    vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    expect(prepareMachine(['xdotool', 'openbox', 'xvfb'])).toBeUndefined();
    expect(readFileSync(join(folder, 'asked'), 'utf8')).toBe(
      'noninteractive update -q\nnoninteractive install -q -y --no-install-recommends xdotool xvfb\n',
    );
  });

  it('says in a sentence what to install when it may not', () => {
    machine({ 'apt-get': aptGet });
    as(1000);
    expect(prepareMachine(['xdotool', 'xvfb'])).toBe(
      'Some Debian packages are missing: run "sudo apt-get install xdotool xvfb", then this again.',
    );
  });

  it('says so where there is no apt-get, and when apt-get fails', () => {
    machine({});
    expect(prepareMachine(['xdotool'])).toMatch(/^This machine lacks xdotool /);
    machine({ 'apt-get': '#!/bin/sh\nexit 100\n' });
    as(0);
    vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    expect(prepareMachine(['xdotool'])).toMatch(/^apt-get could not install xdotool/);
  });
});

describe('neededPackages', () => {
  it('adds the other browsers for the runs that use them', () => {
    expect(neededPackages('short')).not.toContain('firefox-esr');
    expect(neededPackages('browsers')).toEqual(expect.arrayContaining(['chromium', 'firefox-esr', 'webkit2gtk-driver']));
  });
});
