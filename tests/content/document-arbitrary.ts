import fc from 'fast-check';
import { mapBlocks } from '../../src/content/localize.ts';
import { type Block, PAPERS_HELD } from '../../src/domain/text.ts';
import { sourceArbitrary } from './inline-arbitrary.ts';

export type Written = { slug?: string; source: string; sources: string[] };

const source = sourceArbitrary.filter((text) => /^[A-Za-z]/.test(text) && !text.includes('|'));
const text: fc.Arbitrary<Written> = fc.record({
  source,
  sources: fc.uniqueArray(fc.constantFrom('h1', 'h2', 's57'), { maxLength: 2 }),
});
const texts = fc.array(text, { minLength: 1, maxLength: 3 });
const cell: fc.Arbitrary<Written> = fc.oneof(
  { weight: 4, arbitrary: text },
  { weight: 1, arbitrary: fc.constant<Written>({ source: '', sources: [] }) },
);

const grid = fc.integer({ min: 1, max: 3 }).chain((width) => {
  const row = fc.array(cell, { minLength: width, maxLength: width });
  return fc.record({ head: row, rows: fc.array(row, { minLength: 1, maxLength: 3 }) });
});

const simple: fc.Arbitrary<Block<Written>> = fc.oneof(
  fc.record({ kind: fc.constantFrom('heading' as const, 'paragraph' as const), text }),
  fc.record({ kind: fc.constant('steps' as const), items: texts }),
  fc.record({ kind: fc.constant('list' as const), items: texts }),
  grid.chain((cells) => fc.constantFrom('table' as const, 'choices' as const).map((kind) => ({ kind, ...cells }))),
  fc.constant<Block<Written>>({ kind: 'say', cards: ['c-pep', 'c-share'] }),
);
const inside = (block: fc.Arbitrary<Block<Written>>) => fc.array(block, { minLength: 1, maxLength: 3 }).map(apart);
const warning = fc.record({ kind: fc.constant('warning' as const), blocks: inside(simple) });
const papers = fc.record({
  kind: fc.constant('papers' as const),
  held: fc.constantFrom(...PAPERS_HELD),
  blocks: inside(fc.oneof(simple, warning)),
});

/** Documents as blocks; every text with words has a slug of its own. */
export const blocksArbitrary: fc.Arbitrary<Block<Written>[]> = inside(fc.oneof(simple, warning, papers)).map((blocks) => {
  let n = 0;
  return mapBlocks(blocks, (one) => (one.source ? { slug: `t${n++}`, ...one } : one));
});

/** The blocks as Markdown. */
export function printBlocks(blocks: Block<Written>[]): string {
  return blocks.map(printBlock).join('\n\n');
}

function printBlock(block: Block<Written>): string {
  switch (block.kind) {
    case 'heading':
      return `## ${print(block.text)}`;
    case 'paragraph':
      return print(block.text);
    case 'list':
      return block.items.map((item) => `- ${print(item)}`).join('\n');
    case 'steps':
      return `:::steps\n${block.items.map((item) => `- ${print(item)}`).join('\n\n')}\n:::`;
    case 'table':
    case 'choices': {
      const rows = [block.head, ...block.rows].map((row) => `| ${row.map(print).join(' | ')} |`);
      rows.splice(1, 0, `|${block.head.map(() => ' --- |').join('')}`);
      return block.kind === 'table' ? rows.join('\n') : `:::choices\n${rows.join('\n')}\n:::`;
    }
    case 'say':
      return `:::say ${block.cards.join(' ')}\n:::`;
    case 'warning':
      return `:::warning\n${printBlocks(block.blocks)}\n:::`;
    case 'papers':
      return `:::papers ${block.held}\n\n${printBlocks(block.blocks)}\n:::`;
  }
}

function print({ source: words, slug, sources }: Written): string {
  return slug === undefined ? words : `${words} {#${slug}${sources.length > 0 ? ` src=${sources.join(',')}` : ''}}`;
}

/** Two lists side by side would be one list. */
function apart(blocks: Block<Written>[]): Block<Written>[] {
  return blocks.filter((block, index) => block.kind !== 'list' || blocks[index - 1]?.kind !== 'list');
}
