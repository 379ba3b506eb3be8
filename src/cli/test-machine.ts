import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { findChromium, findProgram } from './find-browser.ts';

/** Debian package -> how to see that it is there. Fonts have no program: dpkg knows them. */
const SHORT = ['chromium', 'fonts-noto-core', 'fonts-noto-cjk', 'xvfb', 'openbox', 'xdotool', 'sqlite3'];
const LONG = [...SHORT, 'firefox-esr', 'webkit2gtk-driver', 'poppler-utils'];
const PROGRAMS: Record<string, string> = {
  xvfb: 'Xvfb',
  openbox: 'openbox',
  xdotool: 'xdotool',
  'firefox-esr': 'firefox-esr',
  'webkit2gtk-driver': 'WebKitWebDriver',
  sqlite3: 'sqlite3',
  'poppler-utils': 'pdftotext',
};

/** What a run needs from the machine beside npm packages. */
export function neededPackages(run: string): string[] {
  return run === 'browsers' || run === 'all' ? LONG : SHORT;
}

/** Installs the missing ones on Debian when root. Returns undefined when all is there, else one sentence that says what to do. */
export function prepareMachine(packages: string[]): string | undefined {
  const missing = packages.filter((name) => !isThere(name));
  if (missing.length === 0) return undefined;
  const ubuntu = isUbuntu();
  if (ubuntu && missing.includes('chromium')) {
    return 'On Ubuntu the package "chromium" is a snap, which tests cannot drive: install Google Chrome (google-chrome-stable) and run this again.';
  }
  const apt = findProgram('apt-get');
  if (!apt) return `This machine lacks ${missing.join(', ')} (names of Debian packages): install them and run this again.`;
  if (process.getuid?.() !== 0)
    return `Some Debian packages are missing: run "sudo apt-get install ${missing.join(' ')}", then this again.`;
  process.stdout.write(`Installing from Debian: ${missing.join(' ')}\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...args: string[]) => spawnSync(apt, args, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  if (run('update', '-q') && run('install', '-q', '-y', '--no-install-recommends', ...missing)) return undefined;
  return `apt-get could not install ${missing.join(' ')}: it says why above.`;
}

function isThere(name: string): boolean {
  if (name === 'chromium') return findChromium() !== undefined;
  const program = PROGRAMS[name];
  if (program !== undefined) return findProgram(program) !== undefined;
  // Without dpkg nobody can say whether the fonts are there; only screenshots would suffer.
  if (!findProgram('dpkg-query')) return true;
  const status = spawnSync('dpkg-query', ['-s', name], { encoding: 'utf8' });
  return status.status === 0 && /^Status: .* installed$/m.test(status.stdout);
}

function isUbuntu(): boolean {
  const file = '/etc/os-release';
  return existsSync(file) && /^ID=("?)ubuntu\1$/m.test(readFileSync(file, 'utf8'));
}
