import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { siteConfig, siteLanguages } from '../domain/site-config.ts';
import type { InlineStyles } from './inline-styles.ts';
import type { InlineHashes } from './policy.ts';
import { readYamlFile } from './read-data.ts';
import type { Report } from './report.ts';
import { buildInline } from './site-plugin.ts';
import { readText } from './source-files.ts';

const FILE = 'deploy/releases.json';
const KEPT = 3;

/** Hashes of the inline styles and script, as the policy writes them. */
export function inlineHashes({ styles, script }: { styles: InlineStyles; script: string }): InlineHashes {
  return { style: Object.values(styles).map(hashOf).join(' '), script: hashOf(script) };
}

/** This build's hashes, and those of the two releases before it that differ: a new page under an old header must keep its style. */
export async function withFormerReleases(root: string, current: InlineHashes): Promise<InlineHashes[]> {
  const text = await readText(root, FILE);
  const former = text ? (JSON.parse(text) as InlineHashes[]) : [];
  return [current, ...former.filter(({ style, script }) => style !== current.style || script !== current.script)].slice(0, KEPT);
}

/** Writes down what is released now, so that the policies of the next two releases still allow its pages. Commit the file. */
export async function release(root: string): Promise<Report> {
  const { value: config, problems } = await readYamlFile(root, 'site.config.json', siteConfig);
  if (!config) return { problems, lines: [] };
  const inline = await buildInline(root, config.base, siteLanguages(config));
  const releases = await withFormerReleases(root, inlineHashes(inline));
  await mkdir(join(root, 'deploy'), { recursive: true });
  await writeFile(join(root, FILE), `${JSON.stringify(releases, null, 2)}\n`);
  return { problems: [], lines: [`${FILE}: ${releases.length} of ${KEPT} releases`] };
}

function hashOf(inline: string): string {
  return `'sha256-${createHash('sha256').update(inline).digest('base64')}'`;
}
