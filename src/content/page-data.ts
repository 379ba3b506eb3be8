import { localeOf, SOURCE_LANG } from '../domain/language.ts';
import {
  type CardsChunk,
  type ChunkRef,
  type HomeChunk,
  type OfficesChunk,
  type PlaceCardsChunk,
  type PlaceChunk,
  type PlacesChunk,
  packId,
  type ServicesChunk,
  type TopicChunk,
  topicCode,
  type UiChunk,
} from '../domain/pack.ts';
import type { PageContext, PageData, Screen } from '../domain/page-data.ts';
import type { Route } from '../domain/route.ts';
import type { SiteFacts } from '../domain/site-facts.ts';
import type { Block, Text } from '../domain/text.ts';

/** Where a reader is, and the place that was picked (an address that names a place wins). */
export type Reader = { route: Route; place?: string };

/** A chunk that may rightly be absent: a topic without a text for this place. */
export type NeededChunk = ChunkRef & { optional?: true };

/** Looks a chunk up by pack and code; undefined when it is not there. */
export type ChunkReader = (ref: ChunkRef) => unknown;

/** The chunks that a page is made of, those of the language first. */
export function neededChunks(reader: Reader): NeededChunk[] {
  const { route } = reader;
  const lang = langOf(route);
  const place = placeOf(reader);
  const own = (code: string): NeededChunk => ({ pack: packId(lang), code });
  const here = (code: string): NeededChunk => ({ pack: packId(lang, place), code });
  const shared = [own('ui'), own('places')];
  switch (route.kind) {
    case 'home':
      return place ? [...shared, own('home'), here('place')] : [...shared, own('home')];
    case 'topic': {
      const universal = [...shared, own(topicCode(route.topic)), own('cards')];
      const ofPlace = place ? [here('services'), here('place'), here('cards')] : [];
      return route.place ? [...universal, here(topicCode(route.topic)), ...ofPlace] : [...universal, ...ofPlace];
    }
    case 'place':
      return [...shared, own('home'), here('place'), here('offices'), here('services')];
    case 'find':
      return [...shared, own('home')];
    case 'services':
      return place ? [...shared, here('services'), here('place')] : shared;
    case 'cards':
      return place ? [...shared, own('cards'), here('cards'), here('place')] : [...shared, own('cards')];
    default:
      return shared;
  }
}

/**
 * A page's data from its chunks: the same function at build time and on the phone, so that both draw the same page. Returns
 * undefined when a chunk that the page needs is missing: there is no such page.
 */
export function pageData(reader: Reader, read: ChunkReader, site: SiteFacts): PageData | undefined {
  const needed = neededChunks(reader);
  if (needed.some((ref) => !ref.optional && read(ref) === undefined)) return undefined;
  const { route } = reader;
  const lang = langOf(route);
  const place = placeOf(reader);
  // A chunk was verified against its hash, or made by this very build: its shape is the one of its code.
  const own = <T>(code: string) => read({ pack: packId(lang), code }) as T;
  const here = <T>(code: string) => (place ? (read({ pack: packId(lang, place), code }) as T | undefined) : undefined);
  const home = own<HomeChunk>('home');
  const context: PageContext = {
    route,
    lang,
    dir: localeOf(lang).dir,
    place,
    ...(place ? { placeTopics: here<PlaceChunk>('place')?.topics } : {}),
    today: site.today,
    built: site.built,
    stage: site.stage,
    languages: site.languages,
    places: own<PlacesChunk>('places'),
    words: site.words,
    base: site.base,
    exit: site.exit,
  };
  const packs = new Set(needed.map(({ pack }) => pack));
  const manifests = Object.fromEntries(Object.entries(site.manifests).filter(([id]) => packs.has(id)));
  return { context, screen: screenOf(reader.route, home, own, here, site), ui: own<UiChunk>('ui'), manifests };
}

type Own = <T>(code: string) => T;
type Here = <T>(code: string) => T | undefined;

