import { ICON_TABLE } from '../icon-table.ts';

/** A dot stands for an icon that the table lacks: a page never breaks over a picture. */
const DOT = 'M9 12a3 3 0 1 0 6 0a3 3 0 1 0-6 0z';

/** Icons that point the way of reading: mirrored where text runs from right to left. */
const POINTING = new Set(['chevron-right', 'arrow-right', 'external-link', 'footprints', 'door-open']);

/**
 * A picture beside words, never instead of them: hidden from screen readers. By its `name`, or drawn by the path `d` that came with
 * the content.
 */
export function Icon({ name = '', d }: { name?: string; d?: string }) {
  return (
    <svg class={POINTING.has(name) ? 'icon points' : 'icon'} viewBox="0 0 24 24" aria-hidden="true">
      <path d={d ?? ICON_TABLE[name] ?? DOT} />
    </svg>
  );
}
