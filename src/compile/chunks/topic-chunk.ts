import { emptyText, mapBlocks } from '../../content/localize.ts';
import { collectTexts, sharedStatus } from '../../content/page-status.ts';
import type { Content, PlaceTextSource, TopicSource } from '../../domain/content.ts';
import type { TopicChunk } from '../../domain/pack.ts';
import type { Localize } from '../localizer.ts';
import { sayStatusOnce } from './say-status-once.ts';
import { sourcesOf } from './sources-of.ts';

type PathOf = (topic: string) => string;

/** A topic as it holds everywhere. */
export function topicChunk(topic: TopicSource, { placeTexts }: Content, pathOf: PathOf, localize: Localize): TopicChunk {
  const places = placeTexts.filter(({ matter }) => matter.topic === topic.matter.id).map(({ matter }) => matter.place);
  return textChunk(topic, topic, { cards: topic.matter.cards, places }, pathOf, localize);
}

/** The "Here in …" text of a topic. Its cards are the topic's own. */
export function placeTextChunk(text: PlaceTextSource, topic: TopicSource, pathOf: PathOf, localize: Localize): TopicChunk {
  return textChunk(text, topic, { cards: [], places: [] }, pathOf, localize);
}

function textChunk(
  { matter, blocks: source, document }: TopicSource | PlaceTextSource,
  { matter: topic }: TopicSource,
  own: Pick<TopicChunk, 'cards' | 'places'>,
  pathOf: PathOf,
  localize: Localize,
): TopicChunk {
  const blocks = mapBlocks(source, (segment) => (segment.source === '' ? emptyText() : localize(segment.id)));
  const title = localize(`${topic.id}/title`);
  const summary = localize(`${topic.id}/summary`);
  const texts = [title, summary, ...collectTexts(blocks)];
  const chunk: TopicChunk = {
    path: pathOf(topic.id),
    code: topic.code,
    id: topic.id,
    section: topic.section,
    kind: matter.kind,
    urgent: topic.urgency === 'red',
    title,
    summary,
    status: sharedStatus(texts),
    blocks,
    services: matter.services,
    sources: sourcesOf(document.sources),
    checked: matter.checked,
    checkBy: matter.check_by,
    watch: matter.watch,
    ...own,
  };
  return sayStatusOnce(chunk, texts);
}
