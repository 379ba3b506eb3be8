import type { Text } from '../../domain/text.ts';

/** The words of a text, without what its tokens show. */
export function wordsOf(text: Text): string {
  return text.text.filter((piece) => typeof piece === 'string').join('');
}
