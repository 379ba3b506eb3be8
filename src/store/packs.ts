import type { PackManifest } from '../domain/pack.ts';
import type { KeptPointer, KeptStore, SeenIndex } from './open.ts';

/** A verified file, ready to be kept under its hash. */
export type StagedFile = { sha256: string; bytes: Uint8Array };

/** SHA-256 in lower-case hex, handed in. */
export type Hash = (bytes: Uint8Array) => Promise<string>;

/**
 * Writes files under their hashes, beside what is in use, and reads each back. Throws what the browser threw, or an Error when
 * a file does not come back whole: whatever the reason, it means that there is no space.
 */
export async function stageFiles(db: KeptStore, files: StagedFile[], hash: Hash) {
  for (const { sha256, bytes } of files) {
    if (await isWhole(db, sha256, hash)) continue;
    await db.put('chunk', { bytes }, sha256);
    if (!(await isWhole(db, sha256, hash))) throw new Error('a file did not come back from storage whole');
  }
}

async function isWhole(db: KeptStore, sha256: string, hash: Hash): Promise<boolean> {
  const kept = await db.get('chunk', sha256);
  return kept !== undefined && (await hash(kept.bytes)) === sha256;
}

/**
 * Makes staged packs the ones in use: one transaction, so that a kill leaves the old or the new ones, never a mixture. What was
 * in use stays as `previous` until `dropPrevious`.
 */
export async function activatePacks(db: KeptStore, pointers: KeptPointer[], index: SeenIndex) {
  const transaction = db.transaction('meta', 'readwrite', { durability: 'strict' });
  const current = ((await transaction.store.get('packs')) ?? []) as KeptPointer[];
  const fresh = new Set(pointers.map(({ id }) => id));
  await Promise.all([
    transaction.store.put(current, 'previous'),
    transaction.store.put([...current.filter(({ id }) => !fresh.has(id)), ...pointers], 'packs'),
    transaction.store.put(index, 'index'),
    transaction.done,
  ]);
}

/** The packs in use; empty when nothing is kept. */
export async function loadPointers(db: KeptStore, which: 'packs' | 'previous' = 'packs'): Promise<KeptPointer[]> {
  return ((await db.get('meta', which)) ?? []) as KeptPointer[];
}

export async function loadSeenIndex(db: KeptStore): Promise<SeenIndex | undefined> {
  return (await db.get('meta', 'index')) as SeenIndex | undefined;
}

/** Remembers when the index was last asked for, and the newest one seen. */
export async function saveSeenIndex(db: KeptStore, index: SeenIndex) {
  await db.put('meta', index, 'index');
}

/** A kept pack, opened: its manifest and a reader of its chunks. */
export type OpenedPack = { pointer: KeptPointer; manifest: PackManifest; read(code: string): Promise<unknown> };

/** Opens the version in use, or the previous one when a file of it is missing or damaged; undefined when neither can be read. */
export async function openPack(db: KeptStore, id: string, hash: Hash): Promise<OpenedPack | undefined> {
  for (const which of ['packs', 'previous'] as const) {
    const pointer = (await loadPointers(db, which)).find((one) => one.id === id);
    const manifest = pointer && ((await readFile(db, pointer.manifest, hash)) as PackManifest | undefined);
    if (!pointer || !manifest || !(await hasAll(db, manifest))) continue;
    const shaOf = new Map(manifest.chunks.map(({ code, sha256 }) => [code, sha256]));
    return { pointer, manifest, read: async (code) => readFile(db, shaOf.get(code), hash) };
  }
  return undefined;
}

/** Keys only: cheap enough for every start. Each chunk is hashed when it is read. */
async function hasAll(db: KeptStore, { chunks }: PackManifest): Promise<boolean> {
  const keys = new Set(await db.getAllKeys('chunk'));
  return chunks.every(({ sha256 }) => keys.has(sha256));
}

async function readFile(db: KeptStore, sha256: string | undefined, hash: Hash): Promise<unknown> {
  const kept = sha256 === undefined ? undefined : await db.get('chunk', sha256);
  if (!kept || (await hash(kept.bytes)) !== sha256) return undefined;
  return JSON.parse(new TextDecoder().decode(kept.bytes));
}

/** Which of these hashes are kept whole already: an update fetches only the others. */
export async function keptHashes(db: KeptStore): Promise<Set<string>> {
  return new Set(await db.getAllKeys('chunk'));
}

/** The new version has opened: forget the previous one and every file that nothing points to. */
export async function dropPrevious(db: KeptStore, hash: Hash) {
  const pointers = await loadPointers(db);
  const used = new Set<string>();
  for (const { id, manifest } of pointers) {
    const opened = await openPack(db, id, hash);
    // The version in use cannot be read: what is left of the previous one is all there is.
    if (opened?.pointer.manifest !== manifest) return;
    used.add(manifest);
    for (const { sha256 } of opened.manifest.chunks) used.add(sha256);
  }
  const transaction = db.transaction(['meta', 'chunk'], 'readwrite');
  const [meta, chunk] = [transaction.objectStore('meta'), transaction.objectStore('chunk')];
  const now = ((await meta.get('packs')) ?? []) as KeptPointer[];
  // Another tab kept something meanwhile: it will sweep for itself.
  const isSame = now.map(({ manifest }) => manifest).join() === pointers.map(({ manifest }) => manifest).join();
  const unused = isSame ? (await chunk.getAllKeys()).filter((key) => !used.has(key)) : [];
  await Promise.all([...unused.map((key) => chunk.delete(key)), isSame && meta.delete('previous'), transaction.done]);
}
