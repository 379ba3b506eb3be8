import type { Check } from './finding.ts';
import { findLinks } from './plain-text.ts';

/** `**` opens and closes, as often as in the source; a lost one would show stars to the reader. */
export const checkStrong: Check = ({ source, target }) => {
  const wanted = countMarks(source);
  const found = countMarks(target);
  const crossed = findLinks(target).some(({ label }) => countMarks(label) % 2 === 1);
  if (found === wanted && found % 2 === 0 && !crossed && !/\*{4}/.test(target)) return [];
  const message =
    found === wanted
      ? 'a pair of ** stands around nothing, or half inside a link'
      : `the source has ** ${wanted} times, the translation ${found} times`;
  const remedy = 'put ** before and after the words that are strong in the source';
  return [{ level: 'error', check: 'strong', message, remedy }];
};

function countMarks(text: string): number {
  return text.split('**').length - 1;
}
