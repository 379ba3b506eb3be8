import type {
  CardsChunk,
  HomeChunk,
  OfficesChunk,
  PackIndex,
  PlaceCardsChunk,
  PlaceChunk,
  ServicesChunk,
  TopicChunk,
} from './pack.ts';
import type { PathWords, Route } from './route.ts';

/** What every screen knows, whatever it shows. */
export type PageContext = {
  route: Route;
  lang: string;
  dir: 'ltr' | 'rtl';
  /** The place the reader picked, or that the address names. */
  place?: string;
  /** Topics that have a text for this place. */
  placeTopics?: string[];
  /** ISO date: the build's when prerendered, then the phone's. Judges what is out of date. */
  today: string;
  /** ISO date of the content. */
  built: string;
  stage: 'preview' | 'live';
  /** Languages this very page can be read in, the site's order. */
  languages: string[];
  /** Places on offer, named in the page's language. */
  places: { id: string; name: string; lang?: string }[];
  words: PathWords;
  base: string;
  exit: string;
};

/** The content of one screen. Every part is exactly what stands in the packs. */
export type Screen =
  | { kind: 'languages' }
  | { kind: 'home'; home: HomeChunk; emergency?: PlaceChunk }
  /** With `here`, the address names a place: `topic` then holds its first steps alone. */
  | { kind: 'topic'; topic: TopicChunk; here?: TopicChunk; cards: CardsChunk; services?: ServicesChunk; placeName?: string }
  | { kind: 'place'; place: PlaceChunk; offices: OfficesChunk; home: HomeChunk; services: ServicesChunk }
  | { kind: 'services'; services?: ServicesChunk; placeName?: string; emergency?: PlaceChunk }
  | { kind: 'cards'; cards: CardsChunk; other?: PlaceCardsChunk; placeName?: string }
  | { kind: 'find'; home: HomeChunk }
  | { kind: 'kept'; packs: PackIndex['packs'] }
  | { kind: 'about' };

/** Everything a view needs: computed once, before it, at build time and on the phone alike. */
export type PageData = {
  context: PageContext;
  screen: Screen;
  /** UI messages by key, complete. */
  ui: Record<string, string>;
  /** Hashes of the manifests of the packs this page was made from, so that a move can fetch the next chunk. */
  manifests: Record<string, string>;
};

/** Parts of a page's context that the app knows from its build, or finds in the page itself. */
type KnownAnyway = 'words' | 'base' | 'exit' | 'stage' | 'languages' | 'placeTopics' | 'places' | 'dir' | 'today';

/**
 * What stands in a prerendered page as JSON: all but its texts, which stand there already, and just the messages that the app needs
 * before it has loaded more.
 */
export type PageHead = Omit<PageData, 'screen' | 'context'> & {
  context: Omit<PageContext, KnownAnyway>;
  /** ISO date from which something on this page reads differently: it is then drawn anew. */
  freshUntil: string;
};
