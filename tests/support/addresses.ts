import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Messenger, messengerHref } from '../../src/views/messenger.ts';

/** Keys of `content/` under which an address may stand; everything there is reviewed, and nothing of it can be translated. */
const REVIEWED = new Set(['address', 'at', 'source', 'web']);

/** Every address that the reviewed content names: sources, links, websites of services. */
export function reviewedAddresses(root = 'content'): Set<string> {
  const found = new Set<string>();
  const look = (value: unknown, key: string, inLinks: boolean) => {
    if (typeof value === 'string') {
      if ((inLinks || REVIEWED.has(key)) && value.includes('://')) found.add(value);
    } else if (typeof value === 'object' && value !== null) {
      // A messenger is named by number or name; its address follows from that, as on the page.
      if ('app' in value && 'at' in value) found.add(messengerHref(value as Messenger) ?? '');
      for (const [name, item] of Object.entries(value)) look(item, Array.isArray(value) ? key : name, inLinks || key === 'links');
    }
  };
  for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    // Translations are not reviewed addresses: one that brought its own would be found.
    if (file.startsWith('i18n')) continue;
    const text = /\.(yaml|md)$/.test(file) ? readFileSync(join(root, file), 'utf8') : '';
    const yaml = file.endsWith('.md') ? (/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '') : text;
    look(parse(yaml), '', false);
  }
  return found;
}

/** Every absolute address in a text of any kind, as a browser would read it. */
export function absoluteAddresses(text: string): string[] {
  const plain = text.replaceAll('&amp;', '&').replaceAll('\\/', '/');
  const withScheme = plain.match(/\b(?:https?|wss?|ftp|blob|data):(?:\/\/|[a-z]+\/)[^\s"'`<>\\]+/gi) ?? [];
  // `//host/path` takes the page's own scheme.
  const withoutScheme = plain.match(/(?<=["'`(=]\s*)\/\/[a-z0-9[][^\s"'`<>\\]*/gi) ?? [];
  return [...withScheme, ...withoutScheme];
}

type Tag = { name: string; attributes: Record<string, string> };

/** The elements of a page of ours, with what stands in them; what its inline style and scripts hold is not markup. */
export function tagsOf(html: string): Tag[] {
  const markup = html.replace(/(<(style|script)\b[^>]*>)[\s\S]*?<\/\2>/g, '$1');
  return [...markup.matchAll(/<([a-z][a-z0-9-]*)((?:\s+[^\s"'>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*\/?>/gi)].map(
    ([, name = '', rest = '']) => ({
      name: name.toLowerCase(),
      attributes: Object.fromEntries(
        [...rest.matchAll(/([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g)].map(
          ([, key = '', double, single, bare]) => [key.toLowerCase(), (double ?? single ?? bare ?? '').replaceAll('&amp;', '&')],
        ),
      ),
    }),
  );
}

/** The elements that a page may have which fetch something, and where they may fetch it from. */
const FETCHES: Record<string, string> = { link: 'href', script: 'src' };
/** Elements that would fetch, send or take in something foreign. None of ours does. */
const FOREIGN =
  /^(base|iframe|frame|object|embed|applet|form|input|textarea|select|img|image|picture|source|video|audio|track|portal|fencedframe)$/;
const OWN = /^\/(?!\/)/;

/** What in a page could ask somebody else for something, or tell somebody else where the reader was; a line each. */
export function foreignIn(html: string, isReviewed: (address: string) => boolean, exit: string): string[] {
  const tags = tagsOf(html);
  const problems = tags.flatMap(({ name, attributes }) => {
    const told = Object.entries(attributes);
    const said = `<${name} ${told.map(([key, value]) => `${key}="${value}"`).join(' ')}>`;
    const names = told.map(([key]) => key);
    if (FOREIGN.test(name)) return [`${said} has no place in a page`];
    if (
      names.some((key) =>
        /^on|^(contenteditable|style|ping|target|srcset|imagesrcset|background|formaction|action|poster|data)$/.test(key),
      )
    )
      return [`${said} has an attribute that acts`];
    if (name === 'a') return isFineLink(attributes, isReviewed, exit) ? [] : [`${said} leads away unguarded`];
    const fetched = FETCHES[name] && attributes[FETCHES[name]];
    if (fetched !== undefined && fetched !== '' && !OWN.test(fetched)) return [`${said} fetches from elsewhere`];
    if (name === 'link' && !/^(icon|manifest)$/.test(attributes.rel ?? '')) return [`${said} is a link of another kind`];
    if (name === 'meta' && /refresh/i.test(attributes['http-equiv'] ?? '')) return [`${said} moves the reader`];
    return [];
  });
  const referrer = tags.find(({ name, attributes }) => name === 'meta' && attributes.name === 'referrer');
  return referrer?.attributes.content === 'no-referrer' ? problems : [...problems, 'the page tells where the reader comes from'];
}

function isFineLink(
  { href = '', rel, id, class: kind }: Record<string, string>,
  isReviewed: (address: string) => boolean,
  exit: string,
): boolean {
  if (OWN.test(href) || href.startsWith('#') || /^(tel|sms|mailto):/.test(href)) return true;
  // `noreferrer` alone means `noopener` too.
  if (id === 'leave') return href === exit && rel === 'noreferrer';
  // Nobody is told where the reader was: the page's own rule on referrers, and no window that could be spoken to.
  if (kind === 'leave') return href === exit;
  return isReviewed(href) && rel === 'noopener noreferrer';
}
