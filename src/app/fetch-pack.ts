// Part of the first load: keep it small.
import { type FileRef, PACK_FORMAT, type PackIndex, type PackManifest } from '../domain/pack.ts';
import { FetchFailure } from './network.ts';
import { isSigned, type PublicKey, sha256Hex } from './verify.ts';

/** How to reach the packs; `fetch` is handed in. Once `stop` is aborted nothing is fetched any more. */
export type PackServer = { fetch: typeof fetch; base: string; keys: readonly PublicKey[]; stop?: AbortSignal };

/** Nothing that is not declared elsewhere may be larger. */
const MOST_INDEX_BYTES = 1_000_000;
const MOST_MANIFEST_BYTES = 500_000;
/** A slow network may take its time, one that brings nothing at all may not: the reader is told. */
const STALL_MS = 20_000;

/**
 * Fetches a file of at most `most` bytes. Redirects are not followed and the browser's cache is not asked. Throws a FetchFailure;
 * `changed` for a redirect, a login page's status, or an answer that does not end.
 */
export async function fetchBytes({ fetch, base, stop }: PackServer, name: string, most: number): Promise<Uint8Array> {
  const stall = watchStall(stop);
  try {
    const request = { cache: 'no-store', credentials: 'omit', redirect: 'manual', signal: stall.signal } as const;
    const response = await fetch(`${base}packs/${name}`, request).catch(offline);
    return await readAtMost(bodyOf(response), most, stall.moved);
  } finally {
    stall.end();
  }
}

function bodyOf(response: Response): ReadableStream<Uint8Array> {
  // `manual` refuses a redirect like `error` does, but tells it apart from having no network: portals answer with one.
  if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400) || response.status === 511)
    throw new FetchFailure('changed');
  if (response.status === 404 || response.status === 410) throw new FetchFailure('missing');
  if (!response.ok || !response.body) throw new FetchFailure('offline');
  return response.body;
}

/** Gives a fetch up when nothing has come for a while. */
function watchStall(stop?: AbortSignal): { signal: AbortSignal; moved(): void; end(): void } {
  const controller = new AbortController();
  const abort = () => controller.abort();
  if (stop?.aborted) abort();
  stop?.addEventListener('abort', abort);
  let timer = setTimeout(abort, STALL_MS);
  const end = () => {
    clearTimeout(timer);
    stop?.removeEventListener('abort', abort);
  };
  const moved = () => {
    clearTimeout(timer);
    timer = setTimeout(abort, STALL_MS);
  };
  return { signal: controller.signal, moved, end };
}

async function readAtMost(body: ReadableStream<Uint8Array>, most: number, moved: () => void): Promise<Uint8Array> {
  const reader = body.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read().catch(offline);
    if (done) break;
    moved();
    length += value.length;
    if (length > most) {
      await reader.cancel().catch(() => undefined);
      throw new FetchFailure('changed');
    }
    parts.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function offline(): never {
  throw new FetchFailure('offline');
}

async function fetchHashed(server: PackServer, name: string, { sha256, bytes: most }: FileRef): Promise<Uint8Array> {
  const bytes = await fetchBytes(server, name, most);
  if ((await sha256Hex(bytes)) !== sha256) throw new FetchFailure('changed');
  return bytes;
}

/**
 * Fetches the index and checks its signature over the very bytes. Throws a FetchFailure: `changed` when no known key signed it,
 * `newer` when its format is unknown. Whether it is older than one seen before is for `judgeIndex` to say.
 */
export async function fetchIndex(server: PackServer): Promise<PackIndex> {
  const get = () =>
    Promise.all([fetchBytes(server, 'index.json', MOST_INDEX_BYTES), fetchBytes(server, 'index.sig', MOST_INDEX_BYTES)]);
  let [bytes, signature] = await get();
  // A release may go out between the two answers: ask once more before calling the network changed.
  if (!(await isSigned(bytes, signature, server.keys))) [bytes, signature] = await get();
  if (!(await isSigned(bytes, signature, server.keys))) throw new FetchFailure('changed');
  const index = JSON.parse(new TextDecoder().decode(bytes)) as PackIndex;
  if (index.format !== PACK_FORMAT) throw new FetchFailure('newer');
  return index;
}

/** A manifest as fetched: its bytes are what is kept. */
export type FetchedManifest = { sha256: string; bytes: Uint8Array; manifest: PackManifest };

/** Fetches a manifest by its hash. Throws a FetchFailure. */
export async function fetchManifest(server: PackServer, sha256: string, size = MOST_MANIFEST_BYTES): Promise<FetchedManifest> {
  const bytes = await fetchHashed(server, `${sha256}.json`, { sha256, bytes: size });
  return { sha256, bytes, manifest: JSON.parse(new TextDecoder().decode(bytes)) as PackManifest };
}

/** Fetches one chunk by its hash. Throws a FetchFailure. */
export function fetchChunk(server: PackServer, ref: FileRef): Promise<Uint8Array> {
  return fetchHashed(server, `${ref.sha256}.json`, ref);
}

/** A chunk's bytes and what it is. */
export type FetchedChunk = { code: string; sha256: string; bytes: Uint8Array };

/** Fetches all chunks of a pack at once (`sha256` is its manifest's), and cuts them apart; each is checked by its own hash. Throws a FetchFailure. */
export async function fetchBundle(server: PackServer, sha256: string, manifest: PackManifest): Promise<FetchedChunk[]> {
  const bytes = await fetchBytes(server, `${sha256}.all.json`, manifest.bundle.bytes);
  const chunks: FetchedChunk[] = [];
  let at = 0;
  for (const { code, sha256: hash, bytes: length } of manifest.chunks) {
    const part = bytes.slice(at, at + length);
    if ((await sha256Hex(part)) !== hash) throw new FetchFailure('changed');
    chunks.push({ code, sha256: hash, bytes: part });
    at += length;
  }
  return chunks;
}
