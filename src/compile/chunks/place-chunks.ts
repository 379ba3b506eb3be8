import { sharedStatus } from '../../content/page-status.ts';
import type { Card } from '../../domain/card.ts';
import type { Content, PlaceTextSource } from '../../domain/content.ts';
import {
  type Chunks,
  type LocalService,
  type OfficesChunk,
  type PlaceCardsChunk,
  type PlaceChunk,
  type ServicesChunk,
  topicCode,
} from '../../domain/pack.ts';
import type { Place } from '../../domain/place.ts';
import type { Text } from '../../domain/text.ts';
import { OFFICES } from '../../domain/vocabulary.ts';
import type { Localize } from '../localizer.ts';
import { sayStatusOnce } from './say-status-once.ts';
import { sourcesOf } from './sources-of.ts';
import { placeTextChunk } from './topic-chunk.ts';

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
  return sayStatusOnce(chunk, texts);
}

function officesChunk(place: Place, localize: Localize): OfficesChunk {
  const offices = OFFICES.flatMap((id) => {
    const office = place.tells_immigration[id];
    if (!office) return [];
    const note = office.note ? { note: localize(`${place.id}/place/office-${id}`) } : {};
    return [{ id, reception: office.reception, professional: office.professional, ...note }];
  });
  const texts = offices.flatMap(({ note }) => note ?? []);
  return sayStatusOnce({ status: sharedStatus(texts), offices }, texts);
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
  return sayStatusOnce({ status: sharedStatus(texts), services }, texts);
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
  return sayStatusOnce({ lang: place.languages[0] ?? 'en', status: sharedStatus(all), texts }, all);
}
