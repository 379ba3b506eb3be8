import type { PrecacheController } from 'workbox-precaching/PrecacheController.js';

/**
 * Fetches the files again that the browser has thrown out of the cache, each checked by its hash. Only on command, and never once
 * `isWiped`: what was removed must stay removed. A file that cannot be had now is left for the next time.
 */
export async function repair(files: PrecacheController, caches: CacheStorage, isWiped: () => boolean): Promise<void> {
  const cache = await caches.open(files.strategy.cacheName);
  for (const [url, cacheKey] of files.getURLsToCacheKeys()) {
    if (await cache.match(cacheKey)) continue;
    const integrity = files.getIntegrityForCacheKey(cacheKey);
    const response = await fetch(url, { integrity, cache: 'no-cache', credentials: 'same-origin' }).catch(() => undefined);
    if (isWiped()) return;
    if (response?.status === 200 && !response.redirected) await cache.put(cacheKey, response);
  }
}
