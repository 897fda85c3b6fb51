import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type FileSystems, networkDriveOf, thisSystem } from './networkDrive';

const MOUNTS = [
  '/dev/sda1 / ext4 rw 0 0',
  'server:/share /mnt/share nfs4 rw 0 0',
  '/dev/sdb1 /mnt/share/usb ext4 rw 0 0',
  '//nas/pub /mnt/our\\040nas cifs rw 0 0',
  'host /mnt/host 9p rw 0 0',
  'me@pc: /home/shop/pc fuse.sshfs rw 0 0',
].join('\n');
const linux: FileSystems = { realPath: (folder) => folder, mounts: () => MOUNTS, type: () => 0xef53 };
/** A system without a table of mounts. */
const bare = (type: number, realPath = (folder: string) => folder): FileSystems => ({
  ...{ realPath, mounts: () => '', type: () => type },
});

test('a mounted network drive is told from a local disk, also one within the other', () => {
  expect(networkDriveOf('/home/shop/data', linux)).toBeNull();
  expect(networkDriveOf('/mnt/share/shop', linux)).toBe('/mnt/share');
  expect(networkDriveOf('/mnt/share', linux)).toBe('/mnt/share');
  expect(networkDriveOf('/mnt/share/usb/shop', linux)).toBeNull();
  expect(networkDriveOf('/mnt/shared-locally', linux)).toBeNull();
  expect(networkDriveOf('/mnt/our nas/shop', linux)).toBe('/mnt/our nas');
  expect(networkDriveOf('/mnt/host/a', linux)).toBe('/mnt/host');
  expect(networkDriveOf('/home/shop/pc/a', linux)).toBe('/home/shop/pc');
});

test('where there is no table of mounts, the type of file system tells it', () => {
  for (const type of [0x6969, 0x517b, 0xff534d42, 0xff534d42 | 0, 0xfe534d42, 0x01021997]) {
    expect(networkDriveOf('/data', bare(type)), type.toString(16)).toBe('/data');
  }
  for (const type of [0, 0xef53, 0x01021994, 0x9123683e, 0x58465342]) {
    expect(networkDriveOf('/data', bare(type)), type.toString(16)).toBeNull();
  }
});

test('on Windows a server’s path is one, by its name or behind a mapped letter; a disk is not', () => {
  expect(networkDriveOf('\\\\server\\share\\shop', bare(0))).toBe('\\\\server\\share\\shop');
  expect(networkDriveOf('\\\\?\\UNC\\server\\share', bare(0))).toBe('\\\\?\\UNC\\server\\share');
  expect(networkDriveOf('\\\\?\\C:\\shop', bare(0))).toBeNull();
  expect(networkDriveOf('C:\\shop', bare(0))).toBeNull();
  const mapped = bare(0, (folder) => folder.replace(/^Z:/, '\\\\server\\share'));
  expect(networkDriveOf('Z:\\shop', mapped)).toBe('\\\\server\\share\\shop');
  expect(networkDriveOf('D:\\shop', mapped)).toBeNull();
});

test('links are followed, and a folder that is yet to be made is looked at where it would be', () => {
  const folder = mkdtempSync(join(tmpdir(), 'showroom-links-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'server'));
  symlinkSync(join(folder, 'server'), join(folder, 'link'));
  const mounts = `server:/ ${thisSystem.realPath(join(folder, 'server'))} nfs rw 0 0`;
  const system = { ...thisSystem, mounts: () => `/dev/sda1 / ext4 rw 0 0\n${mounts}` };
  expect(networkDriveOf(join(folder, 'link', 'not', 'yet'), system)).toBe(
    thisSystem.realPath(join(folder, 'server')),
  );
  expect(networkDriveOf(join(folder, 'not', 'yet'), system)).toBeNull();
});
