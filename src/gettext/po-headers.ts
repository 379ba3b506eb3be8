import type { PoFile } from './po.ts';

const FIXED = new Map([
  ['Project-Id-Version', 'parasol'],
  ['MIME-Version', '1.0'],
  ['Content-Type', 'text/plain; charset=UTF-8'],
  ['Content-Transfer-Encoding', '8bit'],
  ['X-Parasol-Format', '1'],
]);

const ORDER = [
  'Project-Id-Version',
  'Language',
  'MIME-Version',
  'Content-Type',
  'Content-Transfer-Encoding',
  'X-Parasol-Topic',
  'X-Parasol-Source',
  'X-Parasol-Format',
];

/** `Language` => `es`, or undefined when the file does not say. Names are compared as mail headers are: case does not count. */
export function headerOf(po: PoFile, name: string): string | undefined {
  return po.headers.find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
}

/**
 * The headers a file of ours has: always the same names in the same order. Everything else is dropped, because editors
 * write the translator's name, e-mail address and working hours there, and those endanger people.
 */
export function canonicalHeaders(po: PoFile): PoFile['headers'] {
  return ORDER.flatMap((name): PoFile['headers'] => {
    const value = FIXED.get(name) ?? headerOf(po, name)?.replace(/\s+/g, ' ').trim();
    return value === undefined ? [] : [[name, value]];
  });
}

/** The headers of the translation of one document into one language. */
export function headersFor(meta: { lang: string; doc: string; sourceLang: string }): PoFile['headers'] {
  const headers: PoFile['headers'] = [
    ['Language', meta.lang],
    ['X-Parasol-Topic', meta.doc],
    ['X-Parasol-Source', meta.sourceLang],
  ];
  return canonicalHeaders({ headers, entries: [] });
}
