import { describe, expect, it } from 'vitest';
import type { MessageKey } from '../../src/domain/message.ts';
import { createTranslator, recordingTranslator } from '../../src/page/translator.ts';

/** Keys of the test's own messages. */
const key = (text: string) => text as MessageKey;

describe('createTranslator', () => {
  it('chooses among all six plural forms of Arabic', () => {
    const messages = Object.fromEntries(['zero', 'one', 'two', 'few', 'many', 'other'].map((form) => [`found_${form}`, form]));
    const t = createTranslator('ar', messages);
    expect([0, 1, 2, 3, 11, 100].map((count) => t(key('found'), { count }))).toEqual([
      'zero',
      'one',
      'two',
      'few',
      'many',
      'other',
    ]);
  });

  it('puts values in as they are, for text nodes', () => {
    const t = createTranslator('th', { 'a.b': 'โทร {{number}}' });
    expect(t(key('a.b'), { number: '<191> & "1669"' })).toBe('โทร <191> & "1669"');
  });

  it('takes points and colons in a key for letters', () => {
    const t = createTranslator('en', { 'a.b:c': 'yes' });
    expect(t(key('a.b:c'))).toBe('yes');
  });

  it('shows the key of a message that is missing', () => {
    expect(createTranslator('en', {})(key('not.there'))).toBe('not.there');
  });

  it('keeps the languages of two translators apart', () => {
    const [en, th] = [createTranslator('en', { a: 'one' }), createTranslator('th', { a: 'หนึ่ง' })];
    expect([en(key('a')), th(key('a')), en(key('a'))]).toEqual(['one', 'หนึ่ง', 'one']);
  });
});

describe('recordingTranslator', () => {
  it('notes what was asked for, so that a page with just these messages reads the same', () => {
    const all = { title: 'Title', found_one: '{{count}} place', found_other: '{{count}} places', unused: 'never' };
    const used = new Set<string>();
    const t = recordingTranslator(createTranslator('en', all), used);
    const said = [t(key('title')), t(key('found'), { count: 2 })];
    const page = createTranslator('en', Object.fromEntries(Object.entries(all).filter(([name]) => used.has(name))));
    expect([page(key('title')), page(key('found'), { count: 2 })]).toEqual(said);
    expect(page(key('found'), { count: 1 })).toBe('1 place');
    expect(used.has('unused')).toBe(false);
  });
});
