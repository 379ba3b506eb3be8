/**
 * Where a reader is. `topic` and `place` hold path names: the opaque code of a topic in the discreet edition (`k7`), its
 * id in the public one (`pep`).
 */
export type Route =
  | { kind: 'languages' }
  | { kind: 'home'; lang: string }
  | { kind: 'topic'; lang: string; topic: string; place?: string }
  | { kind: 'place'; lang: string; place: string }
  | { kind: 'services'; lang: string; place?: string }
  | { kind: 'cards'; lang: string; place?: string }
  | { kind: 'find'; lang: string }
  | { kind: 'kept'; lang: string }
  | { kind: 'handOn'; lang: string }
  | { kind: 'about'; lang: string };

export type RouteKind = Route['kind'];

type Word = Exclude<RouteKind, 'languages' | 'home' | 'topic'>;

/** The path segment of each screen. The two sets differ only in what they betray. */
export type PathWords = Record<Word, string>;

export const DISCREET_WORDS: PathWords = {
  place: 'p',
  services: 's',
  cards: 'c',
  find: 'f',
  kept: 'k',
  handOn: 'o',
  about: 'a',
};

export const PUBLIC_WORDS: PathWords = {
  place: 'place',
  services: 'services',
  cards: 'cards',
  find: 'find',
  kept: 'kept',
  handOn: 'share',
  about: 'about',
};

const LANG = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
const PLACE = /^[a-z]{2}(-[a-z0-9]{1,3})?$/;
const TOPIC = /^[a-z][a-z0-9]{1,15}$/;

/** `{kind: 'topic', lang: 'th', topic: 'k7'}` => `/th/k7/` */
export function toPath(route: Route, words: PathWords = DISCREET_WORDS): string {
  if (route.kind === 'languages') return '/';
  const parts = [route.lang];
  if (route.kind === 'topic') parts.push(route.topic);
  else if (route.kind !== 'home') parts.push(words[route.kind]);
  if ('place' in route && route.place) parts.push(route.place);
  return `/${parts.join('/')}/`;
}

/** The inverse of `toPath`: `/th/k7/` => the route, or undefined when no page can stand at that address. */
export function parsePath(path: string, words: PathWords = DISCREET_WORDS): Route | undefined {
  const parts = path.replace(/^\/|\/$/g, '').split('/');
  const [lang = '', name, place] = parts;
  if (parts.length === 1 && lang === '') return { kind: 'languages' };
  if (!LANG.test(lang) || parts.length > 3) return undefined;
  if (place !== undefined && !PLACE.test(place)) return undefined;
  if (name === undefined) return { kind: 'home', lang };
  const kind = (Object.keys(words) as Word[]).find((key) => words[key] === name);
  if (kind === undefined) {
    if (!TOPIC.test(name)) return undefined;
    return place ? { kind: 'topic', lang, topic: name, place } : { kind: 'topic', lang, topic: name };
  }
  if (kind === 'place') return place ? { kind, lang, place } : undefined;
  if (kind === 'services' || kind === 'cards') return place ? { kind, lang, place } : { kind, lang };
  return place ? undefined : { kind, lang };
}
