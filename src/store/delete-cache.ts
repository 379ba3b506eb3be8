/**
 * Deletes a cache, its entries first: a cache that a page or worker still holds open keeps its files on the disk when it is deleted as
 * a whole. Rejects when the browser refuses.
 */
export async function deleteCache(caches: CacheStorage, name: string): Promise<void> {
  const cache = await caches.open(name);
  await Promise.all((await cache.keys()).map((request) => cache.delete(request)));
  await caches.delete(name);
}
