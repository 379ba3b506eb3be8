import type { Text } from '../domain/text.ts';

/**
 * Ids and numbers repeat a lot: in a pack, a text leaves out the part of its id that names the document, and its number where it is
 * one more than that of the text before it.
 */

/** The chunk as a pack holds it. Leaves `chunk` as it is. */
export function shortenTexts<T>(chunk: T): T {
  let doc: string | undefined;
  let n = 0;
  return mapTexts(chunk, (text) => {
    if (text.n === undefined) return text;
    const { id, n: number, ...rest } = text;
    const cut = id.lastIndexOf('/') + 1;
    const short = { ...rest, id: id.slice(0, cut) === doc ? id.slice(cut) : id, ...(number === n + 1 ? {} : { n: number }) };
    doc = id.slice(0, cut);
    n = number ?? 0;
    return short;
  });
}

/** The inverse of `shortenTexts`. */
export function restoreTexts<T>(chunk: T): T {
  let doc = '';
  let n = 0;
  return mapTexts(chunk, (text) => {
    // What has no id at all is an empty cell.
    if (text.id === '') return text;
    const id = text.id.includes('/') ? text.id : doc + text.id;
    doc = id.slice(0, id.lastIndexOf('/') + 1);
    n = text.n ?? n + 1;
    return { ...text, id, n };
  });
}

/** A copy of the value with every text in it replaced, in the order in which they stand. */
function mapTexts<T>(value: T, change: (text: Text) => Text): T {
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change)) as T;
  if (typeof value !== 'object' || value === null) return value;
  // Every text has an id and a list of pieces, and nothing else in a chunk has both.
  if (isText(value)) return change(value) as T;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapTexts(item, change)])) as T;
}

function isText(value: object): value is Text {
  return 'id' in value && typeof value.id === 'string' && 'text' in value && Array.isArray(value.text);
}
