/// <reference path="../page/virtual.d.ts" />
/// <reference lib="webworker" />
// The service worker: what happens when. Its address, /sw.js, never changes. It keeps the app's own files and answers
// navigations with the shell; texts are kept by the app, in the database. It never skips waiting, and caches nothing else.
import site from 'virtual:parasol-site';
import type { PrecacheEntry } from 'workbox-precaching/_types.js';
import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { answersWithShell } from './answers.ts';
import { storeOnlyWhileInstalling } from './install-only.ts';
import { repair } from './repair.ts';
import { deleteDatabases, wipe } from './wipe.ts';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: PrecacheEntry[] };

const shell = `${site.base}shell.html`;
let wiped = false;
const files = new PrecacheController({ cacheName: 'app', plugins: [storeOnlyWhileInstalling(() => wiped)] });
files.addToCacheList(self.__WB_MANIFEST);

self.addEventListener('install', (event) => files.install(event));
self.addEventListener('activate', (event) => {
  files.activate(event);
  event.waitUntil(self.clients.claim());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (wiped || request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode !== 'navigate') answerFile(event, request);
  else if (answersWithShell(url.pathname, site)) answerFile(event, new Request(shell));
});

/** From the cache; a file that the browser threw out of it, from the network, whole. Files that are not the app's are left alone. */
function answerFile(event: FetchEvent, request: Request) {
  const cacheKey = files.getCacheKeyForURL(request.url);
  if (!cacheKey) return;
  const params = { cacheKey, integrity: files.getIntegrityForCacheKey(cacheKey) };
  // The shell was thrown out, and the server has a newer one by now: its own page is as good.
  event.respondWith(files.strategy.handle({ event, request, params }).catch(() => fetch(event.request)));
}

self.addEventListener('message', (event) => {
  if (event.data === 'repair' && !wiped) event.waitUntil(repair(files, self.caches, () => wiped));
  if (event.data !== 'wipe') return;
  wiped = true;
  event.waitUntil(deleteDatabases(self.indexedDB));
  event.waitUntil(wipe(self.registration, self.caches).then(() => event.ports[0]?.postMessage('wiped')));
});
