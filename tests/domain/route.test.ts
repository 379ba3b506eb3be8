import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf, inLanguage, routeAt } from '../../src/domain/address.ts';
import { DISCREET_WORDS, PUBLIC_WORDS, parsePath, type Route, toPath } from '../../src/domain/route.ts';

const lang = fc.constantFrom('en', 'ar', 'th', 'zh-Hans', 'pt-BR', 'fil');
const place = fc.constantFrom('fr', 'nz', 'zz', 'au-nsw');
const maybePlace = fc.option(place, { nil: undefined });

/** A route without the keys that hold nothing: two routes are the same when they say the same. */
const said = (route: Route | undefined) => JSON.parse(JSON.stringify(route ?? null)) as unknown;

function routes(topic: fc.Arbitrary<string>): fc.Arbitrary<Route> {
  const simple = fc
    .constantFrom('home', 'find', 'kept', 'handOn', 'about')
    .chain((kind) => fc.record({ kind: fc.constant(kind), lang }));
  return fc.oneof(
    fc.constant({ kind: 'languages' }),
    simple,
    fc.record({ kind: fc.constant('topic'), lang, topic, place: maybePlace }),
    fc.record({ kind: fc.constant('place'), lang, place }),
    fc.record({ kind: fc.constantFrom('services', 'cards'), lang, place: maybePlace }),
  ) as fc.Arbitrary<Route>;
}

describe('a path', () => {
  it.each([
    ['discreet', DISCREET_WORDS, fc.stringMatching(/^[a-z][0-9]{1,2}$/)],
    ['public', PUBLIC_WORDS, fc.constantFrom('pep', 'fivedays', 'home', 'next', 'rest30')],
  ] as const)('leads back to its route in the %s edition', (_edition, words, topic) => {
    fc.assert(
      fc.property(routes(topic), (route) => {
        expect(said(parsePath(toPath(route, words), words))).toEqual(said(route));
      }),
    );
  });

  it.each([
    ['/', { kind: 'languages' }],
    ['/th/', { kind: 'home', lang: 'th' }],
    ['/th/k7/', { kind: 'topic', lang: 'th', topic: 'k7' }],
    ['/th/k7', { kind: 'topic', lang: 'th', topic: 'k7' }],
    ['/zh-Hans/k7/fr/', { kind: 'topic', lang: 'zh-Hans', topic: 'k7', place: 'fr' }],
    ['/en/p/fr/', { kind: 'place', lang: 'en', place: 'fr' }],
    ['/en/s/', { kind: 'services', lang: 'en' }],
  ])('%s is %j', (path, route) => {
    expect(said(parsePath(path))).toEqual(route);
  });

  it.each([
    '/shell.html',
    '/sw.js',
    '/wipe',
    '/packs/index.json',
    '/en/p/',
    '/en/a/fr/',
    '/en/k7/fr/x/',
    '/EN/',
    '/en/%2e%2e/',
    '/e/',
  ])('%s leads nowhere', (path) => {
    expect(parsePath(path)).toBeUndefined();
  });

  it('never throws, whatever somebody types', () => {
    fc.assert(fc.property(fc.string(), (text) => void parsePath(`/${text}`)));
  });
});

describe('an address', () => {
  const rules = { base: '/preview/', words: DISCREET_WORDS, languages: ['en', 'th'] };

  it('stands below the base of the site', () => {
    expect(addressOf({ kind: 'home', lang: 'th' }, rules)).toBe('/preview/th/');
    expect(routeAt('/preview/th/k7/', rules)).toMatchObject({ kind: 'topic', topic: 'k7' });
    expect(routeAt('/th/k7/', rules)).toBeUndefined();
  });

  it('is nothing in a language the site does not have', () => {
    expect(routeAt('/preview/ko/', rules)).toBeUndefined();
  });

  it('stays on its topic when the language changes', () => {
    expect(inLanguage({ kind: 'topic', lang: 'en', topic: 'k7', place: 'fr' }, 'th')).toEqual({
      kind: 'topic',
      lang: 'th',
      topic: 'k7',
      place: 'fr',
    });
    expect(inLanguage({ kind: 'languages' }, 'th')).toEqual({ kind: 'home', lang: 'th' });
  });
});
