/** One text of a line, with the mark `{#slug src=a,b}` at its end taken off. */
export type LineText = {
  source: string;
  slug: string | undefined;
  sources: string[];
  /** What is wrong with the mark. */
  fault?: string;
  /** Where a missing slug goes: the column in the line, and what to write around it. */
  slot: { at: number; before: string };
};

/** What a line is, by itself. The grammar knows nothing else. */
export type MarkdownLine =
  | { kind: 'blank' }
  | { kind: 'heading' | 'item' | 'paragraph'; text: LineText }
  | { kind: 'row'; cells: LineText[] }
  | { kind: 'separator'; cells: number }
  | { kind: 'open'; name: string; words: string[] }
  | { kind: 'close' }
  | { kind: 'fault'; message: string; remedy: string };

/** Markdown that many know and this grammar leaves out, each with what to write instead. */
const NOT_OURS: [RegExp, string, string][] = [
  [/^\s+(?:[-*+]|\d+[.)])\s/, 'a list stands inside a list', 'make it one list, or write a heading and a list of its own'],
  [/^\s/, 'the line begins with spaces', 'begin at the edge; a text stands on one line'],
  [/^#(?:\s|$)/, 'a `#` heading stands in the text', 'write `##`; the title stands in the front matter'],
  [/^#{3,}/, 'a heading smaller than `##`', 'write `##`; there is one level of headings'],
  [/^##?\S/, 'no space follows the `#` signs', 'write `## ` and the heading'],
  [/^>/, 'a block quote', 'write it as a paragraph, in own words'],
  [/^(?:```|~~~)/, 'a block of code', 'write it as a paragraph'],
  [/^</, 'HTML', 'write it as a paragraph; there is no HTML in a text'],
  [/^!\[/, 'an image', 'say it in words; texts have no images'],
  [/^[*+]\s/, 'a list item with another sign than `-`', 'write `- ` and the item'],
  [/^\d+[.)]\s/, 'a numbered list', 'write `- ` items, inside `:::steps` when the order matters'],
  [/^(?:-{2,}|\*{3,}|_{3,}|={2,})\s*$/, 'a line across the page', 'write a heading instead'],
  [/^\[[^\]]*\]:/, 'a link definition', 'put the address under `links` in the front matter'],
  [/^-(?!\s)/, 'no space follows the `-`', 'write `- ` and the item'],
  [/^:{2,}/, 'a malformed `:::` line', 'write `:::` and the name of a block, or `:::` alone to end it'],
];

/** Reads one line, without its line end: `- Go now. {#go src=h1}` => an item. Never throws. */
export function readLine(line: string): MarkdownLine {
  if (line.trim() === '') return { kind: 'blank' };
  if (/^:::\s*$/.test(line)) return { kind: 'close' };
  const fence = /^:::([a-z]+)(?:\s+(.*))?$/.exec(line.trimEnd());
  if (fence) return { kind: 'open', name: fence[1] as string, words: fence[2]?.trim().split(/\s+/) ?? [] };
  if (line.startsWith('|')) return readRow(line);
  const known = /^(?:(## )|(- ))/.exec(line);
  const alien = known ? undefined : NOT_OURS.find(([pattern]) => pattern.test(line));
  if (alien) return { kind: 'fault', message: alien[1], remedy: alien[2] };
  const text = readText(line, known?.[0].length ?? 0, line.length);
  if (text.source === '') return { kind: 'fault', message: 'a text without words', remedy: 'write the text, or delete the line' };
  return { kind: known?.[1] ? 'heading' : known ? 'item' : 'paragraph', text };
}

function readRow(line: string): MarkdownLine {
  const row = line.trimEnd();
  if (row.length < 2 || !row.endsWith('|')) {
    return { kind: 'fault', message: 'a table row does not end with `|`', remedy: 'begin and end every row with `|`' };
  }
  const cells: LineText[] = [];
  for (let start = 1; start < row.length; ) {
    const end = row.indexOf('|', start);
    cells.push(readText(line, start, end));
    start = end + 1;
  }
  const dashes = cells.every(({ source }) => /^:?-+:?$/.test(source));
  return dashes ? { kind: 'separator', cells: cells.length } : { kind: 'row', cells };
}

const MARK = /\{#([^{}]*)\}$/;

function readText(line: string, start: number, end: number): LineText {
  const written = line.slice(start, end).trimEnd();
  const mark = MARK.exec(written);
  const source = (mark ? written.slice(0, mark.index) : written).trim();
  if (!mark) return { source, slug: undefined, sources: [], slot: { at: start + written.length, before: ' {#' } };
  const slot = { at: start + mark.index + 2, before: '' };
  const parts = /^([a-z0-9][a-z0-9-]*)?(?:\s+src=([a-z][a-z0-9]*(?:,[a-z][a-z0-9]*)*))?\s*$/.exec(mark[1] as string);
  if (!parts) return { source, slug: undefined, sources: [], slot, fault: `\`${mark[0]}\` is malformed` };
  return { source, slug: parts[1], sources: parts[2]?.split(',') ?? [], slot };
}
