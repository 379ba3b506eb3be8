import type { Card } from './card.ts';
import type { Fact, Phone } from './fact.ts';
import type { ChangeRecord, Keeper } from './keeper.ts';
import type { OverpromisesFile } from './overpromises.ts';
import type { Place } from './place.ts';
import type { Service } from './service.ts';
import type { SiteConfig } from './site-config.ts';
import type { SourceReference } from './source-reference.ts';
import type { Block, Segment } from './text.ts';
import type { TilesFile } from './tile.ts';
import type { PlaceTextMatter, TopicMatter } from './topic.ts';

/** A file of source text with its translatable segments: what one PO file translates. */
export type SourceDocument = {
  /** First part of every segment id in it: `pep`, `fr/pep`, `fr/place`, `services/fr`, `cards`. */
  doc: string;
  file: string;
  /** Path of its translations below `content/i18n/<lang>/`: `topics/pep.po`. */
  po: string;
  lang: string;
  /** What its statements are: `law` and `health` are checked more strictly. */
  kind: string;
  /** Everything that its `src=` may name. */
  sources: Record<string, SourceReference>;
  /** What `[label][ref]` may name beside topics. */
  links: Record<string, string>;
  segments: Segment[];
};

export type TopicSource = { document: SourceDocument; matter: TopicMatter; blocks: Block<Segment>[] };
export type PlaceTextSource = { document: SourceDocument; matter: PlaceTextMatter; blocks: Block<Segment>[] };

/** All source content, read and checked. Segments are found by id: `documents` holds every one of them once. */
export type Content = {
  config: SiteConfig;
  topics: TopicSource[];
  placeTexts: PlaceTextSource[];
  places: Place[];
  services: Record<string, Service[]>;
  cards: Card[];
  tiles: TilesFile['tiles'];
  /** Paths of the icons that topics and tiles name. */
  icons: Record<string, string>;
  facts: Record<string, Fact>;
  phones: Record<string, Phone>;
  keepers: Keeper[];
  changes: ChangeRecord[];
  /** Words that promise too much, by language. */
  overpromises: OverpromisesFile;
  documents: SourceDocument[];
};
