import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { INDEX_CONTEXT } from '../../src/app/verify.ts';
import { signingKey } from '../../src/compile/keys.ts';
import { type PackIndex, type PackManifest, topicCode } from '../../src/domain/pack.ts';
import { launchBrowser, type OpenPage, type TestBrowser } from '../support/browser.ts';
import { builtFile, builtIndex } from '../support/built-pages.ts';
import { type Fault, type FaultServer, startFaultServer } from '../support/fault-server.ts';
import { keep, notices, tapKeep, titleOf } from '../support/reader.ts';
import { foreignFiles, NOTHING, plainPage, sha256, stored, storedFiles } from '../support/stored.ts';

const index = builtIndex();
const english = index.packs.find(({ id }) => id === 'en')?.manifest.sha256 ?? '';
const arabic = index.packs.find(({ id }) => id === 'ar')?.manifest.sha256 ?? '';
const manifest = JSON.parse(builtFile(`packs/${english}.json`).toString()) as PackManifest;
const K7 = topicCode('k7');
const chunkFile = (code: string) => `/packs/${manifest.chunks.find((chunk) => chunk.code === code)?.sha256}.json`;
const BUNDLE = `/packs/${english}.all.json`;

let browser: TestBrowser;
let server: FaultServer;
let open: OpenPage;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  server = await startFaultServer(inject('site'));
  open = await browser.newPage({ viewport: { width: 360, height: 640 } });
  open.context.setDefaultTimeout(10_000);
});
afterEach(async () => {
  await open.context.close();
  await server.close();
});

const spoil = (faults: Record<string, Fault>) => server.script(({ path }) => faults[path]);
const openReader = () => open.page.goto(`${server.url}/en/k7/`, { waitUntil: 'networkidle' });

/** Bends what the page believes: each hash in `lies` comes out as another. That is a phone that does not check. */
const bendHashes = (lies: Record<string, string>) =>
  open.page.addInitScript((lies) => {
    const honest = crypto.subtle.digest.bind(crypto.subtle);
    crypto.subtle.digest = async (algorithm, data) => {
      const digest = await honest(algorithm, data);
      const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
      const lie = lies[hex];
      return lie ? Uint8Array.from(lie.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16)).buffer : digest;
    };
  }, lies);

/** A byte in the middle with one bit the other way round, as the fault server does it. */
/** The middle, as the fault server has it. */
const middle = (bytes: Buffer) => Math.floor(bytes.length / 2);

/** The first space after the middle: flipped, it still is a text that can be read. */
const spaceIn = (bytes: Buffer) => bytes.indexOf(' ', middle(bytes));

function flipped(bytes: Buffer, at = middle(bytes)): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

describe('keeping through a network that changes things', () => {
  const spoilt: [string, Record<string, Fault>][] = [
    ['one bit of the index', { '/packs/index.json': { kind: 'flip' } }],
    ['one bit of its signature', { '/packs/index.sig': { kind: 'flip' } }],
    [
      'an index of somebody else',
      { '/packs/index.json': { kind: 'replace', body: JSON.stringify({ ...index, seq: index.seq + 1 }) } },
    ],
    [
      'the manifest of another language',
      { [`/packs/${english}.json`]: { kind: 'replace', body: builtFile(`packs/${arabic}.json`) } },
    ],
    ['a bundle that ends early', { [BUNDLE]: { kind: 'truncate', at: 50_000 } }],
    ['one bit of the bundle', { [BUNDLE]: { kind: 'flip' } }],
    ['a login page instead of the bundle', { [BUNDLE]: { kind: 'html' } }],
    ['a redirect to a login page', { [BUNDLE]: { kind: 'redirect', to: '/en/' } }],
    ['a bundle without end', { [BUNDLE]: { kind: 'endless' } }],
  ];

  it.each(spoilt)('stores nothing at all and says so: %s', async (_, faults) => {
    await openReader();
    spoil(faults);
    await tapKeep(open.page);
    await open.page.locator('[data-notice=network-changed]').waitFor();
    expect((await open.page.locator('[data-notice=network-changed]').innerText()).length).toBeGreaterThan(20);
    expect(await notices(open.page)).not.toContain('saved');
    expect(await open.page.locator('html').getAttribute('data-kept')).toBe('none');
    expect(await stored(await plainPage(open.page, server.url))).toEqual(NOTHING);
  });

  it('the control: with nothing spoilt the same tap stores everything, whole', async () => {
    await openReader();
    await keep(open.page);
    const files = await storedFiles(await plainPage(open.page, server.url));
    const inDatabase = files.filter(({ where }) => where === 'database').map(({ name }) => name);
    expect(inDatabase.sort()).toEqual([...new Set([english, ...manifest.chunks.map((chunk) => chunk.sha256)])].sort());
    expect(files.some(({ where }) => where === 'app')).toBe(true);
    expect(files.some(({ where }) => where === 'minimum')).toBe(true);
    expect(foreignFiles(files)).toEqual([]);
  });

  it('the control: a phone that does not check hashes stores the spoilt bundle, and this look finds it', async () => {
    const bundle = builtFile(`packs/${english}.all.json`);
    const bad = flipped(bundle);
    let at = 0;
    const lies: Record<string, string> = {};
    for (const { sha256: good, bytes } of manifest.chunks) {
      const part = sha256(bad.subarray(at, at + bytes));
      if (part !== good) lies[part] = good;
      at += bytes;
    }
    await bendHashes(lies);
    await openReader();
    spoil({ [BUNDLE]: { kind: 'flip' } });
    await keep(open.page);
    expect(foreignFiles(await storedFiles(await plainPage(open.page, server.url)))).toHaveLength(1);
  });
});

