/** A service's address in a messenger, as `content/services` has it: `{app: 'WhatsApp', at: '+33612345678'}`. */
export type Messenger = { app: string; at: string };

/**
 * How each messenger's own website leads into it, by number and by name. What is not here has no address that we know of.
 * Read on 21 November 2026: core.telegram.org/api/links, developers.line.biz/en/docs/messaging-api/using-line-url-scheme,
 * mssg.to/blog/wa-me-link-format, github.com/te2dy/marianne/issues/19 (Signal).
 */
const ADDRESSES: Record<string, string> = {
  'whatsapp+': 'https://wa.me/',
  'telegram+': 'https://t.me/+',
  'telegram@': 'https://t.me/',
  'signal+': 'https://signal.me/#p/+',
  'line@': 'https://line.me/R/ti/p/%40',
};

/** The link to a contact in a messenger; undefined where only its text can be given. An address of its own stays as it is. */
export function messengerHref({ app, at }: Messenger): string | undefined {
  if (at.startsWith('https://')) return at;
  const address = ADDRESSES[app.toLowerCase() + at[0]];
  return address && address + at.slice(1).replaceAll(' ', '');
}
