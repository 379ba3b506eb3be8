import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** The text of a file below `root`, or undefined when there is none. Other errors are thrown. */
export async function readText(root: string, file: string): Promise<string | undefined> {
  try {
    return await readFile(join(root, file), 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** The bytes of a file below `root`, or undefined when there is none. */
export async function readBytes(root: string, file: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(join(root, file));
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Files below a folder with that ending, as paths from `root`, sorted; none when there is no such folder. */
export async function listFiles(root: string, folder: string, ending: string): Promise<string[]> {
  try {
    const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)))
      .sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
