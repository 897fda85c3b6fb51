import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { testStore } from '../../../../tests/support/testStore';
import { findAttachmentFile } from './attachments.repository';

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);
const OWNER = { entity: 'customers' as const, entityId: 1 };

test('a picture is kept once under the hash of its bytes', async () => {
  const { as, paths } = await testStore();
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
  expect(existsSync(findAttachmentFile(paths, sha256)?.file ?? '')).toBe(true);
  expect((await as.sales('attachments.list', OWNER)).map((row) => row.name)).toEqual([
    '客厅.png',
    '又一张.png',
  ]);
});

test('what is no picture, too large or nameless is refused and leaves no file', async () => {
  const { as, paths } = await testStore();
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

test('an outdated removal is refused', async () => {
  const { as } = await testStore();
  const { id } = await as.sales('attachments.add', { ...OWNER, kind: 'photo', name: 'a.png', bytes: PNG });
  await as.sales('attachments.remove', { id, version: 1 });
  expect(await as.sales('attachments.list', OWNER)).toEqual([]);
  await expect(as.sales('attachments.remove', { id, version: 1 })).rejects.toMatchObject({
    error: { code: 'CONFLICT' },
  });
});
