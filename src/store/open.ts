import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import type { PackIndex } from '../domain/pack.ts';
import { DATABASE } from './kept-state.ts';
import { markRemoved, refuseIfRemoved } from './removed.ts';

/** Which version of a pack is in use: the manifest's hash leads to its chunks. */
export type KeptPointer = {
  id: string;
  lang: string;
  place?: string;
  manifest: string;
  seq: number;
  /** Bytes on this phone: what the page of kept things says. */
  bytes: number;
  built: string;
  /** ISO date of the keeping. */
  kept: string;
};

/** The newest index that was verified here: an older one is refused. `asked` is the ISO time of the last look. */
export type SeenIndex = Pick<PackIndex, 'seq' | 'built' | 'expires' | 'packs'> & { asked: string };

/** What a reader who keeps may choose beside: a plain page at each start; and whether the practice of leaving was offered. */
export type Choices = { plain?: boolean; practised?: boolean };

/** What the reader chose when keeping, and since. */
export type Prefs = { lang: string; places: string[] } & Choices;

export interface KeptSchema extends DBSchema {
  /** Files by their SHA-256: manifests and chunks. */
  chunk: { key: string; value: { bytes: Uint8Array } };
  /** `packs` and `previous` hold pointers, `index` the newest index seen. */
  meta: { key: 'packs' | 'previous' | 'index'; value: KeptPointer[] | SeenIndex };
  prefs: { key: 'reader'; value: Prefs };
}

export type KeptStore = IDBPDatabase<KeptSchema>;

let opened: Promise<KeptStore> | undefined;

/**
 * Opens the database, making it if need be: call it only after "keep", or when `isAnythingKept` said so. Throws where storage
 * is refused, and for ever after the removal.
 */
export async function openStore(): Promise<KeptStore> {
  refuseIfRemoved();
  opened ??= openDB<KeptSchema>(DATABASE, 1, {
    upgrade(db) {
      db.createObjectStore('chunk');
      db.createObjectStore('meta');
      db.createObjectStore('prefs');
    },
    // Another tab upgrades, or removes (there is no next version): step aside at once. Opening again would make a new database.
    blocking: (_, next) => void (next === null ? closeForEver() : closeStore()),
    // The system took the connection away, after a long sleep for example: the next call opens a new one.
    terminated: () => {
      opened = undefined;
    },
  }).catch((reason) => {
    opened = undefined;
    throw reason;
  });
  return opened;
}

/** Closes the connection; the next `openStore` opens a new one. */
export async function closeStore() {
  const closing = opened;
  opened = undefined;
  (await closing?.catch(() => undefined))?.close();
}

/** Takes the database away again: a first keep did not come through. */
export async function deleteStore() {
  await closeStore();
  await deleteDB(DATABASE);
}

/** From now on this page keeps nothing and reads nothing kept. */
export async function closeForEver() {
  markRemoved();
  await closeStore();
}
