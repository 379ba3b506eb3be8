// Part of the first load: keep it small.
import type { Reader } from '../content/page-data.ts';
import type { PackIndex } from '../domain/pack.ts';
import type { PageData } from '../domain/page-data.ts';
import type { Prefs } from '../store/open.ts';
import type { Action, AppView, KeptPack, Notice, Sheet } from '../views/app-view.ts';

/** A page as the app holds it. */
export type ShownPage = Omit<PageData, 'screen'> & { screen?: PageData['screen'] };

/** What the app knows beside the route's content. Lives as long as the page. */
export type AppState = {
  /** The place picked while reading; an address that names a place wins over it. */
  place?: string;
  /** What is on the screen; undefined until the first page was drawn. Without `screen` its texts stay as they were prerendered. */
  data?: ShownPage;
  keptPacks: KeptPack[];
  /** The worker stands ready, so that kept packs open offline. */
  workerReady: boolean;
  offline: boolean;
  /** Packs of the newest index known. */
  packs: PackIndex['packs'];
  notices: Notice[];
  sheet?: Sheet;
  shown?: AppView['shown'];
  /** The practice of leaving: offered on the page in front, seen there, or not offered any more. Undefined until the first move. */
  practice?: 'here' | 'seen' | 'over';
  /** What a reader who keeps has chosen. */
  prefs?: Prefs;
};

export function startState(): AppState {
  return { keptPacks: [], workerReady: false, offline: !navigator.onLine, packs: [], notices: [] };
}

/** How far the page's language is kept: `partial` when another language is, or when it would not open offline. */
export function keptLevel(
  { keptPacks, workerReady }: Pick<AppState, 'keptPacks' | 'workerReady'>,
  lang: string,
): AppView['kept'] {
  if (keptPacks.length === 0) return 'none';
  return workerReady && keptPacks.some((pack) => pack.lang === lang) ? 'kept' : 'partial';
}

/** Says something; what was said of the same kind before gives way. */
export function addNotice(state: AppState, notice: Notice) {
  dropNotices(state, notice.kind);
  state.notices.push(notice);
}

export function dropNotices(state: AppState, ...kinds: Notice['kind'][]) {
  state.notices = state.notices.filter(({ kind }) => !kinds.includes(kind));
}

/** Another screen comes: what was seen on the one before is not offered again. */
export function turnPage(state: Pick<AppState, 'practice'>) {
  state.practice = state.practice === 'seen' || state.practice === 'over' ? 'over' : 'here';
}

/** What the views get to see. */
export function viewOf(state: AppState, lang: string, sizes: Record<string, number>, act: (action: Action) => void): AppView {
  const { keptPacks, offline, notices, sheet, shown, prefs } = state;
  const keepSize = state.packs.find(({ id }) => id === lang)?.size ?? sizes[lang];
  const practice = state.practice === 'here' || state.practice === 'seen';
  const plainStart = prefs?.plain;
  const kept = keptLevel(state, lang);
  return { kept, keptPacks, offline, now: new Date(), notices, sheet, keepSize, shown, practice, plainStart, act };
}

/** Where the reader is, from what is on the screen. */
export function readerOf({ place }: Pick<AppState, 'place'>, route: Reader['route']): Reader {
  return place ? { route, place } : { route };
}
