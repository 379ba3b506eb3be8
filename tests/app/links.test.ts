import { describe, expect, it } from 'vitest';
import { type LinkTarget, linkTarget } from '../../src/app/links.ts';
import { DISCREET_WORDS } from '../../src/domain/route.ts';

const rules = { base: '/', words: DISCREET_WORDS, languages: ['en', 'ar', 'th'] };
const here = 'https://example.org/th/k7/';

const CASES: [string, LinkTarget][] = [
  ['/th/k7/', { kind: 'route', route: { kind: 'topic', lang: 'th', topic: 'k7' }, href: '/th/k7/', fragment: '' }],
  ['/ar/s/fr/', { kind: 'route', route: { kind: 'services', lang: 'ar', place: 'fr' }, href: '/ar/s/fr/', fragment: '' }],
  [
    'https://example.org/en/',
    { kind: 'route', route: { kind: 'home', lang: 'en' }, href: 'https://example.org/en/', fragment: '' },
  ],
  ['/', { kind: 'route', route: { kind: 'languages' }, href: '/', fragment: '' }],
  ['#1', { kind: 'fragment', id: '1' }],
  ['tel:+33143148157', { kind: 'outgoing', href: 'tel:+33143148157' }],
  ['https://stopncii.org/a?b', { kind: 'outgoing', href: 'https://stopncii.org/a?b' }],
  ['https://example.org.evil.test/th/', { kind: 'outgoing', href: 'https://example.org.evil.test/th/' }],
  ['mailto:a@example.org', { kind: 'outgoing', href: 'mailto:a@example.org' }],
  ['sms:+33612345678', { kind: 'outgoing', href: 'sms:+33612345678' }],
  ['/xx/k7/', { kind: 'plain' }],
  ['/desk/', { kind: 'plain' }],
  ['/copies/th.html', { kind: 'plain' }],
  ['/wipe', { kind: 'plain' }],
  ['/th/k7/?x=1', { kind: 'plain' }],
  ['javascript:alert(1)', { kind: 'plain' }],
  ['intent://x#Intent;end', { kind: 'plain' }],
];

describe('linkTarget', () => {
  it.each(CASES)('%s', (href, target) => expect(linkTarget(href, here, rules)).toEqual(target));

  it('knows a site under a base path, and leaves what is beside it alone', () => {
    const preview = { ...rules, base: '/preview/' };
    expect(linkTarget('/preview/th/', here, preview)).toMatchObject({ kind: 'route', route: { kind: 'home', lang: 'th' } });
    expect(linkTarget('/th/', here, preview)).toEqual({ kind: 'plain' });
  });
});
