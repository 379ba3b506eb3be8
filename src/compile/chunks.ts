import { emptyText, mapBlocks } from '../content/localize.ts';
import { collectTexts, sharedStatus } from '../content/page-status.ts';
import type { Card } from '../domain/card.ts';
import type { Content, PlaceTextSource, TopicSource } from '../domain/content.ts';
import {
  type CardsChunk,
  type HomeChunk,
  type LocalCard,
  type LocalService,
  type MinimumChunk,
  type OfficesChunk,
  type PlaceCardsChunk,
  type PlaceChunk,
  type ServicesChunk,
  type ShownSource,
  type TopicChunk,
  topicCode,
  type WordsChunk,
} from '../domain/pack.ts';
import type { Place } from '../domain/place.ts';
import type { SourceReference } from '../domain/source-reference.ts';
import type { Status, Text } from '../domain/text.ts';
import { OFFICES, SECTIONS } from '../domain/vocabulary.ts';
import type { Localize } from './localizer.ts';

/** A chunk without the status that it says once for all its texts (`stale-critical` stays: it is marked wherever it stands). */
function compactAll<T extends { status: Status }>(chunk: T, texts: Text[]): T {
  for (const text of texts) if (text.status === chunk.status && text.status !== 'stale-critical') delete text.status;
  return chunk;
}

/** The chunks of one pack by code, in the order in which the bundle holds them. */
export type Chunks = Record<string, unknown>;

/** The chunks of a language's own pack, but for the UI messages. */
export function languageChunks(content: Content, pathOf: (topic: string) => string, localize: Localize): Chunks {
  const topics = inReadingOrder(content.topics);
  const chunks: Chunks = {
    home: homeChunk(content, topics, pathOf, localize),
    cards: cardsChunk(content.cards, localize),
    minimum: minimumChunk(content, pathOf, localize),
    words: wordsChunk(topics, pathOf, localize),
  };
  for (const topic of topics) chunks[topicCode(pathOf(topic.matter.id))] = topicChunk(topic, content, pathOf, localize);
  return chunks;
}

/** The chunks of a language's pack for one place. `other` localizes into the place's own language, for the cards. */
export function placeChunks(
  place: Place,
  content: Content,
  pathOf: (topic: string) => string,
  localize: Localize,
  other: Localize,
): Chunks {
  const here = content.placeTexts.filter(({ matter }) => matter.place === place.id);
  const chunks: Chunks = {
    place: placeChunk(place, here, pathOf, localize),
    offices: officesChunk(place, localize),
    services: servicesChunk(content, place, localize),
    cards: placeCardsChunk(place, content.cards, localize, other),
  };
  for (const text of here) {
    const topic = content.topics.find(({ matter }) => matter.id === text.matter.topic);
    if (topic) chunks[topicCode(pathOf(text.matter.topic))] = placeTextChunk(text, topic, pathOf, localize);
  }
  return chunks;
}

function inReadingOrder(topics: TopicSource[]): TopicSource[] {
  const rank = ({ matter }: TopicSource) => SECTIONS.indexOf(matter.section) * 2 + (matter.urgency === 'red' ? 0 : 1);
  return [...topics].sort((a, b) => rank(a) - rank(b) || a.matter.id.localeCompare(b.matter.id, 'en'));
}

function homeChunk(content: Content, topics: TopicSource[], pathOf: (topic: string) => string, localize: Localize): HomeChunk {
  const tiles = tilesOf(content, pathOf, localize);
  const entries = topics.map(({ matter }) => ({
    path: pathOf(matter.id),
    code: matter.code,
    section: matter.section,
    urgent: matter.urgency === 'red',
    title: localize(`${matter.id}/title`),
    summary: localize(`${matter.id}/summary`),
  }));
  const names = content.places.map(({ id }) => ({ id, name: localize(`${id}/place/name`) }));
  const texts = [...tiles.map(({ text }) => text), ...entries.flatMap(({ title, summary }) => [title, summary])];
  const places = names.map(({ id, name }) => ({ id, name: words(name), ...(name.lang ? { lang: name.lang } : {}) }));
  return compactAll({ status: sharedStatus(texts), tiles, topics: entries, places }, texts);
}

/** The sources of a document, each address and date once. A note's first clause names the part that was read: articles, a page. */
function sourcesOf(sources: Record<string, SourceReference>): ShownSource[] {
  const shown = new Map<string, ShownSource & { list: string[] }>();
  for (const { address, date, note } of Object.values(sources)) {
    const key = `${address} ${date}`;
    const one = shown.get(key) ?? { address, date, list: [] };
    const part = /\d/.test(note ?? '') ? note?.split(';')[0]?.trim() : undefined;
    if (part && !one.list.includes(part)) one.list.push(part);
    shown.set(key, one);
  }
  return [...shown.values()].map(({ list, ...one }) => (list.length > 0 ? { ...one, parts: list.join(', ') } : one));
}

