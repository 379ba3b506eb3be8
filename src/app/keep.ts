import { Workbox } from 'workbox-window';
import type { PackIndex } from '../domain/pack.ts';
import { workerAddress } from '../page/trusted-types.ts';
import { isAnythingKept } from '../store/kept-state.ts';
import { removeMinimums, saveMinimum } from '../store/minimum.ts';
import { deleteStore, type KeptPointer, type KeptStore, openStore } from '../store/open.ts';
import { activatePacks, keptHashes, loadPointers, type StagedFile, stageFiles } from '../store/packs.ts';
import { savePrefs } from '../store/prefs.ts';
import { refuseIfRemoved } from '../store/removed.ts';
import { askToPersist } from '../store/worker.ts';
import { type FetchedChunk, fetchBundle, fetchChunk, fetchManifest, type PackServer } from './fetch-pack.ts';
import { FetchFailure } from './network.ts';
import { sha256Hex } from './verify.ts';

/** The phone could not take it: whatever the browser called the reason, it means that there is no space. */
export class NoSpace extends Error {
  override readonly name = 'NoSpace';
}

export type Progress = (done: number, total: number) => void;

type Download = { pointer: KeptPointer; files: StagedFile[]; minimum?: FetchedChunk };

/**
 * Keeps these packs on the phone: fetches all of them into memory first, then stores them and registers the worker. Throws a
 * FetchFailure while nothing is stored yet, NoSpace when it did not fit (what was kept before stays as it was).
 */
export async function keepPacks(
  server: PackServer,
  index: PackIndex,
  ids: readonly string[],
  prefs: { lang: string; places: string[] },
  progress: Progress,
) {
  const wasKept = await isAnythingKept();
  const packs = index.packs.filter(({ id }) => ids.includes(id));
  // The steps the reader sees: each pack fetched, then stored, then the app itself.
  const total = packs.length * 2 + 1;
  const downloads: Download[] = [];
  for (const pack of packs) {
    progress(downloads.length, total);
    downloads.push(await download(server, pack, wasKept));
  }
  try {
    const db = await openStore();
    await store(db, server.base, index, downloads, (done) => progress(packs.length + done, total));
    await savePrefs(db, prefs);
  } catch (error) {
    if (!wasKept) await undoFirstKeep();
    throw new NoSpace('the phone did not keep what was to be kept', { cause: error });
  }
  await registerWorker(server.base);
  await askToPersist();
  progress(total, total);
}

/**
 * Brings the kept packs to this index, fetching only the chunks that changed. Returns how many packs changed. Throws like
 * `keepPacks`; the packs in use stay readable.
 */
export async function updatePacks(server: PackServer, index: PackIndex, progress: Progress): Promise<number> {
  const db = await openStore();
  const current = await loadPointers(db);
  const changed = index.packs.filter(({ id, manifest }) =>
    current.some((one) => one.id === id && one.manifest !== manifest.sha256),
  );
  const downloads: Download[] = [];
  for (const pack of changed) {
    progress(downloads.length, changed.length);
    downloads.push(await download(server, pack, true));
  }
  try {
    await store(db, server.base, index, downloads, () => {});
  } catch (error) {
    throw new NoSpace('the phone did not keep the new version', { cause: error });
  }
  await registerWorker(server.base);
  progress(changed.length, changed.length);
  return changed.length;
}

/** Nothing was kept before: leave nothing behind. */
async function undoFirstKeep() {
  await deleteStore().catch(() => undefined);
  await removeMinimums().catch(() => undefined);
}

async function download(server: PackServer, pack: PackIndex['packs'][number], wasKept: boolean): Promise<Download> {
  const fetched = await fetchManifest(server, pack.manifest.sha256, pack.manifest.bytes);
  const { manifest } = fetched;
  const kept = wasKept ? await keptHashes(await openStore()) : new Set<string>();
  const missing = manifest.chunks.filter(({ sha256 }) => !kept.has(sha256));
  // One compact bundle for a first keep; an update takes only what changed.
  const chunks =
    missing.length > manifest.chunks.length / 2
      ? await fetchBundle(server, fetched.sha256, manifest)
      : await Promise.all(missing.map(async (one) => ({ ...one, bytes: await fetchChunk(server, one) })));
  const { id, lang, place } = pack;
  const bytes = fetched.bytes.length + manifest.chunks.reduce((sum, one) => sum + one.bytes, 0);
  const { seq, built } = manifest;
  const pointer = { id, lang, place, manifest: fetched.sha256, seq, bytes, built, kept: new Date().toISOString().slice(0, 10) };
  return { pointer, files: [...chunks, fetched], minimum: chunks.find(({ code }) => code === 'minimum') };
}

async function store(db: KeptStore, base: string, index: PackIndex, downloads: Download[], progress: (done: number) => void) {
  for (const [done, { files }] of downloads.entries()) {
    progress(done);
    await stageFiles(db, files, sha256Hex);
  }
  for (const { pointer, minimum } of downloads) {
    if (minimum) await saveMinimum(base, pointer.lang, minimum.sha256, minimum.bytes);
  }
  const { seq, built, expires, packs } = index;
  await activatePacks(
    db,
    downloads.map(({ pointer }) => pointer),
    { seq, built, expires, packs, asked: new Date().toISOString() },
  );
}

/** Throws a FetchFailure when the app's own files did not come through whole: the texts are kept, opening them offline is not. */
async function registerWorker(base: string) {
  refuseIfRemoved();
  const worker = new Workbox(workerAddress(base), { scope: base, updateViaCache: 'none' });
  const registration = await worker.register({ immediate: true }).catch(() => undefined);
  const installing = registration?.installing ?? registration?.waiting ?? registration?.active;
  if (!registration || !installing) throw new FetchFailure('offline');
  if (registration.active) return;
  await new Promise<void>((resolve, reject) => {
    installing.addEventListener('statechange', () => {
      if (installing.state === 'activated') resolve();
      if (installing.state === 'redundant') reject(new FetchFailure('changed'));
    });
  });
}
