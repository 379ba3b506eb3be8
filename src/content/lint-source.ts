import { type AuthoredInline, parseInline } from './inline.ts';

/** What is wrong with a text, in an author's words. */
export type Lint = { message: string; remedy: string };

const DOMAINS =
  'com|org|net|info|gov|edu|int|eu|app|io|me|uk|ie|fr|de|at|ch|be|nl|lu|es|pt|it|se|no|fi|dk|ro|bg|hu|pl|cz|al|tr|ru|ua|au|nz|ca|us|br|mx|th|cn|kr|vn|jp|ph';

const BIDI = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;
/** Joiners shape Persian, Hindi or Burmese; variation selectors only choose a form. Both are part of writing. */
const INVISIBLE =
  /(?!\n|\p{Variation_Selector}|[\u200B-\u200F\u061C\u202A-\u202E\u2066-\u2069])[\p{Cc}\p{Co}\p{Default_Ignorable_Code_Point}]/u;
/** A zero-width space is a word break in scripts without spaces, and a mistake elsewhere. */
const STRAY_ZERO_WIDTH_SPACE =
  /(?<![\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])\u200B(?![\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])/u;

type Rule = [pattern: RegExp, message: (match: string) => string, remedy: string];

/** Judged on the text as readers see it: tokens and refs are out. */
const VISIBLE_RULES: Rule[] = [
  [/<[/!?]?[a-z][^>]*>?|<!--/iu, (match) => `HTML: ${match}`, 'take it away; write **strong** or {br} if that was meant'],
  [/&(?:#\d+|#x[0-9a-f]+|[a-z]{2,8});/iu, (match) => `an HTML entity: ${match}`, 'write the character itself'],
  [
    new RegExp(
      [
        String.raw`[a-z][a-z0-9+.-]*:\/\/\S*`,
        String.raw`\b(?:mailto|tel|sms):\S+`,
        String.raw`\bwww\.\S+`,
        String.raw`\S+@[\w-]+\.[a-z]{2,}`,
        String.raw`(?<![\p{L}\p{N}-])[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\/\S*`,
        String.raw`(?<![\p{L}\p{N}-])[\p{L}\p{N}][\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:${DOMAINS})(?![\p{L}\p{N}])`,
      ].join('|'),
      'iu',
    ),
    (match) => `an address: ${match}`,
    'name it under `links` in the front matter and write [label][name]; if it is none, put a space after the full stop',
  ],
  [
    // Five digits in a run, or seven in groups, as phone numbers and dates are written.
    /\p{Nd}{5,}|\+?\p{Nd}(?:[ \u00A0\u202F()./-]{0,2}\p{Nd}){6,}/u,
    (match) => `a number typed into the text: ${match}`,
    'put it into facts.yaml and write {phone.name} or {fact.name}',
  ],
  [/(?<![\p{L}\p{N}*])\*(?![\s*])[^*]+\*(?![\p{L}\p{N}*])/u, (match) => `a mark that is not known: ${match}`, 'write **strong**'],
  [/`/, () => 'a mark that is not known: `', 'take it away'],
];

/** Judged on the text as it is written. */
const RAW_RULES: Rule[] = [
  [/!\[/, () => 'an image, or no space before a link', 'texts have no images; put a space before a link'],
  [BIDI, name, 'delete it; the page sets the direction itself'],
  [INVISIBLE, name, 'delete it'],
  [STRAY_ZERO_WIDTH_SPACE, name, 'delete it'],
];

/**
 * Finds in a source text or a translation what no text may hold: HTML, addresses, typed numbers, characters that cannot be seen, words
 * of mixed alphabets. Marks and tokens are judged by `parseInline`. Never throws.
 */
export function lintSource(source: string): Lint[] {
  const visible = visibleText(parseInline(source).inline);
  const found: Lint[] = [];
  for (const [rules, text] of [[VISIBLE_RULES, visible] as const, [RAW_RULES, source] as const]) {
    for (const [pattern, message, remedy] of rules) {
      const match = pattern.exec(text)?.[0];
      if (match !== undefined) found.push({ message: message(match), remedy });
    }
  }
  for (const word of mixedWords(visible)) {
    found.push({ message: `"${word}" mixes letters of two alphabets`, remedy: 'type the word again with one keyboard' });
  }
  return found;
}

/** Alphabets whose letters look alike. Other scripts do stand beside Latin letters in one word ("HIV는"). */
const ALPHABETS = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];

function mixedWords(text: string): string[] {
  const words = new Set(text.match(/[\p{L}\p{M}]+/gu) ?? []);
  return [...words].filter((word) => ALPHABETS.filter((letters) => letters.test(word)).length > 1);
}

function visibleText(inline: AuthoredInline[]): string {
  return inline
    .map((part) => {
      if (typeof part === 'string') return part;
      if ('strong' in part) return visibleText(part.strong);
      if ('link' in part) return visibleText(part.link);
      return 'br' in part ? '\n' : '\uFFFC';
    })
    .join('');
}

function name(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `a character that cannot be seen: U+${code}`;
}
