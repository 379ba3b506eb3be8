import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { PackIndex, PackManifest } from '../../src/domain/pack.ts';
import { parsePath, type Route } from '../../src/domain/route.ts';

const DIST = resolve('dist');

/** A prerendered page of the real build. */
export type BuiltPage = { path: string; route: Route; html: string };

/** Every prerendered page, sorted by path. The shell is none: it is never linked. */
export function builtPages(): BuiltPage[] {
  const files = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((file) => /(^|\/)index\.html$/.test(file));
  return files.sort().map((file) => {
    const path = `/${file.replace(/index\.html$/, '')}`;
    const route = parsePath(path);
    if (!route) throw new Error(`no route leads to ${path}`);
    return { path, route, html: readFileSync(join(DIST, file), 'utf8') };
  });
}

/** One page of each kind, language and place, that stands for the others of its kind. */
export function pagesOfEachKind(): BuiltPage[] {
  const seen = new Set<string>();
  return builtPages().filter(({ route }) => {
    const lang = route.kind === 'languages' ? '' : route.lang;
    const place = 'place' in route && route.place ? 'here' : 'anywhere';
    const key = `${route.kind} ${lang} ${place}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** The bytes of a built file. */
export function builtFile(file: string): Buffer {
  return readFileSync(join(DIST, file));
}

export function builtIndex(): PackIndex {
  return JSON.parse(builtFile('packs/index.json').toString()) as PackIndex;
}

/** A pack's chunks by code, from its bundle. */
export function builtChunks(id: string): Record<string, unknown> {
  const found = builtIndex().packs.find((pack) => pack.id === id);
  if (!found) throw new Error(`there is no pack ${id}`);
  const manifest = JSON.parse(builtFile(`packs/${found.manifest.sha256}.json`).toString()) as PackManifest;
  return Object.fromEntries(
    manifest.chunks.map(({ code, sha256 }) => [code, JSON.parse(builtFile(`packs/${sha256}.json`).toString()) as unknown]),
  );
}

/** Size after brotli 11, what a good host sends. */
export function brotli11(data: string | Buffer): number {
  return brotli(data, 11);
}

/** Is it larger than so many bytes after brotli 11? Weaker compressions are much quicker and never smaller: most need no more. */
export function isLargerThan(bytes: number, data: string): boolean {
  return [4, 7, 11].every((quality) => brotli(data, quality) > bytes);
}

function brotli(data: string | Buffer, quality: number): number {
  return brotliCompressSync(data, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
}
