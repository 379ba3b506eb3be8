import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../src/compile/build.ts';
import { PUBLIC_WORDS, parsePath } from '../../src/domain/route.ts';

const OUT = resolve('.parasol/public-edition');
const page = (folder: string, path: string) => readFileSync(join(folder, path, 'index.html'), 'utf8');
const text = (html: string) => (/<main.*<\/main>/s.exec(html)?.[0] ?? '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

beforeAll(async () => {
  await build('.', { discreet: false, out: OUT });
}, 120_000);
afterAll(() => rmSync(OUT, { recursive: true, force: true }));

describe('the edition that wants to be found', () => {
  it('has readable paths, each of which leads back to its page', () => {
    const folders = readdirSync(join(OUT, 'en'));
    expect(folders).toEqual(expect.arrayContaining(['pep', 'stopped', 'services', 'cards', 'about']));
    expect(folders).not.toContain('k7');
    expect(parsePath('/en/pep/fr/', PUBLIC_WORDS)).toEqual({ kind: 'topic', lang: 'en', topic: 'pep', place: 'fr' });
    expect(page(OUT, 'en/pep')).toContain('href="/en/visit/"');
  });

  it('has titles and previews that say what the page is about, and lets itself be found', () => {
    const html = page(OUT, 'en/pep');
    expect(html).toContain('<title>A risk of HIV</title>');
    expect(html).toMatch(/<meta name="description" content="Condom broke/);
    expect(html).not.toContain('noindex');
    const headers = readFileSync(join(OUT, 'headers.json'), 'utf8');
    expect(headers).not.toContain('noindex');
    expect(readFileSync('dist/headers.json', 'utf8')).toContain('noindex');
  });

  it('says the same as the discreet one, word for word', () => {
    expect(text(page(OUT, 'en/pep'))).toBe(text(page('dist', 'en/k7')));
    expect(text(page(OUT, 'ar/pep/fr'))).toBe(text(page('dist', 'ar/k7/fr')));
  });
});
