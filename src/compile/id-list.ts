import * as v from 'valibot';
import type { Problem } from '../domain/problem.ts';
import type { Segment } from '../domain/text.ts';

/**
 * `content/ids.json`: every code and every text id ever used. The place of a slug in its list is the number of its spoken
 * reference; a slug that was taken out stays there with a leading `-`, so that neither is used again.
 */
export const idsFile = v.strictObject({
  codes: v.record(v.string(), v.string()),
  texts: v.record(v.string(), v.array(v.string())),
});
export type Ids = v.InferOutput<typeof idsFile>;

/** The number of a text, counted from 1; 0 when it has none yet. */
export function numberOf(ids: Ids, doc: string, slug: string): number {
  return (ids.texts[doc]?.indexOf(slug) ?? -1) + 1;
}

/** What `ids` would write: the new texts and codes added, those that are gone retired. Never renumbers. */
export function updateIds(ids: Ids, documents: { doc: string; segments: Segment[] }[], codes: Record<string, string>): Ids {
  const texts = { ...ids.texts };
  for (const { doc, segments } of documents) {
    const known = texts[doc] ?? [];
    const slugs = segments.map(({ id }) => slugOf(id, doc));
    const present = new Set(slugs);
    const kept = known.map((slug) => (slug.startsWith('-') || present.has(slug) ? slug : `-${slug}`));
    const listed = new Set(known);
    texts[doc] = [...kept, ...slugs.filter((slug) => !listed.has(slug) && !listed.has(`-${slug}`))];
  }
  return { codes: { ...ids.codes, ...codes }, texts };
}

/** The part of a segment's id after its document: `pep/what-is` in `pep` => `what-is` */
export function slugOf(id: string, doc: string): string {
  return id.slice(doc.length + 1);
}

/** Ids that break the promise of never being reused, or that have no number yet. */
export function checkIds(ids: Ids, documents: { doc: string; segments: Segment[] }[]): Problem[] {
  return documents.flatMap(({ doc, segments }) => {
    const seen = new Set<string>();
    return segments.flatMap(({ id, n, file, line }): Problem[] => {
      const slug = slugOf(id, doc);
      const twice = seen.has(slug);
      seen.add(slug);
      if (twice)
        return [
          { file, line, message: `the id "${slug}" stands here twice`, remedy: 'give one of them a new id', level: 'error' },
        ];
      if (ids.texts[doc]?.includes(`-${slug}`)) {
        const message = `the id "${slug}" was used before for another text`;
        return [{ file, line, message, remedy: 'choose a new id: old ones are never reused', level: 'error' }];
      }
      if (n > 0) return [];
      return [
        { file, line, message: `the text "${slug}" has no number yet`, remedy: 'run `npm run parasol -- ids`', level: 'error' },
      ];
    });
  });
}
