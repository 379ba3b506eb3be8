import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addSlugs } from '../content/attach-ids.ts';
import { type Ids, updateIds } from './id-list.ts';
import { readContent } from './read-content.ts';
import type { Report } from './report.ts';
import { listFiles, readText } from './source-files.ts';

/**
 * Gives every new text an id and a number, and writes new codes down: `content/ids.json` and the `{#slug}` marks in Markdown.
 * Nothing is ever renumbered.
 */
export async function ids(root: string): Promise<Report> {
  const lines: string[] = [];
  const before = await readContent(root);
  const files = [...(await listFiles(root, 'content/topics', '.md')), ...(await listFiles(root, 'content/places', '.md'))];
  for (const file of files.filter((name) => !name.endsWith('/NOTES.md'))) {
    const text = (await readText(root, file)) ?? '';
    const doc = before.content?.documents.find((document) => document.file === file)?.doc ?? '';
    const taken = new Set((before.ids.texts[doc] ?? []).map((slug) => slug.replace(/^-/, '')));
    const { text: marked, added } = addSlugs(text, taken);
    if (added.length === 0) continue;
    await writeFile(join(root, file), marked);
    lines.push(`${file}: ${added.length} new ids`);
  }
  const { content, ids: list, problems } = await readContent(root);
  if (!content) return { problems, lines };
  const known = Object.entries(list.codes);
  const fresh = content.topics.filter(({ matter }) => !known.some(([code]) => code === matter.code));
  const updated = updateIds(list, content.documents, Object.fromEntries(fresh.map(({ matter }) => [matter.code, matter.id])));
  await writeFile(join(root, 'content/ids.json'), formatIds(updated));
  const count = countTexts(updated) - countTexts(list);
  lines.push(`${count} new texts, ${fresh.length} new topics, ${countTexts(updated)} texts in all`);
  const { problems: left } = await readContent(root);
  return { problems: left, lines };
}

function countTexts({ texts }: Ids): number {
  return Object.values(texts).reduce((sum, slugs) => sum + slugs.length, 0);
}

/** One document a line, so that two people's new texts merge. */
function formatIds({ codes, texts }: Ids): string {
  const sorted = <T>(record: Record<string, T>) => Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
  const line = ([key, value]: [string, unknown]) => `    ${JSON.stringify(key)}: ${JSON.stringify(value)}`;
  return `{\n  "codes": {\n${sorted(codes).map(line).join(',\n')}\n  },\n  "texts": {\n${sorted(texts).map(line).join(',\n')}\n  }\n}\n`;
}
