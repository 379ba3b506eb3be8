/**
 * What following a link out of the guide means. `to` is who or what is there, as a reader would compare it with a card or a poster;
 * `address` is the whole address of a website; `copy` is what is worth taking along.
 */
export type Outgoing = { kind: 'call' | 'message' | 'link'; to: string; address?: string; copy: string };

/** `tel:+33143148157` => a call, `mailto:a@example.org` or `https://wa.me/33612345678` => a message, other websites => a link. */
export function outgoing(href: string): Outgoing {
  const url = new URL(href);
  const { protocol, pathname, host } = url;
  if (protocol !== 'https:' && protocol !== 'http:') {
    // Without what may follow: a subject, a text.
    const to = decodeURIComponent(pathname);
    return { kind: protocol === 'tel:' ? 'call' : 'message', to, copy: to };
  }
  if (!MESSENGERS.test(host)) return { kind: 'link', to: host, address: href, copy: href };
  const contact = contactAt(url);
  return { kind: 'message', to: contact ?? host, address: href, copy: contact ?? href };
}

const MESSENGERS = /^((wa|t|signal|line|m)\.me|(api|chat)\.whatsapp\.com)$/;
const NUMBER = /^(?:wa\.me\/|t\.me\/\+|signal\.me\/#p\/\+)(\d{5,15})$/;
const NAME = /^(?:t\.me\/|line\.me\/R\/ti\/p\/(?:%40|@))(\w[\w.-]{2,31})$/;

/** Who is behind a messenger's link, `+33612345678` or `@name`; undefined where it does not say. */
function contactAt({ host, pathname, hash }: URL): string | undefined {
  const address = host + pathname + hash;
  const number = NUMBER.exec(address)?.[1];
  if (number) return `+${number}`;
  const name = NAME.exec(address)?.[1];
  return name && `@${name}`;
}
