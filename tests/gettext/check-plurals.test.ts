import { describe, expect, it } from 'vitest';
import { missingPlurals, pluralCategories, requiredKeys, soleCount } from '../../src/gettext/check-plurals.ts';

const SOURCE = { title: 'Guide', found_one: '{{count}} place', found_other: '{{count}} places', step_one: 'One more step' };

describe('pluralCategories', () => {
  it.each([
    ['en', ['one', 'other']],
    ['es', ['one', 'other']],
    ['fr', ['one', 'other']],
    ['pt-BR', ['one', 'other']],
    ['ro', ['one', 'few', 'other']],
    ['ru', ['one', 'few', 'many', 'other']],
    ['cs', ['one', 'few', 'other']],
    ['ar', ['zero', 'one', 'two', 'few', 'many', 'other']],
    ['th', ['other']],
    ['zh-Hans', ['other']],
  ])('gives the forms that whole numbers need in %s', (lang, categories) => {
    expect(pluralCategories(lang)).toEqual(categories);
  });
});

describe('soleCount', () => {
  it('tells a form for one number from a form for many', () => {
    expect([soleCount('ar', 'two'), soleCount('en', 'one'), soleCount('ru', 'one'), soleCount('th', 'one')]).toEqual([
      2,
      1,
      undefined,
      undefined,
    ]);
  });
});

describe('requiredKeys', () => {
  it('names the source message of each form', () => {
    expect(requiredKeys(SOURCE, 'ru')).toEqual([
      { key: 'title', sourceKey: 'title' },
      { key: 'found_one', sourceKey: 'found_one', plural: 'one' },
      { key: 'found_few', sourceKey: 'found_other', plural: 'few' },
      { key: 'found_many', sourceKey: 'found_other', plural: 'many' },
      { key: 'found_other', sourceKey: 'found_other', plural: 'other' },
      { key: 'step_one', sourceKey: 'step_one' },
    ]);
  });

  it('asks every language for the words that the source has for none', () => {
    const keys = requiredKeys({ found_zero: 'Nothing', found_other: '{{count}}' }, 'th').map(({ key }) => key);
    expect(keys).toEqual(['found_zero', 'found_other']);
  });
});

describe('missingPlurals', () => {
  it('is content with every message and form', () => {
    const messages = { title: 'ไกด์', found_other: '{{count}} แห่ง', step_one: 'อีกหนึ่งขั้น' };
    expect(missingPlurals(messages, SOURCE, 'th')).toEqual({ missing: [], surplus: [] });
  });

  it('names missing and empty messages and forms', () => {
    const messages = { title: '', found_one: '{{count}}', found_other: '{{count}}', step_one: 'x' };
    expect(missingPlurals(messages, SOURCE, 'ru')).toEqual({ missing: ['title', 'found_few', 'found_many'], surplus: [] });
  });

  it('names unknown messages and forms the language does not have', () => {
    const messages = { title: 'x', found_one: 'x', found_few: 'x', found_other: 'x', step_one: 'x', step_two: 'x', old: 'x' };
    expect(missingPlurals(messages, SOURCE, 'en').surplus).toEqual(['found_few', 'step_two', 'old']);
  });

  it('lets a language keep its form for millions', () => {
    const messages = { title: 'x', found_one: 'x', found_many: 'x', found_other: 'x', step_one: 'x' };
    expect(missingPlurals(messages, SOURCE, 'fr').surplus).toEqual([]);
  });
});
