import { foldDigits } from './checks/fold-digits.ts';

/** Scripts that put no space between words: there a word may begin and end anywhere. */
const WITHOUT_SPACES = new Set(['Hans', 'Hant', 'Jpan', 'Khmr', 'Laoo', 'Mymr', 'Thai', 'Tibt']);

const patterns = new WeakMap<readonly string[], RegExp>();

/**
 * The words of a text that promise too much, each once, as the text has them: `It is Anonymous.`, [`anonym*`] => [`anonymous`].
 * `words` are those of the text's language in `content/overpromises.yaml`, `script` is the ISO 15924 code of its script.
 */
export function findOverpromises(text: string, words: readonly string[], script: string): string[] {
  const pattern = patterns.get(words) ?? patternOf(words, script);
  patterns.set(words, pattern);
  return [...new Set(fold(text).match(pattern) ?? [])];
}

function patternOf(words: readonly string[], script: string): RegExp {
  const inside = '[\\p{L}\\p{M}\\p{N}]';
  const [before, after] = WITHOUT_SPACES.has(script) ? ['', ''] : [`(?<!${inside})`, `(?!${inside})`];
  // The longest first, so that a text is told all of what it says.
  const longest = words.map(fold).sort((a, b) => b.length - a.length);
  const alternatives = longest.map((word) =>
    word
      .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '[\\p{L}\\p{M}]*')
      .replaceAll(' ', '[ -]'),
  );
  // Without words nothing is found: an empty choice would match everywhere.
  return words.length === 0 ? /(?!)/ : new RegExp(`${before}(?:${alternatives.join('|')})${after}`, 'gu');
}

/** Spelled one way: capitals, digits, spaces, and what one may leave out or type in several ways in a script. */
function fold(text: string): string {
  return foldDigits(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[\p{Cf}\u0640\u064B-\u0652\u0670]/gu, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replaceAll('ş', 'ș')
    .replaceAll('ţ', 'ț')
    .replaceAll('٪', '%')
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/(\d) %/g, '$1%');
}
