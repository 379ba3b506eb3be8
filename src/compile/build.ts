import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Content } from '../domain/content.ts';
import { SOURCE_LANG } from '../domain/language.ts';
import { type ChunkRef, type Chunks, packId, topicCode } from '../domain/pack.ts';
import type { Problem } from '../domain/problem.ts';
import { DISCREET_WORDS, PUBLIC_WORDS } from '../domain/route.ts';
import { siteLanguages } from '../domain/site-config.ts';
import type { SiteFacts } from '../domain/site-facts.ts';
import type { Text } from '../domain/text.ts';
import { builtAt } from './built-at.ts';
import { readCatalog } from './catalog.ts';
import { languageChunks } from './chunks/language-chunks.ts';
import { placeChunks } from './chunks/place-chunks.ts';
import { type Frame, shellDocument } from './document.ts';
import { signingKey } from './keys.ts';
import { localizer } from './localizer.ts';
import { type Messages, readMessages } from './messages.ts';
import { type BuiltPack, buildIndex, buildPack } from './packs.ts';
import { fileOf, renderPage, routesOf } from './pages.tsx';
import { headerRules } from './policy.ts';
import { readContent } from './read-content.ts';
import { inlineHashes, withFormerReleases } from './releases.ts';
import { buildApp, buildInline } from './site-plugin.ts';

export type BuildResult = { problems: Problem[]; out: string; summary: string[] };

/** Lets tests build another edition of the same content: `{discreet: false}`. */
export type BuildOptions = { out?: string; discreet?: boolean };

/**
 * Builds the whole site from `root` into `out` (`dist`). Content problems are collected and returned; with an error among them
 * nothing is written. A build is made in a folder of its own and then put in the place of the old one in one move.
 */
export async function build(root: string, options: BuildOptions = {}): Promise<BuildResult> {
  const out = options.out ?? join(root, 'dist');
  const { content, problems: contentProblems } = await readContent(root);
  if (!content) return { problems: contentProblems, out, summary: [] };
  const messages = await readMessages(root, content.config.languages);
  const problems = [...contentProblems, ...messages.problems];
  if (problems.some(({ level }) => level === 'error')) return { problems, out, summary: [] };

  const discreet = options.discreet ?? content.config.discreet;
  const pathOf = pathNames(content, discreet);
  const built = await builtAt(root);
  const today = built.toISOString().slice(0, 10);
  const { packs, chunks, catalogs } = await makePacks(root, content, messages.byLang, pathOf, built, today);
  const key = await signingKey(root);
  const { index, files: indexFiles } = await buildIndex(packs, built, key);
  const site: SiteFacts = {
    today,
    built: today,
    stage: content.config.stage,
    base: content.config.base,
    exit: content.config.exit,
    words: discreet ? DISCREET_WORDS : PUBLIC_WORDS,
    languages: content.config.languages,
    manifests: Object.fromEntries(packs.map(({ id, manifest }) => [id, manifest.sha256])),
    packs: index.packs,
  };

  const next = join(root, '.parasol', `next-${process.pid}`);
  const inline = await buildInline(root, content.config.base, siteLanguages(content.config));
  const releases = await withFormerReleases(root, inlineHashes(inline));
  const { title, base, exit, places, stage, languages } = content.config;
  let pages = 0;
  try {
    await buildApp({
      root,
      out: next,
      base,
      constants: {
        title,
        base,
        discreet,
        words: site.words,
        exit,
        languages,
        places,
        stage,
        publicKeys: [{ id: key.id, key: key.publicKey }],
        sizes: Object.fromEntries(packs.map(({ id, size }) => [id, size])),
        placeLanguages: Object.fromEntries(content.places.map((place) => [place.id, place.languages[0] ?? SOURCE_LANG])),
      },
      writePages: async (app) => {
        const frame: Frame = { title, discreet, base, exit, ...inline, releases, app };
        const read = ({ pack, code }: ChunkRef) => chunks.get(pack)?.[code];
        const writes = [writeTo(next, 'shell.html', shellDocument(frame))];
        for (const route of allRoutes(content, chunks, pathOf)) {
          writes.push(writeTo(next, fileOf(route, site), renderPage(route, read, site, frame)));
          pages += 1;
        }
        await Promise.all(writes);
      },
    });
    for (const { files } of packs) for (const [name, bytes] of Object.entries(files)) await writeTo(next, `packs/${name}`, bytes);
    for (const [name, bytes] of Object.entries(indexFiles)) await writeTo(next, `packs/${name}`, bytes);
    await writeTo(next, 'headers.json', JSON.stringify(headerRules(releases, discreet), null, 1));
    await swap(next, out);
  } finally {
    await rm(next, { recursive: true, force: true });
  }
  const translationProblems = catalogs.flatMap((catalog) => catalog.problems);
  const summary = [`${pages} pages, ${packs.length} packs, built ${built.toISOString()}`];
  return { problems: [...problems, ...translationProblems], out, summary };
}

