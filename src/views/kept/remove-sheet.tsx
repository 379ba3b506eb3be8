import { HoldButton } from '../parts/hold-button.tsx';
import { Icon } from '../parts/icon.tsx';
import type { View } from '../view.ts';

/** "Remove everything", asked once more: first what it can cost, then what goes and what stays. The choice is the reader's. */
export function RemoveSheet({ view }: { view: View }) {
  const { app, t } = view;
  return (
    <>
      <p class="mark caution">
        <Icon name="triangle-alert" />
        {t('app.sheet.remove.caution')}
      </p>
      <p>{t('app.sheet.remove.goes')}</p>
      <p>{t('app.sheet.remove.stays')}</p>
      <HoldButton seconds={2} onHeld={() => app?.act({ kind: 'remove-confirmed' })}>
        {t('app.sheet.remove.hold')}
      </HoldButton>
    </>
  );
}
