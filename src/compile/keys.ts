import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** An Ed25519 key pair that signs the index of packs. `id` names it in the signature file. */
export type SigningKey = { id: string; publicKey: string; sign: (bytes: Uint8Array) => Promise<Uint8Array> };

const ALGORITHM = { name: 'Ed25519' } as const;

/**
 * The key of this checkout. `PARASOL_KEY` names a JWK file for a real edition; otherwise a development key is made on first use in
 * `.parasol/`, which is never committed.
 */
export async function signingKey(root: string): Promise<SigningKey> {
  const path = process.env.PARASOL_KEY ?? join(root, '.parasol/development-key.json');
  const jwk = (await readJwk(path)) ?? (await makeJwk(path));
  const key = await crypto.subtle.importKey('jwk', jwk, ALGORITHM, false, ['sign']);
  const publicKey = Buffer.from(jwk.x ?? '', 'base64url').toString('base64');
  return {
    id: publicKey.replace(/[^A-Za-z0-9]/g, '').slice(0, 8),
    publicKey,
    sign: async (bytes) => new Uint8Array(await crypto.subtle.sign(ALGORITHM, key, new Uint8Array(bytes))),
  };
}

async function readJwk(path: string): Promise<JsonWebKey | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as JsonWebKey;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT' && !process.env.PARASOL_KEY) return undefined;
    throw error;
  }
}

async function makeJwk(path: string): Promise<JsonWebKey> {
  const pair = (await crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify'])) as CryptoKeyPair;
  const jwk = await crypto.subtle.exportKey('jwk', pair.privateKey);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, JSON.stringify(jwk), { mode: 0o600 });
  return jwk;
}
