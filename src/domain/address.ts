import { type PathWords, parsePath, type Route, toPath } from './route.ts';

/** What an edition's addresses are made of. */
export type AddressRules = { base: string; words: PathWords; languages: readonly string[] };

/** The route at a path under the site's base: `/th/k7/` => the topic. Undefined for files, other parts of the site, unknown languages. */
export function routeAt(pathname: string, { base, words, languages }: AddressRules): Route | undefined {
  if (!pathname.startsWith(base)) return undefined;
  const route = parsePath(`/${pathname.slice(base.length)}`, words);
  if (!route || route.kind === 'languages') return route;
  return languages.includes(route.lang) ? route : undefined;
}

/** The inverse of `routeAt`, with the base: what stands in `href`. */
export function addressOf(route: Route, { base, words }: Pick<AddressRules, 'base' | 'words'>): string {
  return base + toPath(route, words).slice(1);
}

/** The same screen in another language; the language choice leads home. */
export function inLanguage(route: Route, lang: string): Route {
  return route.kind === 'languages' ? { kind: 'home', lang } : { ...route, lang };
}
