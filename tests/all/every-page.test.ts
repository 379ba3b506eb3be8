import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { axe } from '../support/axe.ts';
import { launchBrowser, type OpenPage, type TestBrowser } from '../support/browser.ts';
import { builtPages } from '../support/built-pages.ts';

let browser: TestBrowser;
let open: OpenPage;
beforeAll(async () => {
  browser = await launchBrowser();
  open = await browser.newPage({ bypassCSP: true });
});
afterAll(() => browser.close());

describe('every page of the build', () => {
  it.each(builtPages().map(({ path }) => path))(
    '%s passes axe, fits 320 px, and leads only to pages that exist',
    async (path) => {
      const { page } = open;
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(`${inject('site')}${path}`, { waitUntil: 'networkidle' });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      const links = await page
        .locator('a[href^="/"]')
        .evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
      const known = new Set(builtPages().map((one) => one.path));
      expect(links.map((href) => href.replace(/#.*/, '')).filter((href) => !known.has(href))).toEqual([]);
      await page.locator('main details').evaluateAll((all) => {
        for (const one of all) one.setAttribute('open', '');
      });
      expect(await axe(page)).toEqual([]);
    },
  );
});
