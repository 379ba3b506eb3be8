import { describe, expect, it } from 'vitest';
import { DISCREET_WORDS } from '../../src/domain/route.ts';
import { answersWithShell } from '../../src/sw/answers.ts';

const rules = { base: '/', words: DISCREET_WORDS, languages: ['en', 'th'] };

describe('navigations', () => {
  it.each(['/', '/th/', '/th/k7/', '/th/k7/fr/', '/en/p/fr/', '/th/k/'])('%s is answered with the shell', (path) =>
    expect(answersWithShell(path, rules)).toBe(true),
  );

  it.each([
    '/wipe',
    '/sw.js',
    '/shell.html',
    '/packs/index.json',
    '/desk/',
    '/copies/th.html',
    '/icon.svg',
    '/xx/',
    '/th/../x.png',
  ])('%s is left to the network', (path) => expect(answersWithShell(path, rules)).toBe(false));
});
