import type { ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, chromium, type Page } from 'playwright-core';
import { CHROMIUM_FLAGS, chromiumPath } from './chromium.ts';
import type { Display } from './display.ts';
import { isRunning, type Stops, start } from './process.ts';

export type ChromiumWindow = {
  /**
   * The page over the DevTools protocol, to look at. Between two presses do not evaluate anything in it: that counts as a gesture of the
   * user, and the browser then treats Back otherwise. Let the page speak by what it requests, or by `page.url()`.
   */
  page: Page;
  process: ChildProcess;
};

type Options = { display: Display; profile: string; proxy: string; args?: string[] };

const WINDOW = [
  '--start-maximized',
  '--force-device-scale-factor=1',
  '--lang=en-US',
  '--test-type',
  '--remote-debugging-port=0',
  '--disable-features=OptimizationHints,PreconnectToSearch',
];

/** Starts a Chromium with a window and a toolbar. Without `url` it opens what its arguments and its profile say. */
export async function openChromium(options: Options, stops: Stops, url?: string): Promise<ChromiumWindow> {
  const { display, profile, proxy, args = [] } = options;
  // The port of an earlier start.
  await rm(join(profile, 'DevToolsActivePort'), { force: true });
  const own = [`--user-data-dir=${profile}`, `--proxy-server=${proxy}`, ...args, ...(url === undefined ? [] : [url])];
  const process = start(chromiumPath(), [...CHROMIUM_FLAGS, ...WINDOW, ...own], { env: display.env }, stops);
  const control = await connect(profile, process);
  stops.push(() => control.close());
  return { process, page: await firstPage(control) };
}

/** Chromium writes its port into the profile when it is ready. */
async function connect(profile: string, process: ChildProcess): Promise<Browser> {
  const file = join(profile, 'DevToolsActivePort');
  for (let tries = 0; tries < 300; tries++) {
    if (!isRunning(process)) throw new Error('Chromium did not start');
    const port = existsSync(file) ? readFileSync(file, 'utf8').split('\n')[0] : '';
    if (port) {
      try {
        // A browser that is still starting may take the connection and never answer on it.
        return await chromium.connectOverCDP(`http://127.0.0.1:${port}`, { timeout: 5000 });
      } catch {
        // Too early: try again.
      }
    }
    await sleep(100);
  }
  throw new Error('Chromium opened no debugging port');
}

async function firstPage(control: Browser): Promise<Page> {
  for (let tries = 0; tries < 100; tries++) {
    const page = control
      .contexts()[0]
      ?.pages()
      .find(
        (each) => each.url() !== 'about:blank' && (!each.url().startsWith('chrome') || each.url().startsWith('chrome-error:')),
      );
    if (page) {
      await page.waitForLoadState();
      return page;
    }
    await sleep(100);
  }
  throw new Error('Chromium opened no page');
}
