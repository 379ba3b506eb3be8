import { hasContentToken } from './find-tokens.ts';
import { foldForHash } from './fold-hash.ts';
import { BRACE_FORMAT, FUZZY, isFuzzy, type PoEntry, type PoFile } from './po.ts';
import { headersFor } from './po-headers.ts';

/** One text of today's source. Ids are unique within a template. */
export type TemplateEntry = {
  id: string;
  source: string;
  /** What to say to translators. */
  comments: string[];
  /** The file it stands in. */
  reference: string;
};

/**
 * Brings a translation up to date with its source, by id and never by likeness: a guess that looks right is worse than a gap.
 * No translation is lost: a changed source leaves it fuzzy beside the source it was made from, a removed one leaves it
 * obsolete. Merging twice changes nothing more.
 */
export function mergePo(
  existing: PoFile | undefined,
  template: TemplateEntry[],
  meta: { lang: string; doc: string; sourceLang: string },
): PoFile {
  const entries = existing?.entries ?? [];
  const chosen = chooseById(entries, new Set(template.map(({ id }) => id)));
  const used = new Set(chosen.values());
  const current = template.map((text) => updateEntry(chosen.get(text.id), text));
  const obsolete = entries.filter((entry) => !used.has(entry) && isWorthKeeping(entry)).map(toObsolete);
  return { headers: headersFor(meta), entries: [...current, ...obsolete] };
}

/** A file may hold an id twice, by mistake or because a removed text came back. A translated entry wins, then one in use. */
function chooseById(entries: PoEntry[], wanted: Set<string>): Map<string, PoEntry> {
  const rank = (entry: PoEntry) => (entry.msgstr === '' ? 0 : 2) + (entry.obsolete ? 0 : 1);
  const chosen = new Map<string, PoEntry>();
  for (const entry of entries) {
    const other = chosen.get(entry.msgctxt);
    if (wanted.has(entry.msgctxt) && (!other || rank(entry) > rank(other))) chosen.set(entry.msgctxt, entry);
  }
  return chosen;
}

function updateEntry(entry: PoEntry | undefined, { id, source, comments, reference }: TemplateEntry): PoEntry {
  const { fuzzy, previous } = entry ? compareSource(entry, source) : { fuzzy: false, previous: undefined };
  return {
    msgctxt: id,
    msgid: source,
    msgstr: entry?.msgstr ?? '',
    translatorComments: entry?.translatorComments ?? [],
    extractedComments: comments,
    references: [reference],
    flags: [...(fuzzy ? [FUZZY] : []), ...(hasContentToken(source) ? [BRACE_FORMAT] : [])],
    ...(previous === undefined ? {} : { previousMsgctxt: id, previousMsgid: previous }),
    line: entry?.line ?? 0,
  };
}

/** Whether the translation still says what the source says, and if not, which source it was made from. */
function compareSource(entry: PoEntry, source: string): { fuzzy: boolean; previous?: string } {
  if (entry.msgstr === '') return { fuzzy: false };
  // A draft (fuzzy, made from today's source) is hidden from readers. With a previous source it would count as stale and be
  // shown, and would become final when the source changes back: so it stays a draft whatever the source does.
  if (isFuzzy(entry) && entry.previousMsgid === undefined) return { fuzzy: true };
  const madeFrom = isFuzzy(entry) ? (entry.previousMsgid ?? entry.msgid) : entry.msgid;
  return foldForHash(madeFrom) === foldForHash(source) ? { fuzzy: false } : { fuzzy: true, previous: madeFrom };
}

function isWorthKeeping({ msgstr, translatorComments }: PoEntry): boolean {
  return msgstr !== '' || translatorComments.length > 0;
}

function toObsolete(entry: PoEntry): PoEntry {
  return { ...entry, extractedComments: [], references: [], flags: isFuzzy(entry) ? [FUZZY] : [], obsolete: true };
}
