import { accessSync, constants, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'google-chrome-stable', 'google-chrome', 'chrome', 'chromium-browser'];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The path of a Chromium or Chrome that tests can drive, or undefined. A snap is passed over: it cannot see a test's profile folder. */
export function findChromium(path = process.env.PATH ?? ''): string | undefined {
  const found = NAMES.map((name) => findProgram(name, path)).filter((file) => file !== undefined);
  return [...found, ...ELSEWHERE.filter(isProgram)].find((file) => !isSnap(file));
}

/** The path of a Firefox, the long-lived release of Debian first, or undefined. */
export function findFirefox(path = process.env.PATH ?? ''): string | undefined {
  return ['firefox-esr', 'firefox'].map((name) => findProgram(name, path)).find((file) => file !== undefined && !isSnap(file));
}

/** The full path of a program in PATH, or undefined. */
export function findProgram(name: string, path = process.env.PATH ?? ''): string | undefined {
  return path
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, name))
    .find(isProgram);
}

function isSnap(file: string): boolean {
  // Ubuntu's package puts a script at /usr/bin/chromium-browser that starts the snap.
  return file.startsWith('/snap/') || /^\/snap\/|\/snap$/.test(realpathSync(file)) || file.endsWith('/chromium-browser');
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
