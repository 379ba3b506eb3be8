import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser, type TestBrowser } from '../support/browser.ts';
import { brotli11, builtChunks, builtFile, builtIndex, builtPages, isLargerThan } from '../support/built-pages.ts';

const KB = 1024;
let browser: TestBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Everything a reader reads in a chunk: the words, not the keys, ids, hashes and dates around them. */
function wordsIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return SILENT.has(key) ? [] : [value];
  if (Array.isArray(value)) return value.flatMap((item) => wordsIn(item, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => wordsIn(item, name));
}
const SILENT = new Set([
  'id',
  'path',
  'code',
  'icon',
  'section',
  'kind',
  'status',
  'sources',
  'topic',
  'held',
  'lang',
  'key',
  'use',
  'group',
]);

describe('pages', () => {
  it('are at most 10 kB with their style in 95 of 100 cases', () => {
    const pages = builtPages();
    const large = pages.filter(({ html }) => isLargerThan(10 * KB, html));
    expect(large.length / pages.length, large.map(({ path }) => path).join('\n')).toBeLessThanOrEqual(0.05);
    // Thousands of pages.
  }, 180_000);

  it('of promises and limits is one of them in every language', () => {
    const promises = builtPages().filter(({ route }) => route.kind === 'about');
    expect(promises.length).toBeGreaterThan(1);
    for (const { html, path } of promises) expect(brotli11(html), path).toBeLessThanOrEqual(10 * KB);
  });
});

describe('a first visit', () => {
  it('reads at most 30 kB of JavaScript, and 40 kB in all', async () => {
    // The longest lists of services (France has forty) are 2 to 3 kB above it.
    for (const path of ['/en/k7/', '/ar/k7/', '/th/', '/en/q7/fr/', '/en/s/nz/', '/en/c/fr/']) {
      const { page, record, context } = await browser.newPage();
      await page.goto(`${inject('site')}${path}`, { waitUntil: 'networkidle' });
      const files = [...new Set(record.requests.map((url) => new URL(url).pathname))];
      const size = (name: string) => brotli11(builtFile(name.endsWith('/') ? `${name}index.html` : name));
      const sum = (names: string[]) => names.reduce((total, name) => total + size(name), 0);
      const scripts = files.filter((name) => name.endsWith('.js'));
      expect(sum(scripts), `${path}: ${scripts.join(' ')}`).toBeLessThanOrEqual(30 * KB);
      const packs = files.filter((name) => name.startsWith('/packs/'));
      expect(sum(files.filter((name) => !packs.includes(name))), `${path}: ${files.join(' ')}`).toBeLessThanOrEqual(40 * KB);
      await context.close();
    }
  });
});

describe('packs', () => {
  it('are at most 1.3 times the text in them', () => {
    for (const { id, manifest } of builtIndex().packs.filter(({ place }) => !place)) {
      const text = wordsIn(builtChunks(id)).join('\n');
      const ratio = brotli11(builtFile(`packs/${manifest.sha256}.all.json`)) / brotli11(text);
      expect(ratio, id).toBeLessThanOrEqual(1.3);
    }
  });

  it('have a minimum of at most 16 kB', () => {
    for (const { lang, place } of builtIndex().packs) {
      if (!place) expect(brotli11(JSON.stringify(builtChunks(lang).minimum)), lang).toBeLessThanOrEqual(16 * KB);
    }
  });

  it('are all served as JSON, so that hosts compress them', () => {
    expect(readdirSync('dist/packs').filter((name) => !/\.(json|sig)$/.test(name))).toEqual([]);
  });
});
