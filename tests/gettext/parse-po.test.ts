import { describe, expect, it } from 'vitest';
import { parsePo } from '../../src/gettext/parse-po.ts';
import { headerOf } from '../../src/gettext/po-headers.ts';
import { readFixture } from './read-fixture.ts';

describe('parsePo', () => {
  it('reads every part of an entry', () => {
    const { po } = parsePo(readFixture('canonical.po'), 'canonical.po');
    expect(po.entries[0]).toEqual({
      msgctxt: 'pep/when',
      msgid: 'Go **now**. It works best in the first hours and not after {fact.pep_hours} hours. [Find a clinic][clinic].',
      msgstr: 'Vaya **ahora**. Funciona hasta {fact.pep_hours} horas. [Busque una clínica][clinic].',
      translatorComments: ['[coop-mx] "condón", no "preservativo", en América Latina', '', 'Segunda nota.'],
      extractedComments: ['paragraph in "If a condom breaks"; {fact.pep_hours} shows a number of hours'],
      references: ['content/topics/pep.md'],
      flags: ['fuzzy', 'python-brace-format'],
      previousMsgctxt: 'pep/when',
      previousMsgid: 'Go **now**. It works up to {fact.pep_hours} hours. [Find a clinic][clinic].',
      line: 20,
    });
    expect(po.entries[1]?.msgstr).toBe('Diga:\t"Necesito PEP" \\ \x1b');
    expect(po.entries[2]).toMatchObject({
      msgid: 'One\n\nTwo\n',
      references: ['content/topics/pep.md', 'content/places/fr/pep.md'],
    });
    expect(po.entries[4]).toMatchObject({ obsolete: true, previousMsgid: 'Older.', msgstr: 'Viejo.\nMuy viejo.' });
    expect(headerOf(po, 'language')).toBe('es');
  });

  it('reads wrapped texts, CRLF and a byte order mark', () => {
    const bom = readFixture('from-poedit.po');
    const { po, problems } = parsePo(`\uFEFF${bom}`, 'from-poedit.po');
    expect(bom).toContain('\r\n');
    expect(problems).toEqual([]);
    expect(po.entries).toHaveLength(1);
    expect(po.entries[0]).toMatchObject({
      msgstr: 'Vaya ahora. No funciona después de {fact.pep_hours} horas.',
      references: ['content/topics/pep.md:12', 'content/topics/pep.md:40'],
      line: 20,
    });
  });

  it('takes a removed text that stands beside a current one of the same id for no mistake', () => {
    const text = 'msgctxt "a"\nmsgid "A"\nmsgstr ""\n\n#~ msgctxt "a"\n#~ msgid "Old"\n#~ msgstr "Viejo"\n';
    expect(parsePo(text, 'a.po').problems).toEqual([]);
  });

  it.each([
    ['duplicate-id', 9, 'pep/go is translated twice, first in line 5', ['pep/go', 'pep/go']],
    ['plural-forms', 7, 'the entry has plural forms inside', []],
    ['text-not-closed', 7, 'a text is not closed', []],
    ['quote-not-escaped', 7, 'there is text after the closing quotation mark', []],
    ['unknown-escape', 7, '“\\U” is no escape that gettext knows', []],
    ['no-quotes', 7, 'a text has no quotation marks', []],
    ['no-msgstr', 5, 'the entry has no msgstr', []],
    ['no-msgid', 5, 'the entry has no msgid', []],
    ['no-msgctxt', 5, 'the entry does not say which text it translates', ['']],
    ['second-msgstr', 8, 'the entry has a second msgstr', []],
    ['second-header', 5, 'the file has a second header', []],
    ['word-document', 5, '“Vaya ahora mismo a una farmacia.” is nothing gettext knows', []],
  ])('says what is wrong with error-%s.po, where, and reads the rest', (name, line, message, others) => {
    const file = `content/i18n/es/${name}.po`;
    const { po, problems } = parsePo(readFixture(`error-${name}.po`), file);
    expect(problems).toEqual([{ file, line, message, remedy: expect.stringMatching(/\w/), level: 'blocked' }]);
    expect(po.entries.map(({ msgctxt }) => msgctxt)).toEqual([...others, 'pep/good']);
  });

  it('names each marker of a merge conflict and takes neither side', () => {
    const { po, problems } = parsePo(readFixture('error-merge-conflict.po'), 'x.po');
    const marked = problems.filter(({ message }) => message === 'two versions of the file were mixed here');
    expect(marked.map(({ line }) => line)).toEqual([7, 9, 11]);
    expect(po.entries.map(({ msgctxt }) => msgctxt)).toEqual(['pep/good']);
  });

  it('refuses a text that belongs to no entry', () => {
    const { problems } = parsePo('"Vaya."\n', 'x.po');
    expect(problems.map(({ line, message }) => [line, message])).toEqual([[1, 'a text stands where no entry is open']]);
  });
});
