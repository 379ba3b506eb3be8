import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser, type OpenPage, type TestBrowser } from '../support/browser.ts';
import { builtIndex } from '../support/built-pages.ts';
import { switchLanguage, titleOf } from '../support/reader.ts';

const TITLE = 'Pocket guide';
const YEAR = 365 * 24 * 60 * 60 * 1000;

let browser: TestBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

type Watched = { shifts: number[]; bars: number[] };

/** Opens a page on a small phone that notes every shift of what is on the screen. `later`: the phone's date is that far ahead. */
async function openPage(path: string, later = 0): Promise<OpenPage> {
  const open = await browser.newPage({ viewport: { width: 360, height: 640 } });
  if (later) await open.page.clock.setFixedTime(new Date(Date.now() + later));
  await open.page.addInitScript(() => {
    const watched: Watched = { shifts: [], bars: [] };
    Object.assign(window, { watched });
    type Shift = PerformanceEntry & { value: number };
    new PerformanceObserver((list) => {
      for (const { value } of list.getEntries() as Shift[]) watched.shifts.push(value);
    }).observe({ type: 'layout-shift', buffered: true });
    const look = () => {
      const bar = document.querySelector('.dock .bar')?.getBoundingClientRect().top;
      if (bar !== undefined && !watched.bars.includes(bar)) watched.bars.push(bar);
      requestAnimationFrame(look);
    };
    look();
  });
  await open.page.goto(`${inject('site')}${path}`, { waitUntil: 'networkidle' });
  return open;
}

/** The sum of all shifts, and every height at which the bar stood, after two more frames were drawn. */
const moved = (page: Page) =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    const { shifts, bars } = (window as unknown as { watched: Watched }).watched;
    return { shift: shifts.reduce((sum, value) => sum + value, 0), bars: bars.length };
  });

const focused = (page: Page) => page.evaluate(() => [document.activeElement?.tagName, document.activeElement?.textContent]);
const pageLang = (page: Page) => page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);

describe('opening a page', () => {
  it.each(['/en/k7/', '/ar/k7/', '/th/q3/fr/', '/en/', '/en/s/fr/', '/ar/c/fr/', '/en/k/', '/th/p/fr/'])(
    '%s moves nothing on the screen, asks for no foreign thing and fails at nothing, today and in two years',
    async (path) => {
      for (const later of [0, 2 * YEAR]) {
        const { page, record, context } = await openPage(path, later);
        expect(await moved(page), later ? 'in two years' : 'today').toEqual({ shift: 0, bars: 1 });
        expect(record.violations).toEqual([]);
        expect(record.errors).toEqual([]);
        await context.close();
      }
    },
  );

  it('would notice a shift, and a script that the policy refuses', async () => {
    const { page, record, context } = await openPage('/en/k7/');
    await page.evaluate(() => {
      const block = document.createElement('div');
      block.append(...Array.from({ length: 8 }, () => document.createElement('hr')));
      document.querySelector('main')?.prepend(block);
      document.head.append(Object.assign(document.createElement('style'), { textContent: 'body{}' }));
    });
    expect((await moved(page)).shift).toBeGreaterThan(0);
    expect(record.violations.length).toBeGreaterThan(0);
    await context.close();
  });

  it('fetches no chunk: at most the manifest of its language, for the next page', async () => {
    const manifests = builtIndex().packs.map(({ manifest }) => `/packs/${manifest.sha256}.json`);
    const { page, record, context } = await openPage('/ar/k7/');
    const asked = () => record.requests.map((url) => new URL(url).pathname).filter((path) => path.startsWith('/packs/'));
    expect(asked().filter((path) => !manifests.includes(path))).toEqual([]);
    // The control: the next page does fetch one, and is seen to.
    await page.locator('.top a.home').click();
    await page.locator('main.on-home').waitFor();
    expect(asked().filter((path) => !manifests.includes(path))).not.toEqual([]);
    await context.close();
  });

  it('shows marks that came with time: two years on, texts of law and health say that they were not checked since', async () => {
    const now = await openPage('/en/k7/');
    const later = await openPage('/en/k7/', 2 * YEAR);
    const late = ({ page }: OpenPage) => page.locator('[data-expired]').count();
    await later.page.locator('[data-expired]').first().waitFor({ timeout: 5000 });
    expect(await late(now)).toBeLessThan(await late(later));
    await now.context.close();
    await later.context.close();
  });
});

describe('a tap on a link', () => {
  it('leaves one neutral address and title, and puts the focus on the new heading', async () => {
    const { page, record, context } = await openPage('/en/');
    const link = page.locator('.tiles a').first();
    const code = ((await link.getAttribute('href')) ?? '').split('/')[2] ?? '';
    await link.click();
    await page.locator('main.on-topic').waitFor();
    expect(new URL(page.url()).pathname).toBe('/');
    expect(await page.title()).toBe(TITLE);
    expect(await focused(page)).toEqual(['H1', titleOf('en', code)]);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    expect([...record.violations, ...record.errors]).toEqual([]);
    await context.close();
  });

  it('changes the language at once and stays on the topic: English, Arabic, Thai', async () => {
    const { page, record, context } = await openPage('/en/k7/');
    for (const [lang, dir] of [
      ['ar', 'rtl'],
      ['th', 'ltr'],
    ] as const) {
      await switchLanguage(page, lang);
      await page.locator(`main[lang=${lang}]`).waitFor();
      expect(await pageLang(page)).toEqual([lang, dir]);
      expect(await page.locator('main').getAttribute('dir')).toBe(dir);
      expect(await page.locator('h1').allTextContents()).toEqual([titleOf(lang, 'k7')]);
      expect(await focused(page)).toEqual(['H1', titleOf(lang, 'k7')]);
      expect(new URL(page.url()).pathname).toBe('/');
      expect(await page.title()).toBe(TITLE);
    }
    expect([...record.violations, ...record.errors]).toEqual([]);
    await context.close();
  });
});
