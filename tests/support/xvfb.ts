import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright-core';
import { newProfile } from './browser.ts';
import { CHROMIUM_FLAGS, chromiumPath } from './chromium.ts';
import { noInternet } from './no-internet.ts';

const run = promisify(execFile);
const SIZE = { width: 1000, height: 800 };
/** Where Chromium draws its buttons in a maximised window of that size: `real-back.test.ts` notices when it no longer does. */
const BUTTONS = { back: [23, 63], forward: [58, 63], reload: [95, 63] } as const;

export type HeadedBrowser = {
  /**
   * The page over the DevTools protocol, to look at. Between two presses do not evaluate anything in it: that counts as a gesture of the
   * user, and the browser then treats Back otherwise. Let the page speak by what it requests, or by `page.url()`.
   */
  page: Page;
  /** A click on the toolbar, as a hand does it. */
  press: (button: keyof typeof BUTTONS) => Promise<void>;
  /** A click in the page, in its own coordinates. */
  click: (x: number, y: number) => Promise<void>;
  /** Keys by their names in X: `shift`, `Return`, `alt+Left`. */
  key: (...names: string[]) => Promise<void>;
  /** Number of the browser's process, to be killed in tests of a sudden end. */
  pid: number;
  close: () => Promise<void>;
};

/**
 * Opens `url` in a Chromium with a window and a toolbar, on a screen of its own. Throws an Error when a program is missing or does not start.
 * Give `profile` to find again what an earlier start kept.
 */
export async function openHeaded(url: string, options: { profile?: string; args?: string[] } = {}): Promise<HeadedBrowser> {
  const stops: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const stop of stops.splice(0).reverse()) await stop();
  };
  try {
    const proxy = await noInternet();
    stops.push(proxy.close);
    const display = await startDisplay(stops);
    const temporary = options.profile === undefined ? await newProfile() : undefined;
    if (temporary) stops.push(temporary.remove);
    const profile = options.profile ?? temporary?.profile ?? '';
    const window = [
      '--start-maximized',
      '--force-device-scale-factor=1',
      '--lang=en-US',
      '--test-type',
      '--remote-debugging-port=0',
    ];
    const own = [`--user-data-dir=${profile}`, `--proxy-server=${proxy.address}`, ...(options.args ?? [])];
    const browser = start(chromiumPath(), [...CHROMIUM_FLAGS, ...window, ...own, url], display, stops);
    const control = await connect(profile, browser);
    stops.push(() => control.close());
    const page = await firstPage(control, url);
    const session = await page.context().newCDPSession(page);
    const { cssLayoutViewport } = await session.send('Page.getLayoutMetrics');
    const top = SIZE.height - cssLayoutViewport.clientHeight;
    const xdotool = (...args: string[]) => run('xdotool', args, { env: { ...process.env, DISPLAY: display } });
    const click = async (x: number, y: number) => void (await xdotool('mousemove', String(x), String(y), 'click', '1'));
    return {
      page,
      pid: browser.pid ?? 0,
      press: (button) => {
        const [x, y] = BUTTONS[button];
        return click(x, y);
      },
      click: (x, y) => click(x, y + top),
      key: async (...names) => void (await xdotool('key', ...names)),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Xvfb takes a display number nobody uses and says which; openbox gives windows their size. */
async function startDisplay(stops: (() => Promise<unknown>)[]): Promise<string> {
  const size = `${SIZE.width}x${SIZE.height}x24`;
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  stops.push(() => end(server));
  const number = await new Promise<string>((done, fail) => {
    server.once('error', fail);
    server.once('exit', () => fail(new Error('Xvfb ended before it had a display')));
    server.stdio[3]?.once('data', (text: Buffer) => done(text.toString().trim()));
  });
  const display = `:${number}`;
  start('openbox', [], display, stops);
  return display;
}

function start(program: string, args: string[], display: string, stops: (() => Promise<unknown>)[]): ChildProcess {
  const child = spawn(program, args, { env: { ...process.env, DISPLAY: display }, stdio: 'ignore' });
  // Without a listener a missing program would end the whole run; `connect` and the tests notice that it is not there.
  child.on('error', () => undefined);
  stops.push(() => end(child));
  return child;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((done) => child.once('exit', done));
  child.kill();
  const late = setTimeout(() => child.kill('SIGKILL'), 5000);
  await ended;
  clearTimeout(late);
}

/** Chromium writes its port into the profile when it is ready. */
async function connect(profile: string, browser: ChildProcess): Promise<Browser> {
  const file = join(profile, 'DevToolsActivePort');
  for (let tries = 0; tries < 300; tries++) {
    if (browser.pid === undefined || browser.exitCode !== null) throw new Error('Chromium did not start');
    const port = existsSync(file) ? readFileSync(file, 'utf8').split('\n')[0] : '';
    if (port) {
      try {
        // A browser that is still starting may take the connection and never answer on it.
        return await chromium.connectOverCDP(`http://127.0.0.1:${port}`, { timeout: 5000 });
      } catch {
        // The port of an earlier start, or too early: try again.
      }
    }
    await sleep(100);
  }
  throw new Error('Chromium opened no debugging port');
}

async function firstPage(control: Browser, url: string): Promise<Page> {
  for (let tries = 0; tries < 100; tries++) {
    const page = control
      .contexts()[0]
      ?.pages()
      .find((each) => each.url() !== 'about:blank' && !each.url().startsWith('chrome'));
    if (page) {
      await page.waitForLoadState();
      return page;
    }
    await sleep(100);
  }
  throw new Error(`Chromium did not open ${url}`);
}
