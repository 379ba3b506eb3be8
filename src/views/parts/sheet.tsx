import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Sheet } from '../app-view.ts';
import { formatPhone } from '../format-phone.ts';
import type { View } from '../view.ts';
import { Icon } from './icon.tsx';
import { KeepSheet } from './keep-sheet.tsx';
import { Digits } from './phone.tsx';

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
          {t(`app.sheet.${sheet.kind}.title`)}
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
  const { app, t } = view;
  const close = () => app?.act({ kind: 'close-sheet' });
  switch (sheet.kind) {
    case 'keep':
      return <KeepSheet view={view} sheet={sheet} />;
    case 'call':
      return (
        <>
          <Big>
            <Digits>{formatPhone(sheet.number)}</Digits>
          </Big>
          <p>{t('app.sheet.call.text')}</p>
          <a class="button" href={sheet.href} data-plain onClick={close}>
            <Icon name="phone" />
            {t('service.call')}
          </a>
        </>
      );
    case 'link':
      return (
        <>
          <Big>
            <Digits>{sheet.host}</Digits>
          </Big>
          <p>{t('app.sheet.link.text')}</p>
          <a class="button" href={sheet.href} rel="noopener noreferrer" data-plain onClick={close}>
            <Icon name="external-link" />
            {t('app.sheet.link.go')}
          </a>
        </>
      );
    case 'remove':
      return <sheet.Body view={view} />;
  }
}

function Big({ children }: { children: ComponentChildren }) {
  return <p class="big">{children}</p>;
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
