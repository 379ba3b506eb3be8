import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { inject, type TestContext } from 'vitest';
import type { TestBrowser } from './browser.ts';
import { isInHttpCache } from './canaries.ts';
import { type Fault, type FaultServer, startFaultServer } from './fault-server.ts';
import { stored } from './stored.ts';

export type Phone = { page: Page; context: BrowserContext; server: FaultServer; faults: Record<string, Fault> };

/** `bend` runs in every page before anything else. */
type Choices = { lang?: string; faults?: Record<string, Fault>; bend?: () => void; options?: BrowserContextOptions };

/** A phone of its own, with a server of its own, that shows what is kept on it. */
export async function phone(
  browser: TestBrowser,
  { onTestFinished }: Pick<TestContext, 'onTestFinished'>,
  { lang = 'en', faults = {}, bend, options }: Choices = {},
): Promise<Phone> {
  const server = await startFaultServer(inject('site'));
  server.script(({ path }) => faults[path]);
  const { page, context } = await browser.newPage({ viewport: { width: 360, height: 640 }, ...options });
  context.setDefaultTimeout(20_000);
  onTestFinished(async () => {
    await context.close();
    await server.close();
  });
  if (bend) await page.addInitScript(bend);
  await page.goto(`${server.url}/${lang}/k/`);
  await page.locator('#remove').waitFor();
  return { page, context, server, faults };
}

/** All that can be read on the screen. */
export function words(page: Page): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: only what is shown counts
  return page.evaluate(() => (document.documentElement.hidden ? '' : document.body.innerText.replace(/\s+/g, ' ').trim()));
}

export function keysOfSession(page: Page): Promise<string[]> {
  return page.evaluate(() => Object.keys(sessionStorage));
}

/** The stores that `fullStores` knows. */
export const EVERYTHING = ['buckets', 'caches', 'cookies', 'databases', 'files', 'http', 'local', 'session', 'workers'];

/** Which stores hold something, seen from a plain page: with functions that no test has bent. `page` is the tab whose session counts. */
export async function fullStores(plain: Page, page: Page): Promise<string[]> {
  const session = (await keysOfSession(page)).filter((key) => key !== 'x');
  const all: Record<string, unknown> = { ...(await stored(plain)), session, http: await isInHttpCache(plain) };
  const full = Object.entries(all).filter(([, value]) => (Array.isArray(value) ? value.length > 0 : Boolean(value)));
  return full.map(([name]) => name).sort();
}
