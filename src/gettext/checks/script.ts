import type { Check } from './finding.ts';
import { withoutNames } from './names.ts';
import { plainText } from './plain-text.ts';

/** The letters of each ISO 15924 code. */
const LETTERS: Record<string, RegExp> = {
  Arab: /\p{Script=Arabic}/u,
  Armn: /\p{Script=Armenian}/u,
  Beng: /\p{Script=Bengali}/u,
  Cyrl: /\p{Script=Cyrillic}/u,
  Deva: /\p{Script=Devanagari}/u,
  Ethi: /\p{Script=Ethiopic}/u,
  Geor: /\p{Script=Georgian}/u,
  Grek: /\p{Script=Greek}/u,
  Gujr: /\p{Script=Gujarati}/u,
  Guru: /\p{Script=Gurmukhi}/u,
  Hans: /\p{Script=Han}/u,
  Hant: /\p{Script=Han}/u,
  Hebr: /\p{Script=Hebrew}/u,
  Jpan: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  Khmr: /\p{Script=Khmer}/u,
  Knda: /\p{Script=Kannada}/u,
  Kore: /[\p{Script=Hangul}\p{Script=Han}]/u,
  Laoo: /\p{Script=Lao}/u,
  Latn: /\p{Script=Latin}/u,
  Mlym: /\p{Script=Malayalam}/u,
  Mymr: /\p{Script=Myanmar}/u,
  Sinh: /\p{Script=Sinhala}/u,
  Taml: /\p{Script=Tamil}/u,
  Telu: /\p{Script=Telugu}/u,
  Thai: /\p{Script=Thai}/u,
  Tibt: /\p{Script=Tibetan}/u,
};
const ENOUGH_LETTERS = 4;
const ENOUGH_SHARE = 0.4;

/** Letters of another script mean the wrong file, or text that was never translated. */
export const checkScript: Check = ({ source, target, script }) => {
  const expected = LETTERS[script];
  const letters = withoutNames(plainText(target, ' '), plainText(source, ' ')).match(/\p{L}/gu) ?? [];
  if (!expected || letters.length < ENOUGH_LETTERS) return [];
  const share = letters.filter((letter) => expected.test(letter)).length / letters.length;
  if (share >= ENOUGH_SHARE) return [];
  return [
    {
      level: 'error',
      check: 'script',
      message: `only ${Math.round(share * 100)} % of the letters are in the script of this language`,
      remedy: 'check that the translation is in the right language, and that all of it is translated',
    },
  ];
};
