import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { findProgram } from '../../../src/cli/find-browser.ts';
import type { Display } from '../display.ts';
import type { Stops } from '../process.ts';
import type { Work } from './engine.ts';
import { answerOf, expressionOf } from './expression.ts';
import { type Driver, startDriver } from './webdriver.ts';

/** The small browser that comes with WebKitGTK, in a folder named after the machine's kind. It keeps nothing while it is driven. */
export function findMiniBrowser(): string | undefined {
  const kinds = existsSync('/usr/lib') ? readdirSync('/usr/lib').filter((name) => name.endsWith('-linux-gnu')) : [];
  return kinds.map((kind) => `/usr/lib/${kind}/webkit2gtk-4.1/MiniBrowser`).find((path) => existsSync(path));
}

/** One line that says what is missing, or undefined. */
export function missingWebKit(): string | undefined {
  if (!findProgram('WebKitWebDriver')) return 'no WebKitWebDriver is in PATH (Debian: webkit2gtk-driver)';
  return findMiniBrowser() ? undefined : 'there is no MiniBrowser in /usr/lib/*-linux-gnu/webkit2gtk-4.1';
}

type Options = {
  display: Display;
  proxy: string;
  args?: string[];
  /** `none`: commands do not wait for a page to load, so that a page can be looked at while it does. */
  pageLoadStrategy: 'normal' | 'none';
};

/** Starts WebKit's driver and a browser on a display. */
export async function startWebKit({ display, proxy, args = [], pageLoadStrategy }: Options, stops: Stops): Promise<Driver> {
  // In a language that is read from the right its toolbar is the other way round.
  const env: NodeJS.ProcessEnv = { ...display.env, LANGUAGE: 'en' };
  // Its sandbox does not start for root. Only the test's own browser is told so.
  if (process.getuid?.() === 0) env.WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS = '1';
  // The driver would send its own talk with the browser there.
  for (const name of ['http_proxy', 'HTTP_PROXY', 'all_proxy', 'ALL_PROXY']) delete env[name];
  const direct = ['localhost', '127.0.0.1', '::1'].map((host) => `--ignore-host=${host}`);
  const wanted = {
    pageLoadStrategy,
    timeouts: { pageLoad: 30_000, script: 30_000 },
    'webkitgtk:browserOptions': { binary: findMiniBrowser(), args: ['--automation', `--proxy=${proxy}`, ...direct, ...args] },
  };
  return startDriver(findProgram('WebKitWebDriver') ?? 'WebKitWebDriver', env, wanted, stops);
}

/** Runs work in the tab that the driver has chosen. WebKit takes it for no gesture (measured: `navigator.userActivation` stays false). */
export async function evaluateWith<T, A extends unknown[]>(driver: Driver, work: Work<T, A>, ...args: A): Promise<T> {
  return answerOf<T>(await driver.post('/execute/sync', { script: `return ${expressionOf(work, args)}`, args: [] }));
}

/** Number of the browser's process: the driver's only child. */
export function childOf(driver: number): number {
  const parent = (pid: string) => {
    try {
      // The name in brackets may hold spaces; state and parent come after it.
      return Number(
        readFileSync(`/proc/${pid}/stat`, 'utf8')
          .replace(/^.*\) \S /, '')
          .split(' ')[0],
      );
    } catch {
      return 0;
    }
  };
  return Number(readdirSync('/proc').find((pid) => /^\d+$/.test(pid) && parent(pid) === driver) ?? 0);
}
