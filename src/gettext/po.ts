/** One text and its translation. */
export type PoEntry = {
  /** The segment's id. Empty when a file from elsewhere gave none: such an entry belongs nowhere. */
  msgctxt: string;
  /** The source text that `msgstr` is shown beside. */
  msgid: string;
  msgstr: string;
  /** `# `: what translators write to each other. */
  translatorComments: string[];
  /** `#. `: what the source says to translators. */
  extractedComments: string[];
  /** `#: `: the files the text stands in. */
  references: string[];
  /** `#, ` */
  flags: string[];
  /** `#| `: the id and the source text that the translation was made from, while they differ from today's. */
  previousMsgctxt?: string;
  previousMsgid?: string;
  /** `#~ `: no longer in the source, kept in case it comes back. */
  obsolete?: boolean;
  /** 1-based line of the entry's first keyword; 0 when it was not read from a file. */
  line: number;
};

/** A translation file as data. */
export type PoFile = {
  headers: [name: string, value: string][];
  entries: PoEntry[];
};

export const FUZZY = 'fuzzy';
export const BRACE_FORMAT = 'python-brace-format';

/** Whether the translation waits for a person: it is a draft, or its source has changed. */
export function isFuzzy(entry: PoEntry): boolean {
  return entry.flags.includes(FUZZY);
}
