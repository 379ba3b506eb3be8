import { readText } from './source-files.ts';

/** A line of `content/glossary/<lang>.csv`. */
export type GlossaryEntry = { term: string; translation: string; forbidden: string[]; synonyms: string[]; note: string };

/** Reads a language's glossary; none when there is no file. */
export async function readGlossary(root: string, lang: string): Promise<GlossaryEntry[]> {
  const text = (await readText(root, `content/glossary/${lang}.csv`)) ?? '';
  return parseCsv(text)
    .slice(1)
    .map(([term = '', translation = '', forbidden = '', synonyms = '', note = '']) => ({
      term,
      translation,
      forbidden: listOf(forbidden),
      synonyms: listOf(synonyms),
      note,
    }));
}

function listOf(cell: string): string[] {
  return cell.split(';').flatMap((item) => item.trim() || []);
}

/** RFC 4180: cells in quotes may hold commas, quotes written twice, and line ends. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  for (const line of text.match(/(?:"(?:[^"]|"")*"|[^"\n])+/g) ?? []) {
    const cells = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)];
    rows.push(
      cells.map(([, quoted, plain = '']) => (quoted === undefined ? plain : quoted.replaceAll('""', '"')).replace(/\r$/, '')),
    );
  }
  return rows;
}
