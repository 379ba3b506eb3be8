import { DATABASE } from './kept-state.ts';
import { closeForEver } from './open.ts';
import { announceRemoval } from './tabs.ts';
import { stopWorker } from './worker.ts';

/** What could not be removed: empty when all is gone as far as a page can see. */
export type Remains = ('databases' | 'caches' | 'worker' | 'storage')[];

/**
 * Removes everything this site keeps on the phone, in the order that leaves nothing to fill it again: other tabs, the worker,
 * caches, databases, the small stores, files, registrations, and at last the server's own order to the browser. Never throws.
 */
export async function removeAll(base: string): Promise<Remains> {
  announceRemoval();
  await closeForEver();
  for (const step of [
    stopWorker,
    removeCaches,
    removeDatabases,
    removeSmallStores,
    removeFiles,
    unregisterWorkers,
    () => askServer(base),
    // Anything that was under way may have written meanwhile.
    removeCaches,
    removeDatabases,
  ]) {
    // A store that this browser lacks or refuses holds nothing of ours, and must not keep the others from being emptied.
    await Promise.resolve()
      .then(step)
      .catch(() => undefined);
  }
  return findRemains();
}

async function removeCaches() {
  for (const name of await caches.keys()) await caches.delete(name);
}

async function removeDatabases() {
  const listed = (await indexedDB.databases?.()) ?? [];
  const names = new Set([DATABASE, ...listed.flatMap(({ name }) => name ?? [])]);
  await Promise.all([...names].map(removeDatabase));
}

/** A tab that still holds the database blocks the deletion; the browser carries it out when that tab closes. */
function removeDatabase(name: string): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => resolve();
    setTimeout(resolve, 3000);
  });
}

function removeSmallStores() {
  localStorage.clear();
  sessionStorage.clear();
  for (const cookie of document.cookie.split('; ').filter(Boolean)) {
    // Cookie Store is missing in two of three engines.
    // biome-ignore lint/suspicious/noDocumentCookie: nothing is set here, a stray cookie is expired
    document.cookie = `${cookie.split('=')[0]}=; path=/; expires=Thu, 01 Jan 1970 00:00:00 GMT`;
  }
}

async function removeFiles() {
  const directory = (await navigator.storage?.getDirectory?.()) as
    | (FileSystemDirectoryHandle & { keys(): AsyncIterable<string> })
    | undefined;
  if (!directory) return;
  for await (const name of directory.keys()) await directory.removeEntry(name, { recursive: true });
}

async function unregisterWorkers() {
  for (const registration of (await navigator.serviceWorker?.getRegistrations()) ?? []) await registration.unregister();
}

/**
 * The browser's own clearing goes deeper than a page can. With credentials, or Chromium ignores it; a host without this answer
 * says 404. It may take the browser many seconds.
 */
async function askServer(base: string) {
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), 20_000);
  await fetch(`${base}wipe`, { cache: 'no-store', credentials: 'same-origin', signal: giveUp.signal });
  clearTimeout(timer);
}

async function findRemains(): Promise<Remains> {
  const some = async (check: () => Promise<number> | number) =>
    ((await Promise.resolve()
      .then(check)
      .catch(() => 0)) ?? 0) > 0;
  const remains: Remains = [];
  if (await some(async () => ((await indexedDB.databases?.()) ?? []).length)) remains.push('databases');
  if (await some(async () => (await caches.keys()).length)) remains.push('caches');
  if (await some(async () => ((await navigator.serviceWorker?.getRegistrations()) ?? []).length)) remains.push('worker');
  if (await some(() => localStorage.length)) remains.push('storage');
  return remains;
}
