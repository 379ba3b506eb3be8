// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { PUBLIC_WORDS } from '../../src/domain/route.ts';
import { page } from './page-fixture.ts';
import { all, draw, one } from './render-page.tsx';

afterEach(cleanup);

const about = (more = {}) => draw(page({ kind: 'about', lang: 'en' }, { kind: 'about' }, more));
const wordsOf = (root: HTMLElement) => (one(root, 'main').textContent ?? '').replace(/\s+/g, ' ');

/** What no page can promise, and what of it must be said in so many words. */
const POINTS: [point: string, ...said: RegExp[]][] = [
  [
    'history, its copies, downloads, calls, messages, screenshots, keyboard, apps',
    /cannot clear your browser’s history, or the copy of it/,
  ],
  [
    'the rest of what stays',
    /downloads, the call list, messages, screenshots, the list of apps, or what your keyboard remembers/,
  ],
  ['leaving hides the screen alone', /does not hide that you opened this site/, /may have seen the screen/],
  ['what was removed may be found', /may still find parts of it/, /no internet when you removed it/],
  ['the network sees the site', /Your phone company, or whoever owns the Wi-Fi/, /They cannot see which page/],
  ['the server sees the pages', /which pages and languages were fetched/],
  ['calls and messages are ordinary', /Calls and messages you start from here are ordinary ones/],
  [
    'spying programs, being made to unlock',
    /spying program/,
    /makes you unlock it/,
    /private window, the Tor Browser or removing everything/,
  ],
  ['screenshots, recent apps, settings', /cannot stop screenshots, or the small picture/, /No website can hide itself/],
  ['a changed program', /could change the program/, /first page you open, are not protected/],
  ['copies vanish', /can vanish without warning/, /iPhone you do not use for a week/, /phone is full/, /Print what matters/],
  ['the clock', /clock is wrong/],
  ['translations', /Translations can have mistakes/, /whether someone has checked it, and when/],
  ['deleting under a control', /Deleting things while police are checking you can be used against you/, /rule of your place/],
];

/** What leaving does and does not do. */
const LEAVING = [
  /empties the screen at once/,
  /another site opens then: example\.org/,
  /Back, Forward and Reload do not bring the page back/,
  /until you close it/,
  /Shift three times within one second/,
  /does not clear the browser’s history/,
  /Without JavaScript ✕ is a plain link: Back shows the page again/,
  /as an app, no other site opens. Its window stays in the list of recent apps/,
];

describe('the page of promises, without JavaScript', () => {
  it.each(POINTS)('says plainly: %s', (_, ...said) => {
    for (const words of said) expect(wordsOf(about())).toMatch(words);
  });

  it('says what leaving does, and what it does not', () => {
    for (const words of LEAVING) expect(wordsOf(about())).toMatch(words);
  });

  it('gives each promise a way to try it', () => {
    const root = about();
    const [promises, ways] = [all(root, 'main dt'), all(root, 'main dd')];
    expect(promises.length).toBe(10);
    expect(ways.length).toBe(promises.length);
    for (const [at, way] of ways.entries()) expect(way.previousElementSibling).toBe(promises[at]);
    for (const words of [
      /switch on airplane mode, and load the page again/,
      /a list of sites that store data/,
      /one or two lines for this site/,
      /tap ✕, then press Back/,
      /“About this page”/,
      /“Who tells immigration\?”/,
      /\/packs\/index\.json.*\/packs\/index\.sig/,
      /source code/,
      /nobody can see from outside/,
    ])
      expect(wordsOf(root)).toMatch(words);
  });

  it('names the files where this edition has them', () => {
    expect(wordsOf(about({ base: '/preview/' }))).toContain('/preview/packs/index.json');
  });

  it('does not promise neutral addresses and titles in an edition that wants to be found', () => {
    expect(wordsOf(about())).toMatch(/address and title do not say.*same title in your browser/);
    expect(wordsOf(about({ words: PUBLIC_WORDS }))).not.toMatch(/address and title do not say|same title in your browser/);
  });
});
