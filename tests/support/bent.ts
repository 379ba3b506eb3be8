import type { TestContext } from 'vitest';
import type { TestBrowser } from './browser.ts';
import { builtFile } from './built-pages.ts';
import { canaryFaults, fillEveryStore, newCanaries } from './canaries.ts';
import type { Fault } from './fault-server.ts';
import { fullStores, phone } from './phone.ts';
import { keep } from './reader.ts';
import { messagesOf, removeEverything } from './remove.ts';
import { plainPage } from './stored.ts';

/** A host that does not help to clear. */
export const NO_WIPE = { '/wipe': { kind: 'status', status: 404 } } satisfies Record<string, Fault>;

/**
 * Fills every store (keeps too, so that there is a worker, unless `kept` is false), bends the page, removes. Returns what is said to
 * be gone, and which stores hold something. No server helps.
 */
export async function removeBent(browser: TestBrowser, context: TestContext, bend: () => void, kept = true) {
  const faults = { ...canaryFaults(newCanaries(), builtFile('sw.js').toString()), ...NO_WIPE };
  const { page, server } = await phone(browser, context, { faults });
  if (kept) await keep(page);
  await fillEveryStore(page, newCanaries());
  const plain = await plainPage(page, server.url);
  await page.evaluate(bend);
  const { title, removed } = await removeEverything(page);
  const [texts, program, rest] = removed;
  // The browser's own cache is what only a server can have cleared.
  const full = (await fullStores(plain, page)).filter((name) => name !== 'http');
  return { title, said: { texts, program, rest }, full, page, plain };
}

/** A part of the browser that is bent, and what may then be said to be gone. */
export type Bent = { what: string; bend: () => void; said: { texts: boolean; program: boolean; rest: boolean } };

const NO_TEXTS = { texts: false, program: true, rest: true };
const NO_CACHES = { texts: false, program: false, rest: true };
const NO_PROGRAM = { texts: true, program: false, rest: true };
const NO_REST = { texts: true, program: true, rest: false };

export const BENT: Bent[] = [
  {
    what: 'databases that never answer',
    bend: () => {
      IDBFactory.prototype.databases = () => new Promise(() => undefined);
      IDBFactory.prototype.deleteDatabase = () => ({}) as IDBOpenDBRequest;
    },
    said: NO_TEXTS,
  },
  {
    what: 'databases that throw',
    bend: () => {
      const refuse = () => {
        throw new DOMException('no', 'SecurityError');
      };
      IDBFactory.prototype.databases = refuse;
      IDBFactory.prototype.deleteDatabase = refuse;
    },
    said: NO_TEXTS,
  },
  {
    what: 'databases that are missing',
    bend: () => Object.defineProperty(window, 'indexedDB', { value: undefined }),
    said: NO_TEXTS,
  },
  {
    what: 'caches that never answer',
    bend: () => {
      CacheStorage.prototype.keys = () => new Promise(() => undefined);
    },
    said: NO_CACHES,
  },
  {
    what: 'caches that throw',
    bend: () => {
      CacheStorage.prototype.keys = () => {
        throw new DOMException('no', 'SecurityError');
      };
    },
    said: NO_CACHES,
  },
  {
    what: 'caches that are missing',
    bend: () => Object.defineProperty(window, 'caches', { value: undefined }),
    said: NO_CACHES,
  },
  {
    what: 'a local storage that throws',
    bend: () =>
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('no', 'SecurityError');
        },
      }),
    said: NO_REST,
  },
  {
    what: 'cookies that throw',
    bend: () =>
      Object.defineProperty(document, 'cookie', {
        get() {
          throw new DOMException('no', 'SecurityError');
        },
      }),
    said: NO_REST,
  },
  {
    what: 'files that never answer',
    bend: () => {
      StorageManager.prototype.getDirectory = () => new Promise(() => undefined);
    },
    said: NO_REST,
  },
  {
    what: 'workers that never answer',
    bend: () => {
      ServiceWorkerContainer.prototype.getRegistrations = () => new Promise(() => undefined);
    },
    said: NO_PROGRAM,
  },
  {
    what: 'workers that throw',
    bend: () => {
      ServiceWorkerContainer.prototype.getRegistrations = () => {
        throw new DOMException('no', 'SecurityError');
      };
    },
    said: NO_PROGRAM,
  },
  {
    what: 'workers that are missing, where something was kept',
    bend: () => Object.defineProperty(navigator, 'serviceWorker', { value: undefined }),
    said: NO_PROGRAM,
  },
];

/** The run ends, says that it could not finish, and whatever it says to be gone is gone. */
export async function expectHonest(browser: TestBrowser, { bend, said }: Bent, context: TestContext): Promise<void> {
  const result = await removeBent(browser, context, bend);
  const { expect } = context;
  expect({ title: result.title, said: result.said }).toEqual({ title: messagesOf('en')['app.removed.unfinished'], said });
  const gone = [
    ...(said.texts ? ['databases', 'caches'] : []),
    ...(said.program ? ['workers', 'caches'] : []),
    ...(said.rest ? ['local', 'session', 'cookies', 'files', 'buckets'] : []),
  ];
  expect(result.full.filter((store) => gone.includes(store))).toEqual([]);
}
