import * as v from 'valibot';
import { fullDate } from './source-reference.ts';

/** An organisation that looks after a place, language or service file until a date. Never a person's name. */
export const keeper = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^org:[a-z0-9-]+$/)),
  name: v.string(),
  looks_after: v.strictObject({
    places: v.optional(v.array(v.string()), []),
    languages: v.optional(v.array(v.string()), []),
    services: v.optional(v.array(v.string()), []),
  }),
  until: fullDate,
});
export type Keeper = v.InferOutput<typeof keeper>;

/** `content/keepers.yaml` */
export const keepersFile = v.strictObject({ keepers: v.array(keeper) });

/** A line of `content/i18n/<lang>/reviews.jsonl`: who read which translation of which source, as hashes. */
export const reviewRecord = v.strictObject({
  seg: v.string(),
  src: v.string(),
  tgt: v.string(),
  level: v.picklist(['peer', 'legal', 'medical']),
  by: v.pipe(v.string(), v.regex(/^org:[a-z0-9-]+$/)),
  on: fullDate,
  place: v.optional(v.string()),
  until: v.optional(fullDate),
});
export type ReviewRecord = v.InferOutput<typeof reviewRecord>;

/** A line of `content/changes.jsonl`: how much a change of a source text matters, or that a text is taken back. */
export const changeRecord = v.variant('severity', [
  v.strictObject({
    seg: v.string(),
    from: v.string(),
    to: v.string(),
    severity: v.picklist(['minor', 'normal', 'critical']),
    on: fullDate,
  }),
  v.strictObject({ seg: v.string(), severity: v.literal('recalled'), by: v.string(), on: fullDate }),
]);
export type ChangeRecord = v.InferOutput<typeof changeRecord>;
