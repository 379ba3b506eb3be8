import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Encoding, encode } from './encoding.ts';

/** A file of the site as it is sent; the compressed forms are made when first asked for. */
export type SiteFile = { body: Buffer; hash: string; encoded: (encoding: Encoding) => Promise<Buffer> };

/** What stands at a path: a file, a folder with an index page (its address ends in a slash), or nothing. */
export type Found = { kind: 'file'; name: string; file: SiteFile } | { kind: 'folder' } | undefined;

/** Reads the files of a folder and remembers each until it changes on the disk. Nothing outside the folder is ever read. */
export function siteFiles(dir: string): (path: string) => Promise<Found> {
  const known = new Map<string, { version: string; file: SiteFile }>();

  async function load(name: string, version: string): Promise<SiteFile> {
    const before = known.get(name);
    if (before?.version === version) return before.file;
    const file = siteFile(await readFile(join(dir, name)));
    known.set(name, { version, file });
    return file;
  }

  async function find(name: string): Promise<Found> {
    const found = await statOrNothing(join(dir, name));
    if (!found) return undefined;
    if (found.isDirectory())
      return (await statOrNothing(join(dir, name, 'index.html')))?.isFile() ? { kind: 'folder' } : undefined;
    return { kind: 'file', name, file: await load(name, `${found.mtimeMs} ${found.size} ${found.ino}`) };
  }

  return async (path) => {
    const name = fileName(path);
    return name === undefined ? undefined : find(name);
  };
}

/** `/th/` => `th/index.html`; undefined for a path that no file of the site can have. */
export function fileName(path: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
  if (!decoded.startsWith('/') || decoded.includes('\0') || decoded.includes('\\') || decoded.includes(':')) return undefined;
  const name = decoded.slice(1) + (decoded.endsWith('/') ? 'index.html' : '');
  // Also `..`, and empty parts: `//host` must never become an address to go to.
  if (name.split('/').some((part) => part === '' || part.startsWith('.'))) return undefined;
  return name;
}

function siteFile(body: Buffer): SiteFile {
  const made = new Map<Encoding, Promise<Buffer>>();
  return {
    body,
    hash: createHash('sha256').update(body).digest('base64url').slice(0, 22),
    encoded(encoding) {
      const done = made.get(encoding) ?? encode(body, encoding);
      made.set(encoding, done);
      return done;
    },
  };
}

async function statOrNothing(path: string) {
  try {
    return await stat(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return undefined;
    throw error;
  }
}
