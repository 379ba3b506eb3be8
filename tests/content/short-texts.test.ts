import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { restoreTexts, shortenTexts } from '../../src/content/short-texts.ts';
import type { Text } from '../../src/domain/text.ts';

const slug = fc.stringMatching(/^[a-z][a-z0-9-]{0,6}$/);
const text = fc.oneof<fc.Arbitrary<Text>[]>(
  fc.record({
    id: fc.tuple(fc.constantFrom('pep', 'fr/pep', 'cards/c-a', 'cards'), slug).map((parts) => parts.join('/')),
    n: fc.integer({ min: 1, max: 9 }),
    text: fc.array(fc.string(), { maxLength: 2 }),
  }),
  fc.constant({ id: '', text: [] }),
);

describe('texts in a pack', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.array(text), fc.array(text), (first, second) => {
        const chunk = { status: 'unreviewed', title: first[0], blocks: [{ kind: 'list', items: first }, { rows: [second] }] };
        const kept = structuredClone(chunk);
        expect(restoreTexts(JSON.parse(JSON.stringify(shortenTexts(chunk))))).toEqual(JSON.parse(JSON.stringify(kept)));
        expect(chunk).toEqual(kept);
      }),
    );
  });

  it('say the document once, and a number only where it does not follow', () => {
    const texts = [
      { id: 'pep/title', n: 1, text: ['A'] },
      { id: 'pep/go', n: 2, text: ['B'] },
      { id: 'pep/say', n: 5, text: ['C'] },
    ];
    expect(shortenTexts(texts)).toEqual([
      { id: 'pep/title', text: ['A'] },
      { id: 'go', text: ['B'] },
      { id: 'say', n: 5, text: ['C'] },
    ]);
  });
});
