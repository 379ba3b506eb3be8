import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatInline, parseInline, refsOf, tokensOf } from '../../src/content/inline.ts';
import { inlineArbitrary } from './inline-arbitrary.ts';

describe('parseInline', () => {
  it.each([
    ['Go now.', ['Go now.']],
    ['', []],
    ['It **can stop HIV** after.', ['It ', { strong: ['can stop HIV'] }, ' after.']],
    ['See [the **free** clinic][clinic].', ['See ', { link: ['the ', { strong: ['free'] }, ' clinic'], ref: 'clinic' }, '.']],
    [
      'Within {fact.pep_hours} hours{br}Call {phone.x}',
      ['Within ', { token: 'fact.pep_hours' }, ' hours', { br: true }, 'Call ', { token: 'phone.x' }],
    ],
    ['{emergency.ambulance}', [{ token: 'emergency.ambulance' }]],
    ['**[x][pep]**', [{ strong: [{ link: ['x'], ref: 'pep' }] }]],
    ['必ず**今すぐ**行く', ['必ず', { strong: ['今すぐ'] }, '行く']],
    ['Migrant*innen und **trans***', ['Migrant*innen und ', { strong: ['trans*'] }]],
  ])('reads %j', (source, inline) => {
    expect(parseInline(source)).toEqual({ inline, faults: [] });
  });

  it.each([
    ['Go **now', '`**` is opened and not closed, at "**now"'],
    ['Go **** now', '`**` has no text inside, at "**** now"'],
    ['See [the clinic', 'a `[` is not closed, at "[the clinic"'],
    ['See [the clinic].', 'a `[label]` has no `[ref]` right after it, at "[the clinic]."'],
    ['See [the clinic](https://x.org)', 'a `[label]` has no `[ref]` right after it, at "[the clinic](https://x.o…"'],
    ['See [the clinic] [clinic].', 'a `[label]` has no `[ref]` right after it, at "[the clinic] [clinic]."'],
    ['See [][clinic]', 'a link has no label, at "[][clinic]"'],
    ['See [x][The Clinic]', '`[The Clinic]` is no ref: use a topic id or a name under `links`, at "[x][The Clinic]"'],
    ['[a [b][c] d][e]', 'a `[` stands inside the label of a link, at "[b][c] d][e]"'],
    ['so] it is', 'a `]` has no `[` before it, at "] it is"'],
    ['up to {fact.x hours', 'a `{` is not closed, at "{fact.x hours"'],
    ['up to fact.x} hours', 'a `}` has no `{` before it, at "} hours"'],
    ['{pep}', '`{pep}` is no token: write it like {fact.pep_hours}, lower-case letters, digits, "_" and "." only, at "{pep}"'],
    [
      '{phone.swop-nsw}',
      '`{phone.swop-nsw}` is no token: write it like {fact.pep_hours}, lower-case letters, digits, "_" and "." only, at "{phone.swop-nsw}"',
    ],
    [
      '{ fact.x }',
      '`{ fact.x }` is no token: write it like {fact.pep_hours}, lower-case letters, digits, "_" and "." only, at "{ fact.x }"',
    ],
    ['Go {#go} now', '`{#go}` does not stand at the end of its text, at "{#go} now"'],
    ['**a [b** c][pep]', '`**` begins outside a link and ends inside it, at "** c][pep]"'],
    ['[a **b][pep] c', '`**` begins inside a link and does not end inside it, at "**b][pep] c"'],
  ])('names the fault of %j', (source, fault) => {
    expect(parseInline(source).faults).toContain(fault);
  });

  it('gives back whatever it formats', () => {
    fc.assert(
      fc.property(inlineArbitrary, (inline) => {
        expect(parseInline(formatInline(inline))).toEqual({ inline, faults: [] });
      }),
    );
  });

  it('loses no character of any text, however malformed', () => {
    const piece = fc.constantFrom(
      '**',
      '*',
      '[',
      ']',
      '][',
      '{',
      '}',
      '{br}',
      '{fact.x}',
      '[a][b]',
      'word',
      ' ',
      '{#a}',
      '(',
      '💊',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece).map((pieces) => pieces.join('')),
          fc.string({ unit: 'grapheme' }),
        ),
        (source) => {
          expect(formatInline(parseInline(source).inline)).toBe(source);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('tokensOf and refsOf', () => {
  const { inline } = parseInline('**{fact.a} [x {fact.b}][pep]** {br} {fact.a} [y][hiv]');

  it('lists every token as often as it stands, without line breaks', () => {
    expect(tokensOf(inline)).toEqual(['fact.a', 'fact.b', 'fact.a']);
  });

  it('lists every ref', () => {
    expect(refsOf(inline)).toEqual(['pep', 'hiv']);
  });
});
