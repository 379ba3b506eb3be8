import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const SOURCE = join(import.meta.dirname, '../../src');
const KEEPS = /\b(indexedDB|localStorage|sessionStorage|caches|cookieStore|navigator\.storage|storageBuckets|document\.cookie)\b/;
/** Node writes the list of what the worker keeps; the latch of a left page is the one exception in a page. */
const ALLOWED = /^(store|sw|compile|cli)\/|^page\/head-script\.ts$/;

it('finds storage nowhere but in store/ and the worker, so that removing can be complete', () => {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
  const code = (file: string) => readFileSync(join(SOURCE, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
  const keeping = files.filter((file) => KEEPS.test(code(file)));
  expect(keeping).toContain('store/shelves.ts');
  expect(keeping.filter((file) => !ALLOWED.test(file))).toEqual([]);
});
