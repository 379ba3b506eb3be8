import type { Check, Finding } from './finding.ts';
import { foldDigits } from './fold-digits.ts';
import { plainText } from './plain-text.ts';

const LONG_NUMBER = /\d{5,}/;
/** Seven digits or more with nothing but separators between: `06 12 34 56 78`, `+61 2 5550 1234`. */
const SPACED_NUMBER = /\d(?:[\s().\-/]{0,2}\d){6,}/;
const ADDRESS = /[a-z][a-z0-9+.-]*:\/\/|www\.|\b(?:mailto|tel|sms):|[^\s@]+@[^\s@]+\.[a-z]{2}/i;
const DOMAIN = /\b[a-z0-9-]+\.(?:com|org|net|info|gov|edu|int|eu|io|app|me)\b/i;

/** Phone numbers and addresses come from checked data only: typed into a text, nobody would notice that they are wrong. */
export const checkTypedNumber: Check = ({ source, target }) => {
  const before = foldDigits(plainText(source, ' '));
  const text = foldDigits(plainText(target, ' '));
  const isNew = (pattern: RegExp) => pattern.test(text) && !pattern.test(before);
  const findings: Finding[] = [];
  if (LONG_NUMBER.test(text) || isNew(SPACED_NUMBER)) {
    findings.push({
      level: 'error',
      check: 'typed-number',
      message: 'a long number is typed into the translation',
      remedy: 'remove it; phone numbers and amounts appear through tokens such as {phone.x}',
    });
  }
  if (ADDRESS.test(text) || isNew(DOMAIN)) {
    findings.push({
      level: 'error',
      check: 'typed-address',
      message: 'an address is typed into the translation',
      remedy: 'remove it; addresses appear through links such as [words][name]',
    });
  }
  return findings;
};
