import type { GenericSchema, InferOutput } from 'valibot';
import type { Card } from '../domain/card.ts';
import { cardsFile } from '../domain/card.ts';
import type { SourceDocument } from '../domain/content.ts';
import { type Fact, factsFile, type Phone } from '../domain/fact.ts';
import { SOURCE_LANG } from '../domain/language.ts';
import { type Place, place as placeSchema } from '../domain/place.ts';
import type { Problem } from '../domain/problem.ts';
import { type Service, servicesFile } from '../domain/service.ts';
import { type TilesFile, tilesFile } from '../domain/tile.ts';
import { type DocumentBuilder, documentBuilder } from './document-builder.ts';
import type { Ids } from './id-list.ts';
import { listFiles, readText } from './source-files.ts';
import { readYaml, type YamlFile } from './yaml.ts';

type Read<T> = { value: T; documents: SourceDocument[]; problems: Problem[] };

/** Reads one YAML file by its schema; a missing file is a problem with the file's name. */
export async function readYamlFile<S extends GenericSchema>(
  root: string,
  file: string,
  schema: S,
): Promise<YamlFile<InferOutput<S>>> {
  const text = await readText(root, file);
  if (text !== undefined) return readYaml(text, file, schema);
  const problem: Problem = { file, line: 0, message: 'the file is missing', remedy: 'add it', level: 'error' };
  return { value: undefined, lineOf: () => 0, problems: [problem] };
}

