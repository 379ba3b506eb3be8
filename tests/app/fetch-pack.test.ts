import { describe, expect, it } from 'vitest';
import { fetchBundle, fetchChunk, fetchIndex, fetchManifest } from '../../src/app/fetch-pack.ts';
import { type Answer, fakeFetch, hashOf, indexOf, KEYS, packFiles, signedIndex } from './served-packs.ts';

const pack = packFiles('th', { ui: { a: 'ก' }, home: { tiles: ['หนึ่ง'] } });
const files = { ...pack.files, ...signedIndex(indexOf([{ id: 'th', ...pack }])) };
const serve = (answer?: Answer) => {
  const { fetch, asked } = fakeFetch(files, answer);
  return { server: { fetch, base: '/', keys: KEYS }, asked };
};

const flipped = (bytes: Uint8Array) => {
  const copy = bytes.slice();
  copy[copy.length >> 1] = (copy[copy.length >> 1] ?? 0) ^ 1;
  return copy;
};
const endless = () => new ReadableStream<Uint8Array>({ pull: (controller) => controller.enqueue(new Uint8Array(65_536)) });
const cutOff = () =>
  new ReadableStream<Uint8Array>({
    pull(controller) {
      controller.enqueue(new Uint8Array(3));
      controller.error(new TypeError('network error'));
    },
  });

const FAULTS: [string, Answer, string][] = [
  ['404', () => new Response('', { status: 404 }), 'missing'],
  ['an error of the server', () => new Response('', { status: 500 }), 'offline'],
  ['no network', () => Promise.reject(new TypeError('Failed to fetch')), 'offline'],
  ['a connection that breaks', () => new Response(cutOff()), 'offline'],
  [
    'a login page that says 200',
    () => new Response('<html>Log in to Wi-Fi</html>', { headers: { 'content-type': 'text/html' } }),
    'changed',
  ],
  ['a redirect to a login page', () => new Response(null, { status: 302, headers: { location: 'http://login/' } }), 'changed'],
  ['"network authentication required"', () => new Response('', { status: 511 }), 'changed'],
  ['a truncated file', (_, bytes) => new Response(bytes?.slice(0, -1) as BodyInit), 'changed'],
  ['a flipped bit', (_, bytes) => new Response(flipped(bytes as Uint8Array) as BodyInit), 'changed'],
  ['a stream without end', () => new Response(endless()), 'changed'],
];

describe.each(FAULTS)('%s', (_name, answer, reason) => {
  it(`gives no index, and is called ${reason}`, async () => {
    await expect(fetchIndex(serve(answer).server)).rejects.toMatchObject({ reason });
  });

  it(`gives no manifest, and is called ${reason}`, async () => {
    await expect(fetchManifest(serve(answer).server, pack.sha256)).rejects.toMatchObject({ reason });
  });

  it(`gives no bundle, and is called ${reason}`, async () => {
    await expect(fetchBundle(serve(answer).server, pack.sha256, pack.manifest)).rejects.toMatchObject({ reason });
  });
});

describe('an honest network', () => {
  it('brings the index, the manifest and every chunk of the bundle', async () => {
    const { server } = serve();
    const index = await fetchIndex(server);
    expect(index.packs.map(({ id }) => id)).toEqual(['th']);
    const { manifest } = await fetchManifest(server, index.packs[0]?.manifest.sha256 ?? '');
    const chunks = await fetchBundle(server, pack.sha256, manifest);
    expect(chunks.map(({ code, bytes }) => [code, JSON.parse(Buffer.from(bytes).toString())])).toEqual([
      ['ui', { a: 'ก' }],
      ['home', { tiles: ['หนึ่ง'] }],
    ]);
  });

  it('is asked without cookies and past the browser cache, and redirects are not followed', async () => {
    const { server, asked } = serve();
    await fetchIndex(server);
    for (const { init } of asked) expect(init).toMatchObject({ cache: 'no-store', credentials: 'omit', redirect: 'manual' });
  });
});

describe('fetchIndex', () => {
  it('asks once more when a release went out between the index and its signature', async () => {
    const older = signedIndex({ ...indexOf([]), seq: 6 });
    let first = true;
    const { server } = serve((name, bytes) => {
      const stale = first && name === 'index.sig';
      if (stale) first = false;
      return new Response((stale ? older['index.sig'] : bytes)?.slice() as BodyInit);
    });
    expect((await fetchIndex(server)).seq).toBe(7);
  });

  it('leaves a format of the future to a newer app', async () => {
    const future = signedIndex({ ...indexOf([]), format: 2 });
    const { server } = serve((name) => new Response(future[name]?.slice() as BodyInit));
    await expect(fetchIndex(server)).rejects.toMatchObject({ reason: 'newer' });
  });
});

describe('fetchChunk', () => {
  it('refuses a whole chunk of the same pack in the place of another', async () => {
    const [ui, home] = pack.manifest.chunks;
    const { server } = serve(() => new Response(files[`${ui?.sha256}.json`]?.slice() as BodyInit));
    await expect(fetchChunk(server, { sha256: home?.sha256 ?? '', bytes: 10_000 })).rejects.toMatchObject({ reason: 'changed' });
  });

  it('stops at the declared size, however long the answer is', async () => {
    let sent = 0;
    const counted = () =>
      new ReadableStream<Uint8Array>({
        pull(controller) {
          sent += 1000;
          controller.enqueue(new Uint8Array(1000));
        },
      });
    const { server } = serve(() => new Response(counted()));
    await expect(fetchChunk(server, { sha256: hashOf(new Uint8Array()), bytes: 5000 })).rejects.toMatchObject({
      reason: 'changed',
    });
    expect(sent).toBeLessThan(10_000);
  });
});

describe('once it is stopped', () => {
  /** A network that answers nothing, and lets go when it is told to. */
  const silent = ((_url: string, init?: RequestInit) =>
    new Promise((_, reject) => {
      const give = () => reject(new DOMException('aborted', 'AbortError'));
      if (init?.signal?.aborted) give();
      init?.signal?.addEventListener('abort', give);
    })) as typeof fetch;

  it('ends what is under way, and fetches nothing more', async () => {
    const stop = new AbortController();
    const server = { ...serve().server, fetch: silent, stop: stop.signal };
    const underWay = fetchManifest(server, pack.sha256);
    stop.abort();
    await expect(underWay).rejects.toMatchObject({ reason: 'offline' });
    await expect(fetchManifest(server, pack.sha256)).rejects.toMatchObject({ reason: 'offline' });
  });
});
