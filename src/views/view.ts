import { findLocale, OTHER_AUTONYMS } from '../domain/language.ts';
import type { Translate } from '../domain/message.ts';
import type { PageContext } from '../domain/page-data.ts';
import { type Route, toPath } from '../domain/route.ts';
import type { AppView } from './app-view.ts';

/** What every part of a page is drawn with, handed down as `view`. `app` is undefined in a prerendered page. */
export type View = { context: PageContext; t: Translate; app?: AppView };

/** The address of a screen, under the path that the site is served from. */
export function hrefOf({ context }: View, route: Route): string {
  return context.base.slice(0, -1) + toPath(route, context.words);
}

/** The address of a topic; with a place, of its page that begins with "Here in …". */
export function topicHref(view: View, topic: string, place?: string): string {
  return hrefOf(view, { kind: 'topic', lang: view.context.lang, topic, place });
}

/** The route of the same screen in another language. The page of all languages leads to that language's home. */
export function inLanguage(route: Route, lang: string): Route {
  return route.kind === 'languages' ? { kind: 'home', lang } : { ...route, lang };
}

/** The name a language has for itself; a language Parasol has no record of keeps its tag. */
export function autonym(lang: string): string {
  return findLocale(lang)?.autonym ?? OTHER_AUTONYMS[lang] ?? lang;
}

/** `lang` and `dir` for text that may be in another language than the page; nothing where it is the page's own. */
export function foreign({ context }: View, lang: string | undefined): { lang?: string; dir?: 'ltr' | 'rtl' } {
  if (!lang || lang === context.lang) return {};
  return { lang, dir: findLocale(lang)?.dir ?? 'ltr' };
}

/** The name of a place in the reader's language, or its code where the page knows no name. */
export function placeNameOf({ context }: View, place: string): string {
  return context.places.find(({ id }) => id === place)?.name ?? place;
}
