import type { Check } from './finding.ts';

const JOINERS = ['\u200C', '\u200D'];
const BREAK = ['\u200B'];

/** Invisible characters that a script cannot be written without. */
const ALLOWED: Record<string, string[]> = {
  Arab: JOINERS,
  Deva: JOINERS,
  Beng: JOINERS,
  Guru: JOINERS,
  Gujr: JOINERS,
  Taml: JOINERS,
  Telu: JOINERS,
  Knda: JOINERS,
  Mlym: JOINERS,
  Sinh: JOINERS,
  // These put no space between words: U+200B says where a line may break.
  Mymr: [...JOINERS, ...BREAK],
  Khmr: BREAK,
  Laoo: BREAK,
  Thai: BREAK,
};

/** Control, format and private characters, halves of characters, line separators, invisible letters, the sign of lost letters. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\u115F\u1160\u3164\uFFA0\uFFFC\uFFFD]|\u034F/gu;

const NAMES: [from: number, to: number, name: string][] = [
  [0x202a, 0x202e, 'a character that turns the reading direction'],
  [0x2066, 0x2069, 'a character that turns the reading direction'],
  [0x200e, 0x200f, 'a character that turns the reading direction'],
  [0x061c, 0x061c, 'a character that turns the reading direction'],
  [0xfffd, 0xfffd, 'a sign for a letter that was lost'],
  [0xe000, 0xf8ff, 'a letter of a private font'],
  [0xf0000, 0x10ffff, 'a letter of a private font'],
];

/** Hidden characters can turn numbers round, break search, or show as boxes; a few scripts need a few of them. */
export const checkCharacters: Check = ({ target, script }) => {
  const allowed = new Set(['\n', ...(ALLOWED[script] ?? [])]);
  const found = new Set((target.match(HIDDEN) ?? []).filter((char) => !allowed.has(char)));
  return [...found].map((char) => ({
    level: 'error',
    check: 'characters',
    message: `the translation has ${describe(char.codePointAt(0) ?? 0)} in it`,
    remedy: 'remove it, or type the words around it again',
  }));
};

function describe(code: number): string {
  const name = NAMES.find(([from, to]) => code >= from && code <= to)?.[2] ?? 'a hidden character';
  return `${name} (U+${code.toString(16).toUpperCase().padStart(4, '0')})`;
}
