import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { asFromPhone, exif, photo, seenIn } from '../../../../tests/support/jpeg';
import { png } from '../../../../tests/support/png';
import { type TestStore, testStore } from '../../../../tests/support/testStore';
import { findAttachmentFile, storeFile } from './attachments.repository';

const PNG = png();
const OWNER = { entity: 'customers' as const, entityId: 1 };

/** A store with the customer to whom the pictures belong. */
async function storeWithCustomer(): Promise<TestStore> {
  const store = await testStore();
  await store.as.sales('customers.register', { name: '李明朗' });
  return store;
}

test('a picture is kept once under the hash of its bytes', async () => {
  const { as, paths } = await storeWithCustomer();
  const first = await as.sales('attachments.add', { ...OWNER, kind: 'photo', name: '客厅.png', bytes: PNG });
  const again = await as.sales('attachments.add', {
    ...OWNER,
    kind: 'photo',
    name: '又一张.png',
    bytes: PNG,
  });
  const sha256 = createHash('sha256').update(PNG).digest('hex');
  expect([first.sha256, again.sha256]).toEqual([sha256, sha256]);
  expect(
    readdirSync(paths.attachments, { recursive: true }).filter((name) => /\.png$/.test(String(name))),
  ).toHaveLength(1);
  expect(existsSync(findAttachmentFile(paths, sha256) ?? '')).toBe(true);
  expect((await as.sales('attachments.list', OWNER)).map((row) => row.name)).toEqual([
    '客厅.png',
    '又一张.png',
  ]);
});

test('what is no picture, too large or nameless is refused and leaves no file', async () => {
  const { as, paths } = await storeWithCustomer();
  const large = new Uint8Array(15 * 1024 * 1024 + 1);
  large.set(PNG);
  const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>');
  for (const [bytes, code] of [
    [svg, 'not_a_picture'],
    [new Uint8Array(), 'not_a_picture'],
    [large, 'picture_too_large'],
  ] as const) {
    await expect(
      as.sales('attachments.add', { ...OWNER, kind: 'photo', name: 'x.png', bytes }),
    ).rejects.toMatchObject({ error: { fields: [expect.objectContaining({ path: 'bytes', code })] } });
  }
  await expect(
    as.sales('attachments.add', { ...OWNER, kind: 'photo', name: ' ', bytes: PNG }),
  ).rejects.toMatchObject({ error: { fields: [{ path: 'name', code: 'required' }] } });
  expect(readdirSync(paths.attachments)).toEqual([]);
});

test('what only begins like a picture is refused at the picture, and leaves no file', async () => {
  const { as, paths } = await storeWithCustomer();
  for (const [bytes, code] of [
    [new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), 'not_a_picture'],
    [new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), 'picture_broken'],
    [PNG.slice(0, 40), 'picture_broken'],
  ] as const) {
    await expect(
      as.sales('attachments.add', { ...OWNER, kind: 'photo', name: 'x.png', bytes }),
    ).rejects.toMatchObject({ error: { fields: [{ path: 'bytes', code }] } });
  }
  expect(readdirSync(paths.attachments)).toEqual([]);
});

test('a photo is kept upright, under the hash of what is stored, and does not say where it was taken', async () => {
  const { as, paths } = await storeWithCustomer();
  const given = asFromPhone(await photo(), [exif(6, '30.2741N 120.1551E')]);
  const row = await as.sales('attachments.add', {
    ...OWNER,
    kind: 'photo',
    name: 'IMG_1.jpg',
    bytes: new Uint8Array(given),
  });
  const stored = readFileSync(findAttachmentFile(paths, row.sha256) ?? '');
  expect(row).toMatchObject({
    mime: 'image/jpeg',
    sizeBytes: stored.length,
    sha256: createHash('sha256').update(stored).digest('hex'),
  });
  expect(await seenIn(stored)).toEqual({ width: 16, height: 32, red: 'top right' });
  expect(stored.includes('120.1551E')).toBe(false);
});

test('an outdated removal is refused', async () => {
  const { as } = await storeWithCustomer();
  const { id } = await as.sales('attachments.add', { ...OWNER, kind: 'photo', name: 'a.png', bytes: PNG });
  await as.sales('attachments.remove', { id, version: 1 });
  expect(await as.sales('attachments.list', OWNER)).toEqual([]);
  await expect(as.sales('attachments.remove', { id, version: 1 })).rejects.toMatchObject({
    error: { code: 'CONFLICT' },
  });
});

test('a picture of a record that does not exist is refused and leaves no file', async () => {
  const { as, paths } = await testStore();
  await expect(
    as.sales('attachments.add', { ...OWNER, kind: 'photo', name: 'a.png', bytes: PNG }),
  ).rejects.toMatchObject({ error: { code: 'NOT_FOUND' } });
  expect(readdirSync(paths.attachments)).toEqual([]);
});

test('a picture whose file cannot be written leaves no picture', async () => {
  const { paths } = await testStore();
  const sha256 = createHash('sha256').update(PNG).digest('hex');
  const folder = join(paths.attachments, sha256.slice(0, 2));
  // A folder stands where its bytes would go first; what a full disk does is tested with `writeAtomically`.
  mkdirSync(join(folder, `${sha256}.png.part`), { recursive: true });
  expect(() => storeFile(paths, PNG, 'image/png')).toThrow();
  expect(findAttachmentFile(paths, sha256)).toBeNull();
});
