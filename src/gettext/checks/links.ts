import { replaceTokens } from '../find-tokens.ts';
import { compareLists, sayDifference } from './compare-lists.ts';
import type { Check, Finding } from './finding.ts';
import { findLinks, plainText } from './plain-text.ts';

/** Links lead where the source leads; only their label is translated. */
export const checkLinks: Check = ({ source, target }) => {
  const findings: Finding[] = [];
  const error = (message: string, remedy: string) => findings.push({ level: 'error', check: 'links', message, remedy });
  const links = findLinks(replaceTokens(target, '0'));
  const wanted = findLinks(replaceTokens(source, '0')).map(({ ref }) => ref);
  const { lacking, surplus } = compareLists(
    wanted,
    links.map(({ ref }) => ref),
  );
  if (lacking.length || surplus.length) {
    const difference = sayDifference({ lacking: lacking.map(inBrackets), surplus: surplus.map(inBrackets) });
    error(`the translation ${difference}`, 'translate the words in the first brackets, keep the second brackets as they are');
  }
  if (links.some(({ label }) => label.replaceAll('**', '').trim() === '')) {
    error('a link has no words', 'translate the words in the first brackets of each link');
  }
  if (/[[\]]/.test(plainText(target)) && !/[[\]]/.test(plainText(source))) {
    error('a square bracket belongs to no link', 'write a link as in the source, with nothing between its two pairs of brackets');
  }
  return findings;
};

function inBrackets(ref: string): string {
  return `[${ref}]`;
}