/** An icon's path; `check` has said so already when the family has none of that name. */
function pathOfIcon({ icons }: Content, name: string): string {
  return icons[name] ?? '';
}

function words(text: Text): string {
  return text.text.filter((piece) => typeof piece === 'string').join('');
}

function tilesOf(content: Content, pathOf: (topic: string) => string, localize: Localize) {
  return content.tiles.map(({ id, icon, topic }) => ({
    id,
    icon: pathOfIcon(content, icon),
    text: localize(`tiles/${id}`),
    topic: pathOf(topic),
  }));
}

function localCard({ id, group, use, fill, care }: Card, localize: Localize): LocalCard {
  return {
    id,
    group,
    use,
    fill,
    about: localize(`cards/${id}/about`),
    text: localize(`cards/${id}`),
    ...(care ? { care: localize(`cards/${id}/care`) } : {}),
  };
}

function cardTexts({ about, text, care }: LocalCard): Text[] {
  return care ? [about, text, care] : [about, text];
}

function cardsChunk(source: Card[], localize: Localize): CardsChunk {
  const cards = source.map((card) => localCard(card, localize));
  const texts = cards.flatMap(cardTexts);
  return compactAll({ status: sharedStatus(texts), cards }, texts);
}

function minimumChunk(content: Content, pathOf: (topic: string) => string, localize: Localize): MinimumChunk {
  const tiles = tilesOf(content, pathOf, localize);
  const cards = content.cards.filter(({ use }) => use === 'everywhere').map((card) => localCard(card, localize));
  const emergency = content.places.map((place) => ({
    place: place.id,
    name: words(localize(`${place.id}/place/name`)),
    numbers: Object.entries(place.emergency).map(([id, { number }]) => ({ id, number })),
  }));
  const texts = [...tiles.map(({ text }) => text), ...cards.flatMap(cardTexts)];
  return compactAll({ status: sharedStatus(texts), tiles, emergency, cards }, texts);
}

function wordsChunk(topics: TopicSource[], pathOf: (topic: string) => string, localize: Localize): WordsChunk {
  return topics.map(({ matter }) => {
    const keywords = matter.keywords.length > 0 ? words(localize(`${matter.id}/keywords`)).split(/\s*[,،、，]\s*/) : [];
    return { path: pathOf(matter.id), words: [...new Set([...keywords, ...matter.keywords, matter.title])] };
  });
}

function topicChunk(
  { matter, blocks: source, document }: TopicSource,
  content: Content,
  pathOf: (topic: string) => string,
  localize: Localize,
): TopicChunk {
  const blocks = mapBlocks(source, (segment) => (segment.source === '' ? emptyText() : localize(segment.id)));
  const title = localize(`${matter.id}/title`);
  const summary = localize(`${matter.id}/summary`);
  const texts = [title, summary, ...collectTexts(blocks)];
  const chunk: TopicChunk = {
    path: pathOf(matter.id),
    code: matter.code,
    id: matter.id,
    section: matter.section,
    kind: matter.kind,
    urgent: matter.urgency === 'red',
    title,
    summary,
    status: sharedStatus(texts),
    blocks,
    cards: matter.cards,
    services: matter.services,
    sources: sourcesOf(document.sources),
    checked: matter.checked,
    checkBy: matter.check_by,
    watch: matter.watch,
    places: content.placeTexts.filter(({ matter: text }) => text.topic === matter.id).map(({ matter: text }) => text.place),
  };
  return compactAll(chunk, texts);
}

function placeTextChunk(
  { matter, blocks: source, document }: PlaceTextSource,
  topic: TopicSource,
  pathOf: (topic: string) => string,
  localize: Localize,
): TopicChunk {
  const blocks = mapBlocks(source, (segment) => (segment.source === '' ? emptyText() : localize(segment.id)));
  const title = localize(`${topic.matter.id}/title`);
  const summary = localize(`${topic.matter.id}/summary`);
  const texts = [title, summary, ...collectTexts(blocks)];
  const chunk: TopicChunk = {
    path: pathOf(matter.topic),
    code: topic.matter.code,
    id: matter.topic,
    section: topic.matter.section,
    kind: matter.kind,
    urgent: topic.matter.urgency === 'red',
    title,
    summary,
    status: sharedStatus(texts),
    blocks,
    cards: [],
    services: matter.services,
    sources: sourcesOf(document.sources),
    checked: matter.checked,
    checkBy: matter.check_by,
    watch: matter.watch,
    places: [],
  };
  return compactAll(chunk, texts);
}

