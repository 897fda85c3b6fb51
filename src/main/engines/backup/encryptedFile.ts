import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  scrypt,
  timingSafeEqual,
} from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';
import type { BackupKey } from '../../core/ports/workerTasks';
import { BackupUnusable } from './faults';

// The format of encrypted files. docs/backup-format.md describes it byte by byte, and scripts/open-backup.mjs reads it
// without this code: whoever changes one changes all three, and the version in the magic.
const MAGIC = Buffer.from('SHRDSEA1', 'latin1');
const HEADER_BYTES = 96;
const TAG_BYTES = 16;
const CHUNK_BYTES = 1 << 18;
/** What scrypt costs: 128 MB and about half a second, so that guessing is dear. */
const COST = { logN: 17, r: 8, p: 1 };

/** Derives the key of a passphrase: a fresh one, or the one that a file was sealed with. */
export async function deriveKey(
  passphrase: string,
  salt: string = randomBytes(16).toString('hex'),
  cost = COST,
): Promise<BackupKey> {
  const N = 2 ** cost.logN;
  const options = { N, r: cost.r, p: cost.p, maxmem: 256 * N * cost.r };
  const secret = await new Promise<Buffer>((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), Buffer.from(salt, 'hex'), 32, options, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
  return { salt, secret: secret.toString('hex') };
}

interface Header {
  bytes: Buffer;
  cost: typeof COST;
  salt: string;
  fileId: Buffer;
  plainBytes: number;
}

/**
 * Encrypts a file. `label` says what it is; it opens under that label only, so that no file can take another's place.
 * `onChunk` hears how many bytes were read so far.
 */
export function encryptFile(
  from: string,
  to: string,
  key: BackupKey,
  label: string,
  onChunk: (done: number) => void = () => undefined,
): void {
  const source = openSync(from, 'r');
  const target = openSync(to, 'w');
  try {
    const plainBytes = fstatSync(source).size;
    const header = makeHeader(key, plainBytes);
    const fileKey = fileKeyOf(key, header.fileId, label);
    writeFully(target, header.bytes);
    const buffer = Buffer.alloc(CHUNK_BYTES);
    for (let index = 0; index < chunksOf(plainBytes); index++) {
      const length = chunkLength(plainBytes, index);
      readFully(source, buffer, length, index * CHUNK_BYTES);
      const cipher = createCipheriv('aes-256-gcm', fileKey, nonceOf(index));
      cipher.setAAD(header.bytes);
      const sealed = Buffer.concat([cipher.update(buffer.subarray(0, length)), cipher.final()]);
      writeFully(target, Buffer.concat([sealed, cipher.getAuthTag()]));
      onChunk(index * CHUNK_BYTES + length);
    }
  } finally {
    closeSync(source);
    closeSync(target);
  }
}

/**
 * Decrypts a file, chunk by chunk, each only after it has proved genuine. Throws `BackupUnusable`: another passphrase,
 * cut off, put together in another order, damaged, or no such file at all.
 * `limit`: only so many chunks, to try whether it opens.
 */
export function decryptFile(
  file: string,
  key: BackupKey,
  label: string,
  write: (chunk: Buffer) => void,
  limit = Number.POSITIVE_INFINITY,
): void {
  const source = openSync(file, 'r');
  try {
    const header = readHeader(source);
    if (!fitsKey(header, key)) throw new BackupUnusable('passphrase', 'sealed with another passphrase');
    refuseOtherLength(fstatSync(source).size, header.plainBytes);
    const fileKey = fileKeyOf(key, header.fileId, label);
    const count = chunksOf(header.plainBytes);
    const buffer = Buffer.alloc(CHUNK_BYTES + TAG_BYTES);
    for (let index = 0; index < Math.min(count, limit); index++) {
      const length = chunkLength(header.plainBytes, index) + TAG_BYTES;
      readFully(source, buffer, length, HEADER_BYTES + index * (CHUNK_BYTES + TAG_BYTES));
      const sealed = buffer.subarray(0, length);
      const plain = openChunk(sealed, fileKey, header, index);
      if (!plain) throw notGenuine(sealed, fileKey, header, index, count);
      write(plain);
    }
  } finally {
    closeSync(source);
  }
}

/** Salt and cost of the key that a file was sealed with: what is needed to derive it from the passphrase. */
export function keyParamsOf(file: string): { salt: string; cost: typeof COST } {
  const source = openSync(file, 'r');
  try {
    const { salt, cost } = readHeader(source);
    return { salt, cost };
  } finally {
    closeSync(source);
  }
}

/** The sealed file's length for so many bytes. */
const sealedBytes = (plainBytes: number) => HEADER_BYTES + plainBytes + chunksOf(plainBytes) * TAG_BYTES;

/** An empty file has one empty chunk, so that even it proves genuine. */
const chunksOf = (plainBytes: number) => Math.max(1, Math.ceil(plainBytes / CHUNK_BYTES));
const chunkLength = (plainBytes: number, index: number) =>
  Math.min(CHUNK_BYTES, plainBytes - index * CHUNK_BYTES);

function makeHeader(key: BackupKey, plainBytes: number): Header {
  const bytes = Buffer.alloc(HEADER_BYTES);
  const fileId = randomBytes(16);
  MAGIC.copy(bytes, 0);
  bytes.writeUInt8(COST.logN, 8);
  bytes.writeUInt8(COST.r, 9);
  bytes.writeUInt8(COST.p, 10);
  bytes.writeUInt32BE(CHUNK_BYTES, 12);
  Buffer.from(key.salt, 'hex').copy(bytes, 16);
  fileId.copy(bytes, 32);
  bytes.writeBigUInt64BE(BigInt(plainBytes), 48);
  checksumOf(bytes).copy(bytes, 56);
  proofOf(bytes, key).copy(bytes, 64);
  return { bytes, cost: COST, salt: key.salt, fileId, plainBytes };
}

function readHeader(source: number): Header {
  const bytes = Buffer.alloc(HEADER_BYTES);
  const read = readSync(source, bytes, 0, HEADER_BYTES, 0);
  if (!bytes.subarray(0, Math.min(read, 8)).equals(MAGIC.subarray(0, Math.min(read, 8)))) {
    throw new BackupUnusable('foreign', 'not a sealed file of ours');
  }
  if (read < HEADER_BYTES) throw new BackupUnusable('truncated', `only ${read} bytes of the header`);
  if (!bytes.subarray(56, 64).equals(checksumOf(bytes))) {
    throw new BackupUnusable('damaged', 'the header is damaged');
  }
  const cost = { logN: bytes.readUInt8(8), r: bytes.readUInt8(9), p: bytes.readUInt8(10) };
  const plainBytes = Number(bytes.readBigUInt64BE(48));
  // A file that somebody made up must not cost this PC gigabytes.
  const sane =
    cost.logN >= 10 && cost.logN <= 20 && cost.r >= 1 && cost.r <= 16 && cost.p >= 1 && cost.p <= 4;
  if (!sane || bytes.readUInt32BE(12) !== CHUNK_BYTES || !Number.isSafeInteger(plainBytes)) {
    throw new BackupUnusable('damaged', 'the header says what cannot be');
  }
  const salt = bytes.subarray(16, 32).toString('hex');
  return { bytes, cost, salt, fileId: bytes.subarray(32, 48), plainBytes };
}

/** Tells a damaged header from another passphrase; no secret is needed for it. */
const checksumOf = (header: Buffer) =>
  createHash('sha256').update(header.subarray(0, 56)).digest().subarray(0, 8);

/** Only who holds the key can make it, and it says that the key is the right one. */
const proofOf = (header: Buffer, key: BackupKey) =>
  createHmac('sha256', Buffer.from(key.secret, 'hex')).update(header.subarray(0, 64)).digest();

const fitsKey = (header: Header, key: BackupKey) =>
  timingSafeEqual(header.bytes.subarray(64, 96), proofOf(header.bytes, key));

function refuseOtherLength(bytes: number, plainBytes: number): void {
  const expected = sealedBytes(plainBytes);
  if (bytes < expected) throw new BackupUnusable('truncated', `${bytes} of ${expected} bytes`);
  if (bytes > expected) throw new BackupUnusable('damaged', `${bytes - expected} bytes too many`);
}

/** Every file has a key of its own, so that counting nonces from 0 never repeats one. */
const fileKeyOf = (key: BackupKey, fileId: Buffer, label: string) =>
  Buffer.from(hkdfSync('sha256', Buffer.from(key.secret, 'hex'), fileId, `showroom-desk ${label}`, 32));

function nonceOf(index: number): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeBigUInt64BE(BigInt(index), 4);
  return nonce;
}

