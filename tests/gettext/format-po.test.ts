import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPo } from '../../src/gettext/format-po.ts';
import { parsePo } from '../../src/gettext/parse-po.ts';
import { anyPo, withoutLines } from './arbitrary-po.ts';
import { readFixture } from './read-fixture.ts';

describe('formatPo', () => {
  it('writes a canonical file back byte for byte', () => {
    const text = readFixture('canonical.po');
    const { po, problems } = parsePo(text, 'canonical.po');
    expect(problems).toEqual([]);
    expect(po.entries).toHaveLength(5);
    expect(formatPo(po)).toBe(text);
  });

  it('loses nothing of any entry, and is stable', () => {
    fc.assert(
      fc.property(anyPo, (po) => {
        const text = formatPo(po);
        const read = parsePo(text, 'any.po');
        expect(withoutLines(read.po)).toEqual(po);
        expect(read.problems.filter(({ message }) => !message.includes('translated twice'))).toEqual([]);
        expect(formatPo(read.po)).toBe(text);
        expect(text).not.toContain('\r');
        expect(text.endsWith('\n')).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('drops names, addresses, dates, line numbers and wrapping of other editors', () => {
    const { po, problems } = parsePo(readFixture('from-poedit.po'), 'from-poedit.po');
    expect(problems).toEqual([]);
    expect(formatPo(po)).toBe(`msgid ""
msgstr ""
"Project-Id-Version: parasol\\n"
"Language: es\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"X-Parasol-Topic: pep\\n"
"X-Parasol-Source: en\\n"
"X-Parasol-Format: 1\\n"

#. paragraph
#: content/topics/pep.md
#, python-brace-format
msgctxt "pep/when"
msgid "Go now. It works best in the first hours and not after {fact.pep_hours} hours."
msgstr "Vaya ahora. No funciona después de {fact.pep_hours} horas."
`);
  });

  it('keeps a header value from starting a header of its own', () => {
    const text = formatPo({ headers: [['Language', 'es\nLast-Translator: Maria']], entries: [] });
    expect(text).toContain('"Language: es Last-Translator: Maria\\n"\n');
  });
});
