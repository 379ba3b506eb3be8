/** Something about one translation. An error keeps it from readers, a warning only asks for a second look. */
export type Finding = {
  level: 'error' | 'warning';
  /** Name of the check. */
  check: string;
  message: string;
  /** What the translator can do. */
  remedy: string;
};

/** A source text, its translation, and what is known about the two. */
export type CheckInput = {
  source: string;
  target: string;
  /** Language of the translation, and the ISO 15924 script its letters are expected in. */
  lang: string;
  script: string;
  /** What the text is: `heading`, `step 1 of 3`, … Words for the search are `keywords`. */
  role: string;
  /** Kind of the document: a wrong number is an error in `law` and `health`. */
  kind: string;
  /** The plural form, for a UI message that has forms: `few`. */
  plural?: string;
  /** Words of this language that promise what nobody can keep. */
  overpromises?: readonly string[];
};

export type Check = (input: CheckInput) => Finding[];
