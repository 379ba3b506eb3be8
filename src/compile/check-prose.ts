import { proseOf, readability } from '../content/readability.ts';
import type { Content, SourceDocument } from '../domain/content.ts';
import { SOURCE_LANG } from '../domain/language.ts';
import type { Problem } from '../domain/problem.ts';
import type { Segment } from '../domain/text.ts';
import { SERVICE_KINDS } from '../domain/vocabulary.ts';
import type { GlossaryEntry } from './glossary.ts';

/** Plain words are kept plain by these bounds. */
const MAX_SENTENCE = 30;
const MAX_AVERAGE = 20;
/** Lower secondary school ends with grade 9. */
const MAX_GRADE = 9;

/** What keeps English source texts plain, kind and sourced: sentence length, reading grade, words to avoid, numbers, sources, use. */
export function checkProse(content: Content, glossary: GlossaryEntry[]): Problem[] {
  const documents = content.documents.filter(({ lang }) => lang === SOURCE_LANG);
  const avoided = avoidedWords(glossary);
  return [
    ...documents.flatMap((document) => checkReading(document)),
    ...documents.flatMap(({ segments }) => segments.filter(isShown).flatMap((segment) => checkText(segment, avoided))),
    ...documents.flatMap(checkSources),
    ...checkDates(content),
    ...checkUse(content),
  ];
}

/** The reading grade of a document's sentences, titles and headings left out. */
export function readingOf({ segments }: SourceDocument) {
  return readability(segments.filter((segment) => isShown(segment) && !isLabel(segment)).map(({ source }) => proseOf(source)));
}

function checkReading(document: SourceDocument): Problem[] {
  const { words, sentences, grade } = readingOf(document);
  const at = { file: document.file, line: 1, level: 'error' as const };
  const problems: Problem[] = [];
  if (sentences > 0 && words / sentences > MAX_AVERAGE) {
    problems.push({
      ...at,
      message: `sentences have ${(words / sentences).toFixed(1)} words on average`,
      remedy: `stay below ${MAX_AVERAGE}`,
    });
  }
  // A handful of words has no grade.
  if (words > 100 && grade > MAX_GRADE) {
    problems.push({
      ...at,
      message: `the text asks for school grade ${grade}`,
      remedy: `use shorter words: at most grade ${MAX_GRADE}`,
    });
  }
  return problems;
}

function checkText({ source, file, line }: Segment, avoided: { word: string; pattern: RegExp; say: string }[]): Problem[] {
  const at = { file, line, level: 'error' as const };
  const prose = proseOf(source);
  const { longest } = readability([prose]);
  const problems: Problem[] = [];
  if (longest > MAX_SENTENCE) {
    problems.push({ ...at, message: `a sentence has ${longest} words`, remedy: `cut it: at most ${MAX_SENTENCE}` });
  }
  for (const { word, pattern, say } of avoided) {
    if (pattern.test(prose)) problems.push({ ...at, message: `"${word}" is a word to avoid`, remedy: `say "${say}"` });
  }
  const number = typedNumber(source);
  if (number)
    problems.push({
      ...at,
      message: `the number ${number} is typed into the text`,
      remedy: 'put it into facts.yaml and write {fact.name}',
    });
  return problems;
}

/** A number that is no calendar date: years, and days beside a month, may be typed; all others must follow their fact. */
export function typedNumber(source: string): string | undefined {
  const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
  const rest = source
    .replace(/\{[^}]*\}/g, ' ')
    .replace(/\]\[[^\]]*\]/g, ']')
    .replace(new RegExp(`\\b\\d{1,2} (?=${months})`, 'g'), '')
    .replace(/\b(?:19|20)\d\d\b/g, '');
  // A figure inside a word is part of a name.
  return /(?<![\p{L}-])\d+(?![\p{L}-])/u.exec(rest)?.[0];
}

function avoidedWords(glossary: GlossaryEntry[]) {
  return glossary.flatMap(({ term, forbidden }) =>
    forbidden.map((word) => {
      const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      return { word, say: term, pattern: new RegExp(`(?<![\\p{L}-])${escaped}(?![\\p{L}-])`, 'iu') };
    }),
  );
}

/** Every statement of law and health names where it comes from; what states nothing says `src=own`. */
function checkSources({ kind, segments }: SourceDocument): Problem[] {
  if (kind !== 'law' && kind !== 'health') return [];
  return segments
    .filter((segment) => isShown(segment) && !isLabel(segment) && segment.sources.length === 0)
    .map(({ id, file, line }) => ({
      file,
      line,
      message: `the text ${id} names no source`,
      remedy: 'add src=key, or src=own when it states no fact',
      level: 'error',
    }));
}

function checkDates({ topics, placeTexts, places, facts, phones, services }: Content): Problem[] {
  const dated = [
    ...[...topics, ...placeTexts].map(({ document, matter }) => ({ file: document.file, ...matter })),
    ...places.map((place) => ({ file: `content/places/${place.id}/place.yaml`, ...place })),
    ...[...Object.entries(facts), ...Object.entries(phones)].map(([name, fact]) => ({
      file: `content/facts.yaml (${name})`,
      ...fact,
    })),
    ...Object.entries(services).flatMap(([place, list]) =>
      list.map((one) => ({ file: `content/services/${place}.yaml`, ...one })),
    ),
  ];
  return dated
    .filter(({ checked, check_by }) => check_by <= checked)
    .map(({ file, checked, check_by }) => ({
      file,
      line: 0,
      message: `check_by ${check_by} is not after checked ${checked}`,
      remedy: 'correct one of the dates',
      level: 'error',
    }));
}

/** What nobody uses is forgotten when it changes: every number, phone, card and kind of service stands in some text. */
function checkUse(content: Content): Problem[] {
  const texts = content.documents.flatMap(({ segments }) => segments.map(({ source }) => source)).join('\n');
  const cards = new Set(JSON.stringify(content.topics.map(({ matter, blocks }) => [matter.cards, blocks])).match(/c-[a-z]+/g));
  const kinds = new Set(content.topics.flatMap(({ matter }) => matter.services));
  const unused = (file: string, what: string): Problem => ({
    file,
    line: 0,
    message: `${what} is used nowhere`,
    remedy: 'use it in a text, or take it out',
    level: 'error',
  });
  return [
    ...Object.keys(content.facts)
      .filter((name) => !texts.includes(`{fact.${name}}`))
      .map((name) => unused('content/facts.yaml', name)),
    ...Object.keys(content.phones)
      .filter((name) => !texts.includes(`{phone.${name}}`))
      .map((name) => unused('content/facts.yaml', name)),
    ...content.cards.filter(({ id }) => !cards.has(id)).map(({ id }) => unused('content/cards.yaml', id)),
    ...SERVICE_KINDS.filter((kind) => !kinds.has(kind)).map((kind) => unused('content/topics', `the kind of service ${kind}`)),
  ];
}

/** Search words are found and never shown. */
function isShown({ id }: Segment): boolean {
  return !id.endsWith('/keywords');
}

function isLabel({ role }: Segment): boolean {
  return /heading|title|table head|name of|summary/.test(role);
}
