import type { Check, CheckInput } from './finding.ts';

const CLASSES = {
  'a full stop': '.。．។៕။၊।॥۔።։',
  'a question mark': '?？؟\u037E՞፧',
  'an exclamation mark': '!！՜',
  'a colon': ':：៖፡',
  'a semicolon': ';；؛',
  'a comma': ',，、،၊',
  'an ellipsis': '…⋯',
} as const;
type EndClass = keyof typeof CLASSES | 'no sign';

/** Languages that end a sentence with a space or nothing; some of them do ask and exclaim without a sign. */
const UNMARKED = /^(th|lo)\b/;
const FULL_STOP_FOR_ALL = /^(my|km)\b/;

/** A sentence ends as in the source, with the sign of its own script: a lost "?" turns a question into a claim. */
export const checkPunctuation: Check = (input) => {
  if (input.role === 'keywords') return [];
  const wanted = endClass(input.source, 'en');
  const found = endClass(input.target, input.lang);
  if (wanted === found || isUsual(wanted, found, input)) return [];
  const message = `the source ends with ${wanted}, the translation with ${found}`;
  return [
    { level: 'warning', check: 'punctuation', message, remedy: 'end it as the source does, with the sign your language has' },
  ];
};

function isUsual(wanted: EndClass, found: EndClass, { lang }: CheckInput): boolean {
  if (UNMARKED.test(lang)) return found === 'no sign';
  return FULL_STOP_FOR_ALL.test(lang) && found === 'a full stop' && wanted !== 'no sign';
}

function endClass(text: string, lang: string): EndClass {
  // Closing quotation marks, brackets, ** and link references may follow the sign.
  const bare = text.replace(/\]\[[^[\]]*\]/g, ']').replace(/[\s\p{Pe}\p{Pf}"'“”„*\u200B]+$/u, '');
  if (/[.．]{3}$/.test(bare)) return 'an ellipsis';
  const last = bare.slice(-1);
  // Greek asks with what looks like a semicolon.
  if (last === ';' && /^el\b/.test(lang)) return 'a question mark';
  const found = Object.entries(CLASSES).find(([, signs]) => last !== '' && signs.includes(last));
  return found ? (found[0] as EndClass) : 'no sign';
}
