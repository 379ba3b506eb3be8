import type { Check } from './finding.ts';
import { plainText } from './plain-text.ts';

const USUAL = { least: 0.3, most: 2.6 };
/** Chinese, Japanese and Korean say with one character what takes a word elsewhere. */
const DENSE = { least: 0.15, most: 1.2 };
/** The ratio says nothing about single words. */
const SHORT = 10;

/** A translation of very different length has often lost a sentence, or holds another paragraph's text. */
export const checkLength: Check = ({ source, target, script, role }) => {
  if (role === 'keywords') return [];
  const { least, most } = /^(Hans|Hant|Jpan|Kore)$/.test(script) ? DENSE : USUAL;
  const wanted = countLetters(source);
  const found = countLetters(target);
  const tooShort = wanted >= SHORT && found < wanted * least;
  const tooLong = found > Math.max(wanted, SHORT) * most;
  if (!tooShort && !tooLong) return [];
  const message = `the translation has ${found} characters, the source ${wanted}`;
  const remedy = tooShort ? 'check that nothing is left out' : 'check that nothing was added, or say it more shortly';
  return [{ level: 'warning', check: 'length', message, remedy }];
};

/** Letters as a reader counts them: a vowel sign or an accent is part of its letter. A token counts as one. */
function countLetters(text: string): number {
  return plainText(text, '0').match(/[^\p{M}\p{Cf}]/gu)?.length ?? 0;
}
