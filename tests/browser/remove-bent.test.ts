// What becomes of a removal in a browser whose storage is bent: with a step that does nothing (the controls of remove.test.ts), or
// with a part that is missing, throws, or never answers.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { BENT, expectHonest, NO_WIPE, removeBent } from '../support/bent.ts';
import { launchBrowser, type TestBrowser } from '../support/browser.ts';
import { builtFile } from '../support/built-pages.ts';
import { fillEveryStore, newCanaries } from '../support/canaries.ts';
import type { Fault } from '../support/fault-server.ts';
import { EVERYTHING, fullStores, keysOfSession, phone, words } from '../support/phone.ts';
import { tapKeep } from '../support/reader.ts';
import { askAndHold, messagesOf, removeEverything } from '../support/remove.ts';
import { plainPage, stored } from '../support/stored.ts';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const DONE = messagesOf('en')['app.removed.title'];
const UNFINISHED = messagesOf('en')['app.removed.unfinished'];

describe.concurrent('with one step left out', () => {
  it.for<[store: string, bend: () => void]>([
    [
      'caches',
      () => {
        CacheStorage.prototype.delete = async () => true;
      },
    ],
    [
      'databases',
      () => {
        IDBFactory.prototype.deleteDatabase = () => {
          const request = {} as IDBOpenDBRequest;
          queueMicrotask(() => request.onsuccess?.(new Event('success')));
          return request;
        };
      },
    ],
    [
      'local',
      () => {
        Storage.prototype.clear = () => undefined;
      },
    ],
    [
      'cookies',
      () => {
        const { get } = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie') ?? {};
        Object.defineProperty(document, 'cookie', { get: () => get?.call(document), set: () => undefined });
      },
    ],
    [
      'files',
      () => {
        FileSystemDirectoryHandle.prototype.removeEntry = async () => undefined;
      },
    ],
    [
      'buckets',
      () => {
        const { storageBuckets } = navigator as unknown as { storageBuckets: { delete: () => Promise<void> } };
        Object.getPrototypeOf(storageBuckets).delete = async () => undefined;
      },
    ],
    [
      'workers',
      () => {
        ServiceWorkerRegistration.prototype.unregister = async () => true;
        ServiceWorker.prototype.postMessage = () => undefined;
      },
    ],
  ])('the same look finds what stays, and the reader is told: %s', async ([store, bend], context) => {
    // A worker only where it matters: it would do some steps itself.
    const { title, full } = await removeBent(browser, context, bend, store === 'workers');
    context.expect(full).toContain(store);
    context.expect(title).toBe(UNFINISHED);
  });

  it('a worker that was not told to forget is not said to be gone', async (context) => {
    const { title, said, full } = await removeBent(browser, context, () => {
      ServiceWorker.prototype.postMessage = () => undefined;
    });
    context
      .expect({ title, said, full })
      .toEqual({ title: UNFINISHED, said: { texts: true, program: false, rest: true }, full: [] });
  });

  it('a second tab that was not told still shows what it showed', async (context) => {
    const { page, server, context: tabs } = await phone(browser, context, { faults: NO_WIPE });
    const other = await tabs.newPage();
    await other.goto(`${server.url}/th/q3/`);
    await other.locator('html .keep').waitFor();
    await page.evaluate(() => {
      BroadcastChannel.prototype.postMessage = () => undefined;
    });
    await removeEverything(page);
    context.expect(await other.locator('main').count()).toBe(1);
  });

  it('a second tab that leaves at the first word loses its latch to the browser’s own clearing', async (context) => {
    const { page, server, context: tabs } = await phone(browser, context);
    const other = await tabs.newPage();
    await other.goto(`${server.url}/th/q3/`);
    await other.locator('html .keep').waitFor();
    await other.evaluate(() => {
      new BroadcastChannel('parasol').onmessage = () => document.getElementById('leave')?.click();
    });
    await removeEverything(page);
    await other.goto(`${server.url}/icon.svg`);
    context.expect(await keysOfSession(other)).toEqual([]);
  });

  it('a download that is neither ended nor refused fills the phone again', async (context) => {
    // The words that refuse, taken out of whichever file of the program holds them.
    const precached = [
      ...builtFile('sw.js')
        .toString()
        .matchAll(/"\/(assets\/[^"]+\.js)"/g),
    ].map(([, file]) => file ?? '');
    const refusing = precached.filter((file) => builtFile(file).includes('throw Error(`everything was removed'));
    context.expect(refusing).toHaveLength(1);
    const faults: Record<string, Fault> = { ...NO_WIPE };
    for (const file of refusing) {
      const body = builtFile(file).toString().replace('throw Error(`everything was removed from this phone`)', '0');
      faults[`/${file}`] = { kind: 'replace', body };
    }
    const { page, server } = await phone(browser, context, { faults });
    const plain = await plainPage(page, server.url);
    await page.evaluate(() => {
      AbortController.prototype.abort = () => undefined;
    });
    server.script(({ path }) => (path.endsWith('.all.json') ? { kind: 'delay', ms: 6000 } : faults[path]));
    await tapKeep(page);
    await page.locator('[data-notice=saving]').waitFor();
    const { title } = await removeEverything(page);
    context.expect(title).toBe(DONE);
    await context.expect.poll(async () => (await stored(plain)).databases, { timeout: 20_000 }).toEqual(['parasol']);
  });
});

