import * as v from 'valibot';
import { dated } from './topic.ts';
import { EMERGENCIES, OFFICES, TELLS } from './vocabulary.ts';

const src = v.optional(v.array(v.string()), []);

const office = v.strictObject({
  reception: v.picklist(TELLS),
  professional: v.picklist(TELLS),
  note: v.optional(v.string()),
  src,
});

const official = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/)),
  /** Name as the officials themselves write it, in the place's language. */
  name: v.string(),
  /** The rest may be unknown: then it is left out and said. */
  what: v.string(),
  know: v.optional(v.string()),
  ask: v.optional(v.string()),
  enter: v.optional(v.string()),
  take: v.optional(v.string()),
  tell: v.optional(v.string()),
  src,
});

const lawLine = v.strictObject({ id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/)), text: v.string(), src });

/** `content/places/<place>/place.yaml` */
export const place = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z]{2}(-[a-z0-9]{1,3})?$/, 'is no place; use a country code in lower case, like fr')),
  name: v.string(),
  /** Official languages, first the one most officers read. */
  languages: v.array(v.string()),
  time_zone: v.optional(v.string()),
  regions: v.optional(v.array(v.strictObject({ id: v.string(), name: v.string(), law: v.optional(v.array(lawLine), []) })), []),
  emergency: v.record(
    v.picklist(EMERGENCIES),
    v.strictObject({ number: v.pipe(v.string(), v.regex(/^\d{2,6}$/)), note: v.optional(v.string()), src }),
  ),
  law: v.array(lawLine),
  tells_immigration: v.record(v.picklist(OFFICES), office),
  officials: v.optional(v.array(official), []),
  keeper: v.optional(v.string()),
  ...dated,
});
export type Place = v.InferOutput<typeof place>;
