import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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
  expect(dataPlaceOf(own)).toEqual({ folder: join(own, 'data'), used: false, unknown: null });
  noteUsed(own);
  expect(dataPlaceOf(own)).toEqual({ folder: join(own, 'data'), used: true, unknown: null });
  const chosen = join(own, 'elsewhere', 'shop');
  chooseDataFolder(own, chosen);
  // Whatever is in there, or nothing: the choice begins anew.
  expect(dataPlaceOf(own)).toEqual({ folder: chosen, used: false, unknown: null });
});

test('what the first versions remembered is still understood', () => {
  const own = userData();
  writeFileSync(join(own, 'location.json'), JSON.stringify({ dataFolder: '/somewhere' }));
  expect(dataPlaceOf(own)).toEqual({ folder: '/somewhere', used: false, unknown: null });
});

/** What a power cut or a full disk leaves of `location.json`, and what somebody may put in its place. */
const UNREADABLE = {
  empty: '',
  half: '{"dataFold',
  nuls: '\0'.repeat(64),
  list: '[]',
  number: '{"dataFolder":5}',
};

test.each(Object.entries(UNREADABLE))(
  'a note that is %s is told, and a choice replaces it',
  (_what, content) => {
    const own = userData();
    const file = join(own, 'location.json');
    writeFileSync(file, content);
    expect(dataPlaceOf(own)).toEqual({
      folder: join(own, 'data'),
      used: true,
      unknown: expect.objectContaining({ file }),
    });
    // What is not understood is not written over by the way.
    expect(() => noteUsed(own)).toThrow();
    expect(readFileSync(file, 'utf8')).toBe(content);
    chooseDataFolder(own, join(own, 'shop'));
    expect(dataPlaceOf(own)).toEqual({ folder: join(own, 'shop'), used: false, unknown: null });
  },
);

test('a folder in the place of the note is told, and makes room for a choice', () => {
  const own = userData();
  mkdirSync(join(own, 'location.json', 'inside'), { recursive: true });
  expect(dataPlaceOf(own).unknown).not.toBeNull();
  chooseDataFolder(own, join(own, 'shop'));
  expect(dataPlaceOf(own).folder).toBe(join(own, 'shop'));
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
