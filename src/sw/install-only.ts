import type { WorkboxPlugin } from 'workbox-core/types.js';

/**
 * Files are stored while the worker installs, whole and from where they were asked for. At any other time a missing file goes to
 * the network and is not stored: Workbox would fill the cache again after everything was removed. The same once `isWiped`: a worker
 * may be told to forget while it installs.
 */
export function storeOnlyWhileInstalling(isWiped: () => boolean): WorkboxPlugin {
  return {
    cacheWillUpdate: async ({ event, response }) =>
      event?.type === 'install' && response.status === 200 && !response.redirected && !isWiped() ? response : null,
  };
}
