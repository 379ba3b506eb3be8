import { describe, expect, it } from 'vitest';
import { createChunks, type OpenKept } from '../../src/app/chunks.ts';
import { fakeFetch, indexOf, KEYS, packFiles, signedIndex } from './served-packs.ts';

const th = packFiles('th', { ui: { a: 'ก' }, home: 'home th', k7: 'topic th' });
const fr = packFiles('fr', { ui: { a: 'b' }, home: 'home fr' });
const index = indexOf([
  { id: 'th', ...th },
  { id: 'fr', ...fr },
]);
const files = { ...th.files, ...fr.files, ...signedIndex(index) };

function source({
  hashes = { th: th.sha256 } as Record<string, string>,
  kept = (async () => undefined) as OpenKept,
  seq = 0,
} = {}) {
  const network = fakeFetch(files);
  const known = async () => ({ seq, newest: '2026-11-01' });
  const chunks = createChunks({ fetch: network.fetch, base: '/', keys: KEYS }, hashes, kept, known);
  return { chunks, asked: () => network.asked.map(({ name }) => name) };
}

describe('a page that only looks', () => {
  it('fetches one manifest by the hash the page came with, and one chunk', async () => {
    const { chunks, asked } = source();
    const read = await chunks.load([{ pack: 'th', code: 'k7' }]);
    expect(read({ pack: 'th', code: 'k7' })).toBe('topic th');
    expect(asked()).toHaveLength(2);
    expect(asked()).not.toContain('index.json');
  });

  it('fetches nothing twice', async () => {
    const { chunks, asked } = source();
    await Promise.all([chunks.load([{ pack: 'th', code: 'home' }]), chunks.load([{ pack: 'th', code: 'home' }])]);
    await chunks.load([{ pack: 'th', code: 'home' }]);
    expect(asked()).toHaveLength(2);
  });

  it('asks the signed index for a language it has no hash of', async () => {
    const { chunks, asked } = source();
    const read = await chunks.load([{ pack: 'fr', code: 'home' }]);
    expect(read({ pack: 'fr', code: 'home' })).toBe('home fr');
    expect(asked()).toContain('index.sig');
  });

  it('turns to the newest release when the one of the page is gone', async () => {
    const { chunks } = source({ hashes: { th: '0'.repeat(64) } });
    const read = await chunks.load([{ pack: 'th', code: 'home' }]);
    expect(read({ pack: 'th', code: 'home' })).toBe('home th');
  });

  it('reads on from memory, without the network, once the pack was taken in', async () => {
    const { chunks, asked } = source();
    await chunks.fill('th');
    const before = asked().length;
    const read = await chunks.load(['ui', 'home', 'k7'].map((code) => ({ pack: 'th', code })));
    expect(read({ pack: 'th', code: 'k7' })).toBe('topic th');
    expect(asked()).toHaveLength(before);
  });

  it('reads a chunk that the pack does not have as undefined', async () => {
    const { chunks } = source();
    const read = await chunks.load([{ pack: 'th', code: 'z9', optional: true }]);
    expect(read({ pack: 'th', code: 'z9' })).toBeUndefined();
  });

  it('asks again after a failure', async () => {
    let down = true;
    const network = fakeFetch(files, (_, bytes) =>
      down ? Promise.reject(new TypeError()) : new Response(bytes?.slice() as BodyInit),
    );
    const server = { fetch: network.fetch, base: '/', keys: KEYS };
    const chunks = createChunks(
      server,
      { th: th.sha256 },
      async () => undefined,
      async () => ({ seq: 0, newest: '2026-11-01' }),
    );
    await expect(chunks.load([{ pack: 'th', code: 'home' }])).rejects.toMatchObject({ reason: 'offline' });
    down = false;
    expect((await chunks.load([{ pack: 'th', code: 'home' }]))({ pack: 'th', code: 'home' })).toBe('home th');
  });
});

describe('a kept pack', () => {
  it('is read from the phone, and the network is not asked', async () => {
    const kept: OpenKept = async (id) =>
      id === 'th' ? { pointer: { manifest: 'x' }, manifest: th.manifest, read: async (code) => `kept ${code}` } : undefined;
    const { chunks, asked } = source({ kept });
    const read = await chunks.load([{ pack: 'th', code: 'home' }]);
    expect(read({ pack: 'th', code: 'home' })).toBe('kept home');
    expect(asked()).toEqual([]);
  });
});

describe('an index that is older than one seen before', () => {
  it('is refused', async () => {
    await expect(source({ seq: 8 }).chunks.index()).rejects.toMatchObject({ reason: 'old' });
    expect((await source({ seq: 7 }).chunks.index()).seq).toBe(7);
  });
});
