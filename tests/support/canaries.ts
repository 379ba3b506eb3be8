import { randomBytes } from 'node:crypto';
import type { Page } from 'playwright-core';
import type { Fault } from './fault-server.ts';

/** Everything that can hold something for a site, with a text of its own in each that stands nowhere else in the world. */
const STORES = [
  'ourDatabase',
  'foreignDatabase',
  'appCache',
  'otherCache',
  'local',
  'session',
  'cookie',
  'file',
  'bucket',
  'workerScript',
  'httpCache',
] as const;

export type Canaries = { [S in (typeof STORES)[number]]: string };

export function newCanaries(): Canaries {
  // Both halves are looked for apart: databases cut texts where they compress them.
  const texts = STORES.map((name) => [name, randomBytes(16).toString('hex')]);
  return Object.fromEntries(texts) as Canaries;
}

/** A file of the site that nothing needs: the browser's own cache takes it. */
const PICTURE = '/icon-192.png';

/** What the server sends so that the worker's script and the browser's own cache hold theirs. `script` is the worker as built. */
export function canaryFaults(canaries: Canaries, script: string): Record<string, Fault> {
  return {
    '/sw.js': { kind: 'replace', body: `${script}\n// ${canaries.workerScript}` },
    [PICTURE]: { kind: 'replace', body: canaries.httpCache },
  };
}

/** Puts a canary into every store that a page can write to, as a careless later version of ours might. Our database must be there. */
export async function fillEveryStore(page: Page, canaries: Canaries): Promise<void> {
  await page.evaluate(
    async ([canaries, picture]) => {
      const put = (name: string, store: string, factory = indexedDB) =>
        new Promise<void>((done, fail) => {
          const request = factory.open(name);
          request.onupgradeneeded = () => request.result.createObjectStore(store);
          request.onerror = () => fail(request.error);
          request.onsuccess = () => {
            const transaction = request.result.transaction(store, 'readwrite');
            const value =
              name === 'parasol' ? canaries.ourDatabase : name === 'canary' ? canaries.foreignDatabase : canaries.bucket;
            transaction.objectStore(store).put({ lang: 'en', places: [], value }, 'reader');
            transaction.oncomplete = () => {
              request.result.close();
              done();
            };
          };
        });
      localStorage.setItem('canary', canaries.local);
      sessionStorage.setItem('canary', canaries.session);
      // biome-ignore lint/suspicious/noDocumentCookie: the test puts a canary there
      document.cookie = `canary=${canaries.cookie}; path=/; max-age=99999`;
      await put('parasol', 'prefs');
      await put('canary', 'canary');
      await (await caches.open('app')).put('/canary', new Response(canaries.appCache));
      await (await caches.open('canary')).put('/canary', new Response(canaries.otherCache));
      const files = await navigator.storage.getDirectory();
      const file = await (await files.getDirectoryHandle('canaries', { create: true })).getFileHandle('canary', { create: true });
      const writer = await file.createWritable();
      await writer.write(canaries.file);
      await writer.close();
      const { storageBuckets } = navigator as { storageBuckets?: { open(name: string): Promise<{ indexedDB: IDBFactory }> } };
      if (storageBuckets) await put('bucket', 'canary', (await storageBuckets.open('canary')).indexedDB);
      await (await fetch(picture)).text();
    },
    [canaries, PICTURE] as const,
  );
}

/** Is the picture in the browser's own cache? Asks no server. */
export function isInHttpCache(page: Page): Promise<boolean> {
  return page.evaluate(
    (picture) =>
      fetch(picture, { cache: 'only-if-cached', mode: 'same-origin' }).then(
        ({ ok }) => ok,
        () => false,
      ),
    PICTURE,
  );
}
