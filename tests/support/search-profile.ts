import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** A file of a browser's profile that holds a text, and which. */
export type Find = { file: string; name: string };

/**
 * Looks through every file of a profile folder for these texts, in UTF-8 and in both byte orders of UTF-16 (IndexedDB writes keys the
 * other way round than session storage writes values). A half is enough. Close the browser first.
 */
export function searchProfile(folder: string, texts: Record<string, string>): Find[] {
  const needles = Object.entries(texts).flatMap(([name, text]) =>
    halves(text)
      .flatMap(encoded)
      .map((bytes) => ({ name, bytes })),
  );
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true }).filter((entry) => entry.isFile());
  const finds = files.flatMap(({ parentPath, name: base }) => {
    const path = join(parentPath, base);
    const content = readFileSync(path);
    const file = relative(folder, path).split(sep).join('/');
    const names = needles
      .filter(({ bytes, name }) => content.includes(bytes) || file.includes(texts[name] ?? ''))
      .map(({ name }) => name);
    return [...new Set(names)].map((name) => ({ file, name }));
  });
  return finds.sort((a, b) => `${a.name} ${a.file}`.localeCompare(`${b.name} ${b.file}`));
}

function halves(text: string): string[] {
  const middle = text.length / 2;
  return [text.slice(0, middle), text.slice(middle)];
}

function encoded(text: string): Buffer[] {
  const little = Buffer.from(text, 'utf16le');
  return [Buffer.from(text), little, Buffer.from(little).swap16()];
}

/** Files that may still hold what was removed: by pattern, which texts, and why. */
export type Residual = { file: RegExp; names: string[]; because: string };

/** What was found and is not on the list, a line each. */
export function unexpected(finds: Find[], allowed: readonly Residual[]): string[] {
  return finds
    .filter(({ file, name }) => !allowed.some((one) => one.file.test(file) && one.names.includes(name)))
    .map(({ file, name }) => `${name} in ${file}`);
}