/** A topic's name in addresses: its opaque code, or its id in an edition that wants to be found. */
function pathNames(content: Content, discreet: boolean): (topic: string) => string {
  const codes = new Map(content.topics.map(({ matter }) => [matter.id, matter.code]));
  return (topic) => (discreet ? (codes.get(topic) ?? topic) : topic);
}

async function makePacks(
  root: string,
  content: Content,
  messages: Messages,
  pathOf: (topic: string) => string,
  built: Date,
  today: string,
) {
  const tags = siteLanguages(content.config);
  const catalogs = await Promise.all(tags.map((tag) => readCatalog(root, tag, content)));
  const localizers = new Map(catalogs.map((catalog) => [catalog.lang, localizer(content, catalog, pathOf, today)]));
  const packs: BuiltPack[] = [];
  const chunks = new Map<string, Chunks>();
  for (const lang of content.config.languages) {
    const localize = localizers.get(lang);
    if (!localize) continue;
    const own: Chunks = { ui: messages[lang] ?? {}, ...languageChunks(content, pathOf, localize) };
    chunks.set(packId(lang), own);
    packs.push(buildPack({ lang, ...countTopics(content, localize) }, own, built));
    for (const place of content.places) {
      const other = localizers.get(place.languages[0] ?? SOURCE_LANG) ?? localize;
      const here = placeChunks(place, content, pathOf, localize, other);
      chunks.set(packId(lang, place.id), here);
      const topics = content.placeTexts.filter(({ matter }) => matter.place === place.id).length;
      packs.push(buildPack({ lang, place: place.id, topics, reviewed: 0 }, here, built));
    }
  }
  return { packs, chunks, catalogs };
}

const REVIEWED = new Set(['peer', 'legal', 'medical']);

/** How many topics are whole in this language, and how many of them people have checked. */
function countTopics(content: Content, localize: (id: string) => Text): { topics: number; reviewed: number } {
  const texts = content.topics.map(({ document }) => document.segments.map(({ id }) => localize(id)));
  const whole = texts.filter((segments) => segments.every(({ lang }) => lang === undefined));
  const reviewed = whole.filter((segments) => segments.every(({ status }) => REVIEWED.has(status ?? '')));
  return { topics: whole.length, reviewed: reviewed.length };
}

function allRoutes(content: Content, chunks: Map<string, Chunks>, pathOf: (topic: string) => string) {
  const { languages, places } = content.config;
  const topics = content.topics.map(({ matter }) => ({
    path: pathOf(matter.id),
    places: content.placeTexts.filter((text) => text.matter.topic === matter.id).map((text) => text.matter.place),
  }));
  const hasText = (lang: string) => (topic: string, place: string) => topicCode(topic) in (chunks.get(packId(lang, place)) ?? {});
  return [{ kind: 'languages' as const }, ...languages.flatMap((lang) => routesOf(lang, topics, places, hasText(lang)))];
}

async function writeTo(folder: string, file: string, data: string | Uint8Array): Promise<void> {
  const path = join(folder, file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, data);
}

/** Puts the new build in the place of the old one: a reader of the folder never sees half of it. */
async function swap(next: string, out: string): Promise<void> {
  const old = `${next}-old`;
  await mkdir(dirname(out), { recursive: true });
  await rename(out, old).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  await rename(next, out);
  await rm(old, { recursive: true, force: true });
}