function documentOf(doc: string, file: string, kind: string, builder: DocumentBuilder, sources = {}): SourceDocument {
  const po = file.replace(/^content\//, '').replace(/\.yaml$/, '.po');
  return { doc, file, po, lang: SOURCE_LANG, kind, sources, links: {}, segments: builder.segments };
}

/** Reads `content/facts.yaml` and the numbers of single places. */
export async function readFacts(
  root: string,
): Promise<{ facts: Record<string, Fact>; phones: Record<string, Phone>; problems: Problem[] }> {
  const ofPlaces = (await listFiles(root, 'content/places', 'facts.yaml')).filter((file) => file.endsWith('/facts.yaml'));
  const facts: Record<string, Fact> = {};
  const phones: Record<string, Phone> = {};
  const problems: Problem[] = [];
  for (const file of ['content/facts.yaml', ...ofPlaces]) {
    const read = await readYamlFile(root, file, factsFile);
    problems.push(...read.problems);
    const place = ofPlaces.includes(file) ? file.split('/')[2] : undefined;
    const keep = <T>(target: Record<string, T>, group: string, entries: Record<string, T>) => {
      for (const [name, entry] of Object.entries(entries)) {
        const at = { file, line: read.lineOf([group, name]), level: 'error' as const };
        if (place && !name.startsWith(`${place}_`)) {
          problems.push({ ...at, message: `"${name}" does not begin with its place`, remedy: `call it ${place}_${name}` });
        } else if (name in target) {
          problems.push({ ...at, message: `"${name}" stands in two files`, remedy: 'keep one of them' });
        }
        target[name] = entry;
      }
    };
    keep(facts, 'facts', read.value?.facts ?? {});
    keep(phones, 'phones', read.value?.phones ?? {});
  }
  return { facts, phones, problems };
}

/** Reads `content/cards.yaml`. */
export async function readCards(root: string, ids: Ids): Promise<Read<Card[]>> {
  const file = 'content/cards.yaml';
  const { value, lineOf, problems } = await readYamlFile(root, file, cardsFile);
  const builder = documentBuilder('cards', file, ids);
  value?.cards.forEach((card, index) => {
    const at = (field: string) => lineOf(['cards', index, field]);
    builder.add(card.id, card.text, 'card: what the other person reads; 20 words or fewer', at('text'));
    builder.add(`${card.id}/about`, card.about, 'name of the card in a list', at('about'));
    if (card.care) builder.add(`${card.id}/care`, card.care, 'advice to the reader before showing the card', at('care'));
    for (const [place, variant] of Object.entries(card.variants)) {
      builder.add(`${card.id}@${place}`, variant.text, `card as shown in ${place}`, lineOf(['cards', index, 'variants', place]));
    }
  });
  return { value: value?.cards ?? [], documents: [documentOf('cards', file, 'practical', builder)], problems };
}

/** Reads `content/tiles.yaml`. */
export async function readTiles(root: string, ids: Ids): Promise<Read<TilesFile['tiles']>> {
  const file = 'content/tiles.yaml';
  const { value, lineOf, problems } = await readYamlFile(root, file, tilesFile);
  const builder = documentBuilder('tiles', file, ids);
  value?.tiles.forEach(({ id, text }, index) => {
    builder.add(id, text, 'tile of the home page: a situation, in a few words', lineOf(['tiles', index, 'text']));
  });
  return { value: value?.tiles ?? [], documents: [documentOf('tiles', file, 'practical', builder)], problems };
}

/** Reads `content/places/<place>/place.yaml` of every place of the site. */
export async function readPlaces(root: string, ids: Ids, wanted: string[]): Promise<Read<Place[]>> {
  const read = await Promise.all(wanted.map((id) => readPlace(root, ids, id)));
  return {
    value: read.flatMap(({ value }) => value),
    documents: read.flatMap(({ documents }) => documents),
    problems: read.flatMap(({ problems }) => problems),
  };
}

const OFFICIAL_FIELDS = {
  what: 'who they are',
  know: 'how to know them',
  ask: 'what they may ask',
  enter: 'where they may enter',
  take: 'what they may take',
  tell: 'whom they tell',
} as const;

async function readPlace(root: string, ids: Ids, id: string): Promise<Read<Place[]>> {
  const file = `content/places/${id}/place.yaml`;
  const { value: place, lineOf, problems } = await readYamlFile(root, file, placeSchema);
  if (!place) return { value: [], documents: [], problems };
  const builder = documentBuilder(`${id}/place`, file, ids);
  builder.add('name', place.name, 'name of the place', lineOf(['name']));
  for (const [key, number] of Object.entries(place.emergency)) {
    const line = lineOf(['emergency', key]);
    if (number.note) builder.add(`emergency-${key}`, number.note, `about the number ${number.number}`, line, number.src);
  }
  place.law.forEach((one, index) => {
    builder.add(`law-${one.id}`, one.text, 'law in one line', lineOf(['law', index, 'text']), one.src);
  });
  place.regions.forEach((region, index) => {
    builder.add(`region-${region.id}`, region.name, 'name of a region', lineOf(['regions', index, 'name']));
    for (const one of region.law) {
      builder.add(
        `region-${region.id}-${one.id}`,
        one.text,
        'law of the region in one line',
        lineOf(['regions', index]),
        one.src,
      );
    }
  });
  for (const [key, office] of Object.entries(place.tells_immigration)) {
    const line = lineOf(['tells_immigration', key]);
    if (office.note) builder.add(`office-${key}`, office.note, `does it tell immigration: ${key}`, line, office.src);
  }
  place.officials.forEach((official, index) => {
    for (const [field, role] of Object.entries(OFFICIAL_FIELDS)) {
      const text = official[field as keyof typeof OFFICIAL_FIELDS];
      const line = lineOf(['officials', index, field]);
      if (text) builder.add(`official-${official.id}-${field}`, text, `${official.name}: ${role}`, line, official.src);
    }
  });
  return { value: [place], documents: [documentOf(`${id}/place`, file, 'law', builder, place.sources)], problems };
}

/** Reads `content/services/<place>.yaml` of every place of the site that has one. */
export async function readServices(root: string, ids: Ids, wanted: string[]): Promise<Read<Record<string, Service[]>>> {
  const value: Record<string, Service[]> = {};
  const documents: SourceDocument[] = [];
  const problems: Problem[] = [];
  for (const place of wanted) {
    const file = `content/services/${place}.yaml`;
    if ((await readText(root, file)) === undefined) continue;
    const read = await readYamlFile(root, file, servicesFile);
    const builder = documentBuilder(`services/${place}`, file, ids);
    problems.push(...read.problems);
    read.value?.services.forEach((service, index) => {
      const at = (field: string) => read.lineOf(['services', index, field]);
      builder.add(`${service.id}/offers`, service.offers, `what ${service.name} offers`, at('offers'));
      if (service.care)
        builder.add(`${service.id}/care`, service.care, `what to know before calling ${service.name}`, at('care'));
      if (service.evidence)
        builder.add(`${service.id}/evidence`, service.evidence, `why we think so of ${service.name}`, at('evidence'));
    });
    documents.push(documentOf(`services/${place}`, file, 'service', builder));
    value[place] = read.value?.services ?? [];
  }
  return { value, documents, problems };
}
