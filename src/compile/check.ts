import { SOURCE_LANG } from '../domain/language.ts';
import type { Problem } from '../domain/problem.ts';
import { decodePo } from '../gettext/decode-po.ts';
import { parsePo } from '../gettext/parse-po.ts';
import { readCatalog } from './catalog.ts';
import { checkOverpromises } from './check-overpromises.ts';
import { checkProse } from './check-prose.ts';
import { readGlossary } from './glossary.ts';
import { readMessages } from './messages.ts';
import { readContent } from './read-content.ts';
import type { Report } from './report.ts';
import { readBytes, readText } from './source-files.ts';
import { messagesOf, targetLanguages } from './sync.ts';

/** Everything that is wrong in the source and in the translations of one language, or of all. Writes nothing. */
export async function check(root: string, lang?: string): Promise<Report> {
  const { content, problems } = await readContent(root);
  if (!content) return { problems, lines: [] };
  const languages = targetLanguages(content).filter((tag) => !lang || tag === lang);
  const pages = content.config.languages.filter((tag) => !lang || tag === lang);
  const messages = await readMessages(root, pages);
  const catalogs = await Promise.all(languages.map((tag) => readCatalog(root, tag, content)));
  const drift = await Promise.all(pages.filter((tag) => languages.includes(tag)).map((tag) => outOfStep(root, tag)));
  const prose = checkProse(content, await readGlossary(root, SOURCE_LANG));
  const all = [
    ...problems,
    ...prose,
    ...checkOverpromises(content, messages.byLang),
    ...messages.problems,
    ...catalogs.flatMap((catalog) => catalog.problems),
    ...drift.flat(),
  ];
  const segments = content.documents.reduce((sum, document) => sum + document.segments.length, 0);
  const lines = [
    `${content.topics.length} topics, ${content.cards.length} cards, ${content.places.length} places, ${segments} texts`,
  ];
  return { problems: all, lines };
}

/** `locales/<lang>.json` is written from the UI translations: a hand-made change there would be lost. */
async function outOfStep(root: string, lang: string): Promise<Problem[]> {
  const file = `content/i18n/${lang}/_ui.po`;
  const bytes = await readBytes(root, file);
  const text = bytes && decodePo(bytes, file).text;
  if (text === undefined) return [];
  const wanted = `${JSON.stringify(messagesOf(parsePo(text, file).po), null, 2)}\n`;
  if (wanted === (await readText(root, `locales/${lang}.json`))) return [];
  const message = `the file differs from ${file}`;
  return [{ file: `locales/${lang}.json`, line: 0, message, remedy: `run \`npm run parasol -- sync ${lang}\``, level: 'error' }];
}
