/** What of a text counts when it is hashed or compared: a reflowed or differently composed text is still the same text. */
export function foldForHash(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
