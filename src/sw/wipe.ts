/** Deletes every cache and takes the worker off. Never throws: whatever is refused here, the page tries again. */
export async function wipe(registration: ServiceWorkerRegistration, caches: CacheStorage): Promise<void> {
  const names = await caches.keys().catch(() => []);
  await Promise.all(names.map((name) => caches.delete(name).catch(() => false)));
  await registration.unregister().catch(() => false);
}
