// Part of the first load: keep it small.
import { type AddressRules, routeAt } from '../domain/address.ts';
import type { Route } from '../domain/route.ts';

/** What a tap on a link means to the app. `plain`: the browser's own business. */
export type LinkTarget =
  | { kind: 'route'; route: Route; href: string; fragment: string }
  | { kind: 'fragment'; id: string }
  /** A call, a message, another site: it is asked about first. */
  | { kind: 'outgoing'; href: string }
  | { kind: 'plain' };

const OUTGOING = ['http:', 'https:', 'mailto:', 'sms:', 'tel:'];

/** Reads an `href` as it stands in the page; `here` is the address it is relative to. */
export function linkTarget(href: string, here: string, rules: AddressRules): LinkTarget {
  if (href.startsWith('#')) return { kind: 'fragment', id: href.slice(1) };
  const url = new URL(href, here);
  if (url.origin !== new URL(here).origin)
    return OUTGOING.includes(url.protocol) ? { kind: 'outgoing', href } : { kind: 'plain' };
  const route = url.search === '' ? routeAt(url.pathname, rules) : undefined;
  return route ? { kind: 'route', route, href, fragment: url.hash.slice(1) } : { kind: 'plain' };
}

/**
 * Catches taps on links, wherever a screen puts them. `data-plain` links, those that open elsewhere, and taps with a key held are
 * the browser's. `follow` returns true when it took the tap over. Returns the function that stops catching.
 */
export function catchLinks(rules: AddressRules, follow: (target: LinkTarget) => boolean): () => void {
  const onClick = (event: MouseEvent) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const href = link?.getAttribute('href');
    if (
      !link ||
      !href ||
      link.target ||
      link.hasAttribute('download') ||
      'plain' in link.dataset ||
      link.matches('#leave,.leave')
    )
      return;
    if (follow(linkTarget(href, location.href, rules))) event.preventDefault();
  };
  document.addEventListener('click', onClick);
  return () => document.removeEventListener('click', onClick);
}
