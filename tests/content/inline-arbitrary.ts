import fc from 'fast-check';
import { type AuthoredInline, formatInline, parseInline } from '../../src/content/inline.ts';

const word = fc.constantFrom(
  'go',
  'now',
  'trans* people',
  'Migrant*innen',
  'ไปที่นี่',
  'اذهب',
  'não',
  '50 % (ok)',
  'a|b',
  '"x"',
  '漢字',
  '💊',
  ' ',
);
const token = fc
  .constantFrom('fact.pep_hours', 'phone.fr_15', 'emergency.any', 'fill.name', 'fact.a.b')
  .map((name) => ({ token: name }));
const ref = fc.constantFrom('pep', 'stopncii', 'after-care', 'x_1');
const leaf: fc.Arbitrary<AuthoredInline> = fc.oneof({ weight: 3, arbitrary: word }, token, fc.constant({ br: true as const }));

const many = (part: fc.Arbitrary<AuthoredInline>) => fc.array(part, { minLength: 1, maxLength: 4 });
const strong = many(leaf).map((inside) => ({ strong: inside }));
const link = fc.record({ link: many(fc.oneof(leaf, strong)), ref });
const strongWithLink = many(fc.oneof(leaf, fc.record({ link: many(leaf), ref }))).map((inside) => ({ strong: inside }));

/** Inline trees as authors may write them, each in its one form: no two strings side by side. */
export const inlineArbitrary: fc.Arbitrary<AuthoredInline[]> = many(fc.oneof(leaf, strong, link, strongWithLink)).map(
  joinStrings,
);

/** The same, written as Markdown and parsed back: what a sound source text is made of. */
export const sourceArbitrary: fc.Arbitrary<string> = inlineArbitrary
  .map((inline) => formatInline(inline).replace(/\s+/g, ' ').trim())
  .filter((source) => source !== '' && parseInline(source).faults.length === 0);

function joinStrings(inline: AuthoredInline[]): AuthoredInline[] {
  const joined: AuthoredInline[] = [];
  for (const part of inline) {
    const last = joined[joined.length - 1];
    if (typeof part === 'string' && typeof last === 'string') joined[joined.length - 1] = last + part;
    else if (typeof part === 'object' && 'strong' in part) joined.push({ strong: joinStrings(part.strong) });
    else if (typeof part === 'object' && 'link' in part) joined.push({ link: joinStrings(part.link), ref: part.ref });
    else joined.push(part);
  }
  return joined;
}
