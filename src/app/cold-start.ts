import { langOf } from '../content/page-data.ts';
import { addressOf, inLanguage } from '../domain/address.ts';
import { LOCALES } from '../domain/language.ts';
import type { PageData } from '../domain/page-data.ts';
import type { Route } from '../domain/route.ts';
import type { Site } from '../domain/site.ts';
import type { Kept } from './kept.ts';
import { FetchFailure, noticeOf } from './network.ts';
import { type AppState, addNotice, type ShownPage } from './state.ts';

export type ColdStart = {
  /** What the address or the entry names. */
  route: Route;
  /** The entry held a screen of its own: a reload. */
  hasRoute: boolean;
  kept: Kept | undefined;
  state: AppState;
  read(route: Route): Promise<PageData | undefined>;
  site: Site;
  container: HTMLElement;
  /** What stands at this address itself, when a reload found a page there. */
  page: ShownPage | undefined;
};

/**
 * Finds what to draw where no prerendered page stands: in the shell, or after a reload of a screen in memory. Puts it into
 * `state.data` and returns true; when there is nothing to draw a page from, draws what is left itself and returns false.
 */
export async function openCold(start: ColdStart): Promise<boolean> {
  const { route, hasRoute, kept, state, read } = start;
  const keptLang = kept?.prefs?.lang ?? kept?.pointers[0]?.lang;
  // An app that is opened at its door goes to the reader's own home.
  if (route.kind === 'languages' && !hasRoute && keptLang && (await tryPage(start, { kind: 'home', lang: keptLang })))
    return true;
  try {
    state.data = await read(route);
    if (state.data) return true;
    // No such page in this language: its home.
    if (await tryPage(start, { kind: 'home', lang: langOf(route) })) return true;
  } catch (error) {
    if (!(error instanceof FetchFailure)) throw error;
    if (noticeOf(error) === 'network-changed') addNotice(state, { kind: 'network-changed' });
    else state.offline = true;
  }
  if (keptLang) {
    // The same page in a language that is kept, and a word on why.
    addNotice(state, { kind: 'not-kept', lang: langOf(route), href: addressOf(route, start.site) });
    if (await tryPage(start, inLanguage(route, keptLang))) return true;
    if (await tryPage(start, { kind: 'home', lang: keptLang })) return true;
  }
  state.data = start.page;
  if (state.data) return true;
  await drawWhatIsLeft(start);
  return false;
}

async function tryPage({ state, read }: ColdStart, route: Route): Promise<boolean> {
  state.data = await read(route).catch(() => undefined);
  return state.data !== undefined;
}

/** The database is gone, and there is no network: the minimum, or at least the plain links to try again with. */
async function drawWhatIsLeft({ container, route, site }: ColdStart) {
  container.replaceChildren();
  const { drawMinimum } = await import('./minimum.tsx');
  const locales = LOCALES.filter(({ tag }) => site.languages.includes(tag));
  const links = locales.map(({ tag, autonym, dir }) => ({ tag, autonym, dir, href: addressOf(inLanguage(route, tag), site) }));
  await drawMinimum(container, langOf(route), links);
  document.documentElement.hidden = false;
}
