import type { ShownSource } from '../../domain/pack.ts';
import type { SourceReference } from '../../domain/source-reference.ts';

/** The sources of a document, each address and date once. A note's first clause names the part that was read: articles, a page. */
export function sourcesOf(sources: Record<string, SourceReference>): ShownSource[] {
  const shown = new Map<string, ShownSource & { list: string[] }>();
  for (const { address, date, note } of Object.values(sources)) {
    const key = `${address} ${date}`;
    const one = shown.get(key) ?? { address, date, list: [] };
    const part = /\d/.test(note ?? '') ? note?.split(';')[0]?.trim() : undefined;
    if (part && !one.list.includes(part)) one.list.push(part);
    shown.set(key, one);
  }
  return [...shown.values()].map(({ list, ...one }) => (list.length > 0 ? { ...one, parts: list.join(', ') } : one));
}
