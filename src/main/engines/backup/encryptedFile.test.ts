import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import type { BackupKey } from '../../core/ports/workerTasks';
import { decryptFile, deriveKey, encryptFile, keyParamsOf } from './encryptedFile';

const CHUNK = 1 << 18;
const QUICK = { logN: 10, r: 8, p: 1 };
let key: BackupKey;
beforeAll(async () => {
  key = await deriveKey('云栖家居 2026', undefined, QUICK);
});

/** A file of so many bytes, sealed. */
function sealed(bytes: number) {
  const folder = mkdtempSync(join(tmpdir(), 'showroom-sealed-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const plain = join(folder, 'plain');
  const file = join(folder, 'file.sealed');
  const content = randomBytes(bytes);
  writeFileSync(plain, content);
  encryptFile(plain, file, key, 'a label');
  return { file, content };
}

function opened(file: string, by = key, label = 'a label'): Buffer {
  const parts: Buffer[] = [];
  decryptFile(file, by, label, (chunk) => parts.push(Buffer.from(chunk)));
  return Buffer.concat(parts);
}

const changed = (file: string, change: (bytes: Buffer) => Buffer) =>
  writeFileSync(file, change(readFileSync(file)));

test('any length comes back as it was, and nothing of it can be seen in the file', () => {
  for (const bytes of [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK]) {
    const { file, content } = sealed(bytes);
    expect(opened(file).equals(content), `${bytes} bytes`).toBe(true);
    if (bytes > 16) expect(readFileSync(file).includes(content.subarray(0, 16))).toBe(false);
  }
});

test('the same file sealed twice looks different each time', () => {
  const { file, content } = sealed(1000);
  const before = readFileSync(file);
  writeFileSync(`${file}.plain`, content);
  encryptFile(`${file}.plain`, file, key, 'a label');
  expect(readFileSync(file).subarray(96).equals(before.subarray(96))).toBe(false);
});

test('another passphrase is told as such, whatever the salt', async () => {
  const { file } = sealed(1000);
  const { salt } = keyParamsOf(file);
  expect(() => opened(file, { salt, secret: randomBytes(32).toString('hex') })).toThrow(
    expect.objectContaining({ why: 'passphrase' }),
  );
  const wrong = await deriveKey('云栖家居 2027', salt, QUICK);
  expect(() => opened(file, wrong)).toThrow(expect.objectContaining({ why: 'passphrase' }));
  expect(await deriveKey('云栖家居 2026', salt, QUICK)).toEqual(key);
});

test('cut off anywhere, between chunks or within one or within the header, it is truncated', () => {
  for (const bytes of [20, 96, 200, 96 + CHUNK + 16, 96 + CHUNK + 17, 96 + 2 * (CHUNK + 16)]) {
    const { file } = sealed(3 * CHUNK);
    truncateSync(file, bytes);
    expect(() => opened(file), `${bytes} bytes`).toThrow(expect.objectContaining({ why: 'truncated' }));
  }
});

test('chunks in another order are told as such, and none after the first wrong one is given out', () => {
  const { file } = sealed(3 * CHUNK);
  const size = CHUNK + 16;
  changed(file, (all) =>
    Buffer.concat([
      all.subarray(0, 96),
      all.subarray(96 + size, 96 + 2 * size),
      all.subarray(96, 96 + size),
      all.subarray(96 + 2 * size),
    ]),
  );
  let given = 0;
  expect(() => decryptFile(file, key, 'a label', () => given++)).toThrow(
    expect.objectContaining({ why: 'reordered' }),
  );
  expect(given).toBe(0);
});

test('one flipped bit anywhere is found, and so are bytes too many', () => {
  for (const at of [8, 12, 20, 40, 50, 58, 300, CHUNK, CHUNK + 120]) {
    const { file } = sealed(CHUNK + 1000);
    changed(file, (all) => {
      all.writeUInt8(all.readUInt8(at) ^ 1, at);
      return all;
    });
    expect(() => opened(file), `byte ${at}`).toThrow(expect.objectContaining({ why: 'damaged' }));
  }
  const { file } = sealed(1000);
  changed(file, (all) => Buffer.concat([all, Buffer.from('x')]));
  expect(() => opened(file)).toThrow(expect.objectContaining({ why: 'damaged' }));
});

test('no file takes the place of another, and what is no sealed file is foreign', () => {
  const { file } = sealed(1000);
  expect(() => opened(file, key, 'another label')).toThrow(expect.objectContaining({ why: 'damaged' }));
  writeFileSync(file, 'SQLite format 3\0 and so on');
  expect(() => opened(file)).toThrow(expect.objectContaining({ why: 'foreign' }));
});
