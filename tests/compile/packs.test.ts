import { createHash, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { SigningKey } from '../../src/compile/keys.ts';
import { buildIndex, buildPack, SIGNATURE_CONTEXT, seqOf } from '../../src/compile/packs.ts';
import type { PackManifest } from '../../src/domain/pack.ts';

const BUILT = new Date('2026-11-21T10:00:00Z');
const CHUNKS = { ui: { a: 'ไทย' }, k7: { blocks: ['one', 'two'] }, home: {} };
const META = { lang: 'th', topics: 1, reviewed: 0 };

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const json = (bytes: Uint8Array | undefined) => JSON.parse(Buffer.from(bytes ?? []).toString()) as unknown;

async function testKey(): Promise<{ key: SigningKey; check: (signature: Uint8Array, bytes: Uint8Array) => boolean }> {
  const { generateKeyPairSync, sign } = await import('node:crypto');
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    key: { id: 'test', publicKey: '', sign: async (bytes) => sign(null, bytes, privateKey) },
    check: (signature, bytes) => verify(null, bytes, publicKey, signature),
  };
}

describe('a pack', () => {
  it('is the same bytes for the same chunks', () => {
    expect(buildPack(META, CHUNKS, BUILT)).toEqual(buildPack(META, { ...CHUNKS }, BUILT));
  });

  it('changes only the files of a chunk that changed, its manifest and its bundle', () => {
    const before = Object.keys(buildPack(META, CHUNKS, BUILT).files);
    const after = Object.keys(buildPack(META, { ...CHUNKS, k7: { blocks: ['one', 'three'] } }, BUILT).files);
    expect(after.filter((name) => !before.includes(name))).toHaveLength(3);
  });

  it('names every file by its own hash', () => {
    const { files } = buildPack(META, CHUNKS, BUILT);
    for (const [name, bytes] of Object.entries(files)) {
      if (!name.endsWith('.all.json')) expect(name).toBe(`${sha256(bytes)}.json`);
    }
  });

  it('has a bundle that the manifest cuts into its chunks', () => {
    const { files, manifest } = buildPack(META, CHUNKS, BUILT);
    const list = json(files[`${manifest.sha256}.json`]) as PackManifest;
    const bundle = files[`${manifest.sha256}.all.json`] ?? new Uint8Array();
    expect(bundle).toHaveLength(list.bundle.bytes);
    let start = 0;
    for (const { sha256: expected, bytes, code } of list.chunks) {
      const cut = bundle.subarray(start, start + bytes);
      expect(sha256(cut)).toBe(expected);
      expect(json(cut)).toEqual(CHUNKS[code as keyof typeof CHUNKS]);
      start += bytes;
    }
    expect(start).toBe(bundle.length);
  });
});

describe('the index', () => {
  it('is signed over its exact bytes and its context, and over nothing else', async () => {
    const { key, check } = await testKey();
    const { files } = await buildIndex([buildPack(META, CHUNKS, BUILT)], BUILT, key);
    const bytes = files['index.json'] ?? new Uint8Array();
    const { sig } = json(files['index.sig']) as { sig: string };
    const signature = Buffer.from(sig, 'base64');
    const signed = Buffer.concat([Buffer.from(SIGNATURE_CONTEXT), bytes]);
    expect(check(signature, signed)).toBe(true);
    expect(check(signature, bytes)).toBe(false);
    signed[signed.length - 2] = (signed[signed.length - 2] ?? 0) ^ 1;
    expect(check(signature, signed)).toBe(false);
  });

  it('counts minutes since the start of 2026 and ends after 180 days', async () => {
    const { key } = await testKey();
    const { index } = await buildIndex([], BUILT, key);
    expect(seqOf(new Date('2026-01-01T00:01:30Z'))).toBe(1);
    expect(index.seq).toBe(seqOf(BUILT));
    expect(index.expires).toBe('2027-05-20T10:00:00.000Z');
  });
});
