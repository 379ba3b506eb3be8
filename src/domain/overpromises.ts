import * as v from 'valibot';

const words = v.pipe(
  v.array(
    v.pipe(
      v.string(),
      v.regex(/^\*?[^*\s][^*]*(\*? [^*\s][^*]*)*\*?$/, 'is no word; `*` may stand at the beginning or end of a word'),
    ),
  ),
  v.minLength(1, 'is empty; name the words of this language'),
);

/** `content/overpromises.yaml`: by language, the words that promise what nobody can keep. */
export const overpromisesFile = v.record(v.string(), words);
export type OverpromisesFile = v.InferOutput<typeof overpromisesFile>;
