import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPo } from '../../src/gettext/format-po.ts';
import { mergePo, type TemplateEntry } from '../../src/gettext/merge-po.ts';
import { parsePo } from '../../src/gettext/parse-po.ts';
import type { PoEntry, PoFile } from '../../src/gettext/po.ts';
import { anyId, anyPo, anyText, META, withoutLines } from './arbitrary-po.ts';

function text(id: string, source: string): TemplateEntry {
  return { id, source, comments: ['paragraph'], reference: 'content/topics/pep.md' };
}

function entry(msgctxt: string, msgid: string, msgstr: string, more: Partial<PoEntry> = {}): PoEntry {
  const lists = { translatorComments: [], extractedComments: [], references: [], flags: [] };
  return { ...lists, msgctxt, msgid, msgstr, line: 0, ...more };
}

function merge(entries: PoEntry[], ...template: TemplateEntry[]): PoEntry[] {
  return mergePo({ headers: [], entries }, template, META).entries;
}

const anyTemplate: fc.Arbitrary<TemplateEntry[]> = fc.uniqueArray(
  fc.record({
    id: anyId,
    source: anyText,
    comments: fc.constant(['paragraph']),
    reference: fc.constant('content/topics/pep.md'),
  }),
  { selector: ({ id }) => id, maxLength: 8 },
);

/** A template and a file that share ids, and now and then sources. */
const anyMerge = fc.tuple(anyPo, anyTemplate, fc.infiniteStream(fc.nat(3))).map(([po, template, choices]) => {
  const mixed = template.map((item, index) => {
    const other = po.entries[index];
    const choice = choices.next().value;
    if (!other || choice === 0) return item;
    return {
      ...item,
      id: other.msgctxt,
      source: choice === 1 ? item.source : (choice === 2 && other.previousMsgid) || other.msgid,
    };
  });
  return { po, template: mixed.filter(({ id }, index) => mixed.findIndex((item) => item.id === id) === index) };
});

