import { replaceTokens } from '../find-tokens.ts';

const LINK = /\[([^[\]]*)\]\[([^[\]]*)\]/g;

/** The references of all links: `Find a [clinic][clinics]` => `clinics` */
export function findLinks(text: string): { label: string; ref: string }[] {
  return [...text.matchAll(LINK)].map(([, label = '', ref = '']) => ({ label, ref }));
}

/** The text without link references, labels stay: `Find a [clinic][clinics]` => `Find a clinic` */
export function unlink(text: string): string {
  return text.replace(LINK, (_, label: string) => label);
}

/** What a translator writes in words: no tokens, no link references, no marks. */
export function plainText(text: string, token = ''): string {
  return unlink(replaceTokens(text, token)).replaceAll('**', '');
}
