// Part of the first load: keep it small.
import type { ChunkSource } from './chunks.ts';
import { loadAllMessages } from './messages.ts';
import { prepareScreen } from './screens.ts';
import type { AppState } from './state.ts';

/** Makes ready to draw a sheet: a page that is only read needs neither its words nor its program. Throws a FetchFailure. */
export async function prepareSheet(state: AppState, chunks: ChunkSource): Promise<void> {
  await Promise.all([loadAllMessages(state, chunks), prepareScreen('sheet')]);
}
