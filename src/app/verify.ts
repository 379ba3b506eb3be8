// Part of the first load: keep it small.

/** A key that the index may be signed with: its id, and the raw Ed25519 key in base64. */
export type PublicKey = { id: string; key: string };

/** Stands before the index's bytes when they are signed, so that the signature means nothing anywhere else. */
export const INDEX_CONTEXT = 'parasol-index-v1\n';

/** SHA-256 of the bytes, in lower-case hex: the name that files of packs go by. */
export async function sha256Hex(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as BufferSource));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Is `signature` (the bytes of `packs/index.sig`) one that a known key made over exactly these bytes? Never throws: whatever
 * cannot be read is not signed.
 */
export async function isSigned(bytes: Uint8Array, signature: Uint8Array, keys: readonly PublicKey[]): Promise<boolean> {
  const parsed = parseSignature(signature);
  const known = keys.find(({ id }) => id === parsed?.key);
  if (!parsed || !known) return false;
  const context = new TextEncoder().encode(INDEX_CONTEXT);
  const message = new Uint8Array(context.length + bytes.length);
  message.set(context);
  message.set(bytes, context.length);
  return verifyEd25519(fromBase64(parsed.sig), message, fromBase64(known.key));
}

/** Ed25519 by the browser, or by @noble/ed25519 in browsers that lack it. */
export async function verifyEd25519(signature: Uint8Array, message: Uint8Array, key: Uint8Array): Promise<boolean> {
  if (signature.length !== 64 || key.length !== 32) return false;
  const imported = await crypto.subtle
    .importKey('raw', key as BufferSource, { name: 'Ed25519' }, false, ['verify'])
    .catch(() => undefined);
  if (!imported) return verifyWithNoble(signature, message, key);
  return crypto.subtle
    .verify({ name: 'Ed25519' }, imported, signature as BufferSource, message as BufferSource)
    .catch(() => false);
}

/** The stricter of noble's two rules, which is the browsers' own. */
export async function verifyWithNoble(signature: Uint8Array, message: Uint8Array, key: Uint8Array): Promise<boolean> {
  const { verifyAsync } = await import('@noble/ed25519');
  return verifyAsync(signature, message, key, { zip215: false }).catch(() => false);
}

function parseSignature(bytes: Uint8Array): { key: string; sig: string } | undefined {
  try {
    const parsed: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    const { key, sig } = parsed as Record<string, unknown>;
    return typeof key === 'string' && typeof sig === 'string' ? { key, sig } : undefined;
  } catch {
    return undefined;
  }
}

function fromBase64(text: string): Uint8Array {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}
