import type { GenericSchema, InferOutput } from 'valibot';
import * as v from 'valibot';
import type { Content } from '../domain/content.ts';
import { changeRecord, keepersFile } from '../domain/keeper.ts';
import { findLocale } from '../domain/language.ts';
import { overpromisesFile } from '../domain/overpromises.ts';
import type { Problem } from '../domain/problem.ts';
import { type SiteConfig, siteConfig } from '../domain/site-config.ts';
import { checkSource } from './check-source.ts';
import { readIcons } from './icon-path.ts';
import { checkIds, type Ids, idsFile } from './id-list.ts';
import { readCards, readFacts, readPlaces, readServices, readTiles, readYamlFile } from './read-data.ts';
import { readPlaceTexts, readTopics } from './read-topics.ts';
import { readText } from './source-files.ts';

/**
 * Reads and checks all source content below `root`. Problems are collected, never thrown; `content` is undefined only when
 * `site.config.json` cannot be read.
 */
export async function readContent(root: string): Promise<{ content?: Content; ids: Ids; problems: Problem[] }> {
  const configFile = await readYamlFile(root, 'site.config.json', siteConfig);
  const config = configFile.value;
  const idsRead = await readYamlFile(root, 'content/ids.json', idsFile);
  const ids = idsRead.value ?? { codes: {}, texts: {} };
  if (!config) return { ids, problems: configFile.problems };
  const [topics, placeTexts, places, services, cards, tiles, facts, keepers, changes, overpromises] = await Promise.all([
    readTopics(root, ids),
    readPlaceTexts(root, ids),
    readPlaces(root, ids, config.places),
    readServices(root, ids, config.places),
    readCards(root, ids),
    readTiles(root, ids),
    readFacts(root),
    readYamlFile(root, 'content/keepers.yaml', keepersFile),
    readLines(root, 'content/changes.jsonl', changeRecord),
    readYamlFile(root, 'content/overpromises.yaml', overpromisesFile),
  ]);
  const content: Content = {
    config,
    topics: topics.topics,
    placeTexts: placeTexts.placeTexts.filter(({ matter }) => config.places.includes(matter.place)),
    places: places.value,
    services: services.value,
    cards: cards.value,
    tiles: tiles.value,
    icons: await readIcons([...topics.topics.map(({ matter }) => matter.icon), ...tiles.value.map(({ icon }) => icon)]),
    facts: facts.facts,
    phones: facts.phones,
    keepers: keepers.value?.keepers ?? [],
    changes: changes.records,
    overpromises: overpromises.value ?? {},
    documents: [
      ...topics.topics.map(({ document }) => document),
      ...places.documents,
      ...placeTexts.placeTexts.filter(({ matter }) => config.places.includes(matter.place)).map(({ document }) => document),
      ...services.documents,
      ...cards.documents,
      ...tiles.documents,
    ],
  };
  const problems = [
    ...configFile.problems,
    ...checkConfig(config, configFile.lineOf),
    ...idsRead.problems,
    ...[topics, placeTexts, places, services, cards, tiles, facts, keepers, changes, overpromises].flatMap(
      (read) => read.problems,
    ),
    ...checkIds(ids, content.documents),
    ...checkSource(content, ids),
  ];
  return { content, ids, problems };
}

/** Reads a file of JSON lines by a schema; a missing file is an empty one. */
export async function readLines<S extends GenericSchema>(
  root: string,
  file: string,
  schema: S,
): Promise<{ records: InferOutput<S>[]; problems: Problem[] }> {
  const records: InferOutput<S>[] = [];
  const problems: Problem[] = [];
  const lines = ((await readText(root, file)) ?? '').split('\n');
  lines.forEach((text, index) => {
    if (text.trim() === '') return;
    const at = { file, line: index + 1, remedy: 'correct or remove the line', level: 'error' as const };
    const json = parseJson(text);
    const parsed = v.safeParse(schema, json);
    if (parsed.success) records.push(parsed.output);
    else
      problems.push({
        ...at,
        message: json === undefined ? 'this line is no JSON' : (parsed.issues[0]?.message ?? 'this line does not fit'),
      });
  });
  return { records, problems };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function checkConfig(config: SiteConfig, lineOf: (path: string[]) => number): Problem[] {
  return (['languages', 'card_languages'] as const).flatMap((field) =>
    config[field]
      .filter((tag) => !findLocale(tag))
      .map(
        (tag): Problem => ({
          file: 'site.config.json',
          line: lineOf([field]),
          message: `unknown language tag "${tag}"`,
          remedy: 'correct it, or add the language to src/domain/language.ts',
          level: 'error',
        }),
      ),
  );
}
