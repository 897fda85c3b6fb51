import { cpSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { chooseDataFolder, dataPlaceOf, noteUsed, watchPlace } from './dataFolder';

function userData(): string {
  const folder = mkdtempSync(join(tmpdir(), 'showroom-place-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test('the data lies beside the app’s own files until another folder is chosen; a store in use is remembered', () => {
  const own = userData();
  expect(dataPlaceOf(own)).toEqual({ folder: join(own, 'data'), used: false });
  noteUsed(own);
  expect(dataPlaceOf(own)).toEqual({ folder: join(own, 'data'), used: true });
  const chosen = join(own, 'elsewhere', 'shop');
  chooseDataFolder(own, chosen);
  // Whatever is in there, or nothing: the choice begins anew.
  expect(dataPlaceOf(own)).toEqual({ folder: chosen, used: false });
});

test('what the first versions remembered is still understood', () => {
  const own = userData();
  writeFileSync(join(own, 'location.json'), JSON.stringify({ dataFolder: '/somewhere' }));
  expect(dataPlaceOf(own)).toEqual({ folder: '/somewhere', used: false });
});

test('a server or a file in its place cannot be chosen, and the last choice stays', () => {
  const own = userData();
  expect(() => chooseDataFolder(own, '\\\\server\\share')).toThrow(
    expect.objectContaining({ reason: 'folder_on_network' }),
  );
  writeFileSync(join(own, 'file'), '');
  expect(() => chooseDataFolder(own, join(own, 'file', 'shop'))).toThrow(
    expect.objectContaining({ reason: 'folder_not_writable' }),
  );
  expect(dataPlaceOf(own).folder).toBe(join(own, 'data'));
});

test('an open store that was moved away, or replaced by a copy, is noticed; moved back it is well again', () => {
  const own = userData();
  const file = join(own, 'showroom.db');
  writeFileSync(file, 'the store');
  const check = watchPlace(file);
  expect(check).not.toThrow();
  renameSync(file, `${file}.moved`);
  expect(check).toThrow(expect.objectContaining({ code: 'DISK_FAILED', reason: 'store_gone' }));
  cpSync(`${file}.moved`, file);
  expect(check).toThrow(expect.objectContaining({ code: 'DISK_FAILED', reason: 'store_replaced' }));
  renameSync(`${file}.moved`, file);
  expect(check).not.toThrow();
});
