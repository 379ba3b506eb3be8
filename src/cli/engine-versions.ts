import { spawnSync } from 'node:child_process';
import { findChromium, findFirefox, findProgram } from './find-browser.ts';

/** The engines that a run looks with, and their versions: "Chromium 156.0.8078.79, Mozilla Firefox 153.7.0esr, WebKitGTK 2.50.6-1". One that is not here is said. */
export function engineVersions(run: string): string {
  const chromium = versionOf(findChromium()) ?? 'no Chromium';
  return run === 'browsers'
    ? [chromium, versionOf(findFirefox()) ?? 'no Firefox', webkitVersion() ?? 'no WebKitGTK'].join(', ')
    : chromium;
}

function versionOf(program: string | undefined): string | undefined {
  return program === undefined ? undefined : said(program, '--version');
}

/** WebKit's browser says its version on a screen only, and its driver never does; the package knows. */
function webkitVersion(): string | undefined {
  if (!findProgram('WebKitWebDriver')) return undefined;
  // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg's own placeholder.
  const version = said('dpkg-query', '-W', '-f', '${Version}', 'webkit2gtk-driver');
  return `WebKitGTK ${version ?? 'of an unknown version'}`;
}

function said(program: string, ...args: string[]): string | undefined {
  const { status, stdout } = spawnSync(program, args, { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}
