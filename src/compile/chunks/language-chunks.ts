import { sharedStatus } from '../../content/page-status.ts';
import type { Card } from '../../domain/card.ts';
import type { Content, TopicSource } from '../../domain/content.ts';
import {
  type CardsChunk,
  type Chunks,
  type HomeChunk,
  type LocalCard,
  type MinimumChunk,
  type PlacesChunk,
  topicCode,
  type WordsChunk,
} from '../../domain/pack.ts';
import type { Text } from '../../domain/text.ts';
import { SECTIONS } from '../../domain/vocabulary.ts';
import type { Localize } from '../localizer.ts';
import { sayStatusOnce } from './say-status-once.ts';
import { topicChunk } from './topic-chunk.ts';
import { wordsOf } from './words-of.ts';

/** The chunks of a language's own pack, but for the UI messages. */
export function languageChunks(content: Content, pathOf: (topic: string) => string, localize: Localize): Chunks {
  const topics = inReadingOrder(content.topics);
  const chunks: Chunks = {
    home: homeChunk(content, topics, pathOf, localize),
    places: placesChunk(content, localize),
    cards: cardsChunk(content.cards, localize),
    minimum: minimumChunk(content, pathOf, localize),
    words: wordsChunk(topics, pathOf, localize),
  };
  for (const topic of topics) chunks[topicCode(pathOf(topic.matter.id))] = topicChunk(topic, content, pathOf, localize);
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
  const texts = [...tiles.map(({ text }) => text), ...entries.flatMap(({ title, summary }) => [title, summary])];
  return sayStatusOnce({ status: sharedStatus(texts), tiles, topics: entries }, texts);
}

/** In the order of the alphabet; what stands for all other places comes last. */
function placesChunk({ places, config }: Content, localize: Localize): PlacesChunk {
  const named = places.map(({ id }) => ({ id, name: localize(`${id}/place/name`) }));
  const entries = named.map(({ id, name }) => ({ id, name: wordsOf(name), ...(name.lang ? { lang: name.lang } : {}) }));
  const { compare } = new Intl.Collator(config.languages);
  return entries.sort((a, b) => Number(a.id === 'zz') - Number(b.id === 'zz') || compare(a.name, b.name));
}

/** An icon's path; `check` has said so already when the family has none of that name. */
function pathOfIcon({ icons }: Content, name: string): string {
  return icons[name] ?? '';
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
  return sayStatusOnce({ status: sharedStatus(texts), cards }, texts);
}

function minimumChunk(content: Content, pathOf: (topic: string) => string, localize: Localize): MinimumChunk {
  const tiles = tilesOf(content, pathOf, localize);
  const cards = content.cards.filter(({ use }) => use === 'everywhere').map((card) => localCard(card, localize));
  const emergency = content.places.map((place) => ({
    place: place.id,
    name: wordsOf(localize(`${place.id}/place/name`)),
    numbers: Object.entries(place.emergency).map(([id, { number }]) => ({ id, number })),
  }));
  const texts = [...tiles.map(({ text }) => text), ...cards.flatMap(cardTexts)];
  return sayStatusOnce({ status: sharedStatus(texts), tiles, emergency, cards }, texts);
}

function wordsChunk(topics: TopicSource[], pathOf: (topic: string) => string, localize: Localize): WordsChunk {
  return topics.map(({ matter }) => {
    const keywords = matter.keywords.length > 0 ? wordsOf(localize(`${matter.id}/keywords`)).split(/\s*[,،、，]\s*/) : [];
    return { path: pathOf(matter.id), words: [...new Set([...keywords, ...matter.keywords, matter.title])] };
  });
}
