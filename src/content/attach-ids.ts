import { findFrontMatter } from './front-matter.ts';
import { type AuthoredInline, parseInline } from './inline.ts';
import { type LineText, type MarkdownLine, readLine } from './markdown-line.ts';

/**
 * Writes `{#slug}` behind every text of a document that has none; nothing else changes, not a byte. `taken` are the slugs ever
 * used in this document: they are not used again. `added` lists the new slugs in page order. A paragraph that goes on over a second
 * line is left alone, because it is a mistake to be mended first.
 */
export function addSlugs(text: string, taken: Set<string>): { text: string; added: string[] } {
  const lines = text.split('\n');
  const first = (findFrontMatter(lines)?.end ?? -1) + 1;
  if (first === 0 && lines[0]?.trimEnd() === '---') return { text, added: [] };
  const read = lines.map((line, index): MarkdownLine => (index < first ? { kind: 'blank' } : readLine(line.replace(/\r$/, ''))));
  const used = new Set(taken);
  for (const { slug } of read.flatMap(textsOf)) if (slug) used.add(slug);

  const added: string[] = [];
  const written = lines.map((line, index) => {
    if (isWrapped(read, index)) return line;
    let [result, moved] = [line, 0];
    for (const one of textsOf(read[index] as MarkdownLine)) {
      if (one.slug !== undefined || one.fault || one.source === '') continue;
      const slug = newSlug(one.source, used);
      used.add(slug);
      added.push(slug);
      const insert = one.slot.before ? `${one.slot.before}${slug}}` : slug;
      const at = one.slot.at + moved;
      result = result.slice(0, at) + insert + result.slice(at);
      moved += insert.length;
    }
    return result;
  });
  return { text: written.join('\n'), added };
}

/** `newSlug('Go now. The medicine works', taken)` => `go-now-the-medicine`; a number follows when that is taken. */
export function newSlug(source: string, taken: ReadonlySet<string>): string {
  const plain = words(parseInline(source).inline).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const picked: string[] = [];
  for (const word of plain.match(/[a-z0-9]+/g) ?? []) {
    if (picked.length === 4 || (picked.length > 0 && [...picked, word].join('-').length > 32)) break;
    picked.push(word.slice(0, 32));
  }
  const base = picked.join('-') || 'text';
  for (let n = 1; ; n += 1) {
    const slug = n === 1 ? base : `${base}-${n}`;
    if (!taken.has(slug)) return slug;
  }
}

function textsOf(line: MarkdownLine): LineText[] {
  if (line.kind === 'row') return line.cells;
  return 'text' in line ? [line.text] : [];
}

function isWrapped(read: MarkdownLine[], index: number): boolean {
  const [before, here, after] = [read[index - 1]?.kind, read[index]?.kind, read[index + 1]?.kind];
  const goesOn = here === 'paragraph' && (before === 'paragraph' || before === 'item' || before === 'row');
  return goesOn || ((here === 'paragraph' || here === 'item') && after === 'paragraph');
}

/** The words of a text; apostrophes join ("don't" => `dont`), names of tokens stay out. */
function words(inline: AuthoredInline[]): string {
  return inline
    .map((part) => {
      if (typeof part === 'string') return part.replace(/['’]/g, '');
      if ('strong' in part) return words(part.strong);
      return 'link' in part ? words(part.link) : ' ';
    })
    .join('');
}
