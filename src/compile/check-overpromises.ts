import type { Content } from '../domain/content.ts';
import { findLocale } from '../domain/language.ts';
import type { Problem } from '../domain/problem.ts';
import { siteLanguages } from '../domain/site-config.ts';
import { plainText } from '../gettext/checks/plain-text.ts';
import { findOverpromises } from '../gettext/overpromises.ts';
import type { Messages } from './messages.ts';

const FILE = 'content/overpromises.yaml';

/**
 * Texts of ours that promise what nobody can keep: every source text, and the interface in every language. Translations of content are
 * looked at where they are read, and blocked. A language without a list would let everything pass, so that is a problem too.
 */
export function checkOverpromises(content: Content, messages: Messages): Problem[] {
  const { overpromises, documents, config } = content;
  const found = (lang: string, text: string) => findOverpromises(plainText(text, ' '), overpromises[lang] ?? [], scriptOf(lang));
  const unlisted = siteLanguages(config).filter((lang) => !(lang in overpromises));
  return [
    ...unlisted.map((lang) =>
      error(FILE, 1, `there are no words for "${lang}"`, 'add the words of this language that promise too much'),
    ),
    ...documents.flatMap(({ lang, segments }) =>
      segments
        // Search words are found and never shown.
        .filter(({ id }) => !id.endsWith('/keywords'))
        .flatMap(({ source, file, line }) => found(lang, source).map((word) => tooMuch(file, line, word))),
    ),
    ...Object.entries(messages).flatMap(([lang, texts]) =>
      Object.entries(texts).flatMap(([key, text]) =>
        found(lang, text).map((word) => tooMuch(`locales/${lang}.json`, 0, word, `the message "${key}": `)),
      ),
    ),
  ];
}

function scriptOf(lang: string): string {
  return findLocale(lang)?.script ?? '';
}

function tooMuch(file: string, line: number, word: string, where = ''): Problem {
  return error(file, line, `${where}"${word}" promises what nobody can keep`, 'say what really happens');
}

function error(file: string, line: number, message: string, remedy: string): Problem {
  return { file, line, message, remedy, level: 'error' };
}
