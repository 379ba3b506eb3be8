import fc from 'fast-check';
import type { PoEntry, PoFile } from '../../src/gettext/po.ts';
import { headersFor } from '../../src/gettext/po-headers.ts';

const PIECES = [
  'Vaya **ahora**. ',
  '{fact.pep_hours}',
  '[clinic][hiv]',
  'ไปเดี๋ยวนี้',
  'اذهب الآن',
  '现在就去',
  'ទៅ\u200Bឥឡូវ',
  'ချက်ချင်း',
  'अभी जाएँ',
  'Идите ',
  '지금 ',
  '"',
  '\\',
  '\\n',
  '\n',
  '\r',
  '\t',
  '\x07\x00\x1b7',
  '\u200B',
  '\u0085',
  '\u2028',
  '\uFEFF',
  '#~ msgid "x"',
  ' ',
];

/** Texts of many scripts, with everything that a PO file has to escape or could be mistaken for. */
export const anyText = fc.oneof(
  { weight: 3, arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((pieces) => pieces.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
);

export const anyId = fc.stringMatching(/^[a-z]{1,3}\/[a-z]{1,2}$/);

const oneLine = anyText.map((text) => text.replace(/[\r\n]/g, ' '));
const flags = fc.subarray(['fuzzy', 'python-brace-format']);

export const anyEntry: fc.Arbitrary<PoEntry> = fc.record(
  {
    msgctxt: anyId,
    msgid: anyText,
    msgstr: anyText,
    translatorComments: fc.array(oneLine, { maxLength: 2 }),
    extractedComments: fc.array(oneLine, { maxLength: 2 }),
    references: fc.uniqueArray(fc.constantFrom('content/topics/pep.md', 'content/cards.yaml'), { maxLength: 2 }),
    flags,
    previousMsgctxt: anyId,
    previousMsgid: anyText,
    obsolete: fc.constant(true),
    line: fc.constant(0),
  },
  {
    requiredKeys: ['msgctxt', 'msgid', 'msgstr', 'translatorComments', 'extractedComments', 'references', 'flags', 'line'],
  },
);

export const META = { lang: 'es', doc: 'pep', sourceLang: 'en' };

/** Any file with the headers of ours; the same id may stand in it twice. */
export const anyPo: fc.Arbitrary<PoFile> = fc
  .array(anyEntry, { maxLength: 8 })
  .map((entries) => ({ headers: headersFor(META), entries }));

export function withoutLines(po: PoFile): PoFile {
  return { ...po, entries: po.entries.map((entry) => ({ ...entry, line: 0 })) };
}
