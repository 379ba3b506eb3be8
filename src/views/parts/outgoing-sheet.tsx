import { useRef } from 'preact/hooks';
import { formatPhone } from '../format-phone.ts';
import type { Outgoing } from '../outgoing.ts';
import type { View } from '../view.ts';
import { CopyInstead } from './copy-instead.tsx';
import { Icon } from './icon.tsx';
import { Digits } from './phone.tsx';

const ICONS = { call: 'phone', message: 'message-circle', link: 'external-link' };

/** More than a phone number has. */
const LONG = 16;

/** Before a call, a message or another site: who is there, what stays behind, and a way to take the address along instead. */
export function OutgoingSheet({ view, href, to }: { view: View; href: string; to: Outgoing }) {
  const { app, t } = view;
  const { kind, address } = to;
  // What would be copied stands on the sheet, so that a hand can copy it too.
  const copied = useRef<HTMLParagraphElement>(null);
  const isWhole = to.copy === to.to;
  return (
    <>
      <p class={to.to.length > LONG ? 'big long' : 'big'} ref={isWhole ? copied : undefined}>
        <Digits>{formatPhone(to.to)}</Digits>
      </p>
      {address && (
        <p class="small" ref={isWhole ? undefined : copied}>
          <Digits>{address}</Digits>
        </p>
      )}
      <p>{t(`app.sheet.${kind}.text`)}</p>
      {kind === 'message' && address && <p>{t('app.sheet.link.text')}</p>}
      <a class="button" href={href} rel="noopener noreferrer" data-plain onClick={() => app?.act({ kind: 'close-sheet' })}>
        <Icon name={href.startsWith('mailto:') ? 'mail' : ICONS[kind]} />
        {t(kind === 'call' ? 'service.call' : `app.sheet.${kind}.go`)}
      </a>
      <CopyInstead view={view} text={to.copy} shown={copied} />
    </>
  );
}
