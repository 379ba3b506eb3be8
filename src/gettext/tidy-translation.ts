/** What may be mended without asking: composed letters, no spaces at the edges, single spaces between words. */
export function tidyTranslation(text: string): string {
  return text
    .normalize('NFC')
    .replace(/ {2,}/g, ' ')
    .replace(/[^\S\n]+\n/g, '\n')
    .trim();
}