describe('mergePo', () => {
  it('starts an empty file in the order of the source', () => {
    const po = mergePo(undefined, [text('pep/b', 'B {fact.x}'), text('pep/a', 'A')], META);
    expect(po.headers).toContainEqual(['X-Parasol-Topic', 'pep']);
    expect(po.entries.map(({ msgctxt, msgid, msgstr, flags }) => [msgctxt, msgid, msgstr, flags])).toEqual([
      ['pep/b', 'B {fact.x}', '', ['python-brace-format']],
      ['pep/a', 'A', '', []],
    ]);
  });

  it('keeps a translation whose source is the same, with its notes, and renews what the source says', () => {
    const old = entry('pep/a', 'A', 'Á', { translatorComments: ['nota'], extractedComments: ['old'], flags: ['no-wrap'] });
    expect(merge([old], text('pep/a', 'A'))).toEqual([
      entry('pep/a', 'A', 'Á', {
        translatorComments: ['nota'],
        extractedComments: ['paragraph'],
        references: ['content/topics/pep.md'],
      }),
    ]);
  });

  it('takes a source that was only reflowed for the same', () => {
    expect(merge([entry('pep/a', 'A  b', 'Á')], text('pep/a', 'A b'))).toMatchObject([{ msgid: 'A b', msgstr: 'Á', flags: [] }]);
  });

  it('keeps the translation of a changed source beside the source it was made from', () => {
    const [first] = merge([entry('pep/a', 'A', 'Á')], text('pep/a', 'A {fact.x}'));
    const changed = { msgid: 'A {fact.x}', msgstr: 'Á', previousMsgctxt: 'pep/a', previousMsgid: 'A' };
    expect(first).toMatchObject({ ...changed, flags: ['fuzzy', 'python-brace-format'] });
    const second = merge([first as PoEntry], text('pep/a', 'Third'));
    expect(second).toMatchObject([{ msgid: 'Third', flags: ['fuzzy'], previousMsgid: 'A' }]);
    const back = merge(second, text('pep/a', 'A'));
    expect(back).toMatchObject([{ msgid: 'A', msgstr: 'Á', flags: [] }]);
    expect(back[0]).not.toHaveProperty('previousMsgid');
  });

  it('drops the older source once the translator has said that the translation fits', () => {
    const [merged] = merge([entry('pep/a', 'New', 'Nuevo', { previousMsgid: 'A' })], text('pep/a', 'New'));
    expect(merged).toMatchObject({ flags: [], msgstr: 'Nuevo' });
    expect(merged).not.toHaveProperty('previousMsgid');
  });

  it('never lets a draft become a final or a stale translation', () => {
    const draft = entry('pep/a', 'A', 'Á?', { flags: ['fuzzy'] });
    const changed = merge([draft], text('pep/a', 'B'));
    expect(changed[0]).not.toHaveProperty('previousMsgid');
    expect(merge(changed, text('pep/a', 'A'))).toMatchObject([{ msgstr: 'Á?', flags: ['fuzzy'] }]);
  });

  it('never gives a new text the translation of a similar one', () => {
    const old = entry('pep/nsw', 'In New South Wales the work is legal.', 'En Nueva Gales del Sur el trabajo es legal.');
    const merged = merge([old], text('pep/vic', 'In Victoria the work is legal.'));
    expect(merged).toMatchObject([
      { msgctxt: 'pep/vic', msgstr: '' },
      { msgctxt: 'pep/nsw', msgstr: old.msgstr, obsolete: true },
    ]);
  });

  it('keeps a removed text at the end and revives it when it returns', () => {
    const removed = merge([entry('pep/a', 'A', 'Á'), entry('pep/b', 'B', 'Bé')], text('pep/b', 'B'));
    expect(removed.map(({ msgctxt, obsolete }) => [msgctxt, obsolete])).toEqual([
      ['pep/b', undefined],
      ['pep/a', true],
    ]);
    const revived = merge(removed, text('pep/a', 'A2'), text('pep/b', 'B'));
    expect(revived).toMatchObject([
      { msgctxt: 'pep/a', msgstr: 'Á', flags: ['fuzzy'], previousMsgid: 'A' },
      { msgctxt: 'pep/b' },
    ]);
    expect(revived[0]).not.toHaveProperty('obsolete');
  });

  it('prefers a translated entry to an empty one of the same id, and keeps a second translation', () => {
    const twice = [entry('pep/a', 'A', ''), entry('pep/a', 'A', 'Á'), entry('pep/a', 'A', 'Otra')];
    expect(merge(twice, text('pep/a', 'A'))).toMatchObject([{ msgstr: 'Á' }, { msgstr: 'Otra', obsolete: true }]);
  });

  it('prefers a translation in use to a removed one of the same id', () => {
    const both = [entry('pep/a', 'Old', 'Vieja', { obsolete: true }), entry('pep/a', 'A', 'Á')];
    expect(merge(both, text('pep/a', 'A'))).toMatchObject([
      { msgstr: 'Á', flags: [] },
      { msgstr: 'Vieja', obsolete: true },
    ]);
  });

  it('leaves the flag of gettext’s own check off a UI message, which it would misread', () => {
    expect(merge([], text('found_other', '{{count}} places'))).toMatchObject([{ flags: [] }]);
  });

  it('changes nothing the second time, also through a file', () => {
    fc.assert(
      fc.property(anyMerge, ({ po, template }) => {
        const once = withoutLines(mergePo(po, template, META));
        expect(withoutLines(mergePo(once, template, META))).toEqual(once);
        const read = parsePo(formatPo(once), 'x.po');
        expect(read.problems).toEqual([]);
        expect(formatPo(mergePo(read.po, template, META))).toBe(formatPo(once));
      }),
      { numRuns: 300 },
    );
  });

  it('loses no translation, keeps the order of the source, and never calls another source up to date', () => {
    const translations = (po: PoFile) =>
      po.entries.filter(({ msgstr }) => msgstr).map(({ msgctxt, msgstr }) => `${msgctxt} ${msgstr}`);
    fc.assert(
      fc.property(anyMerge, ({ po, template }) => {
        const merged = mergePo(po, template, META);
        expect(translations(merged).sort()).toEqual(translations(po).sort());
        const current = merged.entries.filter(({ obsolete }) => !obsolete);
        expect(current.map(({ msgctxt, msgid }) => [msgctxt, msgid])).toEqual(template.map(({ id, source }) => [id, source]));
        const fold = (source: string | undefined) => source?.normalize('NFC').replace(/\s+/g, ' ').trim();
        for (const { msgctxt, msgid, msgstr, flags } of current) {
          if (msgstr === '' || flags.includes('fuzzy')) continue;
          const made = po.entries.filter((old) => old.msgctxt === msgctxt && old.msgstr === msgstr);
          expect(made.some((old) => [old.msgid, old.previousMsgid].some((source) => fold(source) === fold(msgid)))).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
