import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser, type TestBrowser } from '../support/browser.ts';
import { builtPages } from '../support/built-pages.ts';
import { NOTHING, stored } from '../support/stored.ts';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function readTwentyPages(page: Page): Promise<void> {
  await page.goto(`${inject('site')}/en/`, { waitUntil: 'networkidle' });
  for (let step = 0; step < 20; step += 1) {
    const links = page.locator('main a[href^="/"]:visible');
    const count = await links.count();
    if (count === 0) await page.goBack();
    else await links.nth((step * 7) % count).click();
    await page.waitForTimeout(120);
  }
}

describe('before "keep"', () => {
  it('nothing is stored and no other host is asked, on a visit of twenty pages', async () => {
    const { page, record, context } = await browser.newPage();
    const before = record.elsewhere.length;
    await readTwentyPages(page);
    expect(await stored(page)).toEqual(NOTHING);
    expect(await context.cookies()).toEqual([]);
    expect(record.elsewhere.slice(before)).toEqual([]);
    expect(record.requests.filter((url) => !url.startsWith(inject('site')))).toEqual([]);
    expect(record.violations).toEqual([]);
    expect(record.errors).toEqual([]);
    await context.close();
  });

  it('would be noticed: the same look finds what a page did store', async () => {
    const { page, context } = await browser.newPage();
    await page.goto(`${inject('site')}/en/`);
    await page.evaluate(() => {
      localStorage.setItem('seen', '1');
      indexedDB.open('trace');
    });
    await page.waitForTimeout(200);
    expect(await stored(page)).not.toEqual(NOTHING);
    await context.close();
  });

  it('another host would be noticed', async () => {
    const { page, record, context } = await browser.newPage();
    await page.goto('http://example.org/').catch(() => undefined);
    expect(record.elsewhere.join(' ')).toContain('example.org');
    await context.close();
  });
});

describe('what betrays a reader', () => {
  it('is in no title, preview, path or fragment: they are the same neutral words everywhere', () => {
    const titles = new Set<string>();
    for (const { html, path } of builtPages()) {
      titles.add(/<title>(.*?)<\/title>/.exec(html)?.[1] ?? '');
      expect(html, path).toContain('<meta name="robots" content="noindex">');
      expect(/<meta property="og:title" content="(.*?)">/.exec(html)?.[1]).toBe('Pocket guide');
      expect(path).toMatch(/^\/([a-zA-Z-]+\/)?([a-z]|[a-z]\d{1,2})?\/?([a-z]{2}\/)?$/);
      expect(
        [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id).filter((id) => /pep|hiv|police/.test(id ?? '')),
        path,
      ).toEqual([]);
    }
    expect([...titles]).toEqual(['Pocket guide']);
  });
});