describe.concurrent('a part of the browser that is bent', () => {
  /** The others are in the long run, `npm run test:browsers`. */
  const SHORT = ['databases that never answer', 'caches that are missing'];

  it.for(BENT.filter(({ what }) => SHORT.includes(what)))(
    'stops nothing else, and nothing false is said: $what',
    async (bent, context) => {
      await expectHonest(browser, bent, context);
    },
  );

  it('a host with a page of its own at every address has cleared nothing, and that is said', async (context) => {
    const { page } = await phone(browser, context, { faults: { '/wipe': { kind: 'html' } } });
    context.expect((await removeEverything(page)).title).toBe(DONE);
    context.expect(await page.locator('.removal').innerText()).toContain(messagesOf('en')['app.removed.refused']);
  });

  it('a foreign tab that holds a database: could not finish; once it is closed, trying again does', async (context) => {
    const { page, server } = await phone(browser, context);
    await page.context().setOffline(false);
    const plain = await plainPage(page, server.url);
    await plain.evaluate(
      () =>
        new Promise((done) => {
          const request = indexedDB.open('held');
          request.onsuccess = () => done(Object.assign(window, { held: request.result }) && undefined);
        }),
    );
    await page.evaluate(() => Object.defineProperty(navigator, 'onLine', { value: false }));
    const first = await removeEverything(page);
    context.expect(first).toEqual({ title: UNFINISHED, removed: [false, true, true] });
    context.expect(await page.locator('.removal').innerText()).toContain(new URL(server.url).host);
    await plain.close();
    await page.getByRole('button', { name: messagesOf('en')['app.removed.again'] }).click();
    await page.locator('.removal h1', { hasText: DONE }).waitFor({ timeout: 20_000 });
  });

  it('the screen is empty at once, and leaving works, in a browser whose databases never answer from the first moment', async (context) => {
    const { page } = await phone(browser, context, {
      bend: () => {
        IDBFactory.prototype.databases = () => new Promise(() => undefined);
        IDBFactory.prototype.open = () => ({}) as IDBOpenDBRequest;
        IDBFactory.prototype.deleteDatabase = () => ({}) as IDBOpenDBRequest;
      },
    });
    await askAndHold(page);
    context.expect(await words(page)).toMatch(/^✕ Leave Removing \d of 9$/);
    await page.locator('#leave').click();
    await context.expect.poll(() => page.locator('main').count()).toBe(0);
  });
});

it('the control: nothing bent, the same way of looking finds nothing left', async (context) => {
  const { title, full, plain, page } = await removeBent(browser, context, () => undefined);
  context.expect({ title, full }).toEqual({ title: DONE, full: [] });
  await fillEveryStore(page, newCanaries());
  await sleep(100);
  // And everything again, where it was put back.
  context.expect(await fullStores(plain, page)).toEqual(EVERYTHING.filter((name) => name !== 'workers'));
});
