// Part of the first load: keep it small.
import type { Screens } from '../views/screens.ts';
import { FetchFailure } from './network.ts';

type Kind = keyof Screens;

/** Each screen's program is fetched when it is first drawn: a page that is only read needs none of them. */
const LOADERS: { [K in Kind]: () => Promise<Screens[K]> } = {
  languages: async () => (await import('../views/languages/languages-screen.tsx')).LanguagesScreen,
  home: async () => (await withStyle(import('../views/home/home-screen.tsx'), import('./home-style.ts'))).HomeScreen,
  topic: async () => (await withStyle(import('../views/topic/topic-screen.tsx'), import('./topic-style.ts'))).TopicScreen,
  place: async () => (await withStyle(import('../views/place/place-screen.tsx'), import('./topic-style.ts'))).PlaceScreen,
  services: async () => (await import('../views/services/services-screen.tsx')).ServicesScreen,
  cards: async () => (await import('../views/cards/cards-screen.tsx')).CardsScreen,
  find: async () => (await import('../views/find/find-screen.tsx')).FindScreen,
  // What removes comes with the button that asks for it: by then there may be no network.
  kept: async () => (await Promise.all([import('../views/kept/kept-screen.tsx'), import('./removal.tsx')]))[0].KeptScreen,
  about: async () => (await import('../views/about/about-screen.tsx')).AboutScreen,
  sheet: async () => (await import('../views/parts/sheet.tsx')).SheetView,
};

/** A screen is ready when its style is there too. */
async function withStyle<Program>(program: Promise<Program>, style: Promise<unknown>): Promise<Program> {
  await style;
  return program;
}

const loaded: Partial<Screens> = {};

/** The screens that can be drawn at once. */
export function loadedScreens(): Partial<Screens> {
  return loaded;
}

/** Makes a kind of screen ready to be drawn. Throws a FetchFailure when its program cannot be fetched. */
export async function prepareScreen(kind: Kind): Promise<void> {
  if (loaded[kind]) return;
  try {
    Object.assign(loaded, { [kind]: await LOADERS[kind]() });
  } catch {
    // The browser says a failed import in its own words; either way nothing came.
    throw new FetchFailure('offline');
  }
}

/** All screens, so that reading goes on when the signal drops. Throws a FetchFailure. */
export async function prepareAllScreens(): Promise<void> {
  await Promise.all((Object.keys(LOADERS) as Kind[]).map(prepareScreen));
}