describe('one of the app’s own files, spoilt on its way into the worker’s cache', () => {
  /** Loaded by nobody here: this browser checks signatures by itself. */
  const lazy = () => /"\/(assets\/ed25519-[^"]+\.js)"/.exec(builtFile('sw.js').toString())?.[1] ?? '';
  const cached = async () =>
    (await storedFiles(await plainPage(open.page, server.url))).filter(
      ({ where, name }) => where === 'app' && name.endsWith(lazy()),
    );

  it('is not stored; the worker does not come, and the reader is told', async () => {
    expect(lazy()).not.toBe('');
    await openReader();
    spoil({ [`/${lazy()}`]: { kind: 'flip' } });
    await tapKeep(open.page);
    await open.page.locator('[data-notice=network-changed]').waitFor();
    expect(await open.page.locator('html').getAttribute('data-kept')).toBe('partial');
    expect(await cached()).toEqual([]);
    const plain = await plainPage(open.page, server.url);
    expect(foreignFiles(await storedFiles(plain))).toEqual([]);
    expect(await plain.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration('/'))?.active))).toBe(false);
  });

  it('the control: without the hashes in the worker it is stored', async () => {
    const careless = builtFile('sw.js')
      .toString()
      .replaceAll(/"?integrity"?:"sha\d+-[^"]+"/g, '"none":0');
    await openReader();
    spoil({ [`/${lazy()}`]: { kind: 'flip' }, '/sw.js': { kind: 'replace', body: careless } });
    await keep(open.page);
    expect(foreignFiles(await cached())).toHaveLength(1);
  });
});

describe('one chunk, spoilt while the reader just looks', () => {
  const chunk = () => chunkFile(topicCode('q3'));

  async function goToSpoilt(): Promise<void> {
    await open.page.goto(`${server.url}/en/`, { waitUntil: 'networkidle' });
    spoil({ [chunk()]: { kind: 'flip', at: spaceIn(builtFile(chunk().slice(1))) } });
    // Where it stands in the page does not matter here: a link of the page's own leads to the topic.
    await open.page.evaluate(() => {
      const link = Object.assign(document.createElement('a'), { href: '/en/q3/', id: 'way', textContent: 'way' });
      document.querySelector('main')?.prepend(link);
    });
    await open.page.locator('#way').click();
  }

  it('is not shown: the page before it stays, and the reader is told and offered the plain link', async () => {
    await goToSpoilt();
    await open.page.locator('[data-notice=network-changed]').waitFor();
    expect(await open.page.locator('[data-notice=failed-move] a').getAttribute('href')).toBe('/en/q3/');
    expect(await open.page.locator('main.on-home h1').count()).toBe(1);
    expect(await open.page.locator('h1').innerText()).not.toBe(titleOf('en', 'q3'));
  });

  it('the control: a phone that does not check hashes shows it', async () => {
    const good = builtFile(chunk().slice(1));
    await bendHashes({ [sha256(flipped(good, spaceIn(good)))]: sha256(good) });
    await goToSpoilt();
    await open.page.locator('main.on-topic').waitFor();
    expect(await notices(open.page)).not.toContain('network-changed');
  });
});

