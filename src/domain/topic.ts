import * as v from 'valibot';
import { fullDate, sourceReferences, watchDate } from './source-reference.ts';
import { SECTIONS, TOPIC_KINDS } from './vocabulary.ts';

const topicId = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9]{1,15}$/, 'is no id; use 2 to 16 letters and digits, in lower case'));
const topicCode = v.pipe(v.string(), v.regex(/^[a-z][0-9]{1,2}$/, 'is no code; use one letter and one or two digits, like k7'));

/** Facts that every dated text carries: where it comes from, when it was checked, until when that may stand. */
export const dated = {
  sources: v.optional(sourceReferences, {}),
  checked: fullDate,
  check_by: fullDate,
  watch: v.optional(v.array(watchDate), []),
};

/** Front matter of `content/topics/<id>.md`. */
export const topicMatter = v.strictObject({
  id: topicId,
  code: topicCode,
  title: v.string(),
  summary: v.string(),
  section: v.picklist(SECTIONS),
  urgency: v.optional(v.picklist(['red', 'normal']), 'normal'),
  icon: v.string(),
  kind: v.picklist(TOPIC_KINDS),
  scope: v.picklist(['universal', 'place', 'both']),
  services: v.optional(v.array(v.string()), []),
  cards: v.optional(v.array(v.string()), []),
  links: v.optional(v.record(v.string(), v.pipe(v.string(), v.regex(/^https:\/\//))), {}),
  keywords: v.optional(v.array(v.string()), []),
  lang: v.optional(v.string(), 'en'),
  keeper: v.optional(v.string()),
  ...dated,
});
export type TopicMatter = v.InferOutput<typeof topicMatter>;

/** Front matter of `content/places/<place>/<id>.md`: the "Here in …" text of a topic. */
export const placeTextMatter = v.strictObject({
  topic: topicId,
  place: v.string(),
  kind: v.picklist(TOPIC_KINDS),
  services: v.optional(v.array(v.string()), []),
  links: v.optional(v.record(v.string(), v.pipe(v.string(), v.regex(/^https:\/\//))), {}),
  lang: v.optional(v.string(), 'en'),
  keeper: v.optional(v.string()),
  ...dated,
});
export type PlaceTextMatter = v.InferOutput<typeof placeTextMatter>;
