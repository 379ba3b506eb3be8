// Part of the first load: keep it small.

import type { ChunkReader, NeededChunk } from '../content/page-data.ts';
import { restoreTexts } from '../content/short-texts.ts';
import type { ChunkRef, PackIndex, PackManifest } from '../domain/pack.ts';
import { fetchBundle, fetchChunk, fetchIndex, fetchManifest, type PackServer } from './fetch-pack.ts';
import { judgeIndex, type Known } from './freshness.ts';
import { FetchFailure } from './network.ts';

/** A pack that can be read, wherever it comes from. */
type ReadablePack = { sha256: string; manifest: PackManifest; read(code: string): Promise<unknown> };

/** Opens a kept pack; undefined when it is not kept. */
export type OpenKept = (
  id: string,
) => Promise<{ pointer: { manifest: string }; manifest: PackManifest; read(code: string): Promise<unknown> } | undefined>;

/** Where chunks come from: what is kept, then this page's memory, then the network. Nothing here is written anywhere. */
export type ChunkSource = {
  /** All of these chunks, as a reader. A chunk that a pack does not have reads as undefined. Throws a FetchFailure. */
  load(refs: readonly NeededChunk[]): Promise<ChunkReader>;
  /** Makes ready to read from a pack. Throws a FetchFailure. */
  prepare(id: string): Promise<void>;
  /** Takes a whole pack into memory, so that reading goes on when the signal drops. Throws a FetchFailure. */
  fill(id: string): Promise<void>;
  /** The newest index, fetched once a page (`again` asks anew), verified and not older than what is known. Throws a FetchFailure. */
  index(again?: boolean): Promise<PackIndex>;
  /** Hashes of the manifests known so far, by pack id. */
  manifests(): Record<string, string>;
  /** ISO date of a pack's content; undefined until it was opened. */
  built(id: string): string | undefined;
  /** Packs were kept or updated: open them anew. */
  forget(): void;
};

/** A chunk source over a server, the hashes the page came with, and what is kept. `known` is asked when an index arrives. */
export function createChunks(
  server: PackServer,
  hashes: Record<string, string>,
  openKept: OpenKept,
  known: () => Promise<Known>,
): ChunkSource {
  const manifests = new Map(Object.entries(hashes));
  const packs = new Map<string, Promise<ReadablePack>>();
  const opened = new Map<string, PackManifest>();
  const memory = new Map<string, Promise<unknown>>();
  let asked: Promise<PackIndex> | undefined;

  function index(again = false): Promise<PackIndex> {
    if (again) asked = undefined;
    asked ??= (async () => {
      const fetched = await fetchIndex(server);
      const judged = judgeIndex(fetched, await known());
      if (judged !== 'fine') throw new FetchFailure(judged === 'old' ? 'old' : 'changed');
      for (const { id, manifest } of fetched.packs) manifests.set(id, manifest.sha256);
      return fetched;
    })();
    return forgetIfRejected(asked, () => {
      asked = undefined;
    });
  }

  async function fetchedPack(id: string): Promise<ReadablePack> {
    if (!manifests.has(id)) await index();
    const { sha256, manifest } = await fetchKnown(id).catch(async (error) => {
      // The page is older than the oldest release the server still has: take the newest.
      if (!(error instanceof FetchFailure) || error.reason !== 'missing') throw error;
      await index(true);
      return fetchKnown(id);
    });
    const read = async (code: string) => {
      const chunk = manifest.chunks.find((one) => one.code === code);
      return chunk && parse(await fetchChunk(server, chunk));
    };
    return { sha256, manifest, read };
  }

  function fetchKnown(id: string) {
    const sha256 = manifests.get(id);
    if (sha256 === undefined) throw new FetchFailure('missing');
    return fetchManifest(server, sha256);
  }

  function open(id: string): Promise<ReadablePack> {
    return remember(packs, id, async () => {
      const kept = await openKept(id);
      const pack = kept ? { ...kept, sha256: kept.pointer.manifest } : await fetchedPack(id);
      manifests.set(id, pack.sha256);
      opened.set(id, pack.manifest);
      return pack;
    });
  }

  async function read({ pack: id, code }: ChunkRef): Promise<unknown> {
    const pack = await open(id);
    return remember(memory, key(pack.sha256, code), async () => restoreTexts(await pack.read(code)));
  }

  return {
    async load(refs) {
      const entries = await Promise.all(refs.map(async (ref) => [key(ref.pack, ref.code), await read(ref)] as const));
      const found = new Map(entries);
      return (ref) => found.get(key(ref.pack, ref.code));
    },
    async prepare(id) {
      await open(id);
    },
    async fill(id) {
      const { sha256, manifest } = await open(id);
      if (manifest.chunks.every(({ code }) => memory.has(key(sha256, code)))) return;
      for (const { code, bytes } of await fetchBundle(server, sha256, manifest)) {
        memory.set(key(sha256, code), Promise.resolve(restoreTexts(parse(bytes))));
      }
    },
    index,
    manifests: () => Object.fromEntries(manifests),
    built: (id) => opened.get(id)?.built.slice(0, 10),
    forget() {
      packs.clear();
      opened.clear();
    },
  };
}

function key(pack: string, code: string): string {
  return `${pack} ${code}`;
}

function parse(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes));
}

/** One attempt at a time for each key; a failed one is forgotten, so that the next asks again. */
function remember<T>(map: Map<string, Promise<T>>, name: string, work: () => Promise<T>): Promise<T> {
  const running = map.get(name) ?? work();
  map.set(name, running);
  return forgetIfRejected(running, () => map.delete(name));
}

function forgetIfRejected<T>(promise: Promise<T>, forget: () => void): Promise<T> {
  promise.catch(forget);
  return promise;
}
