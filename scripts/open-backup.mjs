// Opens a backup without the app: checks it and writes its database and pictures, readable, into a new folder.
//   node scripts/open-backup.mjs "E:/Showroom Desk backups/20261121-183005-daily" ./opened
// An encrypted backup asks for its passphrase (or takes it from SHOWROOM_PASSPHRASE). Needs Node 20 and nothing else;
// the format is described in docs/backup-format.md. The database is an ordinary SQLite file.
import { createDecipheriv, createHash, createHmac, hkdfSync, scryptSync, timingSafeEqual } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';

const HEADER = 96;
const TAG = 16;

export class CannotOpen extends Error {}

/**
 * @param {string} backup folder of the backup
 * @param {string} target folder to be made
 * @param {() => Promise<string>} askPassphrase only called for an encrypted backup
 * @returns {Promise<{ manifest: object, pictures: number, missing: string[] }>}
 */
export async function openBackup(backup, target, askPassphrase) {
  if (existsSync(target) && readdirSync(target).length > 0) throw new CannotOpen(`${target} is not empty`);
  const { manifest, text } = readManifest(backup);
  const list = readFileSync(needed(join(backup, 'pictures.txt')), 'utf8');
  if (sha256(list) !== manifest.picturesSha256) throw new CannotOpen('pictures.txt was changed');
  const open = manifest.key
    ? sealedOpener(needed(join(backup, 'showroom.db.sealed')), await askPassphrase())
    : (file, _label, to) => copyFileSync(needed(file), to);

  mkdirSync(target, { recursive: true });
  const database = join(target, 'showroom.db');
  open(
    join(backup, manifest.key ? 'showroom.db.sealed' : 'showroom.db'),
    `database ${sha256(text)}`,
    database,
  );
  if (statSync(database).size < manifest.sizeBytes) throw new CannotOpen('showroom.db is cut off');
  if (sha256OfFile(database) !== manifest.sha256) throw new CannotOpen('showroom.db is damaged');

  const pool = join(dirname(resolve(backup)), 'attachments');
  const missing = [];
  const pictures = list.split('\n').filter(Boolean);
  for (const picture of pictures) {
    if (!/^[0-9a-f]{2}\/[0-9a-f]{64}\.[a-z]{3,4}$/.test(picture))
      throw new CannotOpen(`no picture: ${picture}`);
    const to = join(target, 'attachments', picture);
    mkdirSync(dirname(to), { recursive: true });
    try {
      open(
        join(pool, manifest.key ? `${picture}.${manifest.key}.sealed` : picture),
        `picture ${picture}`,
        to,
      );
      if (sha256OfFile(to) !== basename(picture).split('.')[0]) throw new CannotOpen('damaged');
    } catch (error) {
      if (!(error instanceof CannotOpen)) throw error;
      missing.push(`${picture}: ${error.message}`);
    }
  }
  return { manifest, pictures: pictures.length - missing.length, missing };
}

function readManifest(backup) {
  const text = readFileSync(needed(join(backup, 'manifest.json')), 'utf8');
  let manifest;
  try {
    manifest = JSON.parse(text);
  } catch {
    throw new CannotOpen('manifest.json is damaged');
  }
  if (manifest.app !== 'showroom-desk') throw new CannotOpen('not a backup of Showroom Desk');
  if (manifest.format !== 1) throw new CannotOpen(`format ${manifest.format} is newer than this tool`);
  return { manifest, text };
}

function needed(file) {
  if (!existsSync(file)) throw new CannotOpen(`${basename(file)} is missing`);
  return file;
}

/** Derives the key once, from the salt and cost in the database's header, and opens files with it. */
function sealedOpener(first, passphrase) {
  const header = readHeader(first);
  const N = 2 ** header.readUInt8(8);
  const r = header.readUInt8(9);
  const p = header.readUInt8(10);
  if (N > 2 ** 20 || r > 16 || p > 4) throw new CannotOpen('the header is damaged');
  const derive = (typed) =>
    scryptSync(typed.normalize('NFKC'), header.subarray(16, 32), 32, { N, r, p, maxmem: 256 * N * r });
  let key = derive(passphrase);
  // As it is typed; earlier versions took the blanks off its ends when it was set.
  if (!fits(header, key) && passphrase !== passphrase.trim()) key = derive(passphrase.trim());
  return (file, label, to) => decryptFile(needed(file), key, label, to);
}

