import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Content, SourceDocument } from '../domain/content.ts';
import { SOURCE_LANG } from '../domain/language.ts';
import type { Problem } from '../domain/problem.ts';
import { siteLanguages } from '../domain/site-config.ts';
import { requiredKeys, soleCount } from '../gettext/check-plurals.ts';
import { decodePo } from '../gettext/decode-po.ts';
import { formatPo } from '../gettext/format-po.ts';
import { mergePo, type TemplateEntry } from '../gettext/merge-po.ts';
import { parsePo } from '../gettext/parse-po.ts';
import { isFuzzy, type PoFile } from '../gettext/po.ts';
import { readContent } from './read-content.ts';
import type { Report } from './report.ts';
import { readBytes, readText } from './source-files.ts';

const UI_PO = '_ui.po';

/**
 * Brings the translations of one language, or of all, up to date with the source, and writes `locales/<lang>.json` from the UI
 * texts. With `begin`, files are also written for what nobody has begun to translate. A file that cannot be read is left as it is.
 */
export async function sync(root: string, lang?: string, begin = false): Promise<Report> {
  const { content, problems } = await readContent(root);
  if (!content) return { problems, lines: [] };
  const languages = targetLanguages(content).filter((tag) => !lang || tag === lang);
  const lines: string[] = [];
  const found: Problem[] = [];
  for (const tag of languages) {
    const whole = content.config.languages.includes(tag);
    let changed = 0;
    for (const document of content.documents) {
      if (document.lang === tag || !(whole || document.doc === 'cards')) continue;
      const isBegun = (await readBytes(root, `content/i18n/${tag}/${document.po}`)) !== undefined;
      if (!isBegun && !begin) continue;
      const result = await mergeFile(root, tag, document.po, document.doc, document.lang, templateOf(document));
      found.push(...result.problems);
      if (result.changed) changed += 1;
    }
    if (whole) {
      const ui = await syncMessages(root, tag);
      found.push(...ui.problems);
      if (ui.changed) changed += 1;
    }
    lines.push(`${tag}: ${changed} files changed`);
  }
  return { problems: [...problems, ...found], lines };
}

/** Every language that is translated into: pages first, then those of cards only. */
export function targetLanguages({ config }: Content): string[] {
  return siteLanguages(config).filter((tag) => tag !== SOURCE_LANG);
}

function templateOf({ segments, file }: SourceDocument): TemplateEntry[] {
  return segments.map(({ id, source, role }) => ({ id, source, comments: [role], reference: file }));
}

/** The messages of `locales/<lang>.json` as the UI translations have them: complete ones only. */
export function messagesOf(po: PoFile): Record<string, string> {
  const whole = po.entries.filter((entry) => entry.msgstr !== '' && !entry.obsolete && !isFuzzy(entry));
  return Object.fromEntries(whole.map(({ msgctxt, msgstr }) => [msgctxt, msgstr]));
}

async function syncMessages(root: string, lang: string) {
  const source = await readMessageFile(root, SOURCE_LANG);
  const notes = await readMessageFile(root, 'qqq');
  const template = requiredKeys(source, lang).map(({ key, sourceKey, plural }): TemplateEntry => {
    const only = plural ? soleCount(lang, plural) : undefined;
    const form = plural ? [`plural form "${plural}"${only === undefined ? '' : `, used for ${only} only`}`] : [];
    return {
      id: key,
      source: source[sourceKey] ?? '',
      comments: [notes[sourceKey] ?? '', ...form].filter(Boolean),
      reference: 'locales/en.json',
    };
  });
  const merged = await mergeFile(root, lang, UI_PO, '_ui', SOURCE_LANG, template);
  if (!merged.po) return merged;
  const json = `${JSON.stringify(messagesOf(merged.po), null, 2)}\n`;
  if (json === (await readText(root, `locales/${lang}.json`))) return merged;
  await writeFile(join(root, `locales/${lang}.json`), json);
  return { ...merged, changed: true };
}

async function readMessageFile(root: string, name: string): Promise<Record<string, string>> {
  return JSON.parse((await readText(root, `locales/${name}.json`)) ?? '{}') as Record<string, string>;
}

async function mergeFile(
  root: string,
  lang: string,
  name: string,
  doc: string,
  sourceLang: string,
  template: TemplateEntry[],
): Promise<{ po?: PoFile; changed: boolean; problems: Problem[] }> {
  const file = `content/i18n/${lang}/${name}`;
  const bytes = await readBytes(root, file);
  const decoded = bytes ? decodePo(bytes, file) : undefined;
  const parsed = decoded?.text === undefined ? undefined : parsePo(decoded.text, file);
  const problems = [...(decoded?.problems ?? []), ...(parsed?.problems ?? [])];
  // What was not understood would be lost by writing the file again.
  if (problems.length > 0) return { changed: false, problems };
  const po = mergePo(parsed?.po, template, { lang, doc, sourceLang });
  const text = formatPo(po);
  if (text === decoded?.text) return { po, changed: false, problems };
  await mkdir(dirname(join(root, file)), { recursive: true });
  await writeFile(join(root, file), text);
  return { po, changed: true, problems };
}
