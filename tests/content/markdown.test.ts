import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument, type SourceText } from '../../src/content/markdown.ts';
import { collectTexts } from '../../src/content/page-status.ts';
import { blocksArbitrary, printBlocks } from './document-arbitrary.ts';

const FRONT = '---\nid: pep\n---\n';
const parse = (body: string) => parseDocument(`${FRONT}${body}`, 'pep.md');
const text = (slug: string | undefined, source: string, role: string, line: number, ...sources: string[]): SourceText => ({
  slug,
  source,
  sources,
  role,
  line,
});

describe('parseDocument', () => {
  it('keeps the front matter as it stands and says where it begins', () => {
    const { matter, matterLine } = parseDocument('---\nid: pep\ntitle: A: b\n---\n\nText. {#t}\n', 'pep.md');
    expect([matter, matterLine]).toEqual(['id: pep\ntitle: A: b', 2]);
  });

  it('reads every block of the grammar', () => {
    const body = `
:::steps
- Go now. {#go src=h17}
- Say: "I need PEP." {#say src=h18,h19}
:::

## What it is {#what}
PEP is a **medicine**. {#is}

- One. {#one}

- Two. {#two}

:::warning
Get help. {#help}
:::

:::say c-pep c-share
:::

| What | Where {#where} |
| --- | :-: |
| Cell {#cell src=h1} | |

:::choices
| | Now {#now} |
| --- | --- |
| Name? {#q} | Yes. {#q1} |
:::

:::papers eu-permit
You may. {#may}
:::warning
- Ask. {#ask}
:::
:::
`;
    expect(parse(body)).toEqual({
      matter: 'id: pep',
      matterLine: 2,
      problems: [],
      blocks: [
        {
          kind: 'steps',
          items: [
            text('go', 'Go now.', 'step 1 of 2', 6, 'h17'),
            text('say', 'Say: "I need PEP."', 'step 2 of 2', 7, 'h18', 'h19'),
          ],
        },
        { kind: 'heading', text: text('what', 'What it is', 'heading', 10) },
        { kind: 'paragraph', text: text('is', 'PEP is a **medicine**.', 'paragraph', 11) },
        { kind: 'list', items: [text('one', 'One.', 'list item 1 of 2', 13), text('two', 'Two.', 'list item 2 of 2', 15)] },
        { kind: 'warning', blocks: [{ kind: 'paragraph', text: text('help', 'Get help.', 'warning paragraph', 18) }] },
        { kind: 'say', cards: ['c-pep', 'c-share'] },
        {
          kind: 'table',
          head: [text(undefined, 'What', 'table head', 24), text('where', 'Where', 'table head', 24)],
          rows: [[text('cell', 'Cell', 'table cell', 26, 'h1'), text(undefined, '', 'table cell', 26)]],
        },
        {
          kind: 'choices',
          head: [text(undefined, '', 'choices head', 29), text('now', 'Now', 'choices head', 29)],
          rows: [[text('q', 'Name?', 'choices cell', 31), text('q1', 'Yes.', 'choices cell', 31)]],
        },
        {
          kind: 'papers',
          held: 'eu-permit',
          blocks: [
            { kind: 'paragraph', text: text('may', 'You may.', 'paragraph, for papers: eu-permit', 35) },
            {
              kind: 'warning',
              blocks: [{ kind: 'list', items: [text('ask', 'Ask.', 'warning list item 1 of 1, for papers: eu-permit', 37)] }],
            },
          ],
        },
      ],
    });
  });

  it.each([
    ['# Title {#t}', 1, 'a `#` heading stands in the text'],
    ['### Small {#t}', 1, 'a heading smaller than `##`'],
    ['##Title {#t}', 1, 'no space follows the `#` signs'],
    ['> quote', 1, 'a block quote'],
    ['```\ncode {#c}\n```', 1, 'a block of code'],
    ['<b>Go</b>', 1, 'HTML'],
    ['<!-- note -->', 1, 'HTML'],
    ['![alt][img]', 1, 'an image'],
    ['* item {#i}', 1, 'a list item with another sign than `-`'],
    ['-item {#i}', 1, 'no space follows the `-`'],
    ['1. item {#i}', 1, 'a numbered list'],
    ['- a {#a}\n  - b {#b}', 2, 'a list stands inside a list'],
    ['- a {#a}\n  goes on', 2, 'the line begins with spaces'],
    ['    code', 1, 'the line begins with spaces'],
    ['---', 1, 'a line across the page'],
    ['[x]: https://x.org', 1, 'a link definition'],
    ['- {#a}', 1, 'a text without words'],
    ['One. {#a}\nTwo. {#b}', 2, 'a text goes on over a second line'],
    ['- One. {#a}\nTwo. {#b}', 2, 'a text goes on over a second line'],
    ['A. {#Go}', 1, '`{#Go}` is malformed'],
    ['A. {#a src=}', 1, '`{#a src=}` is malformed'],
    ['A. {#a src=h1, h2}', 1, '`{#a src=h1, h2}` is malformed'],
    ['A. {#a}\n\nB. {#a}', 3, '`{#a}` stands on line 4 already'],
    ['| a {#a} |\n| b {#b} |', 1, 'a table has no row of dashes'],
    ['| a {#a} |\n| --- |', 1, 'a table has no rows'],
    ['| a {#a} |\n| --- |\n| b {#b} | c {#c} |', 3, 'a table row has 2 cells and the first has 1'],
    ['| a {#a} |\n| --- |\n| b {#b} |\n| --- |', 4, 'a row of dashes stands where no head ends'],
    ['| a {#a} |\n| --- |\n| b {#b}', 3, 'a table row does not end with `|`'],
    ['| a {#a} |\n| --- |\n| {#b} |', 3, '`{#b}` belongs to no text'],
    [':::warning\nA. {#a}', 1, '`:::warning` is not closed'],
    [':::', 1, 'a `:::` ends a block that never began'],
    ['::: warning', 1, 'a malformed `:::` line'],
    [':::tip\nA. {#a}\n:::', 1, '`:::tip` is no block'],
    [':::warning\n:::', 1, '`:::warning` is empty'],
    [':::warning now\nA. {#a}\n:::', 1, '`:::warning` takes no words after it'],
    [':::warning\n:::warning\nA. {#a}\n:::\n:::', 2, '`:::warning` stands inside another'],
    [':::steps\nA. {#a}\n:::', 1, '`:::steps` holds something else than one list'],
    [':::choices\n- A. {#a}\n:::', 1, '`:::choices` holds something else than one table'],
    [':::say\n:::', 1, '`:::say` names no card'],
    [':::say pep\n:::', 1, '`pep` is no card'],
    [':::say c-pep\nA. {#a}\n:::', 1, '`:::say` holds text'],
    [':::papers\nA. {#a}\n:::', 1, '`:::papers ` names no papers'],
    [':::papers tourist\nA. {#a}\n:::', 1, '`:::papers tourist` names no papers'],
    [':::papers none\n:::', 1, '`:::papers` is empty'],
  ])('finds the problem of %j', (body, line, message) => {
    const { problems } = parse(body);
    expect(problems).toContainEqual(expect.objectContaining({ file: 'pep.md', line: line + 3, message, level: 'error' }));
    for (const { remedy } of problems) expect(remedy).not.toBe('');
  });

  it.each([
    ['No matter. {#a}\n', 'the file has no front matter'],
    ['---\nid: pep\n', 'the front matter is not closed'],
  ])('says what is wrong with the front matter of %j', (file, message) => {
    expect(parseDocument(file, 'pep.md').problems).toContainEqual(expect.objectContaining({ line: 1, message }));
  });

  it.each(['Text.', 'Text. {#}'])('reads %j as a text that has no slug yet', (body) => {
    expect(parse(body)).toMatchObject({ blocks: [{ text: { slug: undefined, source: 'Text.' } }], problems: [] });
  });

  it('reads sources before the slug is written', () => {
    expect(parse('Text. {# src=h1}').blocks).toEqual([
      { kind: 'paragraph', text: text(undefined, 'Text.', 'paragraph', 4, 'h1') },
    ]);
  });

  it('reads Windows line ends as others', () => {
    const body = '## A {#a}\n\n- B {#b}\n\n| C {#c} |\n| --- |\n| D {#d} |\n';
    expect(parse(body.replaceAll('\n', '\r\n'))).toEqual(parse(body));
    expect(parse(body).problems).toEqual([]);
  });

  it('gives back every text of any document, in order and in its block', () => {
    fc.assert(
      fc.property(blocksArbitrary, (blocks) => {
        const { blocks: parsed, problems } = parse(printBlocks(blocks));
        expect(problems).toEqual([]);
        expect(
          JSON.parse(JSON.stringify(parsed, (key, value) => (key === 'role' || key === 'line' ? undefined : value))),
        ).toEqual(JSON.parse(JSON.stringify(blocks)));
      }),
    );
  });

  it('loses no word of a document that has no problem, whatever lines it is made of', () => {
    const line = fc.constantFrom(
      'Go there.',
      '- item',
      '- other',
      '## Heading',
      '| a | b |',
      '| --- | --- |',
      '|  | c |',
      ':::warning',
      ':::steps',
      ':::papers none',
      ':::choices',
      ':::',
      '',
      '',
      '',
      '> quote',
      '  spaces',
    );
    let sound = 0;
    fc.assert(
      fc.property(fc.array(line, { maxLength: 7 }), (lines) => {
        let n = 0;
        const slugged = lines.map((one) =>
          one.startsWith('|') && !one.includes('-')
            ? one.replace(/[a-c]/g, (cell) => `${cell} {#s${n++}}`)
            : /^(?:[G#]|- )/.test(one)
              ? `${one} {#s${n++}}`
              : one,
        );
        const { blocks, problems } = parse(slugged.join('\n'));
        if (problems.length > 0) return;
        sound += 1;
        const words = (all: string) => all.replace(/^:::.*$/gm, '').match(/[A-Za-z]+/g) ?? [];
        expect(
          words(
            collectTexts(blocks)
              .map(({ source }) => source)
              .join('\n'),
          ),
        ).toEqual(words(lines.join('\n')));
      }),
      { numRuns: 2000, seed: 7 },
    );
    expect(sound).toBeGreaterThan(100);
  });
});
