import { renderToString } from 'preact-render-to-string';
import { type ChunkReader, freshUntil, pageData } from '../content/page-data.ts';
import { plainText } from '../content/plain-text.ts';
import type { Translate } from '../domain/message.ts';
import type { PageData, PageHead } from '../domain/page-data.ts';
import { type Route, toPath } from '../domain/route.ts';
import type { SiteFacts } from '../domain/site-facts.ts';
import { recordingTranslator } from '../page/translator.ts';
import { ALL_SCREENS } from '../views/all-screens.ts';
import type { AppView, Notice } from '../views/app-view.ts';
import { Page } from '../views/page.tsx';
import { DockContent } from '../views/parts/dock.tsx';
import { type Frame, pageDocument } from './document.ts';
import { referenceTranslator } from './reference-translator.ts';

/** Every route that is prerendered in one language. `hasPlaceText` tells where a "Here in …" text exists in this language. */
export function routesOf(
  lang: string,
  topics: { path: string; places: string[] }[],
  places: string[],
  hasPlaceText: (topic: string, place: string) => boolean,
): Route[] {
  return [
    { kind: 'home', lang },
    ...topics.flatMap(({ path, places: withText }): Route[] => [
      { kind: 'topic', lang, topic: path },
      ...withText
        .filter((place) => hasPlaceText(path, place))
        .map((place): Route => ({ kind: 'topic', lang, topic: path, place })),
    ]),
    ...places.map((place): Route => ({ kind: 'place', lang, place })),
    { kind: 'services', lang },
    ...places.map((place): Route => ({ kind: 'services', lang, place })),
    { kind: 'cards', lang },
    ...places.map((place): Route => ({ kind: 'cards', lang, place })),
    { kind: 'find', lang },
    { kind: 'kept', lang },
    { kind: 'about', lang },
  ];
}

/** `/th/k7/` => `th/k7/index.html` */
export function fileOf(route: Route, site: SiteFacts): string {
  return `${toPath(route, site.words).slice(1)}index.html`;
}

/**
 * Renders one page. Throws when a chunk is missing that the page is made of, which is a fault of the build, not of the content.
 * The page carries just the messages that the app needs before it has loaded the whole language: those of the dock, and what is said
 * when the network is gone.
 */
export function renderPage(route: Route, read: ChunkReader, site: SiteFacts, frame: Frame): string {
  const data = pageData({ route }, read, site);
  if (!data) throw new Error(`no content for ${toPath(route, site.words)}`);
  const t = translatorOf(data);
  const markup = renderToString(<Page data={data} t={t} screens={ALL_SCREENS} />);
  const used = new Set<string>(['leave.label']);
  const recording = recordingTranslator(t, used);
  for (const app of firstStates()) renderToString(<DockContent view={{ context: data.context, t: recording, app }} />);
  const { context, manifests } = data;
  // What the app knows from its own build, or finds in the markup, need not stand in every page once more.
  const {
    words: _words,
    base: _base,
    exit: _exit,
    stage: _stage,
    languages: _languages,
    placeTopics: _placeTopics,
    places: _places,
    dir: _dir,
    today: _today,
    ...rest
  } = context;
  const ui = Object.fromEntries(Object.entries(data.ui).filter(([key]) => used.has(key)));
  const head: PageHead = { context: rest, ui, manifests, freshUntil: freshUntil(data.screen, context.today) };
  const { title, summary } = headlineOf(data, t);
  return pageDocument(frame, { head, dir: context.dir, markup, leave: t('leave.label'), title, summary });
}

const translators = new WeakMap<Record<string, string>, Translate>();

/** One translator a language, not one a page. */
function translatorOf({ ui, context }: PageData): Translate {
  const known = translators.get(ui);
  if (known) return known;
  const made = referenceTranslator(context.lang, ui);
  translators.set(ui, made);
  return made;
}

/** How the dock may look before the app has loaded anything more; it knows what its languages weigh. Who keeps something has all messages on the phone. */
function firstStates(): AppView[] {
  const notices: Notice[] = [{ kind: 'failed-move', href: '' }, { kind: 'offline' }, { kind: 'network-changed' }];
  const app: AppView = { kept: 'none', keptPacks: [], offline: false, now: new Date(0), notices, act: () => undefined };
  return [{ ...app, keepSize: 1 }];
}

/** What the public edition says in titles and previews. */
function headlineOf({ screen }: PageData, t: Translate): { title: string; summary: string } {
  if (screen.kind === 'topic')
    return { title: plainText(screen.topic.title.text), summary: plainText(screen.topic.summary.text) };
  if (screen.kind === 'place') return { title: plainText(screen.place.name.text), summary: t('home.title') };
  return { title: t('home.title'), summary: t('home.title') };
}
