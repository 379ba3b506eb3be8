import * as v from 'valibot';
import { fullDate, sourceReference } from './source-reference.ts';

/** How a fact counts down: from which moment, for how long, and whether the end is the best time, the limit, or a court's. */
export const clock = v.strictObject({
  from: v.string(),
  hours: v.optional(v.number()),
  days: v.optional(v.number()),
  kind: v.picklist(['best', 'limit', 'court']),
});
export type Clock = v.InferOutput<typeof clock>;

const value = v.pipe(
  v.union([v.number(), v.string()]),
  v.transform((raw) => String(raw)),
);

/**
 * A number, amount, age, dose or deadline: `{fact.pep_hours}` in a text. `note` tells translators what the token shows. Where a
 * place's own sources give another value it stands under `in`, with its own source.
 */
export const fact = v.strictObject({
  value,
  note: v.string(),
  in: v.optional(v.record(v.string(), v.strictObject({ value, source: sourceReference })), {}),
  clock: v.optional(clock),
  source: sourceReference,
  checked: fullDate,
  check_by: fullDate,
});
export type Fact = v.InferOutput<typeof fact>;

/** A phone number: E.164 (`+33143148157`), or a short code marked `short`. */
export const phone = v.pipe(
  v.strictObject({
    number: v.string(),
    short: v.optional(v.boolean(), false),
    note: v.string(),
    place: v.optional(v.string()),
    source: sourceReference,
    checked: fullDate,
    check_by: fullDate,
  }),
  v.check(
    ({ number, short }) => (short ? /^\d{2,6}$/ : /^\+[1-9]\d{6,14}$/).test(number),
    'has a number that is neither +countrycode and digits nor a short code with `short: true`',
  ),
);
export type Phone = v.InferOutput<typeof phone>;

/** `content/facts.yaml` */
export const factsFile = v.strictObject({
  facts: v.record(v.pipe(v.string(), v.regex(/^[a-z0-9_.]+$/)), fact),
  phones: v.optional(v.record(v.pipe(v.string(), v.regex(/^[a-z0-9_.]+$/)), phone), {}),
});
export type FactsFile = v.InferOutput<typeof factsFile>;
