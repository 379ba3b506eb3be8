import type { Card } from './card.ts';
import type { Hours, Service } from './service.ts';
import type { SourceReference, WatchDate } from './source-reference.ts';
import type { Block, Status, Text } from './text.ts';
import type { Office, Section, Tells, TopicKind } from './vocabulary.ts';

/**
 * What is fetched, verified and kept. A pack is one language (`th`) or one language and place (`th+fr`). Its content is cut
 * into chunks, each a JSON file; a manifest lists them by hash; the signed index lists the manifests.
 */
export const PACK_FORMAT = 1;

export type PackId = string;

/** `packId('th', 'fr')` => `th+fr` */
export function packId(lang: string, place?: string): PackId {
  return place ? `${lang}+${place}` : lang;
}

export type FileRef = { sha256: string; bytes: number };

/** `packs/index.json`, signed over its exact bytes in `packs/index.sig`. Times are ISO 8601; `seq` counts minutes since 2026-01-01. */
export type PackIndex = {
  format: number;
  seq: number;
  built: string;
  expires: string;
  packs: {
    id: PackId;
    lang: string;
    place?: string;
    manifest: FileRef;
    /** Bytes of the bundle as sent, compressed: what the keep question says, rounded up. */
    size: number;
    topics: number;
    reviewed: number;
  }[];
};

/** `packs/<sha256>.json`. The bundle is the chunks end to end, in this order. */
export type PackManifest = {
  id: PackId;
  lang: string;
  place?: string;
  seq: number;
  built: string;
  bundle: FileRef;
  chunks: (FileRef & { code: string })[];
};

/** A source as a page lists it: every part of one document that the page draws on, together. */
export type ShownSource = Pick<SourceReference, 'address' | 'date'> & { parts?: string };

/** The chunks of one pack by code, in the order in which the bundle holds them. */
export type Chunks = Record<string, unknown>;

/** UI messages by key, complete for the language. */
export type UiChunk = Record<string, string>;

export type TopicEntry = {
  /** Path name: the code, or the id in the public edition. */
  path: string;
  code: string;
  section: Section;
  urgent: boolean;
  title: Text;
  summary: Text;
};

/** `icon` is the `d` of one path on a 24 × 24 grid. */
export type Tile = { id: string; icon: string; text: Text; topic: string };

/** Chunk `home`: what the home page and the A–Z list show. */
export type HomeChunk = {
  status: Status;
  tiles: Tile[];
  topics: TopicEntry[];
};

/** Chunk `places`: the places on offer, named in the pack's language; `lang` where a name is not translated yet. */
export type PlacesChunk = { id: string; name: string; lang?: string }[];

/** Chunk named by the topic's path name. In a place's pack it is the "Here in …" text: `cards` and `places` are empty there. */
export type TopicChunk = {
  path: string;
  code: string;
  id: string;
  section: Section;
  kind: TopicKind;
  urgent: boolean;
  title: Text;
  summary: Text;
  /** The status of every text that carries none of its own. */
  status: Status;
  blocks: Block<Text>[];
  cards: string[];
  services: string[];
  sources: ShownSource[];
  checked: string;
  checkBy: string;
  watch: WatchDate[];
  /** Places that have a text on this topic. */
  places: string[];
};

export type LocalCard = Pick<Card, 'id' | 'group' | 'use' | 'fill'> & { about: Text; text: Text; care?: Text };

/** Chunk `cards`, in the language's pack: all cards in the reader's language. */
export type CardsChunk = { status: Status; cards: LocalCard[] };

/**
 * Chunk `cards` in a place's pack: what the other person reads, in the place's own language. A card that is not offered here is
 * missing from `texts`; `own` is the reader's side where the place has a text of its own.
 */
export type PlaceCardsChunk = { lang: string; status: Status; texts: { id: string; text: Text; own?: Text }[] };

/** Chunk `words`: titles and search words of this language, of English and of the place's language. Found, never displayed. */
export type WordsChunk = { path: string; words: string[] }[];

/** Chunk `place`. */
export type PlaceChunk = {
  id: string;
  status: Status;
  name: Text;
  languages: string[];
  timeZone?: string;
  emergency: { id: string; number: string; note?: Text }[];
  law: Text[];
  regions: { id: string; name: Text; law: Text[] }[];
  officials: {
    id: string;
    name: string;
    what: Text;
    know?: Text;
    ask?: Text;
    enter?: Text;
    take?: Text;
    tell?: Text;
  }[];
  /** Topics with a text for this place. */
  topics: string[];
  sources: ShownSource[];
  checked: string;
  checkBy: string;
  watch: WatchDate[];
};

/** Chunk `offices`: which doors tell immigration. */
export type OfficesChunk = {
  status: Status;
  offices: { id: Office; reception: Tells; professional: Tells; note?: Text }[];
};

type Certain = 'id' | 'name' | 'kind' | 'place' | 'source' | 'checked' | 'check_by' | 'status';

/** A service as a pack holds it: a condition that nobody knows is left out, and means `unknown`. */
export type LocalService = Pick<Service, Certain> &
  DeepPartial<Omit<Service, Certain | 'offers' | 'care' | 'evidence' | 'hours'>> & {
    /** Language of the name. */
    lang?: string;
    hours?: Hours;
    offers: Text;
    care?: Text;
    evidence?: Text;
  };

type DeepPartial<T> = {
  [K in keyof T]?: T[K] extends unknown[] | undefined ? T[K] : T[K] extends object ? DeepPartial<T[K]> : T[K];
};

/** Chunk `services`, in a place's pack. */
export type ServicesChunk = { status: Status; services: LocalService[] };

/** Chunk `minimum`: stored a second time, apart from the rest. At most 16 kB. */
export type MinimumChunk = {
  status: Status;
  tiles: Tile[];
  emergency: { place: string; name: string; numbers: { id: string; number: string }[] }[];
  cards: LocalCard[];
};

/** The code of a topic's chunk: apart from the fixed ones, whatever the topic is called. `k7` => `t/k7` */
export function topicCode(path: string): string {
  return `t/${path}`;
}

/** The name of a chunk inside a pack. */
export type ChunkRef = { pack: PackId; code: string };
