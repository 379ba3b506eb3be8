import { describe, expect, it } from 'vitest';
import { type Messenger, messengerHref } from '../../src/views/messenger.ts';
import { type Outgoing, outgoing } from '../../src/views/outgoing.ts';

const CASES: [string, Outgoing][] = [
  ['tel:112', { kind: 'call', to: '112', copy: '112' }],
  ['tel:+33143148157', { kind: 'call', to: '+33143148157', copy: '+33143148157' }],
  ['sms:+33612345678?body=x', { kind: 'message', to: '+33612345678', copy: '+33612345678' }],
  ['mailto:a@example.org?subject=x', { kind: 'message', to: 'a@example.org', copy: 'a@example.org' }],
  [
    'https://a.example.org/b?c#d',
    { kind: 'link', to: 'a.example.org', address: 'https://a.example.org/b?c#d', copy: 'https://a.example.org/b?c#d' },
  ],
  ['http://a.example:81/', { kind: 'link', to: 'a.example:81', address: 'http://a.example:81/', copy: 'http://a.example:81/' }],
  // Who a messenger's link leads to is not always in it.
  ['https://t.me/+AbCdEf', { kind: 'message', to: 't.me', address: 'https://t.me/+AbCdEf', copy: 'https://t.me/+AbCdEf' }],
  [
    'https://signal.me/#eu/AbC',
    { kind: 'message', to: 'signal.me', address: 'https://signal.me/#eu/AbC', copy: 'https://signal.me/#eu/AbC' },
  ],
  // A host that only looks like one.
  [
    'https://wa.me.example.org/33612345678',
    {
      kind: 'link',
      to: 'wa.me.example.org',
      address: 'https://wa.me.example.org/33612345678',
      copy: 'https://wa.me.example.org/33612345678',
    },
  ],
  // What stands before the host is not the host.
  [
    'https://wa.me@evil.example/',
    { kind: 'link', to: 'evil.example', address: 'https://wa.me@evil.example/', copy: 'https://wa.me@evil.example/' },
  ],
];

describe('outgoing', () => {
  it.each(CASES)('%s', (href, expected) => expect(outgoing(href)).toEqual(expected));
});

const MESSENGERS: [Messenger, string][] = [
  [{ app: 'WhatsApp', at: '+33612345678' }, 'https://wa.me/33612345678'],
  [{ app: 'Telegram', at: '+33612345678' }, 'https://t.me/+33612345678'],
  [{ app: 'Telegram', at: '@some_group' }, 'https://t.me/some_group'],
  [{ app: 'Signal', at: '+33612345678' }, 'https://signal.me/#p/+33612345678'],
  [{ app: 'LINE', at: '@some-group' }, 'https://line.me/R/ti/p/%40some-group'],
];

describe('a contact in a messenger', () => {
  it.each(MESSENGERS)('%o has an address, and the address says who it is', (messenger, href) => {
    expect(messengerHref(messenger)).toBe(href);
    expect(outgoing(href)).toEqual({ kind: 'message', to: messenger.at, address: href, copy: messenger.at });
  });

  it.each([
    { app: 'WeChat', at: 'someone' },
    { app: 'Signal', at: 'someone.01' },
    { app: 'WhatsApp', at: '@someone' },
    { app: 'LINE', at: 'someone' },
  ])('%o has none that we know of', (messenger) => expect(messengerHref(messenger)).toBeUndefined());

  it('keeps an address of its own, and may be written with spaces', () => {
    expect(messengerHref({ app: 'Signal', at: 'https://signal.me/#eu/AbC' })).toBe('https://signal.me/#eu/AbC');
    expect(messengerHref({ app: 'WhatsApp', at: '+33 6 12 34 56 78' })).toBe('https://wa.me/33612345678');
  });
});
