import { inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { formatPng, parseXwd, shareOf } from './xwd.ts';

/** An X window dump of two dots beside each other, with a name, a table of one colour, and rows longer than their dots. */
function dump(bits = 32): Buffer {
  const header = Buffer.alloc(104);
  const set = (index: number, value: number) => header.writeUInt32BE(value, index * 4);
  set(0, 104);
  set(1, 7);
  set(4, 2);
  set(5, 1);
  set(11, bits);
  set(12, 12);
  set(19, 1);
  const dots = Buffer.from([3, 2, 1, 0, 6, 5, 4, 0, 9, 9, 9, 9]);
  return Buffer.concat([header, Buffer.alloc(12), dots]);
}

it('reads the dots of a screen', () => {
  expect(parseXwd(dump())).toEqual({ width: 2, height: 1, dots: new Uint32Array([0x010203, 0x040506]) });
});

it('refuses what it cannot read', () => {
  expect(() => parseXwd(dump(8))).toThrow('no X window dump of 32 bits');
});

it('tells how much of it is of one colour', () => {
  expect([0x040506, 0x040507].map((colour) => shareOf(parseXwd(dump()), colour))).toEqual([0.5, 0]);
});

it('writes them as a PNG file', () => {
  const png = formatPng(parseXwd(dump()));
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  // Signature 8, header chunk 25, then length and name of the data chunk.
  expect([png.readUInt32BE(16), png.readUInt32BE(20), png.subarray(37, 41).toString()]).toEqual([2, 1, 'IDAT']);
  expect([...inflateSync(png.subarray(41, 41 + png.readUInt32BE(33)))]).toEqual([0, 1, 2, 3, 4, 5, 6]);
});
