import { mapBlocks } from '../content/localize.ts';
import { parseDocument } from '../content/markdown.ts';
import type { PlaceTextSource, SourceDocument, TopicSource } from '../domain/content.ts';
import type { Problem } from '../domain/problem.ts';
import { type PlaceTextMatter, placeTextMatter, type TopicMatter, topicMatter } from '../domain/topic.ts';
import { type DocumentBuilder, documentBuilder } from './document-builder.ts';
import type { Ids } from './id-list.ts';
import { listFiles, readText } from './source-files.ts';
import { readYaml } from './yaml.ts';

/** Reads `content/topics/*.md`. */
export async function readTopics(root: string, ids: Ids): Promise<{ topics: TopicSource[]; problems: Problem[] }> {
  const files = await listFiles(root, 'content/topics', '.md');
  const read = await Promise.all(files.map(async (file) => readTopic(file, (await readText(root, file)) ?? '', ids)));
  return { topics: read.flatMap(({ topic }) => topic ?? []), problems: read.flatMap(({ problems }) => problems) };
}

function readTopic(file: string, text: string, ids: Ids): { topic?: TopicSource; problems: Problem[] } {
  const parsed = parseDocument(text, file);
  const { value: matter, lineOf, problems } = readYaml(parsed.matter, file, topicMatter, parsed.matterLine);
  if (!matter) return { problems: [...parsed.problems, ...problems] };
  const doc = matter.id;
  const builder = documentBuilder(doc, file, ids);
  builder.add('title', matter.title, 'title', lineOf(['title']));
  builder.add('summary', matter.summary, 'summary under the title', lineOf(['summary']));
  if (matter.keywords.length > 0) {
    const role = 'search words that people type, separated by commas; found, never displayed';
    builder.add('keywords', matter.keywords.join(', '), role, lineOf(['keywords']));
  }
  const { blocks, problems: missing } = withSegments(parsed.blocks, builder, file);
  const misnamed = file.endsWith(`/${doc}.md`)
    ? []
    : [problem(file, lineOf(['id']), `the id "${doc}" is not the file's name`, 'make them the same')];
  return {
    topic: {
      document: documentOf(doc, file, matter, builder),
      matter,
      blocks,
    },
    problems: [...parsed.problems, ...problems, ...missing, ...misnamed],
  };
}

/** Reads `content/places/<place>/*.md`: the "Here in …" texts. */
export async function readPlaceTexts(root: string, ids: Ids): Promise<{ placeTexts: PlaceTextSource[]; problems: Problem[] }> {
  const files = (await listFiles(root, 'content/places', '.md')).filter((file) => !file.endsWith('/NOTES.md'));
  const read = await Promise.all(files.map(async (file) => readPlaceText(file, (await readText(root, file)) ?? '', ids)));
  return { placeTexts: read.flatMap(({ placeText }) => placeText ?? []), problems: read.flatMap(({ problems }) => problems) };
}

function readPlaceText(file: string, text: string, ids: Ids): { placeText?: PlaceTextSource; problems: Problem[] } {
  const parsed = parseDocument(text, file);
  const { value: matter, lineOf, problems } = readYaml(parsed.matter, file, placeTextMatter, parsed.matterLine);
  if (!matter) return { problems: [...parsed.problems, ...problems] };
  const doc = `${matter.place}/${matter.topic}`;
  const builder = documentBuilder(doc, file, ids);
  const { blocks, problems: missing } = withSegments(parsed.blocks, builder, file);
  const misnamed = file.endsWith(`/${doc}.md`)
    ? []
    : [problem(file, lineOf(['topic']), `place and topic "${doc}" are not the file's folder and name`, 'make them the same')];
  return {
    placeText: {
      document: documentOf(doc, file, matter, builder),
      matter,
      blocks,
    },
    problems: [...parsed.problems, ...problems, ...missing, ...misnamed],
  };
}

function documentOf(
  doc: string,
  file: string,
  matter: TopicMatter | PlaceTextMatter,
  { segments }: DocumentBuilder,
): SourceDocument {
  const { lang, kind, sources, links } = matter;
  const po = file.replace(/^content\//, '').replace(/\.md$/, '.po');
  return { doc, file, po, lang, kind, sources, links, segments };
}

type ParsedBlocks = ReturnType<typeof parseDocument>['blocks'];

function withSegments(parsed: ParsedBlocks, builder: DocumentBuilder, file: string) {
  const problems: Problem[] = [];
  const blocks = mapBlocks(parsed, ({ slug, source, role, line, sources }) => {
    if (slug === undefined && source !== '') {
      problems.push(problem(file, line, 'this text has no id', 'run `npm run parasol -- ids`'));
    }
    if (slug === 'title' || slug === 'summary' || slug === 'keywords') {
      problems.push(problem(file, line, `the id "${slug}" belongs to the front matter`, 'choose another'));
    }
    return builder.add(slug ?? `line-${line}`, source, role, line, sources);
  });
  return { blocks, problems };
}

function problem(file: string, line: number, message: string, remedy: string): Problem {
  return { file, line, message, remedy, level: 'error' };
}
