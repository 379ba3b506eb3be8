import type { ChildProcess } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findFirefox } from '../../../src/cli/find-browser.ts';
import { isRunning, type Stops, start } from '../process.ts';
import { type Bidi, connectBidi } from './bidi.ts';
import { proxyPreferences, QUIET } from './firefox-preferences.ts';

export type FirefoxProcess = Bidi & { process: ChildProcess };

type Options = { profile: string; proxy: string; args: string[]; env: NodeJS.ProcessEnv; preferences?: typeof QUIET };

/** Starts a Firefox with a profile folder and connects to it. Without `url` it opens what its profile says. */
export async function startFirefox(options: Options, stops: Stops, url?: string): Promise<FirefoxProcess> {
  const { profile, proxy, args, env, preferences } = options;
  const lines = Object.entries({ ...QUIET, ...proxyPreferences(proxy), ...preferences }).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  await writeFile(join(profile, 'user.js'), lines.join(''));
  // The port of an earlier start.
  const portFile = join(profile, 'WebDriverBiDiServer.json');
  await rm(portFile, { force: true });
  const process = start(
    findFirefox() ?? 'firefox-esr',
    ['--no-remote', '--profile', profile, '--remote-debugging-port=0', ...args, ...(url === undefined ? [] : [url])],
    // As root it refuses a home that is another user's.
    { env: { ...env, HOME: profile, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' } },
    stops,
  );
  const bidi = await connectBidi(`ws://127.0.0.1:${await portFrom(portFile, process)}/session`);
  stops.push(async () => bidi.close());
  return { ...bidi, process };
}

/** Firefox writes its port into the profile when it is ready. */
async function portFrom(file: string, process: ChildProcess): Promise<number> {
  for (let tries = 0; tries < 1200; tries++) {
    if (!isRunning(process)) throw new Error('Firefox did not start');
    const text = await readFile(file, 'utf8').catch(() => '');
    if (text.includes('ws_port')) return (JSON.parse(text) as { ws_port: number }).ws_port;
    await sleep(50);
  }
  throw new Error('Firefox opened no port for WebDriver BiDi');
}
