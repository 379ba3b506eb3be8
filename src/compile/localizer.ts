import { createHash } from 'node:crypto';
import { localizeText } from '../content/localize.ts';
import type { TokenTables } from '../content/tokens.ts';
import type { Content } from '../domain/content.ts';
import type { ReviewRecord } from '../domain/keeper.ts';
import type { Place } from '../domain/place.ts';
import type { Text } from '../domain/text.ts';
import { EMERGENCIES } from '../domain/vocabulary.ts';
import { foldForHash } from '../gettext/fold-hash.ts';
import { isFuzzy } from '../gettext/po.ts';
import type { Catalog } from './catalog.ts';

/** A segment's id => the text as readers of one language see it. Throws a RangeError for an id that no document has. */
export type Localize = (id: string) => Text;

/** Makes the localizer of one language. `today` judges reviews that end; `pathOf` gives a topic its name in addresses. */
export function localizer(content: Content, catalog: Catalog, pathOf: (topic: string) => string, today: string): Localize {
  const shared = {
    facts: content.facts,
    phones: content.phones,
    emergency: emergencyTable(content.places),
    topics: Object.fromEntries(content.topics.map(({ matter }) => [matter.id, pathOf(matter.id)])),
  };
  const changes = new Map<string, Content['changes']>();
  for (const change of content.changes) changes.set(change.seg, [...(changes.get(change.seg) ?? []), change]);
  const known = new Map(
    content.documents.flatMap(({ segments, lang, kind, links }) => {
      const tables: TokenTables = { ...shared, links };
      return segments.map((segment) => [segment.id, { segment, lang, kind, tables }] as const);
    }),
  );
  return (id) => {
    const found = known.get(id);
    if (!found) throw new RangeError(`no document has the text ${id}`);
    const { segment, lang: sourceLang, kind, tables } = found;
    const translated = catalog.entries.get(id);
    const entry = translated && {
      msgid: translated.entry.msgid,
      msgstr: translated.entry.msgstr,
      fuzzy: isFuzzy(translated.entry),
      previousMsgid: translated.entry.previousMsgid,
    };
    const seen = entry && (entry.fuzzy ? entry.previousMsgid : entry.msgid);
    return localizeText(segment, {
      lang: catalog.lang,
      sourceLang,
      kind,
      tables,
      entry,
      sourceHash: hashOf(segment.source),
      targetHash: hashOf(entry ? entry.msgstr : segment.source),
      entrySourceHash: seen === undefined ? undefined : hashOf(seen),
      hasErrors: translated?.findings.some(({ level }) => level === 'error') ?? false,
      changes: changes.get(id) ?? [],
      reviews: catalog.reviews.get(id) ?? NO_REVIEWS,
      today,
    });
  };
}

const NO_REVIEWS: ReviewRecord[] = [];

/** SHA-256 over folded text, its first 12 hex digits: what reviews and recorded changes name a text by. */
export function hashOf(text: string): string {
  return createHash('sha256').update(foldForHash(text)).digest('hex').slice(0, 12);
}

/** Emergency numbers by kind: the place's own, or its number for everything; `zz` stands for "somewhere else". */
function emergencyTable(places: Place[]): TokenTables['emergency'] {
  const numberIn = (place: Place | undefined, kind: (typeof EMERGENCIES)[number]) =>
    place?.emergency[kind]?.number ?? place?.emergency.any?.number;
  const elsewhere = places.find(({ id }) => id === 'zz');
  return Object.fromEntries(
    EMERGENCIES.map((kind) => {
      const own = places.filter(({ id }) => id !== 'zz').flatMap((place) => [[place.id, numberIn(place, kind) ?? ''] as const]);
      return [
        kind,
        { number: numberIn(elsewhere, kind) ?? '112', places: Object.fromEntries(own.filter(([, number]) => number)) },
      ];
    }),
  );
}
