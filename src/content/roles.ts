import type { Block } from '../domain/text.ts';

type Say = (role: string) => string;

/**
 * Says of each text what it is, for translators who see it alone: `heading`, `step 2 of 3`, `warning paragraph`, `table cell`,
 * `paragraph, for papers: visitor`. Takes blocks in page order, returns them with `role` set.
 */
export function withRoles<T extends { role: string }>(blocks: Block<T>[], say: Say = (role) => role): Block<T>[] {
  return blocks.map((block) => withRole(block, say));
}

function withRole<T extends { role: string }>(block: Block<T>, say: Say): Block<T> {
  const set = (text: T, role: string): T => ({ ...text, role: say(role) });
  const each = (texts: T[], role: string) => texts.map((text) => set(text, role));
  const count = (items: T[], name: string) => items.map((item, index) => set(item, `${name} ${index + 1} of ${items.length}`));
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { ...block, text: set(block.text, block.kind) };
    case 'list':
      return { ...block, items: count(block.items, 'list item') };
    case 'steps':
      return { ...block, items: count(block.items, 'step') };
    case 'table':
    case 'choices':
      return {
        ...block,
        head: each(block.head, `${block.kind} head`),
        rows: block.rows.map((row) => each(row, `${block.kind} cell`)),
      };
    case 'warning':
      return { ...block, blocks: withRoles(block.blocks, (role) => say(`warning ${role}`)) };
    case 'papers':
      return { ...block, blocks: withRoles(block.blocks, (role) => say(`${role}, for papers: ${block.held}`)) };
    case 'say':
      return block;
  }
}
