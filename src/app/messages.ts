// Part of the first load: keep it small.
import { langOf } from '../content/page-data.ts';
import { packId, type UiChunk } from '../domain/pack.ts';
import type { ChunkSource } from './chunks.ts';
import type { AppState } from './state.ts';

/**
 * Takes all messages of the page's language into what is on the screen. A prerendered page carries just those it shows; a sheet or a
 * rare notice needs more. Throws a FetchFailure.
 */
export async function loadAllMessages(state: AppState, chunks: ChunkSource): Promise<void> {
  if (!state.data) return;
  const lang = langOf(state.data.context.route);
  const ref = { pack: packId(lang), code: 'ui' };
  const read = await chunks.load([ref]);
  const ui = read(ref) as UiChunk | undefined;
  // The reader may have moved on to another language meanwhile, whose page brought its own.
  if (ui && state.data && langOf(state.data.context.route) === lang) state.data = { ...state.data, ui };
}
