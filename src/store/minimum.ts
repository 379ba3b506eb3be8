import type { MinimumChunk } from '../domain/pack.ts';
import type { Hash } from './packs.ts';
import { refuseIfRemoved } from './removed.ts';

const CACHE = 'minimum';

/**
 * Keeps a language's minimum a second time, apart from the database: browsers may throw one away and leave the other. Replaces
 * what was kept for that language. Throws what the browser throws, and after the removal for ever.
 */
export async function saveMinimum(base: string, lang: string, sha256: string, bytes: Uint8Array) {
  refuseIfRemoved();
  const cache = await caches.open(CACHE);
  const headers = { 'Content-Type': 'application/json', 'Content-Language': lang };
  await cache.put(`${base}packs/${sha256}.json`, new Response(new Blob([bytes.slice()]), { headers }));
  for (const request of await cache.keys()) {
    const older = await cache.match(request);
    if (older?.headers.get('Content-Language') === lang && !request.url.endsWith(`/${sha256}.json`)) await cache.delete(request);
  }
}

/** The minimum of each kept language, whole ones only. */
export async function loadMinimums(hash: Hash): Promise<{ lang: string; minimum: MinimumChunk }[]> {
  if (typeof caches === 'undefined' || !(await caches.has(CACHE))) return [];
  const cache = await caches.open(CACHE);
  const found = [];
  for (const request of await cache.keys()) {
    const response = await cache.match(request);
    if (!response) continue;
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (!request.url.endsWith(`/${await hash(bytes)}.json`)) continue;
    const lang = response.headers.get('Content-Language') ?? '';
    found.push({ lang, minimum: JSON.parse(new TextDecoder().decode(bytes)) as MinimumChunk });
  }
  return found;
}

/** Forgets every minimum. */
export async function removeMinimums() {
  await caches.delete(CACHE);
}
