import { crc32, deflateSync } from 'node:zlib';

/** A picture: a number a dot, 0xrrggbb, row by row. */
export type Pixels = { width: number; height: number; dots: Uint32Array };

/**
 * Reads an X window dump of 32 bits a dot, as Xvfb keeps its screen: a header of 4-byte numbers, the most significant byte first, a table
 * of colours, and the dots, the least significant byte first.
 */
export function parseXwd(file: Buffer): Pixels {
  const number = (index: number) => file.readUInt32BE(index * 4);
  const [header, width, height, row, colours] = [number(0), number(4), number(5), number(12), number(19)];
  if (number(1) !== 7 || number(11) !== 32) throw new Error('this is no X window dump of 32 bits a dot');
  const first = header + colours * 12;
  const dots = new Uint32Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) dots[y * width + x] = file.readUInt32LE(first + y * row + x * 4) & 0xffffff;
  }
  return { width, height, dots };
}

/** Which part of a picture is of one colour, from 0 to 1. */
export function shareOf({ dots }: Pixels, colour: number): number {
  let found = 0;
  for (const dot of dots) if (dot === colour) found += 1;
  return found / dots.length;
}

/** A picture as a PNG file. */
export function formatPng({ width, height, dots }: Pixels): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a channel, three channels.
  header.set([8, 2], 8);
  // Every row begins with the number of its filter: none.
  const rows = Buffer.alloc((width * 3 + 1) * height);
  for (let at = 0; at < dots.length; at += 1) rows.writeUIntBE(dots[at] ?? 0, at * 3 + Math.floor(at / width) + 1, 3);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}
