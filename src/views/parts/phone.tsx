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

/** Where an emergency number leads: who cannot hear is not helped by a call. `('deaf', '114')` => `sms:114` */
export function emergencyHref(id: string, number: string): string {
  return `${id === 'deaf' ? 'sms' : 'tel'}:${number}`;
}

/** A number to call or to text. The app asks before it does; without it the phone's own program opens. */
export function PhoneLink({ number, href, late }: { number: string; href: string; late?: boolean }) {
  return (
    <a class={late ? 'tel late' : 'tel'} href={href}>
      <Digits>{formatPhone(number)}</Digits>
    </a>
  );
}
