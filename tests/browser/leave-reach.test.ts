import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser, type OpenPage, type TestBrowser } from '../support/browser.ts';
import { type BuiltPage, builtPages, pagesOfEachKind } from '../support/built-pages.ts';
import { coveredLeavePoints } from '../support/leave-points.ts';

const SCREENS = [
  { width: 320, height: 568 },
  { width: 640, height: 360 },
  { width: 1280, height: 800 },
];
/** The reader's own text size in the browser's settings, against 16. */
const TEXT = { '100 %': 16, '200 %': 32 };

let browser: TestBrowser;
let open: OpenPage;
let session: CDPSession;
beforeAll(async () => {
  browser = await launchBrowser();
  open = await browser.newPage();
  session = await open.context.newCDPSession(open.page);
});
afterAll(() => browser.close());

/** At every screen and text size: where and by what the control is covered. */
async function coveredAtEverySize(page: Page): Promise<string[]> {
  const covered: string[] = [];
  for (const screen of SCREENS) {
    await page.setViewportSize(screen);
    for (const [name, standard] of Object.entries(TEXT)) {
      await session.send('Page.setFontSizes', { fontSizes: { standard } });
      const found = await page.evaluate(coveredLeavePoints);
      covered.push(...found.map((point) => `${screen.width} × ${screen.height}, ${name}, ${point}`));
    }
  }
  return covered;
}

const languages = [...new Set(builtPages().map(({ route }) => ('lang' in route ? route.lang : '')))].filter(Boolean);
const pages = pagesOfEachKind();

describe('what a finger meets on the control that leaves', () => {
  it.each(pages.map(({ path }) => path))('is the control, at nine points, three screens and two text sizes: %s', async (path) => {
    const { page } = open;
    await page.goto(`${inject('site')}${path}`, { waitUntil: 'load' });
    expect(await coveredAtEverySize(page)).toEqual([]);
    // At the end of the page too.
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    expect(await coveredAtEverySize(page)).toEqual([]);
  });

  /** Opens one after the other everything that lies over a page. */
  const layers: [string, (lang: string, page: Page) => Promise<void>][] = [
    ['the question before keeping', async (lang, page) => openAndClick(page, `/${lang}/`, '#keep')],
    ['the question before a call', async (lang, page) => openAndClick(page, `/${lang}/s/fr/`, 'main a[href^="tel:"]')],
    ['the question before another site', async (lang, page) => openAndClick(page, `/${lang}/s/fr/`, 'main a[href^="https:"]')],
    ['the question before removing', async (lang, page) => openAndClick(page, `/${lang}/k/`, '#remove')],
    ['the list of languages', async (lang, page) => openAndClick(page, `/${lang}/`, 'header nav#languages summary', '')],
    ['the list of places', async (lang, page) => openAndClick(page, `/${lang}/`, '.dock .menu summary', '')],
    ['a shown card', async (lang, page) => openAndClick(page, `/${lang}/c/`, '[data-card] button.button', 'main.shown')],
  ];

  describe.each(layers)('is the control above %s', (_, show) => {
    it.each(languages)('in %s', async (lang) => {
      await show(lang, open.page);
      expect(await coveredAtEverySize(open.page)).toEqual([]);
    });
  });

  it('the control: the same look finds whatever lies over it', async () => {
    const { page } = open;
    await page.goto(`${inject('site')}/en/`, { waitUntil: 'load' });
    await page.evaluate(() => {
      const over = document.body.appendChild(document.createElement('div'));
      Object.assign(over.style, { position: 'fixed', inset: '0', zIndex: '2147483647' });
    });
    expect(await coveredAtEverySize(page)).toHaveLength(9 * SCREENS.length * Object.keys(TEXT).length);
  });
});

async function openAndClick(page: Page, path: BuiltPage['path'], selector: string, shown = '.sheet') {
  await page.setViewportSize({ width: 412, height: 915 });
  await session.send('Page.setFontSizes', { fontSizes: { standard: 16 } });
  await page.goto(`${inject('site')}${path}`, { waitUntil: 'networkidle' });
  await page.locator(selector).locator('visible=true').first().click();
  if (shown) await page.locator(shown).waitFor();
}
