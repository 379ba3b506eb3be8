import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { CHROMIUM_FLAGS, chromiumPath } from './chromium.ts';
import { noInternet } from './no-internet.ts';

/** What a page and its browser did while a test ran. The lists go on growing. */
export type Record = {
  /** Address of every request of the pages and their workers, to whichever host. */
  requests: string[];
  /** Hosts other than this machine that the browser tried to reach, with pages or without. None was reached. */
  elsewhere: string[];
  /** What the content policy or Trusted Types refused, as the browser says it in its console. */
  violations: string[];
  /** Exceptions nobody caught, and other errors in the console. */
  errors: string[];
};

export type OpenPage = { page: Page; context: BrowserContext; record: Record };

export type TestBrowser = {
  /** A page in a context of its own: nothing stored, nothing shared. */
  newPage: (options?: BrowserContextOptions) => Promise<OpenPage>;
  version: string;
  /** As in every page's record. */
  elsewhere: string[];
  close: () => Promise<void>;
};

export type ProfileBrowser = OpenPage & { close: () => Promise<void> };

/** Starts Chromium with a new profile. Close it at the end of the file. */
export async function launchBrowser(args: string[] = []): Promise<TestBrowser> {
  const proxy = await noInternet();
  const browser = await chromium.launch(launchOptions(proxy.address, args));
  return {
    version: browser.version(),
    elsewhere: proxy.tried,
    async newPage(options = {}) {
      const context = await browser.newContext(options);
      const record = recordContext(context, proxy.tried);
      return { context, record, page: await context.newPage() };
    },
    async close() {
      await browser.close();
      await proxy.close();
    },
  };
}

/** Starts Chromium with a profile folder that may be used again: what the first start kept, the next one finds. */
export async function launchProfile(
  profile: string,
  options: BrowserContextOptions = {},
  args: string[] = [],
): Promise<ProfileBrowser> {
  const proxy = await noInternet();
  const context = await chromium.launchPersistentContext(profile, { ...launchOptions(proxy.address, args), ...options });
  const record = recordContext(context, proxy.tried);
  return {
    context,
    record,
    page: context.pages()[0] ?? (await context.newPage()),
    async close() {
      await context.close();
      await proxy.close();
    },
  };
}

/** An empty profile folder, and how to remove it. */
export async function newProfile(): Promise<{ profile: string; remove: () => Promise<void> }> {
  const profile = await mkdtemp(join(tmpdir(), 'parasol-profile-'));
  return { profile, remove: () => rm(profile, { recursive: true, force: true, maxRetries: 5 }) };
}

function launchOptions(proxy: string, args: string[]) {
  return {
    executablePath: chromiumPath(),
    chromiumSandbox: !CHROMIUM_FLAGS.includes('--no-sandbox'),
    // Not Playwright's own setting, which would send this machine's addresses to the proxy as well.
    args: [...CHROMIUM_FLAGS, `--proxy-server=${proxy}`, ...args],
  };
}

function recordContext(context: BrowserContext, elsewhere: string[]): Record {
  const record: Record = { requests: [], elsewhere, violations: [], errors: [] };
  context.on('request', (request) => record.requests.push(request.url()));
  context.on('weberror', (error) => record.errors.push(error.error().message));
  // The console rather than the event: it also speaks when JavaScript is off, and before any script of ours could listen.
  context.on('console', (message) => {
    if (message.type() !== 'error') return;
    const list = /content security policy|trusted ?(type|script|html)/i.test(message.text()) ? record.violations : record.errors;
    list.push(message.text());
  });
  return record;
}
