import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser, type TestBrowser } from '../support/browser.ts';
import { builtPages, pagesOfEachKind } from '../support/built-pages.ts';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Runs axe-core in the real page. The policy refuses scripts from elsewhere, so it comes in by the browser's own door. */
async function axe(path: string, options: { break?: boolean } = {}): Promise<string[]> {
  const { page, context } = await browser.newPage({ viewport: { width: 360, height: 640 }, bypassCSP: true });
  try {
    await page.goto(`${inject('site')}${path}`, { waitUntil: 'networkidle' });
    // As tall as the page: a link that the dock covers is one that a reader scrolls up.
    await page.setViewportSize({ width: 360, height: await page.evaluate(() => document.documentElement.scrollHeight + 200) });
    if (options.break) await page.evaluate(() => document.querySelector('html')?.removeAttribute('lang'));
    await page.evaluate(AXE);
    const results = await page.evaluate(
      (tags) => (window as unknown as { axe: { run: (options: unknown) => Promise<AxeResults> } }).axe.run({ runOnly: tags }),
      TAGS,
    );
    return results.violations.map(({ id, nodes }) => `${path} ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  } finally {
    await context.close();
  }
}

describe('every kind of page, in every language', () => {
  it.each(pagesOfEachKind().map(({ path }) => path))('%s passes axe (WCAG 2.2 AA)', async (path) => {
    expect(await axe(path)).toEqual([]);
  });

  it('would fail: a page without a language does', async () => {
    expect((await axe('/en/k7/', { break: true })).join()).toContain('html-has-lang');
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
