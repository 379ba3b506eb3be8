import { Icon } from '../parts/icon.tsx';

/**
 * All that a start shows where the reader has chosen so: the neutral title of the edition, and one control. No word of a language or
 * a subject, also not for a screen reader: the control is called by the title.
 */
export function PlainPage({ title, onOpen }: { title: string; onOpen: () => void }) {
  return (
    <main class="plain">
      <h1>{title}</h1>
      <button type="button" aria-label={title} onClick={onOpen}>
        <Icon name="chevron-right" />
      </button>
    </main>
  );
}
