import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { chooseEncoding, encode } from '../../src/cli/encoding.ts';

describe('chooseEncoding', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['BR;q=1.0', 'br'],
    ['br;q=0.0', undefined],
    ['identity', undefined],
    ['brotli', undefined],
    [undefined, undefined],
  ])('%s => %s', (accept, encoding) => expect(chooseEncoding(accept)).toBe(encoding));
});

describe('encode', () => {
  const text = Buffer.from('ถุงยางแตก '.repeat(200));

  it('makes bytes that the other side can read', async () => {
    expect(brotliDecompressSync(await encode(text, 'br'))).toEqual(text);
    expect(gunzipSync(await encode(text, 'gzip'))).toEqual(text);
  });
});
