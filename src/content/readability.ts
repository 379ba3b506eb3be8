/** What a text is like to read. */
export type Readability = { sentences: number; words: number; longest: number; grade: number };

/**
 * Counts sentences and words of plain texts and gives the school grade they ask for, by the Automated Readability Index (Smith and
 * Senter 1967: 4.71 characters a word + 0.5 words a sentence - 21.43). For English.
 */
export function readability(texts: string[]): Readability {
  const sentences = texts.flatMap(sentencesOf);
  const counts = sentences.map((sentence) => wordsOf(sentence).length);
  const words = counts.reduce((sum, count) => sum + count, 0);
  const characters = sentences.join('').replace(/[^\p{L}\p{N}]/gu, '').length;
  const grade = words === 0 ? 0 : (4.71 * characters) / words + (0.5 * words) / sentences.length - 21.43;
  return { sentences: sentences.length, words, longest: Math.max(0, ...counts), grade: Math.round(grade * 10) / 10 };
}

/** The source text as it is read aloud: a token counts as one word, links and bold as their words. */
export function proseOf(source: string): string {
  return source
    .replace(/\{br\}/g, ' ')
    .replace(/\{[^}]*\}/g, 'N')
    .replace(/\*\*/g, '')
    .replace(/\[([^\]]*)\]\[[^\]]*\]/g, '$1');
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.?!:])["”)]?\s+/).filter((sentence) => wordsOf(sentence).length > 0);
}

function wordsOf(sentence: string): string[] {
  return sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
}
