import { checkCharacters } from './checks/characters.ts';
import { checkDigits } from './checks/digits.ts';
import { checkEmpty } from './checks/empty.ts';
import type { Check, CheckInput, Finding } from './checks/finding.ts';
import { checkFrenchSpaces } from './checks/french-spaces.ts';
import { checkIdentical } from './checks/identical.ts';
import { checkLength } from './checks/length.ts';
import { checkLinks } from './checks/links.ts';
import { checkMarkup } from './checks/markup.ts';
import { checkOverpromise } from './checks/overpromise.ts';
import { checkPunctuation } from './checks/punctuation.ts';
import { checkScript } from './checks/script.ts';
import { checkSpaces } from './checks/spaces.ts';
import { checkStrong } from './checks/strong.ts';
import { checkTokens } from './checks/tokens.ts';
import { checkTypedNumber } from './checks/typed-number.ts';
import { checkZawgyi } from './checks/zawgyi.ts';

const CHECKS: readonly Check[] = [
  checkTokens,
  checkLinks,
  checkStrong,
  checkDigits,
  checkTypedNumber,
  checkMarkup,
  checkCharacters,
  checkScript,
  checkZawgyi,
  checkOverpromise,
  checkIdentical,
  checkSpaces,
  checkPunctuation,
  checkFrenchSpaces,
  checkLength,
];

/**
 * Everything that can be said about one translation without knowing its language: errors first. A translation with an error
 * is kept from readers. A text that nobody has translated is not wrong but missing; do not ask about it.
 */
export function checkTranslation(input: CheckInput): Finding[] {
  const empty = checkEmpty(input);
  if (empty.length > 0) return empty;
  const findings = CHECKS.flatMap((check) => check(input));
  return [...findings.filter(({ level }) => level === 'error'), ...findings.filter(({ level }) => level === 'warning')];
}
