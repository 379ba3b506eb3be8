import * as v from 'valibot';
import { CARD_GROUPS, CARD_USES, FILLS } from './vocabulary.ts';

/** A phrase to show or say. `about` names it in a list, `text` is what the other person reads. */
export const card = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^c-[a-z]+$/)),
  group: v.picklist(CARD_GROUPS),
  about: v.string(),
  text: v.string(),
  use: v.picklist(CARD_USES),
  /** When to think first: shown to the reader, never to the other person. */
  care: v.optional(v.string()),
  for: v.optional(v.array(v.string()), []),
  fill: v.optional(v.array(v.picklist(FILLS)), []),
  /** Recordings by language, for reading aloud. */
  sounds: v.optional(v.record(v.string(), v.string()), {}),
  /** The text made for a place, where the general one could mislead. */
  variants: v.optional(v.record(v.string(), v.strictObject({ text: v.string(), source: v.string() })), {}),
});
export type Card = v.InferOutput<typeof card>;

/** `content/cards.yaml` */
export const cardsFile = v.strictObject({ cards: v.array(card) });
