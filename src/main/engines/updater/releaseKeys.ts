import { createPublicKey, sign as signBytes, verify } from 'node:crypto';

/**
 * Public keys of those who may release this app: Ed25519, SPKI in base64, one made by
 * `node scripts/sign-release.mjs --new-key`. Two while one takes the other's place. A build without one takes no
 * updates at all: whoever owns the feed could send anything.
 */
export const RELEASE_KEYS: readonly string[] = [];

/**
 * What is signed: the description of a release (latest.yml and its kin, byte by byte), bound to its file name, so that
 * one system's release cannot stand in for another's.
 */
const signedBytes = (fileName: string, description: string) =>
  Buffer.from(`showroom-desk release\n${fileName}\n${description}`, 'utf8');

/** The signature of a release, in base64. `privateKey`: PEM. */
export const signRelease = (
  fileName: string,
  description: string,
  privateKey: { key: string; passphrase?: string },
): string => signBytes(null, signedBytes(fileName, description), privateKey).toString('base64');

/** True when one of the keys has signed this very description under this name. */
export function isSignedRelease(
  fileName: string,
  description: string,
  signature: string,
  keys: readonly string[],
): boolean {
  const bytes = Buffer.from(signature.trim(), 'base64');
  return keys.some((key) => verify(null, signedBytes(fileName, description), publicKey(key), bytes));
}

const publicKey = (spki: string) =>
  createPublicKey({ key: Buffer.from(spki, 'base64'), format: 'der', type: 'spki' });