function openChunk(sealed: Buffer, fileKey: Buffer, header: Header, index: number): Buffer | null {
  const decipher = createDecipheriv('aes-256-gcm', fileKey, nonceOf(index));
  decipher.setAAD(header.bytes);
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
  try {
    const body = decipher.update(sealed.subarray(0, sealed.length - TAG_BYTES));
    return Buffer.concat([body, decipher.final()]);
  } catch {
    // Not genuine at this place; the caller finds out why.
    return null;
  }
}

function notGenuine(sealed: Buffer, fileKey: Buffer, header: Header, index: number, count: number) {
  for (let other = 0; other < count; other++) {
    if (other !== index && openChunk(sealed, fileKey, header, other))
      return new BackupUnusable('reordered', `chunk ${other} stands in the place of chunk ${index}`);
  }
  return new BackupUnusable('damaged', `chunk ${index} is not genuine`);
}

function readFully(handle: number, buffer: Buffer, length: number, position: number): void {
  let read = 0;
  while (read < length) {
    const more = readSync(handle, buffer, read, length - read, position + read);
    if (more === 0) throw new BackupUnusable('truncated', 'the file ended early');
    read += more;
  }
}

/** A disk may take less at once than it is given. */
export function writeFully(handle: number, bytes: Uint8Array): void {
  let written = 0;
  while (written < bytes.length) written += writeSync(handle, bytes, written);
}
