import type { PackIndex } from '../domain/pack.ts';
import { type Choices, type KeptPointer, openStore, type Prefs, type SeenIndex } from '../store/open.ts';
import { dropPrevious, loadPointers, loadSeenIndex, type OpenedPack, openPack, saveSeenIndex } from '../store/packs.ts';
import { loadPrefs, saveChoice } from '../store/prefs.ts';
import { askToRepair, isWorkerReady } from '../store/worker.ts';
import { sha256Hex } from './verify.ts';

/** What is kept on this phone, read once; `open` reads the packs themselves. */
export type Kept = {
  pointers: KeptPointer[];
  prefs: Prefs | undefined;
  index: SeenIndex | undefined;
  workerReady: boolean;
  open(id: string): Promise<OpenedPack | undefined>;
};

/** Reads what is kept. Opens the database: call it only where `isAnythingKept`, or after keeping. Throws where storage is refused. */
export async function loadKept(): Promise<Kept> {
  const db = await openStore();
  const [pointers, prefs, index, workerReady] = await Promise.all([
    loadPointers(db),
    loadPrefs(db),
    loadSeenIndex(db),
    isWorkerReady(),
  ]);
  // A connection may be lost while the phone sleeps: each opening asks for the store anew.
  return { pointers, prefs, index, workerReady, open: async (id) => openPack(await openStore(), id, sha256Hex) };
}

/** When the packs in use have opened, the previous ones may go, and the app's own files are made whole. Call it when the page has nothing else to do. */
export async function tidyKept() {
  await dropPrevious(await openStore(), sha256Hex);
  await askToRepair();
}

/** The index was asked for: remembers when, and that nothing older is taken from now on. */
export async function rememberIndex({ seq, built, expires, packs }: PackIndex) {
  await saveSeenIndex(await openStore(), { seq, built, expires, packs, asked: new Date().toISOString() });
}

/** Remembers what a reader who keeps has chosen. Throws when the phone does not take it. */
export async function rememberChoice(choice: Choices) {
  await saveChoice(await openStore(), choice);
}
