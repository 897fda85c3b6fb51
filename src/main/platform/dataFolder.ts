import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const POINTER = 'location.json';
const NETWORK_FILE_SYSTEMS = new Set([
  'nfs',
  'nfs4',
  'cifs',
  'smb3',
  'smbfs',
  'fuse.sshfs',
  '9p',
  'afs',
  'davfs',
]);

/** Where the data lies: in the app's own folder unless the owner chose another one on the first run. */
export function dataFolderOf(userData: string): string {
  const pointer = join(userData, POINTER);
  const standard = join(userData, 'data');
  if (!existsSync(pointer)) return standard;
  const { dataFolder } = JSON.parse(readFileSync(pointer, 'utf8')) as { dataFolder?: unknown };
  return typeof dataFolder === 'string' ? dataFolder : standard;
}

/** Remembers the owner's choice for the next start. */
export function chooseDataFolder(userData: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(userData, POINTER), JSON.stringify({ dataFolder: folder }));
}

/**
 * The network drive that a folder is on, or null. SQLite's locks do not hold over a network: two PCs would
 * destroy the file. `mounts` is the text of /proc/mounts.
 */
export function networkMountOf(folder: string, mounts: string = readMounts()): string | null {
  if (/^(\\\\|\/\/)/.test(folder)) return folder;
  const path = resolve(folder);
  const inside = mounts
    .split('\n')
    .map((line) => line.split(' '))
    .filter(([, mountPoint = '']) => path === mountPoint || path.startsWith(mountPoint.replace(/\/?$/, '/')))
    .sort((a, b) => (b[1]?.length ?? 0) - (a[1]?.length ?? 0))[0];
  return inside && NETWORK_FILE_SYSTEMS.has(inside[2] ?? '') ? (inside[1] ?? null) : null;
}

function readMounts(): string {
  return existsSync('/proc/mounts') ? readFileSync('/proc/mounts', 'utf8') : '';
}