function placeChunk(place: Place, here: PlaceTextSource[], pathOf: (topic: string) => string, localize: Localize): PlaceChunk {
  const at = (slug: string) => localize(`${place.id}/place/${slug}`);
  const name = at('name');
  const emergency = Object.entries(place.emergency).map(([id, { number, note }]) => ({
    id,
    number,
    ...(note ? { note: at(`emergency-${id}`) } : {}),
  }));
  const law = place.law.map(({ id }) => at(`law-${id}`));
  const regions = place.regions.map((region) => ({
    id: region.id,
    name: at(`region-${region.id}`),
    law: region.law.map(({ id }) => at(`region-${region.id}-${id}`)),
  }));
  const officials = place.officials.map((official) => {
    const field = (key: 'what' | 'know' | 'ask' | 'enter' | 'take' | 'tell') =>
      official[key] ? { [key]: at(`official-${official.id}-${key}`) } : {};
    return {
      id: official.id,
      name: official.name,
      what: at(`official-${official.id}-what`),
      ...field('know'),
      ...field('ask'),
      ...field('enter'),
      ...field('take'),
      ...field('tell'),
    };
  });
  const texts = [
    name,
    ...law,
    ...emergency.flatMap(({ note }) => note ?? []),
    ...regions.flatMap((region) => [region.name, ...region.law]),
    ...officials.flatMap(({ id: _id, name: _name, ...fields }) => Object.values(fields) as Text[]),
  ];
  const chunk: PlaceChunk = {
    id: place.id,
    status: sharedStatus(texts),
    name,
    languages: place.languages,
    ...(place.time_zone ? { timeZone: place.time_zone } : {}),
    emergency,
    law,
    regions,
    officials,
    topics: here.map(({ matter }) => pathOf(matter.topic)),
    sources: sourcesOf(place.sources),
    checked: place.checked,
    checkBy: place.check_by,
    watch: place.watch,
  };
  return compactAll(chunk, texts);
}

function officesChunk(place: Place, localize: Localize): OfficesChunk {
  const offices = OFFICES.flatMap((id) => {
    const office = place.tells_immigration[id];
    if (!office) return [];
    const note = office.note ? { note: localize(`${place.id}/place/office-${id}`) } : {};
    return [{ id, reception: office.reception, professional: office.professional, ...note }];
  });
  const texts = offices.flatMap(({ note }) => note ?? []);
  return compactAll({ status: sharedStatus(texts), offices }, texts);
}

function servicesChunk(content: Content, place: Place, localize: Localize): ServicesChunk {
  const own = content.services[place.id] ?? [];
  const elsewhere = place.id === 'zz' ? [] : (content.services.zz ?? []);
  const services = [...own, ...elsewhere].map(({ offers: _offers, care, evidence, ...rest }): LocalService => {
    const at = (field: string) => localize(`services/${rest.place}/${rest.id}/${field}`);
    const lang = content.places.find(({ id }) => id === rest.place)?.languages[0];
    return {
      ...withoutUnknown(rest),
      ...(lang ? { lang } : {}),
      offers: at('offers'),
      ...(care ? { care: at('care') } : {}),
      ...(evidence ? { evidence: at('evidence') } : {}),
    };
  });
  const texts = services.flatMap(({ offers, care, evidence }) => [offers, care, evidence].filter((text) => text !== undefined));
  return compactAll({ status: sharedStatus(texts), services }, texts);
}

/** What nobody knows is not sent: every reader of a service takes a missing condition for `unknown`. */
function withoutUnknown<T extends object>(value: T): T {
  const known = Object.entries(value).flatMap(([key, item]) => {
    if (item === 'unknown' || item === undefined || (Array.isArray(item) && item.length === 0)) return [];
    if (typeof item !== 'object' || Array.isArray(item)) return [[key, item]];
    const inner = withoutUnknown(item);
    return Object.keys(inner).length > 0 ? [[key, inner]] : [];
  });
  return Object.fromEntries(known) as T;
}

const REVIEWED = { place: ['peer', 'legal', 'medical'], 'lawyer-first': ['legal'] };

function placeCardsChunk(place: Place, cards: Card[], localize: Localize, other: Localize): PlaceCardsChunk {
  const texts = cards.flatMap(({ id, use, variants }) => {
    const variant = place.id in variants;
    const segment = variant ? `cards/${id}@${place.id}` : `cards/${id}`;
    const text = other(segment);
    if (text.lang) return [];
    if (use !== 'everywhere' && !(variant && REVIEWED[use].includes(text.status ?? ''))) return [];
    return [variant ? { id, text, own: localize(segment) } : { id, text }];
  });
  const all = texts.flatMap(({ text, own }) => (own ? [text, own] : [text]));
  return compactAll({ lang: place.languages[0] ?? 'en', status: sharedStatus(all), texts }, all);
}
