import { SOURCE_LANG } from '../domain/language.ts';
import type { Problem } from '../domain/problem.ts';
import { missingPlurals } from '../gettext/check-plurals.ts';
import { readText } from './source-files.ts';

/** UI messages by language. */
export type Messages = Record<string, Record<string, string>>;

/** Reads `locales/<lang>.json` of the site's languages; a missing or unknown key, and a wrong plural form, are problems. */
export async function readMessages(root: string, languages: string[]): Promise<{ byLang: Messages; problems: Problem[] }> {
  const byLang: Messages = {};
  const problems: Problem[] = [];
  for (const lang of new Set([SOURCE_LANG, ...languages])) {
    const file = `locales/${lang}.json`;
    const read = parseMessages((await readText(root, file)) ?? '', file);
    problems.push(...read.problems);
    byLang[lang] = read.messages;
  }
  const source = byLang[SOURCE_LANG] ?? {};
  const notes = parseMessages((await readText(root, 'locales/qqq.json')) ?? '', 'locales/qqq.json').messages;
  for (const key of Object.keys(source)) {
    if (!(key in notes))
      problems.push(problem('locales/qqq.json', `the message "${key}" has no note for translators`, 'add one', 'error'));
  }
  for (const lang of languages.filter((tag) => tag !== SOURCE_LANG)) {
    const file = `locales/${lang}.json`;
    const { missing, surplus } = missingPlurals(byLang[lang] ?? {}, source, lang);
    for (const key of missing) {
      problems.push(
        problem(file, `the message "${key}" is missing`, `translate it in content/i18n/${lang}/_ui.po and run sync`, 'error'),
      );
    }
    for (const key of surplus) problems.push(problem(file, `there is no message "${key}"`, 'take it out, or run sync', 'error'));
  }
  return { byLang, problems };
}

function parseMessages(text: string, file: string): { messages: Record<string, string>; problems: Problem[] } {
  try {
    return { messages: JSON.parse(text) as Record<string, string>, problems: [] };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return {
      messages: {},
      problems: [problem(file, `the file is no JSON: ${error.message}`, 'correct it, or run sync', 'error')],
    };
  }
}

function problem(file: string, message: string, remedy: string, level: Problem['level']): Problem {
  return { file, line: 0, message, remedy, level };
}
