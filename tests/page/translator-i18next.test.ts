import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { referenceTranslator } from '../../src/compile/reference-translator.ts';
import type { MessageKey } from '../../src/domain/message.ts';
import { createTranslator } from '../../src/page/translator.ts';

it('says what i18next says', () => {
  const piece = fc.constantFrom('{{n}}', '{{ n }}', '{{count}}', 'word', ' ', '<b>', '$', '%', 'ก');
  const text = fc.array(piece, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));
  const key = fc.constantFrom('a', 'a_zero', 'a_one', 'a_two', 'a_few', 'a_many', 'a_other', 'b.c');
  fc.assert(
    fc.property(
      fc.constantFrom('en', 'ar', 'th', 'ro', 'fr', 'ru', 'pt-BR', 'zh-Hans', 'ar-XB'),
      fc.dictionary(key, text),
      fc.nat(200),
      (lang, messages, count) => {
        const [ours, theirs] = [createTranslator(lang, messages), referenceTranslator(lang, messages)];
        for (const name of ['a', 'b.c']) {
          expect(ours(name as MessageKey, { n: 'x & y' })).toBe(theirs(name as MessageKey, { n: 'x & y' }));
          expect(ours(name as MessageKey, { n: '7', count })).toBe(theirs(name as MessageKey, { n: '7', count }));
        }
      },
    ),
    { numRuns: 300 },
  );
});

it.each(['en', 'ar', 'th'])('says what i18next says for every message of %s', (lang) => {
  const messages = JSON.parse(readFileSync(`locales/${lang}.json`, 'utf8')) as Record<string, string>;
  const [ours, theirs] = [createTranslator(lang, messages), referenceTranslator(lang, messages)];
  const values = { date: '3 May', language: 'ไทย', size: 210, place: 'France', filter: 'x' };
  for (const key of Object.keys(messages)) {
    const base = key.replace(/_(zero|one|two|few|many|other)$/, '') as MessageKey;
    for (const count of [0, 1, 2, 3, 11, 100]) expect(ours(base, { ...values, count })).toBe(theirs(base, { ...values, count }));
    expect(ours(key as MessageKey, values)).toBe(theirs(key as MessageKey, values));
  }
});
