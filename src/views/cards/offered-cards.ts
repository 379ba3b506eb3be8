import type { LocalCard, PlaceCardsChunk } from '../../domain/pack.ts';
import type { Text } from '../../domain/text.ts';

/** A card as it is offered: `mine` is what the reader reads, `theirs` what the other person reads. */
export type OfferedCard = { card: LocalCard; mine: Text; theirs?: Text };

/**
 * Which cards may be shown. With a place: those that have a text for it, and those for everywhere; the others are `held`, because a
 * wrong word to an officer can do harm. Without a place only the cards for everywhere, in the reader's language alone.
 */
export function offeredCards(
  cards: LocalCard[],
  other: PlaceCardsChunk | undefined,
): { offered: OfferedCard[]; held: LocalCard[] } {
  const offered: OfferedCard[] = [];
  const held: LocalCard[] = [];
  for (const card of cards) {
    const local = other?.texts.find(({ id }) => id === card.id);
    // Where the place has a text of its own, both sides must say the same.
    if (local) offered.push({ card, mine: local.own ?? card.text, theirs: local.text });
    else if (card.use === 'everywhere') offered.push({ card, mine: card.text });
    else held.push(card);
  }
  return { offered, held };
}
