import type { WatchDate } from '../domain/source-reference.ts';
import { type Block, STATUSES, type Status, type Text } from '../domain/text.ts';

/** Every text of the blocks, in page order. */
export function collectTexts<T>(blocks: Block<T>[]): T[] {
  return blocks.flatMap(textsOfBlock);
}

function textsOfBlock<T>(block: Block<T>): T[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'list':
    case 'steps':
      return block.items;
    case 'table':
    case 'choices':
      return [...block.head, ...block.rows.flat()];
    case 'warning':
    case 'papers':
      return collectTexts(block.blocks);
    case 'say':
      return [];
  }
}

/** How many texts have each status. A text without words counts nowhere, one without a status of its own as `shared`. */
export function countByStatus(texts: Text[], shared?: Status): Record<Status, number> {
  const count = Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<Status, number>;
  for (const { text, status = shared } of texts) if (status && text.length > 0) count[status] += 1;
  return count;
}

/**
 * The status most texts share, said once for the page. Of two that are as frequent the worse; of no
 * texts, `unreviewed`. Ask before a chunk leaves it out of its texts.
 */
export function sharedStatus(texts: Text[]): Status {
  const count = countByStatus(texts);
  const most = Math.max(...Object.values(count));
  return (most > 0 && STATUSES.find((status) => count[status] === most)) || 'unreviewed';
}

/** Is a dated text out of date today? After `checkBy`, and from a watched day on. */
export function isExpired(checkBy: string, watch: WatchDate[], today: string): boolean {
  return expiredSince(checkBy, watch, today) !== undefined;
}

/** The earliest ISO date that made a text out of date, or undefined. `2026-12` counts from its last day. */
export function expiredSince(checkBy: string, watch: WatchDate[], today: string): string | undefined {
  const day = today.slice(0, 10);
  const past = watch.map(({ date }) => lastDay(date)).filter((date) => day >= date);
  if (day > checkBy) past.push(checkBy);
  return past.sort()[0];
}

/** `2026-02` => `2026-02-28`, `2026` => `2026-12-31` */
function lastDay(date: string): string {
  const [year = '', month = '12', day] = date.split('-');
  if (day) return date;
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
}