/** True when the key is the one that the file was sealed with. */
function fits(header, key) {
  const proof = createHmac('sha256', key).update(header.subarray(0, 64)).digest();
  return timingSafeEqual(proof, header.subarray(64, 96));
}

function readHeader(file) {
  const header = Buffer.alloc(HEADER);
  const source = openSync(file, 'r');
  const read = readSync(source, header, 0, HEADER, 0);
  closeSync(source);
  if (header.subarray(0, 8).toString('latin1') !== 'SHRDSEA1')
    throw new CannotOpen('not an encrypted file of ours');
  if (read < HEADER) throw new CannotOpen('cut off');
  const checksum = createHash('sha256').update(header.subarray(0, 56)).digest().subarray(0, 8);
  if (!checksum.equals(header.subarray(56, 64))) throw new CannotOpen('the header is damaged');
  return header;
}

function decryptFile(file, key, label, to) {
  const header = readHeader(file);
  if (!fits(header, key)) throw new CannotOpen('another passphrase');
  const plainBytes = Number(header.readBigUInt64BE(48));
  const chunk = header.readUInt32BE(12);
  const count = Math.max(1, Math.ceil(plainBytes / chunk));
  const source = openSync(file, 'r');
  const target = openSync(to, 'w');
  try {
    const size = fstatSync(source).size;
    const expected = HEADER + plainBytes + count * TAG;
    if (size !== expected) throw new CannotOpen(size < expected ? 'cut off' : 'too long');
    const fileKey = Buffer.from(
      hkdfSync('sha256', key, header.subarray(32, 48), `showroom-desk ${label}`, 32),
    );
    for (let index = 0; index < count; index++) {
      const sealed = Buffer.alloc(Math.min(chunk, plainBytes - index * chunk) + TAG);
      readSync(source, sealed, 0, sealed.length, HEADER + index * (chunk + TAG));
      const nonce = Buffer.alloc(12);
      nonce.writeBigUInt64BE(BigInt(index), 4);
      const decipher = createDecipheriv('aes-256-gcm', fileKey, nonce);
      decipher.setAAD(header);
      decipher.setAuthTag(sealed.subarray(-TAG));
      const plain = decipher.update(sealed.subarray(0, -TAG));
      try {
        decipher.final();
      } catch {
        throw new CannotOpen(`piece ${index + 1} of ${count} is damaged or in the wrong place`);
      }
      writeSync(target, plain);
    }
  } finally {
    closeSync(source);
    closeSync(target);
  }
}

const sha256 = (text) => createHash('sha256').update(text).digest('hex');

function sha256OfFile(file) {
  const hash = createHash('sha256');
  const buffer = Buffer.alloc(1 << 20);
  const source = openSync(file, 'r');
  for (let read = readSync(source, buffer); read > 0; read = readSync(source, buffer)) {
    hash.update(buffer.subarray(0, read));
  }
  closeSync(source);
  return hash.digest('hex');
}

async function askPassphrase() {
  if (process.env.SHOWROOM_PASSPHRASE) return process.env.SHOWROOM_PASSPHRASE;
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await lines.question('Passphrase: ');
  lines.close();
  return answer;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [backup, target] = process.argv.slice(2);
  if (!backup || !target) {
    console.error('node scripts/open-backup.mjs BACKUP-FOLDER NEW-FOLDER');
    process.exit(2);
  }
  try {
    const { manifest, pictures, missing } = await openBackup(backup, target, askPassphrase);
    const { name, appVersion, customers, orders, deliveries } = manifest;
    console.log(`${name}, saved by version ${appVersion}`);
    console.log(`${customers} customers, ${orders} orders, ${deliveries} deliveries, ${pictures} pictures`);
    console.log(`written to ${resolve(target)}: showroom.db (SQLite) and attachments/`);
    for (const one of missing) console.error(`picture not opened: ${one}`);
    process.exitCode = missing.length > 0 ? 1 : 0;
  } catch (error) {
    console.error(error instanceof CannotOpen ? `Cannot open: ${error.message}` : error);
    process.exitCode = 1;
  }
}
