import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lintSource } from '../../src/content/lint-source.ts';

const messages = (source: string) => lintSource(source).map(({ message }) => message);

describe('lintSource', () => {
  it.each([
    ['Go <b>now</b>', 'HTML: <b>'],
    ['<!-- x -->', 'HTML: <!--'],
    ['Tom&nbsp;and', 'an HTML entity: &nbsp;'],
    ['See https://example.org/x', 'an address: https://example.org/x'],
    ['See www.example', 'an address: www.example'],
    ['See example.org.', 'an address: example.org'],
    ['See STOPNCII.ORG', 'an address: STOPNCII.ORG'],
    ['See t.me/parasol', 'an address: t.me/parasol'],
    ['Write to a@b.example', 'an address: a@b.example'],
    ['Call tel:112', 'an address: tel:112'],
    ['Call 12345', 'a number typed into the text: 12345'],
    ['Call **12**345', 'a number typed into the text: 12345'],
    ['اتصل ١٢٣٤٥', 'a number typed into the text: ١٢٣٤٥'],
    ['โทร ๑๒๓๔๕๖', 'a number typed into the text: ๑๒๓๔๕๖'],
    ['कॉल १२३४५', 'a number typed into the text: १२३४५'],
    ['Call 01 43 14 81 57', 'a number typed into the text: 01 43 14 81 57'],
    ['Call +33 (0)1-43-14', 'a number typed into the text: +33 (0)1-43-14'],
    ['a\u202Eb', 'a character that cannot be seen: U+202E'],
    ['a\u2066b', 'a character that cannot be seen: U+2066'],
    ['a\u200Eb', 'a character that cannot be seen: U+200E'],
    ['a\uFEFFb', 'a character that cannot be seen: U+FEFF'],
    ['a\u00ADb', 'a character that cannot be seen: U+00AD'],
    ['a\u200Bb', 'a character that cannot be seen: U+200B'],
    ['a\u2060b', 'a character that cannot be seen: U+2060'],
    ['a\u0007b', 'a character that cannot be seen: U+0007'],
    ['\u{E0041}', 'a character that cannot be seen: U+E0041'],
    ['\uE000', 'a character that cannot be seen: U+E000'],
    ['Go to the p\u043Elice', '"p\u043Elice" mixes letters of two alphabets'],
    ['\u039Fld', '"\u039Fld" mixes letters of two alphabets'],
    ['Go *now* please', 'a mark that is not known: *now*'],
    ['Go `now`', 'a mark that is not known: `'],
    ['See ![x][y]', 'an image, or no space before a link'],
  ])('finds in %j what no text may hold', (source, message) => {
    expect(messages(source)).toEqual([message]);
  });

  it.each([
    'Go now. It **works**. See [the clinic][clinic] or {phone.fr_strass_12345}.',
    'Two condoms, 1, 2 or 3 days, 1234 people.',
    'می‌خواهم بروم',
    'क्‍ष',
    'ไป\u200Bคลินิก',
    'ទៅ\u200Bគ្លីនិក',
    'HIV는 ВИЧ-инфекция PEP-ът',
    'ยาPEPคือ',
    'Migrant*innen und Freier*innen',
    'trans* people and inter* people',
    'EE.UU., p.ej., z.B., p.ex., f.eks., т.е., a.m., U.S.',
    'Less than 5 < 6 & more; R&D.',
    '❤\uFE0F',
    'line\nline',
  ])('has nothing against %j', (source) => {
    expect(messages(source)).toEqual([]);
  });

  it('finds a control of direction wherever it is hidden in any text', () => {
    const control = fc.constantFrom('\u202A', '\u202E', '\u2066', '\u2069', '\u200F');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), control, (before, after, hidden) => {
        expect(
          messages(before + hidden + after).some((message) => message.startsWith('a character that cannot be seen: U+20')),
        ).toBe(true);
      }),
    );
  });
});
