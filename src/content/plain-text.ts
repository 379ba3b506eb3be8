import type { Inline } from '../domain/text.ts';

/** A text without its marks, for search, sharing and reading aloud. Numbers are those of `place` where it has its own. */
export function plainText(inline: Inline[], place?: string): string {
  const here = (places: Record<string, string> | undefined, elsewhere: string) =>
    (place !== undefined && places && Object.hasOwn(places, place) && places[place]) || elsewhere;
  return inline
    .map((part): string => {
      if (typeof part === 'string') return part;
      if ('strong' in part) return plainText(part.strong, place);
      if ('link' in part) return plainText(part.link, place);
      if ('br' in part) return '\n';
      if ('fact' in part) return here(part.places, part.value);
      if ('phone' in part) return part.number;
      if ('emergency' in part) return here(part.places, part.number);
      return '…';
    })
    .join('');
}
