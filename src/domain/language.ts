/** One language Parasol knows: adding a language means one entry here, one UI file and its translations. */
export type Locale = {
  /** BCP 47 tag in canonical case. */
  tag: string;
  /** The language's name in itself: what the language control shows. */
  autonym: string;
  /** English name, for people who search for it or look after it. */
  english: string;
  dir: 'ltr' | 'rtl';
  /** ISO 15924 code of the script its letters are expected in. */
  script: string;
  /** Line height that the script needs; most need none of their own. */
  leading?: 'arabic' | 'tall' | 'dense';
  /** A regional variant falls back to its parent before the source language. */
  parent?: string;
};

/** Every language of pages and of card helper sides, in the order in which they are offered. */
export const LOCALES: readonly Locale[] = [
  { tag: 'en', autonym: 'English', english: 'English', dir: 'ltr', script: 'Latn' },
  { tag: 'es', autonym: 'español', english: 'Spanish', dir: 'ltr', script: 'Latn' },
  { tag: 'zh-Hans', autonym: '中文（简体）', english: 'Chinese, simplified', dir: 'ltr', script: 'Hans', leading: 'dense' },
  { tag: 'ro', autonym: 'română', english: 'Romanian', dir: 'ltr', script: 'Latn' },
  { tag: 'th', autonym: 'ไทย', english: 'Thai', dir: 'ltr', script: 'Thai', leading: 'tall' },
  { tag: 'pt-BR', autonym: 'português (Brasil)', english: 'Portuguese, Brazil', dir: 'ltr', script: 'Latn' },
  { tag: 'bg', autonym: 'български', english: 'Bulgarian', dir: 'ltr', script: 'Cyrl' },
  { tag: 'ru', autonym: 'русский', english: 'Russian', dir: 'ltr', script: 'Cyrl' },
  { tag: 'ko', autonym: '한국어', english: 'Korean', dir: 'ltr', script: 'Kore', leading: 'dense' },
  { tag: 'hu', autonym: 'magyar', english: 'Hungarian', dir: 'ltr', script: 'Latn' },
  { tag: 'fr', autonym: 'français', english: 'French', dir: 'ltr', script: 'Latn' },
  { tag: 'ar', autonym: 'العربية', english: 'Arabic', dir: 'rtl', script: 'Arab', leading: 'arabic' },
  { tag: 'sv', autonym: 'svenska', english: 'Swedish', dir: 'ltr', script: 'Latn' },
  { tag: 'nb', autonym: 'norsk bokmål', english: 'Norwegian', dir: 'ltr', script: 'Latn' },
  { tag: 'nl', autonym: 'Nederlands', english: 'Dutch', dir: 'ltr', script: 'Latn' },
  { tag: 'de', autonym: 'Deutsch', english: 'German', dir: 'ltr', script: 'Latn' },
  { tag: 'it', autonym: 'italiano', english: 'Italian', dir: 'ltr', script: 'Latn' },
  { tag: 'fi', autonym: 'suomi', english: 'Finnish', dir: 'ltr', script: 'Latn' },
];

/** Own names of languages that services speak though no page is written in them. */
export const OTHER_AUTONYMS: Readonly<Record<string, string>> = {
  fa: 'فارسی',
  he: 'עברית',
  kab: 'Taqbaylit',
  pcm: 'Naijá',
  pl: 'polski',
  prs: 'دری',
  pt: 'português',
  sq: 'shqip',
  tr: 'Türkçe',
  uk: 'українська',
  vi: 'Tiếng Việt',
  zh: '中文',
};

const byTag = new Map(LOCALES.map((locale) => [locale.tag, locale]));

/** The language all content is written in first. */
export const SOURCE_LANG = 'en';

/** The record of a tag, or undefined for a tag Parasol does not know. */
export function findLocale(tag: string): Locale | undefined {
  return byTag.get(tag);
}

/** The record of a known tag. Throws a RangeError for an unknown one: check input with `findLocale` first. */
export function localeOf(tag: string): Locale {
  const locale = byTag.get(tag);
  if (!locale) throw new RangeError(`unknown language tag: ${tag}`);
  return locale;
}
