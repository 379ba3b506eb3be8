import { createHash } from 'node:crypto';
import { brotliCompressSync, constants } from 'node:zlib';
import { shortenTexts } from '../content/short-texts.ts';
import { type Chunks, type FileRef, PACK_FORMAT, type PackIndex, type PackManifest, packId } from '../domain/pack.ts';
import type { SigningKey } from './keys.ts';

/** The context that every signature of an index is made over, before the index's exact bytes. */
export const SIGNATURE_CONTEXT = 'parasol-index-v1\n';

const EXPIRES_DAYS = 180;
const SEQ_ZERO = Date.UTC(2026, 0, 1);

/** A pack ready to be written: its manifest, and every file by name below `packs/`. */
export type BuiltPack = PackIndex['packs'][number] & { files: Record<string, Uint8Array> };

/** Cuts a pack's chunks into content-addressed files. Same chunks, same bytes. */
export function buildPack(
  meta: { lang: string; place?: string; topics: number; reviewed: number },
  chunks: Chunks,
  built: Date,
): BuiltPack {
  const id = packId(meta.lang, meta.place);
  const files: Record<string, Uint8Array> = {};
  const listed = Object.entries(chunks).map(([code, chunk]) => {
    const bytes = jsonBytes(shortenTexts(chunk));
    const ref = refOf(bytes);
    files[`${ref.sha256}.json`] = bytes;
    return { bytes, entry: { ...ref, code } };
  });
  const bundle = Buffer.concat(listed.map(({ bytes }) => bytes));
  const manifest: PackManifest = {
    id,
    lang: meta.lang,
    ...(meta.place ? { place: meta.place } : {}),
    seq: seqOf(built),
    built: built.toISOString(),
    bundle: refOf(bundle),
    chunks: listed.map(({ entry }) => entry),
  };
  const manifestBytes = jsonBytes(manifest);
  const ref = refOf(manifestBytes);
  files[`${ref.sha256}.json`] = manifestBytes;
  files[`${ref.sha256}.all.json`] = bundle;
  return { id, ...meta, manifest: ref, size: compressedSize(bundle), files };
}

/** The index of all packs with its detached signature. */
export async function buildIndex(
  packs: BuiltPack[],
  built: Date,
  key: SigningKey,
): Promise<{ index: PackIndex; files: Record<string, Uint8Array> }> {
  const index: PackIndex = {
    format: PACK_FORMAT,
    seq: seqOf(built),
    built: built.toISOString(),
    expires: new Date(built.getTime() + EXPIRES_DAYS * 86_400_000).toISOString(),
    packs: packs.map(({ id, lang, place, manifest, size, topics, reviewed }) => ({
      id,
      lang,
      ...(place ? { place } : {}),
      manifest,
      size,
      topics,
      reviewed,
    })),
  };
  const bytes = jsonBytes(index);
  const signature = await key.sign(Buffer.concat([Buffer.from(SIGNATURE_CONTEXT), bytes]));
  const sig = jsonBytes({ key: key.id, sig: Buffer.from(signature).toString('base64') });
  return { index, files: { 'index.json': bytes, 'index.sig': sig } };
}

/** Minutes since 2026-01-01: grows with every commit. */
export function seqOf(built: Date): number {
  return Math.floor((built.getTime() - SEQ_ZERO) / 60_000);
}

function refOf(bytes: Uint8Array): FileRef {
  return { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length };
}

function jsonBytes(value: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(value));
}

function compressedSize(bytes: Uint8Array): number {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }).length;
}