function screenOf(route: Route, home: HomeChunk, own: Own, here: Here, site: SiteFacts): Screen {
  const place = here<PlaceChunk>('place');
  switch (route.kind) {
    case 'languages':
      return { kind: 'languages' };
    case 'home':
      return { kind: 'home', home, emergency: place };
    case 'topic': {
      const topic = own<TopicChunk>(topicCode(route.topic));
      const local = route.place ? here<TopicChunk>(topicCode(route.topic)) : undefined;
      const cards = own<CardsChunk>('cards');
      const services = here<ServicesChunk>('services');
      const wanted = new Set([...topic.cards, ...saidIn(topic.blocks), ...saidIn(local?.blocks ?? [])]);
      const kinds = [...topic.services, ...(local?.services ?? [])];
      return {
        kind: 'topic',
        topic: local ? firstSteps(topic) : topic,
        here: local,
        cards: {
          ...cards,
          cards: cards.cards.filter((card) => wanted.has(card.id) && isOffered(card, here<PlaceCardsChunk>('cards'))),
        },
        services: services && { ...services, services: nearest(services.services, kinds, langOf(route)) },
        placeName: placeName(place),
      };
    }
    case 'place':
      return {
        kind: 'place',
        place: place as PlaceChunk,
        offices: here<OfficesChunk>('offices') as OfficesChunk,
        home: { ...home, topics: home.topics.filter(({ path }) => place?.topics.includes(path)) },
        services: here<ServicesChunk>('services') as ServicesChunk,
      };
    case 'services':
      return {
        kind: 'services',
        services: ofThisPlace(here<ServicesChunk>('services'), place),
        placeName: placeName(place),
        emergency: place,
      };
    case 'cards':
      return {
        kind: 'cards',
        cards: own<CardsChunk>('cards'),
        other: here<PlaceCardsChunk>('cards'),
        placeName: placeName(place),
      };
    case 'find':
      return { kind: 'find', home };
    case 'kept':
      return { kind: 'kept', packs: site.packs };
    default:
      return { kind: 'about' };
  }
}

/** A page about one place begins with the first steps; the rest of what is true everywhere has a page of its own, a link away. */
function firstSteps(topic: TopicChunk): TopicChunk {
  const [first] = topic.blocks;
  return { ...topic, blocks: first?.kind === 'steps' ? [first] : [], sources: [] };
}

function saidIn(blocks: Block<Text>[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'say') return block.cards;
    return block.kind === 'warning' || block.kind === 'papers' ? saidIn(block.blocks) : [];
  });
}

/** How many services a topic shows itself: more would bury them, and all are one link away. */
const SHOWN_SERVICES = 3;

/**
 * The services that a topic shows: in the reader's language before those that speak others, for the whole place before those of one
 * town, then in the order in which the topic names what it needs, and those that can be called first.
 */
function nearest(services: ServicesChunk['services'], kinds: string[], lang: string): ServicesChunk['services'] {
  const open = services.filter(({ status, kind }) => status !== 'closed' && kind.some((one) => kinds.includes(one)));
  const rank = ({ languages = [], city, kind, phone, hours }: (typeof open)[number]) => [
    languages.includes(lang) ? 0 : languages.length === 0 ? 1 : 2,
    city ? 1 : 0,
    Math.min(...kind.map((one) => (kinds.includes(one) ? kinds.indexOf(one) : kinds.length))),
    phone || hours?.always ? 0 : 1,
  ];
  const ranked = open.map((service) => ({ service, rank: rank(service) }));
  ranked.sort((a, b) => a.rank.map((value, at) => value - (b.rank[at] ?? 0)).find((difference) => difference !== 0) ?? 0);
  return ranked.slice(0, SHOWN_SERVICES).map(({ service }) => service);
}

/** The list of a place holds its own; those that work across borders have a list that it links to. */
function ofThisPlace(chunk: ServicesChunk | undefined, place: PlaceChunk | undefined): ServicesChunk | undefined {
  return chunk && { ...chunk, services: chunk.services.filter((service) => service.place === place?.id) };
}

function placeName(place: PlaceChunk | undefined): string | undefined {
  return place?.name.text.filter((piece) => typeof piece === 'string').join('');
}

/** A card for everywhere always is; another only where the place has a text of its own for it. */
function isOffered({ id, use }: CardsChunk['cards'][number], here: PlaceCardsChunk | undefined): boolean {
  return use === 'everywhere' || Boolean(here?.texts.some((text) => text.id === id));
}

/** The first date after `today` on which a text, number or service of the screen is out of date: the page then reads differently. */
export function freshUntil(screen: Screen, today: string): string {
  const dates: string[] = [];
  const visit = (value: unknown, key: string) => {
    if (typeof value === 'string' && /^(checkBy|check_by|until)$/.test(key)) dates.push(value);
    else if (Array.isArray(value)) for (const item of value) visit(item, key);
    else if (typeof value === 'object' && value !== null) {
      if (key === 'watch' && 'date' in value) dates.push(String(value.date));
      for (const [name, item] of Object.entries(value)) visit(item, name);
    }
  };
  visit(screen, '');
  // What was out of date already was prerendered so.
  return dates.filter((date) => date > today).sort()[0] ?? '9999-12-31';
}

/** The language of a route; the page of all languages is written in the source language. */
export function langOf(route: Route): string {
  return route.kind === 'languages' ? SOURCE_LANG : route.lang;
}

function placeOf({ route, place }: Reader): string | undefined {
  return 'place' in route && route.place ? route.place : place;
}
