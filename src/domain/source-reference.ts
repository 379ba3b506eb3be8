import * as v from 'valibot';

/** A calendar date, or just its year or month where a source gives no more: `2026-11-21`, `2026-04`, `2024`. */
export const partialDate = v.pipe(v.string(), v.check(isPartialDate, 'is no date; write it as 2026-11-21, 2026-11 or 2026'));

/** A full calendar date, `2026-11-21`. */
export const fullDate = v.pipe(
  v.string(),
  v.check((text) => text.length === 10 && isPartialDate(text), 'is no date; write it as 2026-11-21'),
);

/** Where a statement comes from. `date` is the source's own date, or `undated`; `read` when we last read it. */
export const sourceReference = v.strictObject({
  address: v.pipe(v.string(), v.regex(/^https:\/\/|^http:\/\/|^[A-Z]/, 'is neither an address nor the name of a document')),
  date: v.union([partialDate, v.literal('undated')]),
  confidence: v.picklist(['high', 'medium', 'low']),
  note: v.optional(v.string()),
});
export type SourceReference = v.InferOutput<typeof sourceReference>;

/** Source references by the short key that `src=` names. */
export const sourceReferences = v.record(v.pipe(v.string(), v.regex(/^[a-z][a-z0-9]*$/)), sourceReference);

/** A day on which something is known to change, so that the text is read again by then. */
export const watchDate = v.strictObject({ date: partialDate, what: v.string(), source: v.string() });
export type WatchDate = v.InferOutput<typeof watchDate>;

function isPartialDate(text: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match) return false;
  const [, year = '', month = '01', day = '01'] = match;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}
