import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { collectTexts } from '../../src/content/page-status.ts';
import type { TopicChunk } from '../../src/domain/pack.ts';
import { launchBrowser, type OpenPage, type TestBrowser } from '../support/browser.ts';
import { builtChunks, builtPages, pagesOfEachKind } from '../support/built-pages.ts';

let browser: TestBrowser;
let open: OpenPage;
beforeAll(async () => {
  browser = await launchBrowser();
  open = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 360, height: 640 } });
});
afterAll(() => browser.close());

const visit = (path: string) => open.page.goto(`${inject('site')}${path}`);
const bodyText = () => open.page.locator('body').innerText();

describe('without JavaScript', () => {
  it.each(pagesOfEachKind().map(({ path }) => path))(
    '%s has one heading, a main part in its own language, and a way to leave',
    async (path) => {
      await visit(path);
      expect(await open.page.locator('h1').count()).toBe(1);
      expect((await open.page.locator('h1').innerText()).trim()).not.toBe('');
      const [lang, dir] = await Promise.all([
        open.page.locator('html').getAttribute('lang'),
        open.page.locator('html').getAttribute('dir'),
      ]);
      expect(await open.page.locator('main').getAttribute('lang')).toBe(lang);
      expect(await open.page.locator('main').getAttribute('dir')).toBe(dir);
      expect(await open.page.locator('body > *').first().getAttribute('id')).toBe('leave');
      const box = await open.page.locator('#leave').boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(48);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeGreaterThan(300);
    },
  );

  it('shows every word of a topic in the answer alone', async () => {
    for (const lang of ['en', 'ar', 'th']) {
      const topic = builtChunks(lang)['t/k7'] as TopicChunk;
      await visit(`/${lang}/k7/`);
      for (const details of await open.page.locator('details').all())
        await details.evaluate((element) => element.setAttribute('open', ''));
      const shown = (await bodyText()).replace(/\s+/g, ' ');
      for (const { text } of [topic.title, topic.summary, ...collectTexts(topic.blocks)]) {
        for (const piece of text) if (typeof piece === 'string') expect(shown).toContain(piece.replace(/\s+/g, ' ').trim());
      }
    }
  });

  it('can reach a topic from the language choice by links alone', async () => {
    await visit('/');
    await open.page.getByRole('link', { name: 'ไทย' }).click();
    expect(new URL(open.page.url()).pathname).toBe('/th/');
    await open.page.locator('main a[href="/th/k7/"]').first().click();
    expect(new URL(open.page.url()).pathname).toBe('/th/k7/');
  });

  it('changes the language and stays on the topic', async () => {
    await visit('/en/k7/');
    await open.page.locator('nav#languages summary').click();
    await open.page.locator('nav#languages a[hreflang="ar"]').click();
    expect(new URL(open.page.url()).pathname).toBe('/ar/k7/');
    expect(await open.page.locator('html').getAttribute('dir')).toBe('rtl');
  });

  it('lists services plainly, with their conditions and no filters', async () => {
    await visit('/en/s/fr/');
    expect(await open.page.locator('[data-service]').count()).toBeGreaterThan(20);
    expect(await open.page.locator('main button, main input, main select').count()).toBe(0);
  });

  it('lists cards to read', async () => {
    await visit('/en/c/fr/');
    const cards = open.page.locator('[data-card]');
    expect(await cards.count()).toBeGreaterThan(30);
    expect(await open.page.locator('[data-card="c-interp"] p[lang="fr"]').innerText()).toMatch(/interprète/);
  });

  it('shows the first step of an urgent topic without scrolling at 360 × 640', async () => {
    // Every place draws the same steps above its own; one stands for all here, the long run looks at each.
    const pages = builtPages().filter(({ route }) => route.kind === 'topic' && [undefined, 'fr'].includes(route.place));
    for (const { path } of pages.filter(({ html }) => html.includes('<ol class="steps">'))) {
      await visit(path);
      const steps = open.page.locator('ol.steps').first();
      if ((await steps.count()) === 0) continue;
      const box = await steps.locator('li').first().boundingBox();
      expect((box?.y ?? 9999) + (box?.height ?? 0), path).toBeLessThanOrEqual(640);
    }
  });
});
