import { generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { INDEX_CONTEXT, isSigned, sha256Hex, verifyEd25519, verifyWithNoble } from '../../src/app/verify.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

function signer(id: string) {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = new Uint8Array(publicKey.export({ format: 'der', type: 'spki' }).subarray(-32));
  const signRaw = (message: Uint8Array) => new Uint8Array(sign(null, message, privateKey));
  const signIndex = (bytes: Uint8Array, context = INDEX_CONTEXT) =>
    utf8(JSON.stringify({ key: id, sig: Buffer.from(signRaw(Buffer.concat([utf8(context), bytes]))).toString('base64') }));
  return { raw, signRaw, signIndex, key: { id, key: Buffer.from(raw).toString('base64') } };
}

describe('sha256Hex', () => {
  it('names bytes by the digest that the standard gives for "abc"', async () => {
    expect(await sha256Hex(utf8('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});

describe('isSigned', () => {
  const index = utf8('{"format":1,"seq":7}');
  const ours = signer('a');

  it('accepts the exact bytes under a known key', async () => {
    expect(await isSigned(index, ours.signIndex(index), [ours.key])).toBe(true);
  });

  it('refuses every single flipped bit of the index', async () => {
    const signature = ours.signIndex(index);
    for (let bit = 0; bit < index.length * 8; bit += 1) {
      const flipped = index.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(await isSigned(flipped, signature, [ours.key]), `bit ${bit}`).toBe(false);
    }
  });

  it('refuses a key that is not known, and another key under a known name', async () => {
    const other = signer('b');
    const impostor = signer('a');
    expect(await isSigned(index, other.signIndex(index), [ours.key])).toBe(false);
    expect(await isSigned(index, impostor.signIndex(index), [ours.key])).toBe(false);
  });

  it('refuses a signature that was made for something else', async () => {
    expect(await isSigned(index, ours.signIndex(index, ''), [ours.key])).toBe(false);
    expect(await isSigned(index, ours.signIndex(index, 'parasol-index-v2\n'), [ours.key])).toBe(false);
  });

  it.each(['', '<html>Please log in</html>', 'null', '[]', '{"key":"a"}', '{"key":"a","sig":"***"}', '{"key":"a","sig":""}'])(
    'takes %j for no signature',
    async (text) => expect(await isSigned(index, utf8(text), [ours.key])).toBe(false),
  );
});

describe('the two verifiers', () => {
  const { raw, signRaw } = signer('a');
  const message = utf8('a message');
  const signature = signRaw(message);

  it('agree on a true signature', async () => {
    expect([await verifyEd25519(signature, message, raw), await verifyWithNoble(signature, message, raw)]).toEqual([true, true]);
  });

  it('agree on each flipped bit of a signature', async () => {
    for (let bit = 0; bit < 512; bit += 1) {
      const flipped = signature.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(await verifyEd25519(flipped, message, raw), `browser, bit ${bit}`).toBe(false);
      if (bit % 16 === 0) expect(await verifyWithNoble(flipped, message, raw), `noble, bit ${bit}`).toBe(false);
    }
  });

  it('refuse keys and signatures of a wrong length', async () => {
    expect(await verifyEd25519(signature.slice(1), message, raw)).toBe(false);
    expect(await verifyEd25519(signature, message, raw.slice(1))).toBe(false);
  });
});
