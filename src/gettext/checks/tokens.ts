import { soleCount } from '../check-plurals.ts';
import { findTokens, replaceTokens } from '../find-tokens.ts';
import { compareLists, sayDifference } from './compare-lists.ts';
import type { Check, Finding } from './finding.ts';

const COUNT = /^\{\{\s*count\s*\}\}$/;

/** Tokens stand for numbers and names that nobody types: each must be in the translation as often as in the source. */
export const checkTokens: Check = (input) => {
  const target = findTokens(input.target);
  const difference = compareLists(findTokens(input.source), target);
  if (input.plural !== undefined) {
    // “One clinic” needs no figure in a form that is for one number only. Source and translation may differ in which forms those are.
    difference.surplus = difference.surplus.filter((token) => !COUNT.test(token));
    if (input.plural === 'zero' || soleCount(input.lang, input.plural) !== undefined) {
      difference.lacking = difference.lacking.filter((token) => !COUNT.test(token));
    }
  }
  const findings: Finding[] = [];
  if (difference.lacking.length || difference.surplus.length) {
    findings.push({
      level: 'error',
      check: 'tokens',
      message: `the translation ${sayDifference(difference)}`,
      remedy: 'keep everything in braces exactly as it is in the source',
    });
  }
  if (/[{}]/.test(replaceTokens(input.target)) && !/[{}]/.test(replaceTokens(input.source))) {
    findings.push({
      level: 'error',
      check: 'tokens',
      message: 'a brace has no partner',
      remedy: 'write each token with one brace before and one after, as in the source',
    });
  }
  return findings;
};
