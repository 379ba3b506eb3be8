import { formatPhone } from '../format-phone.ts';
import { untranslated } from './private-attributes.ts';

/** Digits read from left to right in every script, and a browser's translation leaves them alone. */
export function Digits({ children }: { children: string | number }) {
  return (
    <bdi dir="ltr" {...untranslated}>
      {children}
    </bdi>
  );
}

/** A number to call. The app asks before it calls; without it the phone's own dialler opens. */
export function PhoneLink({ number, call, late }: { number: string; call?: string; late?: boolean }) {
  return (
    <a class={late ? 'tel late' : 'tel'} href={`tel:${call ?? number}`}>
      <Digits>{formatPhone(number)}</Digits>
    </a>
  );
}
