// Part of the first load: keep it small.
import { langOf } from '../content/page-data.ts';
import { packId } from '../domain/pack.ts';
import type { Route } from '../domain/route.ts';
import type { Site } from '../domain/site.ts';
import { canKeep } from '../store/kept-state.ts';
import type { Choices } from '../store/open.ts';
import type { Action } from '../views/app-view.ts';
import type { ChunkSource } from './chunks.ts';
import type { PackServer } from './fetch-pack.ts';
import type { Moves } from './moves.ts';
import { noticeOf } from './network.ts';
import { prepareScreen } from './screens.ts';
import { prepareSheet } from './sheets.ts';
import { type AppState, addNotice, dropNotices } from './state.ts';

export type ActionTools = {
  site: Site;
  state: AppState;
  server: PackServer;
  chunks: ChunkSource;
  moves: Moves;
  redraw(): void;
  /** Reads anew what is kept, after it has changed. */
  reloadKept(): Promise<void>;
  /** Ends every fetch of packs. */
  stop: AbortController;
};

/** The packs of a keep: the language, its part for each place, and the place's own language where it has pages. */
export function packsToKeep(lang: string, places: readonly string[], languageOf: Record<string, string>): string[] {
  const others = places.flatMap((place) => languageOf[place] ?? []);
  return [...new Set([packId(lang), ...places.map((place) => packId(lang, place)), ...others.map((other) => packId(other))])];
}

/** What follows from everything a reader can do beside following a link. */
export function createActions(tools: ActionTools): { act(action: Action): void; askKeep(large: boolean): void } {
  const { site, state, server, chunks, moves, redraw } = tools;
  const lang = () => (state.data ? langOf(state.data.context.route) : '');

  async function askKeep(large: boolean) {
    try {
      await prepareSheet(state, chunks);
    } catch (error) {
      addNotice(state, { kind: noticeOf(error) });
      return redraw();
    }
    if (!canKeep()) {
      addNotice(state, { kind: 'cannot-keep' });
      return redraw();
    }
    const places = state.place ? [state.place] : [];
    const show = () => {
      const sizes = { ...site.sizes, ...Object.fromEntries(state.packs.map(({ id, size }) => [id, size])) };
      state.sheet = { kind: 'keep', large, sizes: withPlaceLanguages(sizes, lang(), site), places };
      redraw();
    };
    show();
    try {
      state.packs = (await chunks.index()).packs;
      if (state.sheet?.kind === 'keep') show();
    } catch (error) {
      addNotice(state, { kind: noticeOf(error) });
      redraw();
    }
  }

  /** Says how a keep or an update goes, and what came of it. */
  async function saving(work: (progress: (done: number, total: number) => void) => Promise<unknown>) {
    state.sheet = undefined;
    dropNotices(state, 'saved', 'no-space', 'offline', 'network-changed', 'update-ready');
    const progress = (done: number, total: number) => {
      addNotice(state, { kind: 'saving', done, total });
      redraw();
    };
    progress(0, 1);
    try {
      await work(progress);
      addNotice(state, { kind: 'saved' });
    } catch (error) {
      const full = error instanceof Error && error.name === 'NoSpace';
      addNotice(state, full ? { kind: 'no-space' } : { kind: noticeOf(error) });
    }
    dropNotices(state, 'saving');
    await tools.reloadKept();
    redraw();
  }

  const keep = (places: string[]) =>
    saving(async (progress) => {
      const { keepPacks } = await import('./keep.ts');
      const index = await chunks.index();
      const ids = packsToKeep(lang(), places, site.placeLanguages ?? {});
      const { practice } = state;
      const practised = practice === 'seen' || practice === 'over';
      await keepPacks(server, index, ids, { lang: lang(), places, ...(practised && { practised }) }, progress);
    });

  const update = () =>
    saving(async (progress) => {
      const { updatePacks } = await import('./keep.ts');
      await updatePacks(server, await chunks.index(true), progress);
    });

  /** Loaded with the question, so that the answer to it clears the screen in the same task. */
  let removal: typeof import('./removal.tsx') | undefined;

  async function askRemove() {
    try {
      // Without its words, which may not come from a broken store, it can still be done.
      await prepareSheet(state, chunks).catch(() => prepareScreen('sheet'));
      removal = await import('./removal.tsx');
      state.sheet = { kind: 'remove', Body: removal.RemoveSheet };
    } catch (error) {
      addNotice(state, { kind: noticeOf(error) });
    }
    redraw();
  }

  /** Only for a reader who keeps: looking leaves nothing behind. */
  async function choose(choice: Choices) {
    if (!state.prefs) return;
    const { rememberChoice } = await import('./kept.ts');
    await rememberChoice(choice);
    Object.assign(state.prefs, choice);
  }

  async function act(action: Action): Promise<void> {
    switch (action.kind) {
      case 'go':
        return moves.go(action.route);
      case 'choose-place': {
        state.place = action.place;
        const route = state.data?.context.route;
        return route && moves.show(withPlace(route, action.place));
      }
      case 'ask-keep':
        return askKeep(false);
      case 'keep':
        state.place ??= action.places[0];
        return keep(action.places);
      case 'update':
        return update();
      case 'remove':
        return askRemove();
      case 'remove-confirmed':
        return state.data && removal?.removeEverything(state.data, site, () => tools.stop.abort());
      case 'plain-start':
        await choose({ plain: action.on }).catch(() => addNotice(state, { kind: 'no-space' }));
        return redraw();
      case 'practice':
        state.practice = action.step === 'seen' ? 'seen' : 'over';
        redraw();
        return choose({ practised: true }).catch(() => undefined);
      case 'close-sheet':
        state.sheet = undefined;
        return redraw();
      case 'dismiss':
        dropNotices(state, action.notice);
        return redraw();
      case 'show-card':
        return moves.showCard({ card: action.card, fill: action.fill });
      case 'end-card':
        return moves.endCard();
    }
  }

  return { act: (action) => void act(action), askKeep: (large) => void askKeep(large) };
}

/** A place's part costs its language's pack too, unless that is the reader's own. */
function withPlaceLanguages(sizes: Record<string, number>, lang: string, { placeLanguages = {}, places }: Site) {
  const sums = places.map((place) => {
    const other = placeLanguages[place];
    const extra = other && other !== lang ? (sizes[packId(other)] ?? 0) : 0;
    return [packId(lang, place), (sizes[packId(lang, place)] ?? 0) + extra] as const;
  });
  return { ...sizes, ...Object.fromEntries(sums) };
}

/** The same screen for another place; a place's own page stays what it is. */
function withPlace(route: Route, place: string | undefined): Route {
  return !('place' in route) || !route.place || route.kind === 'place' ? route : { ...route, place };
}
