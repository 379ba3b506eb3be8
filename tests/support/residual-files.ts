import type { Residual } from './search-profile.ts';

/** Written into a log first, and taken out of it when the database is compacted, which no page can ask for. */
const LOG = 'LevelDB keeps a deleted record in its log until it compacts.';

const WEB_STORAGE: Residual[] = [
  { file: /^Default\/Local Storage\/leveldb\/\d+\.(log|ldb)$/, names: ['local'], because: `${LOG} We write nothing there.` },
  {
    file: /^Default\/Session Storage\/\d+\.(log|ldb)$/,
    names: ['session'],
    because: `${LOG} We write nothing there but the latch of a tab that was left.`,
  },
];

/**
 * Files of a profile that may still hold what was removed, by browser and by whether there was internet; tests/browser/remove-profile.test.ts
 * measures it. Each line is something we cannot remove: the result's screen says so. A new one is a finding, not a line to add.
 */
export const RESIDUAL: { [browser: string]: { online: readonly Residual[]; offline: readonly Residual[] } } = {
  chromium: {
    online: WEB_STORAGE,
    offline: [
      ...WEB_STORAGE,
      {
        file: /^Default\/IndexedDB\/[^/]+\.indexeddb\.leveldb\/\d+\.(log|ldb)$/,
        names: ['ourDatabase', 'foreignDatabase'],
        because: `${LOG} Only the browser's own clearing takes the files away.`,
      },
      {
        file: /^Default\/Cache\/Cache_Data\/[0-9a-f]+_\d$/,
        names: ['httpCache', 'workerScript'],
        because: 'Scripts cannot reach the cache of the network; only a server can order it to be cleared.',
      },
      {
        file: /^Default\/Service Worker\/ScriptCache\/[0-9a-f]+_\d$/,
        names: ['workerScript'],
        because: 'The worker of a page that is still open is taken away after it, sometimes at the next start.',
      },
    ],
  },
};
