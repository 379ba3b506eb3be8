import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { axe } from '../support/axe.ts';
import { launchBrowser, type TestBrowser } from '../support/browser.ts';
import { builtPages, pagesOfEachKind } from '../support/built-pages.ts';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** What axe finds in the page at that path; `spoil` breaks it first. */
async function axeAt(path: string, spoil?: () => void): Promise<string[]> {
  const { page, context } = await browser.newPage({ viewport: { width: 360, height: 640 }, bypassCSP: true });
  try {
    await page.goto(`${inject('site')}${path}`, { waitUntil: 'networkidle' });
    if (spoil) await page.evaluate(spoil);
    return await axe(page);
  } finally {
    await context.close();
  }
}

describe('every kind of page, in every language', () => {
  it.each(pagesOfEachKind().map(({ path }) => path))('%s passes axe (WCAG 2.2 AA)', async (path) => {
    expect(await axeAt(path)).toEqual([]);
  });

  it('would fail: a page without a language does', async () => {
    expect((await axeAt('/en/k7/', () => document.documentElement.removeAttribute('lang'))).join()).toContain('html-has-lang');
  });

  it('marks each text in another language with that language and its direction', () => {
    for (const { html, path, route } of builtPages()) {
      const lang = route.kind === 'languages' ? 'en' : route.lang;
      for (const [, attributes = ''] of html.matchAll(/<[a-z0-9]+((?: [a-z-]+="[^"]*")*) data-seg=/g)) {
        const own = / lang="([^"]+)"/.exec(attributes)?.[1];
        if (own && own !== lang) expect(attributes, path).toMatch(/ dir="(ltr|rtl)"/);
      }
      // No run of English words in a page of another script without a mark of its own.
      if (lang !== 'ar' && lang !== 'th') continue;
      const unmarked = html
        .replace(/<script.*?<\/script>|<style.*?<\/style>/gs, '')
        .replace(/<([a-z0-9]+)[^>]* lang="(?!ar|th)[^"]*"[^>]*>.*?<\/\1>/gs, '')
        .replace(/<(bdi|cite|code)[^>]*>.*?<\/\1>/gs, '')
        .replace(/<[^>]+>/g, '\n');
      expect(unmarked.match(/(?:\b[a-z]{2,}\b ?){6,}/g) ?? [], path).toEqual([]);
    }
  });
});
