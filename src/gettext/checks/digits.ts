import { compareLists, sayDifference } from './compare-lists.ts';
import type { Check } from './finding.ts';
import { foldDigits } from './fold-digits.ts';
import { plainText } from './plain-text.ts';

/** `1,000`, `1.000`, `1 000` and `1٬000` are one number. */
const GROUP = /(\d)[.,'’ \u00A0\u202F\u066C](?=\d{3}(?!\d))/g;

/** The same numbers in source and translation, in whatever digits and order. */
export const checkDigits: Check = ({ source, target, kind }) => {
  const difference = compareLists(findNumbers(source), findNumbers(target));
  if (!difference.lacking.length && !difference.surplus.length) return [];
  return [
    {
      level: kind === 'law' || kind === 'health' ? 'error' : 'warning',
      check: 'digits',
      message: `of the numbers, the translation ${sayDifference(difference)}`,
      remedy: 'write the same numbers as the source; keep as a word what is a word there',
    },
  ];
};

function findNumbers(text: string): string[] {
  return foldDigits(plainText(text, ' ')).replace(GROUP, '$1').match(/\d+/g) ?? [];
}
