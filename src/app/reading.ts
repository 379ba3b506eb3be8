// Part of the first load: keep it small.
import { langOf, neededChunks, pageData, type Reader } from '../content/page-data.ts';
import { packId } from '../domain/pack.ts';
import type { PageData } from '../domain/page-data.ts';
import type { Route } from '../domain/route.ts';
import type { Site } from '../domain/site.ts';
import type { SiteFacts } from '../domain/site-facts.ts';
import type { ChunkSource } from './chunks.ts';
import { FetchFailure } from './network.ts';
import type { AppState } from './state.ts';
import { today } from './today.ts';

/**
 * The data of a page for a reader. Undefined when there is no such page; throws a FetchFailure when a part of it cannot be had
 * now. A place that was merely picked, and cannot be had, is left out: the page matters more.
 */
export async function readPage(reader: Reader, chunks: ChunkSource, site: Site, state: AppState): Promise<PageData | undefined> {
  const exact = async (one: Reader) =>
    pageData(one, await chunks.load(neededChunks(one)), siteFacts(site, chunks, state, one.route));
  if (!reader.place) return exact(reader);
  const data = await exact(reader).catch((error) => {
    if (!(error instanceof FetchFailure)) throw error;
  });
  return data ?? exact({ route: reader.route });
}

function siteFacts(site: Site, chunks: ChunkSource, { data, packs }: AppState, route: Route): SiteFacts {
  const { base, exit, words, languages, stage } = site;
  const now = today(new Date());
  const built = chunks.built(packId(langOf(route))) ?? data?.context.built ?? now;
  return { today: now, built, stage, base, exit, words, languages, manifests: chunks.manifests(), packs };
}

/** The same page under the phone's own date. */
export function withToday<T extends Pick<PageData, 'context'>>(data: T): T {
  return { ...data, context: { ...data.context, today: today(new Date()) } };
}
