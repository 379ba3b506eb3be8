// Part of the first load: keep it small. Looking leaves nothing behind, not even an empty database.

export const DATABASE = 'parasol';

/**
 * Is there anything kept on this phone? Never makes a database: where the browser cannot list them, the opening is given up
 * before it becomes one.
 */
export async function isAnythingKept(factory: IDBFactory | undefined = readFactory()): Promise<boolean> {
  if (!factory) return false;
  try {
    if (factory.databases) return (await factory.databases()).some(({ name }) => name === DATABASE);
    return await opensWithoutUpgrade(factory);
  } catch {
    return false;
  }
}

/** Can this browser keep anything at all? In-app browsers and old private windows lack the worker, the database or the caches. */
export function canKeep(): boolean {
  try {
    return 'serviceWorker' in navigator && 'caches' in globalThis && readFactory() !== undefined;
  } catch {
    return false;
  }
}

/** Reading the property itself throws where storage is forbidden. */
function readFactory(): IDBFactory | undefined {
  try {
    return globalThis.indexedDB;
  } catch {
    return undefined;
  }
}

function opensWithoutUpgrade(factory: IDBFactory): Promise<boolean> {
  return new Promise((resolve) => {
    const request = factory.open(DATABASE);
    // An upgrade is asked for only where there was no database: abort, and there still is none.
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onsuccess = () => {
      request.result.close();
      resolve(true);
    };
    request.onerror = () => resolve(false);
    request.onblocked = () => resolve(false);
  });
}
