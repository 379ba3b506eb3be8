import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';

/** Everything that a page can keep on a phone, by name. Look from a page that runs no app: `plainPage`. */
export type Stored = {
  local: string[];
  session: string[];
  cookies: string;
  databases: (string | undefined)[];
  caches: string[];
  workers: number;
  files: string[];
  buckets: string[];
};

export const NOTHING: Stored = {
  local: [],
  session: [],
  cookies: '',
  databases: [],
  caches: [],
  workers: 0,
  files: [],
  buckets: [],
};

export function stored(page: Page): Promise<Stored> {
  return page.evaluate(storedInPage);
}

/** Runs in the page. An engine that lacks a kind of store holds nothing in it. */
export async function storedInPage(): Promise<Stored> {
  const files: string[] = [];
  const directory = await navigator.storage?.getDirectory?.();
  for await (const name of directory?.keys() ?? []) files.push(name);
  return {
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    cookies: document.cookie,
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    files,
    // Chromium alone has them.
    buckets: (await (navigator as { storageBuckets?: { keys(): Promise<string[]> } }).storageBuckets?.keys()) ?? [],
  };
}

/** A page of the same origin that runs nothing of ours: to look from, with functions that no test has bent. */
export async function plainPage(beside: Page, site: string): Promise<Page> {
  const page = await beside.context().newPage();
  await page.goto(`${site}/icon.svg`);
  return page;
}

/** A stored file: where it was, the name it goes by, and its bytes' own hash. */
export type StoredFile = { where: string; name: string; sha256: string };

/** Every file of the database and the caches, with its hash as Node sees it. */
export async function storedFiles(page: Page): Promise<StoredFile[]> {
  const found = await page.evaluate(async () => {
    const base64 = (bytes: Uint8Array) => {
      let text = '';
      for (const byte of bytes) text += String.fromCharCode(byte);
      return btoa(text);
    };
    const files: { where: string; name: string; body: string }[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((done, fail) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error);
      });
      if (db.objectStoreNames.contains('chunk')) {
        const store = db.transaction('chunk').objectStore('chunk');
        const all = <T>(request: IDBRequest<T>) =>
          new Promise<T>((done) => {
            request.onsuccess = () => done(request.result);
          });
        const [keys, values] = await Promise.all([all(store.getAllKeys()), all(store.getAll())]);
        for (const [at, key] of keys.entries())
          files.push({ where: 'database', name: String(key), body: base64(values[at].bytes) });
      }
      db.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const response = await cache.match(request);
        if (response)
          files.push({
            where: name,
            name: new URL(request.url).pathname,
            body: base64(new Uint8Array(await response.arrayBuffer())),
          });
      }
    }
    return files;
  });
  return found.map(({ where, name, body }) => ({ where, name, sha256: sha256(Buffer.from(body, 'base64')) }));
}

/** What is stored under a hash, or as a file of the build, and is not that. Empty in a sound phone. */
export function foreignFiles(files: StoredFile[]): string[] {
  const built = builtHashes();
  return files.filter(({ sha256 }) => !built.has(sha256)).map(({ where, name }) => `${where} ${name}`);
}

function builtHashes(): Set<string> {
  const names = readdirSync('dist', { recursive: true, encoding: 'utf8', withFileTypes: true }).filter((entry) => entry.isFile());
  return new Set(names.map(({ parentPath, name }) => sha256(readFileSync(resolve(parentPath, name)))));
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
