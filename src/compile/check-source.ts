import { parseInline, refsOf, tokensOf } from '../content/inline.ts';
import { lintSource } from '../content/lint-source.ts';
import type { Content, SourceDocument } from '../domain/content.ts';
import { findLocale } from '../domain/language.ts';
import type { Problem } from '../domain/problem.ts';
import type { Block, Segment } from '../domain/text.ts';
import { EMERGENCIES, SERVICE_KINDS } from '../domain/vocabulary.ts';
import type { Ids } from './id-list.ts';

/** Everything that one source text says of another: tokens, references, codes, cards, services, sources, languages. */
export function checkSource(content: Content, ids: Ids): Problem[] {
  return [
    ...content.documents.flatMap((document) => document.segments.flatMap((segment) => checkSegment(segment, document, content))),
    ...content.documents.flatMap(checkDocument),
    ...checkTopics(content, ids),
    ...checkTiles(content),
  ];
}

function checkSegment(segment: Segment, document: SourceDocument, content: Content): Problem[] {
  const at = { file: segment.file, line: segment.line, level: 'error' as const };
  const { inline, faults } = parseInline(segment.source);
  const problems: Problem[] = faults.map((message) => ({ ...at, message, remedy: 'correct the marks in this text' }));
  for (const { message, remedy } of lintSource(segment.source)) problems.push({ ...at, message, remedy });
  for (const token of tokensOf(inline)) {
    if (!isToken(token, segment, content)) {
      problems.push({ ...at, message: `unknown token {${token}}`, remedy: 'add it to content/facts.yaml or correct its name' });
    }
  }
  for (const ref of refsOf(inline)) {
    if (!(ref in document.links) && !content.topics.some(({ document: topic }) => topic.doc === ref)) {
      problems.push({ ...at, message: `unknown link [${ref}]`, remedy: 'name a topic, or add it under `links`' });
    }
  }
  for (const key of segment.sources) {
    if (!(key in document.sources)) {
      problems.push({ ...at, message: `src=${key} names no source`, remedy: `add ${key} under \`sources\` of this file` });
    }
  }
  return problems;
}

function isToken(token: string, segment: Segment, content: Content): boolean {
  const [group, ...rest] = token.split('.');
  const name = rest.join('.');
  if (group === 'fact') return name in content.facts;
  if (group === 'phone') return name in content.phones;
  if (group === 'emergency') return (EMERGENCIES as readonly string[]).includes(name);
  if (group !== 'fill') return false;
  return content.cards.some(({ id, fill }) => segment.id.startsWith(`cards/${id}`) && (fill as string[]).includes(name));
}

function checkDocument({ file, lang }: SourceDocument): Problem[] {
  if (findLocale(lang)) return [];
  return [error(file, 1, `unknown language tag "${lang}"`, 'correct `lang`, or add the language to src/domain/language.ts')];
}

function checkTopics(content: Content, ids: Ids): Problem[] {
  const problems: Problem[] = [];
  const codes = new Map<string, string>();
  for (const { document, matter, blocks } of content.topics) {
    const { file } = document;
    const twin = codes.get(matter.code);
    const former = ids.codes[matter.code];
    if (twin)
      problems.push(error(file, 3, `the code ${matter.code} belongs to "${twin}" already`, 'choose a code that was never used'));
    else if (former !== undefined && former !== matter.id) {
      problems.push(
        error(file, 3, `the code ${matter.code} was used before for "${former}"`, 'choose a code that was never used'),
      );
    } else if (former === undefined) {
      problems.push(error(file, 3, `the code ${matter.code} is not written down yet`, 'run `npm run parasol -- ids`'));
    }
    codes.set(matter.code, matter.id);
    if (content.topics.filter(({ matter: other }) => other.id === matter.id).length > 1) {
      problems.push(error(file, 2, `the id "${matter.id}" belongs to two topics`, 'rename one of them'));
    }
    const cards = [...matter.cards, ...blocks.flatMap(cardsIn)];
    for (const card of cards) {
      if (!content.cards.some(({ id }) => id === card)) {
        problems.push(error(file, 1, `unknown card ${card}`, 'correct its name, or add it to content/cards.yaml'));
      }
    }
    problems.push(...checkServices(file, matter.services), ...checkIcon(file, matter.icon, content));
  }
  for (const { document, matter, blocks } of content.placeTexts) {
    if (!content.topics.some(({ matter: topic }) => topic.id === matter.topic)) {
      problems.push(error(document.file, 1, `there is no topic "${matter.topic}"`, 'correct the name, or write the topic first'));
    }
    for (const card of blocks.flatMap(cardsIn)) {
      if (!content.cards.some(({ id }) => id === card)) {
        problems.push(error(document.file, 1, `unknown card ${card}`, 'correct its name, or add it to content/cards.yaml'));
      }
    }
    problems.push(...checkServices(document.file, matter.services));
  }
  return problems;
}

function cardsIn(block: Block<Segment>): string[] {
  if (block.kind === 'say') return block.cards;
  return block.kind === 'warning' || block.kind === 'papers' ? block.blocks.flatMap(cardsIn) : [];
}

function checkServices(file: string, kinds: string[]): Problem[] {
  return kinds
    .filter((kind) => !(SERVICE_KINDS as readonly string[]).includes(kind))
    .map((kind) => error(file, 1, `unknown service ${kind}`, `use one of ${SERVICE_KINDS.join(' ')}`));
}

function checkIcon(file: string, icon: string, { icons }: Content): Problem[] {
  return icon in icons ? [] : [error(file, 1, `there is no icon "${icon}"`, 'choose a name of the lucide family')];
}

function checkTiles(content: Content): Problem[] {
  const icons = content.tiles.flatMap(({ icon }) => checkIcon('content/tiles.yaml', icon, content));
  const lost = content.tiles
    .filter(({ topic }) => !content.topics.some(({ matter }) => matter.id === topic))
    .map(({ topic }) =>
      error('content/tiles.yaml', 1, `there is no topic "${topic}"`, 'correct the name, or write the topic first'),
    );
  // What is only in the way of somebody in need is kept off urgent pages; the six situations are such pages.
  const calm = content.tiles
    .filter(({ topic }) => content.topics.some(({ matter }) => matter.id === topic && matter.urgency !== 'red'))
    .map(({ topic }) =>
      error(
        'content/tiles.yaml',
        1,
        `the topic "${topic}" is not urgent`,
        `write \`urgency: red\` in content/topics/${topic}.md`,
      ),
    );
  return [...icons, ...lost, ...calm];
}

function error(file: string, line: number, message: string, remedy: string): Problem {
  return { file, line, message, remedy, level: 'error' };
}
