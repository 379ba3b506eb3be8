import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import type { MinimumChunk } from '../../src/domain/pack.ts';
import { launchBrowser, type OpenPage, type TestBrowser } from '../support/browser.ts';
import { builtChunks } from '../support/built-pages.ts';
import { type FaultServer, startFaultServer } from '../support/fault-server.ts';
import { keep, notices, switchLanguage, titleOf } from '../support/reader.ts';
import { plainPage } from '../support/stored.ts';
import { watchedTab } from '../support/watched-tab.ts';

let browser: TestBrowser;
let server: FaultServer;
let open: OpenPage;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  server = await startFaultServer(inject('site'));
  open = await browser.newPage({ viewport: { width: 360, height: 640 } });
  open.context.setDefaultTimeout(10_000);
});
afterEach(async () => {
  await open.context.close();
  await server.close();
});

/** Keeps Thai with France from its home page; then the server cannot be reached any more. */
async function keepThaiThenLoseTheNetwork(): Promise<void> {
  await open.page.goto(`${server.url}/th/`, { waitUntil: 'networkidle' });
  await keep(open.page, ['fr']);
  server.setDown(true);
}

const heading = (page: Page) => page.locator('h1').innerText();

describe('kept in Thai with France, and no network', () => {
  it('an address opened cold, and never visited before, shows its own text and no other text before it', async () => {
    await keepThaiThenLoseTheNetwork();
    const { page, seen } = await watchedTab(open.context);
    await page.goto(`${server.url}/th/q3/`);
    await page.locator('main.on-topic').waitFor();
    expect(await heading(page)).toBe(titleOf('th', 'q3'));
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('th');
    const texts = await seen();
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts) expect(text).toContain(titleOf('th', 'q3'));
    // The place that was kept is known: its emergency numbers and "Here in France" are there too.
    expect(await page.locator('#app').innerText()).toContain('ฝรั่งเศส');
    // The control: a text that stands for no longer than one task is seen by the same watch.
    await page.evaluate(() => {
      const main = document.querySelector('main');
      const word = main?.appendChild(document.createElement('p'));
      if (word) word.textContent = 'another text';
      queueMicrotask(() => setTimeout(() => word?.remove()));
    });
    expect((await seen()).join()).toContain('another text');
  });

  it('would fail without the keep: the same address then shows nothing of ours', async () => {
    await open.page.goto(`${server.url}/th/`, { waitUntil: 'networkidle' });
    server.setDown(true);
    const page = await open.context.newPage();
    await page.goto(`${server.url}/th/q3/`).catch(() => undefined);
    await page.locator('#main-frame-error').waitFor();
    expect(await page.locator('body').innerText()).not.toContain(titleOf('th', 'q3'));
    expect(await page.locator('#app').count()).toBe(0);
  });

  it('a screen in memory comes back after a reload, under the neutral address', async () => {
    await keepThaiThenLoseTheNetwork();
    const { page } = open;
    const link = page.locator('.tiles a').first();
    const code = ((await link.getAttribute('href')) ?? '').split('/')[2] ?? '';
    await link.click();
    await page.locator('main.on-topic').waitFor();
    await page.reload();
    await page.locator('main.on-topic').waitFor();
    expect(await heading(page)).toBe(titleOf('th', code));
    expect(new URL(page.url()).pathname).toBe('/');
  });

  it('services, cards and the page of France open too', async () => {
    await keepThaiThenLoseTheNetwork();
    for (const [path, kind] of [
      ['/th/s/fr/', 'services'],
      ['/th/c/fr/', 'cards'],
      ['/th/p/fr/', 'place'],
    ]) {
      await open.page.goto(`${server.url}${path}`);
      await open.page.locator(`main.on-${kind}`).waitFor();
    }
  });

  it('a language that is not kept is said to be missing; the page comes in the one that is kept', async () => {
    await keepThaiThenLoseTheNetwork();
    const { page } = await watchedTab(open.context);
    await page.goto(`${server.url}/en/q3/`);
    await page.locator('[data-notice=not-kept]').waitFor();
    expect(await page.locator('[data-notice=not-kept]').innerText()).toContain('English');
    expect(await heading(page)).toBe(titleOf('th', 'q3'));
    expect(await page.locator('main').getAttribute('lang')).toBe('th');
    // A tap on that language says the same, and the text stays.
    await page.locator('[data-notice=not-kept] .close').click();
    await switchLanguage(page, 'ar');
    await page.locator('[data-notice=not-kept]').waitFor();
    expect(await page.locator('[data-notice=not-kept]').innerText()).toContain('العربية');
    expect(await heading(page)).toBe(titleOf('th', 'q3'));
    expect(await notices(page)).not.toContain('network-changed');
  });

  it('the minimum is shown when the browser has thrown the database away', async () => {
    await keepThaiThenLoseTheNetwork();
    server.setDown(false);
    const plain = await plainPage(open.page, server.url);
    server.setDown(true);
    await open.page.close();
    await plain.evaluate(
      () =>
        new Promise((done) => {
          indexedDB.deleteDatabase('parasol').onsuccess = done;
        }),
    );
    const page = await open.context.newPage();
    await page.goto(`${server.url}/th/q3/`);
    const { emergency, cards } = builtChunks('th').minimum as MinimumChunk;
    await page.locator('main a[href^="tel:"]').first().waitFor();
    expect(await page.locator('main').getAttribute('lang')).toBe('th');
    const numbers = emergency.flatMap(({ numbers }) =>
      numbers.map(({ id, number }) => `${id === 'deaf' ? 'sms' : 'tel'}:${number}`),
    );
    expect(
      await page.locator('main a:not([hreflang])').evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
    ).toEqual(numbers);
    expect(await page.locator('main > p').count()).toBe(cards.length);
    expect(await page.evaluate(() => document.documentElement.hidden)).toBe(false);
    // And it stays a way to try again, in every language.
    expect(await page.locator('main a[hreflang]').count()).toBeGreaterThanOrEqual(3);
  });
});

it('a second kept language comes at once without a network, and stays on the topic', async () => {
  const { page } = open;
  await page.goto(`${server.url}/th/`, { waitUntil: 'networkidle' });
  await keep(page, ['fr']);
  await switchLanguage(page, 'ar');
  await page.locator('main[lang=ar]').waitFor();
  await keep(page);
  server.setDown(true);
  const tab = await open.context.newPage();
  await tab.goto(`${server.url}/th/q3/`);
  await tab.locator('main[lang=th]').waitFor();
  await switchLanguage(tab, 'ar');
  await tab.locator('main[lang=ar]').waitFor();
  expect(await heading(tab)).toBe(titleOf('ar', 'q3'));
  expect(await tab.evaluate(() => document.documentElement.dir)).toBe('rtl');
  expect(await notices(tab)).toEqual([]);
});
