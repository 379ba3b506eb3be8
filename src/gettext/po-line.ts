/** What one line of a PO file is, before anybody asks what it belongs to. */
export type PoLine =
  | { kind: 'blank' }
  | { kind: 'comment'; sort: 'translator' | 'extracted' | 'reference' | 'flag'; text: string }
  /** `msgid "…"`; with no `keyword` the line continues the text before it. */
  | { kind: 'text'; keyword?: string; quoted: string; previous: boolean; obsolete: boolean }
  | { kind: 'unknown'; text: string };

const SORTS = { '.': 'extracted', ':': 'reference', ',': 'flag', '=': 'flag' } as const;
const KEYWORD = /^(msgctxt|msgid_plural|msgid|msgstr(?:\[\d+\])?)(?=[\s"]|$)\s*(.*)$/su;

/** Reads one line, without its line end. */
export function readPoLine(line: string): PoLine {
  const text = line.trimStart();
  if (text === '') return { kind: 'blank' };
  const prefix = /^(?:#~\||#~|#\|)/.exec(text)?.[0] ?? '';
  if (text.startsWith('#') && prefix === '') return readComment(text.slice(1));
  const content = text.slice(prefix.length).trim();
  if (content === '') return { kind: 'blank' };
  const place = { previous: prefix.endsWith('|'), obsolete: prefix.startsWith('#~') };
  if (content.startsWith('"')) return { kind: 'text', quoted: content, ...place };
  const [, keyword, quoted] = KEYWORD.exec(content) ?? [];
  return keyword === undefined || quoted === undefined ? { kind: 'unknown', text } : { kind: 'text', keyword, quoted, ...place };
}

function readComment(body: string): PoLine {
  const first = body.charAt(0);
  const special = first in SORTS;
  const text = special ? body.slice(1) : body;
  return {
    kind: 'comment',
    sort: special ? SORTS[first as keyof typeof SORTS] : 'translator',
    text: text.startsWith(' ') ? text.slice(1) : text,
  };
}
