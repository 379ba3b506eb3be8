import type { Segment } from '../domain/text.ts';
import { type Ids, numberOf } from './id-list.ts';

/** Collects the segments of one source document, each with its id and number. */
export type DocumentBuilder = {
  segments: Segment[];
  /** Adds a text and returns it; an empty text (a blank table cell) is returned without being collected. */
  add: (slug: string, source: string, role: string, line: number, sources?: string[]) => Segment;
};

export function documentBuilder(doc: string, file: string, ids: Ids): DocumentBuilder {
  const segments: Segment[] = [];
  return {
    segments,
    add(slug, source, role, line, sources = []) {
      const segment = { id: `${doc}/${slug}`, n: numberOf(ids, doc, slug), source, role, sources, file, line };
      if (source !== '') segments.push(segment);
      return segment;
    },
  };
}
