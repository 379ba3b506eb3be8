import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { axe } from '../support/axe.ts';
import { launchBrowser, type OpenPage, type TestBrowser } from '../support/browser.ts';
import { type FaultServer, startFaultServer } from '../support/fault-server.ts';
import { keep, titleOf } from '../support/reader.ts';
import { removeEverything } from '../support/remove.ts';
import { watchedTab } from '../support/watched-tab.ts';

const TITLE = 'Pocket guide';

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

async function keepThai(): Promise<void> {
  await open.page.goto(`${server.url}/th/k/`, { waitUntil: 'networkidle' });
  await keep(open.page, ['fr']);
}

/** Switches the setting and waits until the phone has it. */
async function choose(on: boolean): Promise<void> {
  await open.page.locator('#plain').click();
  await open.page.locator(`#plain[aria-checked=${on}]`).waitFor();
}

/** A new tab whose page comes from the server itself, as when the browser has thrown the worker away. */
async function openPastWorker(path: string): Promise<Page> {
  const page = await open.context.newPage();
  const session = await open.context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setBypassServiceWorker', { bypass: true });
  await page.goto(`${server.url}${path}`);
  expect(await page.locator('#page-data').count()).toBe(1);
  return page;
}

const tap = (page: Page) => page.locator('.plain button').click();

/** Everything a screen reader would say of the page. */
async function saidOf(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const names = nodes.filter(({ ignored }) => !ignored).map(({ name }) => String(name?.value ?? ''));
  return [...new Set(names.filter(Boolean))].sort();
}

/** What stands in the document, seen or not, beside the program. */
const wordsIn = (page: Page) => page.evaluate(() => document.getElementById('app')?.textContent ?? '');

