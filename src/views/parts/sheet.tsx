import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Sheet } from '../app-view.ts';
import { outgoing } from '../outgoing.ts';
import type { View } from '../view.ts';
import { KeepSheet } from './keep-sheet.tsx';
import { OutgoingSheet } from './outgoing-sheet.tsx';

/**
 * A question from the bottom of the screen. No modal `<dialog>`: it would cover the way to leave, which stands before the page.
 * The rest of the page is made inert instead.
 */
export function SheetView({ view, sheet }: { view: View; sheet: Sheet }) {
  const { app, t } = view;
  const close = () => app?.act({ kind: 'close-sheet' });
  const title = useFocus();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape and a tap beside the sheet only repeat its own "Not now"
    <div
      class="veil"
      onClick={(event) => event.target === event.currentTarget && close()}
      onKeyDown={(event) => event.key === 'Escape' && close()}
      role="presentation"
    >
      <section class={sheet.kind === 'keep' && sheet.large ? 'sheet large' : 'sheet'} role="dialog" aria-labelledby="sheet-title">
        <h2 id="sheet-title" tabIndex={-1} ref={title}>
          {t(`app.sheet.${sheet.kind === 'outgoing' ? outgoing(sheet.href).kind : sheet.kind}.title`)}
        </h2>
        <Body view={view} sheet={sheet} />
        <button type="button" class="quiet" onClick={close}>
          {t('app.sheet.close')}
        </button>
      </section>
    </div>
  );
}

function Body({ view, sheet }: { view: View; sheet: Sheet }) {
  switch (sheet.kind) {
    case 'keep':
      return <KeepSheet view={view} sheet={sheet} />;
    case 'outgoing':
      return <OutgoingSheet view={view} href={sheet.href} to={outgoing(sheet.href)} />;
    case 'remove':
      return <sheet.Body view={view} />;
  }
}

/** Moves the focus to the title, and back to where it was when the sheet closes. */
function useFocus() {
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    const before = title.current?.ownerDocument.activeElement;
    title.current?.focus();
    return () => (before as HTMLElement | null | undefined)?.focus?.();
  }, []);
  return title;
}
