/** Content as data: what Markdown becomes, and what views turn into text nodes. No HTML anywhere. */

/** A piece of running text. A plain string is shown as it is. */
export type Inline =
  | string
  | { strong: Inline[] }
  | { br: true }
  /** A link to a topic (its path name) or to an address outside. */
  | { link: Inline[]; topic: string }
  | { link: Inline[]; url: string }
  /** A sourced value. `places` holds what differs by place; `checkBy` is the ISO date after which it is marked. */
  | { fact: string; value: string; places?: Record<string, string>; checkBy?: string; checked?: string }
  | { phone: string; number: string; call?: string; checkBy?: string; checked?: string }
  /** An emergency number of the place: `number` stands for "somewhere else". */
  | { emergency: string; number: string; places: Record<string, string> }
  /** A gap on a card that the reader fills in. Never stored. */
  | { fill: string };

/** The block structure of a page, over whatever stands for a translatable text. */
export type Block<T> =
  | { kind: 'heading'; text: T }
  | { kind: 'paragraph'; text: T }
  | { kind: 'list'; items: T[] }
  | { kind: 'steps'; items: T[] }
  | { kind: 'warning'; blocks: Block<T>[] }
  | { kind: 'say'; cards: string[] }
  | { kind: 'table' | 'choices'; head: T[]; rows: T[][] }
  | { kind: 'papers'; held: PapersHeld; blocks: Block<T>[] };

/** The fixed headings of a place's texts: which papers the reader holds. */
export const PAPERS_HELD = [
  'visitor',
  'student',
  'work',
  'tied',
  'asylum',
  'eu',
  'eu-permit',
  'resident',
  'none',
  'unknown',
] as const;
export type PapersHeld = (typeof PAPERS_HELD)[number];

/** One translatable text of the source: a heading, a paragraph, a list item, a cell, a field of a YAML file. */
export type Segment = {
  /** Stable id, `pep/when`; never reused. */
  id: string;
  /** Number of the spoken reference: segment 4 of topic K7 is read out as "K7·4". */
  n: number;
  /** The source text in inline Markdown: what gettext calls msgid. */
  source: string;
  /** What the text is, for translators: `heading`, `step 1 of 3`, … */
  role: string;
  /** Keys into the document's `sources`. */
  sources: string[];
  file: string;
  line: number;
};

/** How far a text may be trusted. The order is the order of care, worst first. */
export const STATUSES = [
  'missing',
  'draft',
  'blocked',
  'stale-critical',
  'stale',
  'unreviewed',
  'peer',
  'legal',
  'medical',
] as const;
export type Status = (typeof STATUSES)[number];

/** A segment as one reader's language shows it. */
export type Text = {
  id: string;
  n?: number;
  text: Inline[];
  /** Left out when it is the status most texts of the page share (`PageStatus.shared`). */
  status?: Status;
  /** Set when the text is not in the page's language: the source language of a text that is not translated. */
  lang?: string;
  /** `stale`: the current source text. `stale-critical`: the older translation, folded away. */
  other?: { lang: string; text: Inline[] };
  /** ISO date since which the source differs. */
  since?: string;
  /** Taken back by its keeper, with the ISO date. */
  recalled?: string;
};
