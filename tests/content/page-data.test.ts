import { describe, expect, it } from 'vitest';
import { freshUntil, neededChunks, pageData } from '../../src/content/page-data.ts';
import type { Screen } from '../../src/domain/page-data.ts';
import { DISCREET_WORDS } from '../../src/domain/route.ts';
import type { SiteFacts } from '../../src/domain/site-facts.ts';

const site: SiteFacts = {
  today: '2026-11-21',
  built: '2026-11-21',
  stage: 'preview',
  base: '/',
  exit: 'https://example.org/',
  words: DISCREET_WORDS,
  languages: ['en', 'th'],
  manifests: { th: 'a', 'th+fr': 'b', en: 'c' },
  packs: [],
};
const codes = (reader: Parameters<typeof neededChunks>[0]) => neededChunks(reader).map(({ pack, code }) => `${pack} ${code}`);

describe('a page is made of', () => {
  it('the chunks of its language, and those of the place that its address names', () => {
    expect(codes({ route: { kind: 'topic', lang: 'th', topic: 'k7', place: 'fr' } })).toEqual([
      'th ui',
      'th places',
      'th t/k7',
      'th cards',
      'th+fr t/k7',
      'th+fr services',
      'th+fr place',
      'th+fr cards',
    ]);
  });

  it('no text of a place that was merely picked: that has a page of its own', () => {
    expect(codes({ route: { kind: 'topic', lang: 'th', topic: 'k7' }, place: 'fr' })).not.toContain('th+fr t/k7');
  });

  it('the place in its address before the one that was picked', () => {
    expect(codes({ route: { kind: 'services', lang: 'th', place: 'fr' }, place: 'nz' })).toContain('th+fr services');
  });

  it('nothing when a chunk is missing: there is no such page', () => {
    expect(pageData({ route: { kind: 'home', lang: 'th' } }, () => undefined, site)).toBeUndefined();
  });

  it('the manifests of just the packs it needs', () => {
    const chunk = (ref: { code: string }) =>
      ref.code === 'home' ? { status: 'unreviewed', tiles: [], topics: [] } : ref.code === 'places' ? [] : {};
    const data = pageData({ route: { kind: 'home', lang: 'th' } }, chunk, site);
    expect(data?.manifests).toEqual({ th: 'a' });
    expect(data?.context).toMatchObject({ lang: 'th', dir: 'ltr', today: '2026-11-21' });
  });
});

describe('a page is fresh', () => {
  // A screen that only holds dates, wherever they stand.
  const screen = (dates: unknown) => dates as Screen;

  it('until the first date in it that is still to come', () => {
    const dates = {
      topic: { checkBy: '2027-05-21', watch: [{ date: '2026-12' }, { date: '2026-06-12' }] },
      list: [{ check_by: '2027-02-21' }],
    };
    expect(freshUntil(screen(dates), '2026-11-21')).toBe('2026-12');
  });

  it('for ever without one', () => {
    expect(freshUntil(screen({ checkBy: '2026-01-01' }), '2026-11-21')).toBe('9999-12-31');
  });
});