describe('another release under a true signature', () => {
  /** A whole release of its own: this one's English with one chunk changed, under a true signature. */
  async function release(seq: number): Promise<{ faults: Record<string, Fault>; chunk: string }> {
    const chunk = Buffer.concat([builtFile(chunkFile(K7).slice(1)), Buffer.from(' ')]);
    const chunkRef = { sha256: sha256(chunk), bytes: chunk.length };
    const chunks = manifest.chunks.map((one) => (one.code === K7 ? { ...one, ...chunkRef } : one));
    const other = Buffer.from(JSON.stringify({ ...manifest, seq, chunks }));
    const ref = { sha256: sha256(other), bytes: other.length };
    const packs = index.packs.map((pack) => (pack.id === 'en' ? { ...pack, manifest: ref } : pack));
    const bytes = Buffer.from(JSON.stringify({ ...index, seq, packs } satisfies PackIndex));
    const key = await signingKey(process.cwd());
    const sig = Buffer.from(await key.sign(Buffer.concat([Buffer.from(INDEX_CONTEXT), bytes]))).toString('base64');
    const file = (body: Buffer | string): Fault => ({ kind: 'replace', body, type: 'application/json' });
    return {
      chunk: `/packs/${chunkRef.sha256}.json`,
      faults: {
        '/packs/index.json': file(bytes),
        '/packs/index.sig': file(JSON.stringify({ key: key.id, sig })),
        [`/packs/${ref.sha256}.json`]: file(other),
        [`/packs/${chunkRef.sha256}.json`]: file(chunk),
      },
    };
  }

  const keptSeq = async () =>
    (await plainPage(open.page, server.url)).evaluate(async () => {
      const db = await new Promise<IDBDatabase>((done) => {
        const request = indexedDB.open('parasol');
        request.onsuccess = () => done(request.result);
      });
      const read = (key: string) =>
        new Promise<unknown>((done) => {
          const request = db.transaction('meta').objectStore('meta').get(key);
          request.onsuccess = () => done(request.result);
        });
      const [packs, seen] = [(await read('packs')) as { seq: number }[], (await read('index')) as { seq: number }];
      db.close();
      return { packs: packs.map(({ seq }) => seq), index: seen.seq };
    });

  async function keepThenUpdateTo(faults: Record<string, Fault>): Promise<void> {
    await open.page.goto(`${server.url}/en/k/`, { waitUntil: 'networkidle' });
    await keep(open.page);
    spoil(faults);
    // A new page, as on another day: the one before knows the index already.
    await open.page.reload();
    await open.page.locator('.actions .quiet').first().click();
  }

  it('is refused when it is older than one seen before, and the reader is told', async () => {
    await keepThenUpdateTo((await release(index.seq - 1000)).faults);
    await open.page.locator('[data-notice=network-changed]').waitFor();
    expect(await keptSeq()).toEqual({ packs: [index.seq], index: index.seq });
  });

  it('changes nothing when a chunk of the newer release is spoilt, and the reader is told', async () => {
    const { faults, chunk } = await release(index.seq + 1);
    await keepThenUpdateTo({ ...faults, [chunk]: { kind: 'html' } });
    await open.page.locator('[data-notice=network-changed]').waitFor();
    expect(await keptSeq()).toEqual({ packs: [index.seq], index: index.seq });
    expect(foreignFiles(await storedFiles(await plainPage(open.page, server.url)))).toEqual([]);
  });

  it('the control: the same release with a higher number, and whole, is taken', async () => {
    await keepThenUpdateTo((await release(index.seq + 1)).faults);
    await open.page.locator('[data-notice=saved]').waitFor();
    expect(await keptSeq()).toEqual({ packs: [index.seq + 1], index: index.seq + 1 });
  });
});
