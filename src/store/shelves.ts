import { deleteCache } from './delete-cache.ts';
import { DATABASE } from './kept-state.ts';
import { clearSession, countSession } from './latch.ts';
import { tellTabs } from './tabs.ts';
import { within } from './within.ts';

/**
 * One of the places where a browser keeps things for a site. One of ours that is missing counts as one that cannot be looked at: it may
 * have been switched off after something was kept. One that we never use, and that is missing, is empty.
 */
export type Shelf = {
  holds: readonly Holding[];
  /** The longest that emptying it may take. */
  ms: number;
  /** Rejects when something could not be taken off. */
  empty(): Promise<unknown>;
  /** How many things are on it. Rejects where the browser does not let itself be asked. */
  count(): Promise<number>;
};

/** What a reader knows as one thing: the texts and places kept, the program that opens them, and what a site may leave beside. */
export type Holding = 'texts' | 'program' | 'rest';

/** In the order that leaves nothing to fill an emptied one again. */
export const SHELVES: readonly Shelf[] = [
  { holds: ['texts', 'program'], ms: 3000, empty: deleteCaches, count: async () => (await cacheNames()).length },
  { holds: ['texts'], ms: 3000, empty: deleteDatabases, count: async () => (await databaseNames()).length },
  { holds: ['rest'], ms: 1000, empty: clearSmall, count: countSmall },
  { holds: ['rest'], ms: 3000, empty: deleteFiles, count: countFiles },
  { holds: ['program'], ms: 2000, empty: unregisterWorkers, count: async () => (await registrations()).length },
];

/** Something was found on a shelf: this browser did keep for us. */
let wasUsed = false;

async function cacheNames(): Promise<string[]> {
  return found(await caches.keys());
}

async function deleteCaches() {
  await Promise.all((await cacheNames()).map((name) => deleteCache(caches, name)));
}

async function databaseNames(): Promise<string[]> {
  // Firefox before 126 cannot list them.
  if (!indexedDB.databases) return [];
  return found((await indexedDB.databases()).flatMap(({ name }) => name ?? []));
}

function found(names: string[]): string[] {
  wasUsed ||= names.length > 0;
  return names;
}

async function deleteDatabases() {
  // A list that does not come must not keep the one that is known.
  const listed = await within(1000, databaseNames).catch(() => []);
  await Promise.all([...new Set([DATABASE, ...listed])].map(deleteDatabase));
}

/** A tab that still holds the database blocks this; the browser carries it out as soon as that tab lets go. */
function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
    request.onblocked = () => tellTabs('removing');
  });
}

/** Each by itself: one that is refused must not keep the others. */
async function clearSmall() {
  await all([() => globalThis.localStorage?.clear(), clearSession, clearCookies]);
}

async function countSmall(): Promise<number> {
  return (globalThis.localStorage?.length ?? 0) + countSession() + cookieNames().length;
}

function cookieNames(): string[] {
  return document.cookie.split('; ').flatMap((cookie) => cookie.split('=')[0] || []);
}

function clearCookies() {
  // A cookie is expired under its own path only, which a page cannot read: all that this page could see it under.
  const parts = location.pathname.split('/');
  const paths = parts.flatMap((_, at) => [parts.slice(0, at + 1).join('/'), `${parts.slice(0, at + 1).join('/')}/`]);
  for (const name of cookieNames())
    for (const path of paths.filter(Boolean)) {
      // Cookie Store is missing in two of three engines.
      // biome-ignore lint/suspicious/noDocumentCookie: nothing is set here, a stray cookie is expired
      document.cookie = `${name}=; path=${path}; expires=Thu, 01 Jan 1970 00:00:00 GMT`;
    }
}

/** The types of TypeScript do not know `keys` yet. */
type Directory = FileSystemDirectoryHandle & { keys(): AsyncIterable<string> };

async function directory(): Promise<Directory | undefined> {
  return (await navigator.storage?.getDirectory?.()) as Directory | undefined;
}

async function fileNames(): Promise<string[]> {
  const names: string[] = [];
  for await (const name of (await directory())?.keys() ?? []) names.push(name);
  return names;
}

/** Chromium alone has them. */
type Buckets = { keys(): Promise<string[]>; delete(name: string): Promise<void> };

function buckets(): Buckets | undefined {
  return (navigator as { storageBuckets?: Buckets }).storageBuckets;
}

async function bucketNames(): Promise<string[]> {
  return (await buckets()?.keys()) ?? [];
}

async function countFiles(): Promise<number> {
  return (await fileNames()).length + (await bucketNames()).length;
}

async function deleteFiles() {
  await all([
    async () => {
      const files = await directory();
      for (const name of await fileNames()) await files?.removeEntry(name, { recursive: true });
    },
    async () => {
      for (const name of await bucketNames()) await buckets()?.delete(name);
    },
  ]);
}

async function registrations(): Promise<readonly ServiceWorkerRegistration[]> {
  // Private windows and in-app browsers have none, and kept nothing.
  if (!navigator.serviceWorker && !wasUsed) return [];
  return navigator.serviceWorker.getRegistrations();
}

async function unregisterWorkers() {
  await Promise.all((await registrations()).map((registration) => registration.unregister()));
}

/** Does every piece of work, also when one fails; then rejects if one did. */
async function all(works: (() => unknown)[]) {
  const done = await Promise.allSettled(works.map(async (work) => work()));
  for (const one of done) if (one.status === 'rejected') throw one.reason;
}
