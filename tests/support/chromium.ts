import { findChromium } from '../../src/cli/find-browser.ts';

const isRoot = process.getuid?.() === 0;

/**
 * What keeps a Chromium quiet on a machine without a screen or a network. Without the `disable` flags it calls home, and a test could not tell
 * its requests from ours; the sandbox does not start for root.
 */
export const CHROMIUM_FLAGS = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** The Chromium that tests drive. Throws an Error that says what to do when there is none. */
export function chromiumPath(): string {
  const path = findChromium();
  if (path === undefined) throw new Error('No Chromium or Chrome is in PATH: run `npm test`, which installs one on Debian.');
  return path;
}
