// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs';
import { cleanup } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { app, everyPage, home, page } from './page-fixture.ts';
import { all, draw, markup, one, t } from './render-page.tsx';

afterEach(cleanup);

describe('every page without the app', () => {
  it.each(everyPage().map((data) => [data.screen.kind, data] as const))('%s reads and leads on by links alone', (_, data) => {
    const root = draw(data);
    expect(all(root, 'button, input, select, textarea, #keep, #remove')).toEqual([]);
    for (const link of all(root, 'a')) expect(link.getAttribute('href')).toMatch(/^(\/|https:|tel:|sms:|mailto:)/);
  });

  it('leads to a text message, not to a call, where a number is for people who do not hear', () => {
    const home = everyPage().find(({ screen }) => screen.kind === 'home');
    if (!home) throw new Error('the fixture has no such page');
    const links = all(draw(home), '.emergency a').map((link) => link.getAttribute('href'));
    expect(links).toEqual(['tel:15', 'sms:114']);
  });

  it.each(everyPage('ar').map((data) => [data.screen.kind, data] as const))(
    '%s has one title and says its language',
    (kind, data) => {
      const root = draw(data);
      expect(one(root, 'h1').getAttribute('tabindex')).toBe('-1');
      const main = one(root, 'main');
      const lang = kind === 'languages' ? ['en', 'ltr'] : ['ar', 'rtl'];
      expect([main.lang, main.dir]).toEqual(lang);
    },
  );

  it('carries no inline style, which the policy would refuse', () => {
    for (const data of everyPage()) expect(markup(data)).not.toMatch(/\sstyle=/);
  });

  it('never prints a hole in a sentence', () => {
    for (const data of everyPage())
      expect(markup(data).replace(/<[^>]*>/g, ' ')).not.toMatch(/undefined|\{\{|null|NaN|[a-z]\.[a-z]+\.[a-z]/);
  });
});

describe('the ways on', () => {
  it('leads to the same topic in every language, each by its own name', () => {
    const root = draw(
      page({ kind: 'find', lang: 'th' }, { kind: 'find', home }, { route: { kind: 'topic', lang: 'th', topic: 'k7' } }),
    );
    const links = all<HTMLAnchorElement>(root, 'nav#languages a[hreflang]');
    expect(links.map((link) => [link.getAttribute('href'), link.hreflang, link.lang, link.dir, link.textContent])).toEqual([
      ['/en/k7/', 'en', 'en', 'ltr', 'English'],
      ['/ar/k7/', 'ar', 'ar', 'rtl', 'العربية'],
      ['/th/k7/', 'th', 'th', '', 'ไทย'],
    ]);
  });

  it('stands below the path that the site is served from', () => {
    const root = draw(page({ kind: 'home', lang: 'en' }, { kind: 'home', home }, { base: '/preview/' }));
    expect(one(root, 'a.home').getAttribute('href')).toBe('/preview/en/');
  });

  it('shows the six situations before anything else on the home page', () => {
    const root = draw(page({ kind: 'home', lang: 'en' }, { kind: 'home', home }));
    const links = all(one(root, 'main'), 'a');
    expect(links.slice(0, 6).map((link) => link.getAttribute('href'))).toEqual([
      '/en/k1/',
      '/en/k2/',
      '/en/k3/',
      '/en/k4/',
      '/en/k5/',
      '/en/k6/',
    ]);
  });

  it('lists all topics by their first letter where search cannot run', () => {
    const root = draw(page({ kind: 'find', lang: 'en' }, { kind: 'find', home }));
    expect(all(root, 'main .row').map((row) => row.querySelector('[data-seg]')?.textContent)).toEqual(['Amber', 'Zinc']);
  });
});

describe('the page with the app', () => {
  it('offers to keep, but not on the page about what is kept when all is kept', () => {
    for (const data of everyPage()) {
      if (data.screen.kind === 'languages') continue;
      expect(all(draw(data, app()), '#keep')).toHaveLength(1);
      cleanup();
      expect(all(draw(data, app({ kept: 'kept' })), '#keep')).toHaveLength(0);
      cleanup();
    }
  });

  it('says the size before it keeps, rounded up to ten kilobytes', () => {
    const root = draw(page({ kind: 'home', lang: 'en' }, { kind: 'home', home }), app({ keepSize: 61_200 }));
    expect(one(root, '#keep').textContent).toBe(t('app.keep.size', { size: 70 }));
  });

  it('keeps the text exactly where it is: only what stands outside main differs', () => {
    for (const data of everyPage().filter(({ screen }) => ['home', 'topic', 'place', 'find', 'about'].includes(screen.kind))) {
      const before = one(draw(data), 'main').textContent;
      const after = one(draw(data, app({ now: new Date('2026-11-23T10:00:00Z') })), 'main').textContent;
      const judged = /Open now|Opening hours/g;
      expect(after?.replace(judged, '')).toBe(before?.replace(judged, ''));
      cleanup();
    }
  });
});

describe('the code of the views', () => {
  it('has no form controls: Chromium describes every one it sees to a server of its own', () => {
    const files = readdirSync('src/views', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'));
    const code = files.map((file) => readFileSync(`src/views/${file}`, 'utf8').replace(/`<\w+>`/g, ''));
    expect(code.length).toBeGreaterThan(30);
    expect(code.filter((one) => /<(input|select|textarea)\b/.test(one))).toEqual([]);
  });

  it('takes only types from the schemas, which would cost every reader a validator', () => {
    const schemas = ['card', 'fact', 'keeper', 'place', 'service', 'site-config', 'source-reference', 'tile', 'topic'];
    const files = readdirSync('src/views', { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
    const imports = files.flatMap(
      (file) => readFileSync(`src/views/${file}`, 'utf8').match(/^import (?!type ).*domain\/.*$/gm) ?? [],
    );
    expect(imports.length).toBeGreaterThan(0);
    expect(imports.filter((line) => schemas.some((name) => line.includes(`/${name}.ts'`)))).toEqual([]);
  });
});
