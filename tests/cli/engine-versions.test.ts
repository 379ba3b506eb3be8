import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { engineVersions } from '../../src/cli/engine-versions.ts';
import { scratchFolder } from './scratch.ts';

/** A PATH with programs that each say one line. */
function machine(programs: Record<string, string>): void {
  const scripts = Object.entries(programs).map(([name, line]) => [name, `#!/bin/sh\necho "${line}"\n`]);
  const folder = scratchFolder(Object.fromEntries(scripts));
  for (const name of Object.keys(programs)) chmodSync(join(folder, name), 0o755);
  vi.stubEnv('PATH', folder);
}

afterEach(() => vi.unstubAllEnvs());

describe('engineVersions', () => {
  it('names all three engines of the run that looks with them, and one of the others', () => {
    machine({ chromium: 'Chromium 156', 'firefox-esr': 'Mozilla Firefox 153esr', WebKitWebDriver: '', 'dpkg-query': '2.50' });
    expect(engineVersions('browsers')).toBe('Chromium 156, Mozilla Firefox 153esr, WebKitGTK 2.50');
    expect(engineVersions('faults')).toBe('Chromium 156');
  });

  it('says which one is not here, and which version nobody knows', () => {
    machine({ WebKitWebDriver: '' });
    expect(engineVersions('browsers')).toBe('no Chromium, no Firefox, WebKitGTK of an unknown version');
    machine({});
    expect(engineVersions('browsers')).toBe('no Chromium, no Firefox, no WebKitGTK');
  });
});
