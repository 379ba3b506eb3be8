import { deleteCache } from '../store/delete-cache.ts';

/** Deletes every cache and takes the worker off. Never throws: whatever is refused here, the page tries again. */
export async function wipe(registration: ServiceWorkerRegistration, caches: CacheStorage): Promise<void> {
  const names = await caches.keys().catch(() => []);
  await Promise.all(names.map((name) => deleteCache(caches, name).catch(() => undefined)));
  await registration.unregister().catch(() => false);
}

/**
 * Orders the deletion of every database, for a reader who leaves before the page comes to it. Does not wait: a tab may still hold
 * one. Never throws.
 */
export async function deleteDatabases(databases: IDBFactory | undefined): Promise<void> {
  const listed = (await databases?.databases?.().catch(() => [])) ?? [];
  for (const { name } of listed) if (name !== undefined) databases?.deleteDatabase(name);
}
