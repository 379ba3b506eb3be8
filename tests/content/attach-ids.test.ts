import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addSlugs, newSlug } from '../../src/content/attach-ids.ts';
import { parseDocument } from '../../src/content/markdown.ts';
import { collectTexts } from '../../src/content/page-status.ts';
import { blocksArbitrary, printBlocks } from './document-arbitrary.ts';

const FRONT = '---\nid: pep\ntitle: Text\n---\n';

describe('addSlugs', () => {
  it('writes a slug behind each text that has none and touches nothing else', () => {
    const body =
      '## What is **PEP**?\n\nGo now.  \r\n\n- One {# src=h1}\n- Two {#two}\n\n| | Now |\n|---|---|\n|Who learns?|{fact.x} days |\n\n:::say c-pep\n:::\n';
    expect(addSlugs(FRONT + body, new Set())).toEqual({
      text:
        FRONT +
        '## What is **PEP**? {#what-is-pep}\n\nGo now. {#go-now}  \r\n\n- One {#one src=h1}\n- Two {#two}\n\n| | Now {#now} |\n|---|---|\n|Who learns? {#who-learns}|{fact.x} days {#days} |\n\n:::say c-pep\n:::\n',
      added: ['what-is-pep', 'go-now', 'one', 'now', 'who-learns', 'days'],
    });
  });

  it('never gives a slug twice, nor one that was ever used', () => {
    const { added } = addSlugs(`${FRONT}Go.\n\nGo.\n\nStay. {#go-3}\n\nGo.\n`, new Set(['go']));
    expect(added).toEqual(['go-2', 'go-4', 'go-5']);
  });

  it('leaves alone what is no text, or is to be mended first', () => {
    const body = `${FRONT}> quote\n\n### small\n\nOne paragraph\non two lines.\n\nA. {#Bad}\n\n- item\nthat goes on\n`;
    expect(addSlugs(body, new Set())).toEqual({ text: body, added: [] });
    const unclosed = '---\nid: pep\n\nText.\n';
    expect(addSlugs(unclosed, new Set())).toEqual({ text: unclosed, added: [] });
  });

  it('does nothing the second time, and leaves no text without a slug', () => {
    fc.assert(
      fc.property(blocksArbitrary, fc.constantFrom('\n', '\r\n'), (blocks, end) => {
        const bare = (FRONT + printBlocks(blocks)).replace(/ \{#t\d+(?: src=[^}]*)?\}/g, '').replaceAll('\n', end);
        const once = addSlugs(bare, new Set(['go']));
        const { blocks: parsed, problems } = parseDocument(once.text, 'pep.md');
        expect(problems).toEqual([]);
        expect(collectTexts(parsed).filter(({ slug, source }) => slug === undefined && source !== '')).toEqual([]);
        expect(addSlugs(once.text, new Set(['go']))).toEqual({ text: once.text, added: [] });
        expect(once.text.replace(/ \{#[a-z0-9-]+\}/g, '')).toBe(bare);
        expect(new Set(once.added).size).toBe(once.added.length);
      }),
    );
  });
});

describe('newSlug', () => {
  it.each([
    ['PEP is a medicine. It **can stop**', 'pep-is-a-medicine'],
    ["You don't need papers", 'you-dont-need-papers'],
    ['Évitez ça', 'evitez-ca'],
    ['ไปที่คลินิก', 'text'],
    ['[The clinic][hiv] {phone.x}', 'the-clinic'],
    ['Antidisestablishmentarianism notwithstanding', 'antidisestablishmentarianism'],
  ])('makes of %j the slug %s', (source, slug) => {
    expect(newSlug(source, new Set())).toBe(slug);
  });
});