describe('a reader who keeps, and has chosen to start with a plain page', () => {
  it.each([
    ['an address opened cold', '/th/q3/', 'main.on-topic'],
    ['the door of the app', '/', 'main.on-home'],
    ['the page of what is kept', '/th/k/', 'main.on-kept'],
  ])(
    'sees the neutral title and one control, and nothing else, before a tap: at %s, with a network and without',
    async (_, path, after) => {
      await keepThai();
      await choose(true);
      for (const down of [false, true]) {
        server.setDown(down);
        const { page, seen } = await watchedTab(open.context);
        await page.goto(`${server.url}${path}`);
        await page.locator('.plain button').waitFor();
        // Nothing comes by itself.
        await page.waitForTimeout(1000);
        expect(await seen()).toEqual([TITLE]);
        expect(await wordsIn(page)).toBe(TITLE);
        expect(await saidOf(page)).toEqual([TITLE, '✕']);
        expect(await page.evaluate(() => [document.title, document.documentElement.lang])).toEqual([TITLE, 'en']);
        await tap(page);
        await page.locator(after).waitFor();
        expect(await page.evaluate(() => document.documentElement.lang)).toBe('th');
        expect(await page.locator('#leave').innerText()).not.toBe('✕');
        // The control: the same looks find the words that now stand there.
        expect((await saidOf(page)).length).toBeGreaterThan(5);
        expect((await seen()).length).toBeGreaterThan(1);
        await page.close();
      }
    },
  );

  it('sees it after a reload of a screen in memory too, and Back behind it brings nothing up', async () => {
    await keepThai();
    await choose(true);
    const { page, seen } = await watchedTab(open.context);
    await page.goto(`${server.url}/th/`);
    await tap(page);
    await page.locator('main a[href="/th/c/fr/"]').first().click();
    await page.locator('main.on-cards').waitFor();
    await page.reload();
    await page.locator('.plain button').waitFor();
    await page.evaluate(() => history.back());
    await page.waitForTimeout(500);
    expect(await seen()).toEqual([TITLE]);
    expect(await wordsIn(page)).toBe(TITLE);
    await page.evaluate(() => history.forward());
    await page.waitForTimeout(500);
    await tap(page);
    await page.locator('main.on-cards').waitFor();
  });

  it('sees it where the server sent the page itself: the texts are off the page, and come back with the tap', async () => {
    await keepThai();
    await choose(true);
    const page = await openPastWorker('/th/q3/');
    await page.locator('.plain button').waitFor();
    expect(await wordsIn(page)).toBe(TITLE);
    expect(await saidOf(page)).toEqual([TITLE, '✕']);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    await tap(page);
    await page.locator('html[lang=th] main.on-topic').waitFor();
    expect(await page.locator('h1').allInnerTexts()).toEqual([titleOf('th', 'q3')]);
    // The dock is the app's: it runs as ever.
    await page.locator('html[data-kept=kept]').waitFor({ state: 'attached' });
  });

  it('passes axe (WCAG 2.2 AA), and so does the setting', async () => {
    await open.context.close();
    open = await browser.newPage({ viewport: { width: 360, height: 640 }, bypassCSP: true });
    await keepThai();
    await choose(true);
    expect(await axe(open.page)).toEqual([]);
    await open.page.reload();
    await open.page.locator('.plain button').waitFor();
    expect(await axe(open.page)).toEqual([]);
    await open.page.evaluate(() => document.querySelector('.plain button')?.removeAttribute('aria-label'));
    expect((await axe(open.page)).join(), 'the control: a control without a name').toContain('button-name');
  });

  it('can leave from there', async () => {
    await keepThai();
    await choose(true);
    const page = await open.context.newPage();
    await page.goto(`${server.url}/th/q3/`);
    await page.locator('.plain button').waitFor();
    const { width = 0, height = 0 } = (await page.locator('#leave').boundingBox()) ?? {};
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(48);
    const left = await page.evaluate(() => {
      document.getElementById('leave')?.click();
      return { hidden: document.documentElement.hidden, elements: document.body.childElementCount };
    });
    expect(left).toEqual({ hidden: true, elements: 0 });
  });

  it('keeps that choice when another language is kept, and takes it back with one tap', async () => {
    await keepThai();
    await choose(true);
    await open.page.goto(`${server.url}/en/k/`);
    await tap(open.page);
    await keep(open.page);
    await open.page.reload();
    await tap(open.page);
    await choose(false);
    const { page, seen } = await watchedTab(open.context);
    await page.goto(`${server.url}/th/q3/`);
    await page.locator('main.on-topic').waitFor();
    expect((await seen())[0]).toContain(titleOf('th', 'q3'));
  });

  it('has it no more when everything was removed', async () => {
    await keepThai();
    await choose(true);
    await removeEverything(open.page);
    const { page, seen } = await watchedTab(open.context);
    await page.goto(`${server.url}/th/q3/`, { waitUntil: 'networkidle' });
    expect(await page.locator('.plain').count()).toBe(0);
    expect((await seen())[0]).toContain(titleOf('th', 'q3'));
  });
});

describe('without that choice', () => {
  it('a reader who keeps sees the page at once: the control for all of the above', async () => {
    await keepThai();
    expect(await open.page.locator('#plain').getAttribute('aria-checked')).toBe('false');
    const { page, seen } = await watchedTab(open.context);
    await page.goto(`${server.url}/th/q3/`);
    await page.locator('main.on-topic').waitFor();
    expect((await seen())[0]).toContain(titleOf('th', 'q3'));
    expect(await page.locator('.plain').count()).toBe(0);
  });

  it('a page that the server sent stands as it is, with the dock of a reader who keeps', async () => {
    await keepThai();
    const page = await openPastWorker('/th/q3/');
    await page.locator('html[data-kept=kept] .keep').waitFor();
    expect(await page.locator('.plain').count()).toBe(0);
    expect(await page.locator('h1').allInnerTexts()).toEqual([titleOf('th', 'q3')]);
  });

  it('a reader who only looks is not offered it, and never sees it', async () => {
    const { page, seen } = await watchedTab(open.context);
    await page.goto(`${server.url}/th/k/`, { waitUntil: 'networkidle' });
    expect(await page.locator('#remove').count()).toBe(1);
    expect(await page.locator('#plain, .plain').count()).toBe(0);
    expect((await seen())[0]).not.toBe(TITLE);
  });
});
