import type { Check } from './finding.ts';

/** In Unicode the vowel U+1031 follows its consonant; Zawgyi types it before. */
const VOWEL_FIRST = /(?:^|[^\u1000-\u1021\u1025\u1029\u1039\u103B-\u103F\u104E])\u1031/u;
/** Zawgyi's own letter forms; in Unicode they belong to languages other than Burmese. */
const ZAWGYI_FORMS = /[\u1060-\u1097]/u;

/** Burmese typed with a Zawgyi font looks right to its writer and is unreadable on a phone without that font. */
export const checkZawgyi: Check = ({ target, lang }) => {
  if (!/^my\b/.test(lang) || !(VOWEL_FIRST.test(target) || ZAWGYI_FORMS.test(target))) return [];
  const remedy = 'convert the text to Unicode; most Burmese keyboards have a switch for it';
  return [{ level: 'error', check: 'zawgyi', message: 'the translation is written in Zawgyi, not in Unicode', remedy }];
};
