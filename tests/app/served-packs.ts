import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { INDEX_CONTEXT } from '../../src/app/verify.ts';
import type { PackIndex, PackManifest } from '../../src/domain/pack.ts';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');

export const KEYS = [{ id: 'dev', key: publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('base64') }];

/** Text as plain bytes: a Buffer's `slice` would share its memory with what is served. */
const utf8 = (text: string) => new TextEncoder().encode(text);

export const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Signs an index as a build does: the two files by name. */
export function signedIndex(index: PackIndex): Record<string, Uint8Array> {
  const bytes = utf8(JSON.stringify(index));
  const sig = sign(null, Buffer.concat([Buffer.from(INDEX_CONTEXT), bytes]), privateKey).toString('base64');
  return { 'index.json': bytes, 'index.sig': utf8(JSON.stringify({ key: 'dev', sig })) };
}

/** A pack as a build writes it: chunks, manifest, bundle. */
export function packFiles(id: string, chunks: Record<string, unknown>) {
  const parts = Object.entries(chunks).map(([code, value]) => ({ code, bytes: utf8(JSON.stringify(value)) }));
  const bundle = Uint8Array.from(Buffer.concat(parts.map(({ bytes }) => bytes)));
  const manifest: PackManifest = {
    id,
    lang: id.split('+')[0] ?? id,
    seq: 7,
    built: '2026-11-21T10:00:00.000Z',
    bundle: { sha256: hashOf(bundle), bytes: bundle.length },
    chunks: parts.map(({ code, bytes }) => ({ code, sha256: hashOf(bytes), bytes: bytes.length })),
  };
  const bytes = utf8(JSON.stringify(manifest));
  const sha256 = hashOf(bytes);
  const files: Record<string, Uint8Array> = { [`${sha256}.json`]: bytes, [`${sha256}.all.json`]: bundle };
  for (const part of parts) files[`${hashOf(part.bytes)}.json`] = part.bytes;
  return { sha256, manifest, files };
}

export function indexOf(packs: { id: string; sha256: string; files: Record<string, Uint8Array> }[]): PackIndex {
  return {
    format: 1,
    seq: 7,
    built: '2026-11-21T10:00:00.000Z',
    expires: '2027-05-20T10:00:00.000Z',
    packs: packs.map(({ id, sha256, files }) => ({
      id,
      lang: id.split('+')[0] ?? id,
      manifest: { sha256, bytes: files[`${sha256}.json`]?.length ?? 0 },
      size: 100,
      topics: 1,
      reviewed: 0,
    })),
  };
}

export type Answer = (name: string, bytes: Uint8Array | undefined) => Response | Promise<Response>;

/** A network over files; `answer` stands in for whatever happens on the way. Notes what was asked for, and how. */
export function fakeFetch(files: Record<string, Uint8Array>, answer?: Answer) {
  const asked: { name: string; init: RequestInit | undefined }[] = [];
  const plain: Answer = (_name, bytes) => (bytes ? new Response(bytes.slice() as BodyInit) : new Response('', { status: 404 }));
  const fetch = (async (input: string, init?: RequestInit) => {
    const name = input.replace('/packs/', '');
    asked.push({ name, init });
    return (answer ?? plain)(name, files[name]);
  }) as typeof globalThis.fetch;
  return { fetch, asked, plain };
}
