import { existsSync, readFileSync, realpathSync, statfsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** What the system says of its disks; tests hand in another system's answers. */
export interface FileSystems {
  /** Where a path really leads: through links, and on Windows from a mapped letter to its server. */
  realPath(folder: string): string;
  /** The text of /proc/mounts; empty where there is none. */
  mounts(): string;
  /** `statfs`'s magic number; 0 where the system has none. */
  type(folder: string): number;
}

const NETWORK_TYPES =
  /^(nfs\d?|cifs|smb\d?|smbfs|9p|afs|davfs2?|ceph|glusterfs|ncpfs|vboxsf|vmhgfs|prl_fs|fuse\.(sshfs|rclone|davfs2?|gvfsd-fuse|smbnetfs|glusterfs|vmhgfs-fuse))$/;

/** Of statfs: NFS, SMB, CIFS, SMB2, NCP, AFS, Ceph, Coda, 9P, VirtualBox and VMware shared folders. */
const NETWORK_MAGIC: ReadonlySet<number> = new Set([
  ...[0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x564c, 0x5346414f, 0x00c36400, 0x73757245],
  ...[0x01021997, 0x786f4256, 0xbacbacbc],
]);

export const thisSystem: FileSystems = {
  realPath: (folder) => {
    const path = resolve(folder);
    return existsSync(path) || dirname(path) === path
      ? realpathSync.native(path)
      : thisSystem.realPath(dirname(path));
  },
  mounts: () => (existsSync('/proc/mounts') ? readFileSync('/proc/mounts', 'utf8') : ''),
  type: (folder) => (process.platform === 'win32' ? 0 : Number(statfsSync(folder).type)),
};

/**
 * The network drive that a folder is on, or null. SQLite's locks do not hold over a network: two PCs would destroy the
 * file. Told by the path (`\\server\share`, also behind a mapped letter), by the table of mounts, by the type of file
 * system.
 */
export function networkDriveOf(folder: string, system: FileSystems = thisSystem): string | null {
  if (isServerPath(folder)) return folder;
  const path = system.realPath(folder);
  if (isServerPath(path)) return path;
  const mount = mountOf(path, system.mounts());
  if (mount) return NETWORK_TYPES.test(mount.type) ? mount.point : null;
  // Numbers of 32 bits may be told as negative ones.
  return NETWORK_MAGIC.has(system.type(path) >>> 0) ? path : null;
}

/** `\\?\C:\…` is a disk of this PC, `\\?\UNC\…` is not. */
const isServerPath = (path: string) => /^[\\/]{2}(?:[?.][\\/]UNC[\\/]|(?![?.][\\/]))/i.test(path);

/** The mount that a path lies on: the longest point above it, of equal ones the last. */
function mountOf(path: string, mounts: string): { point: string; type: string } | null {
  let found: { point: string; type: string } | null = null;
  for (const line of mounts.split('\n')) {
    const [, rawPoint, type] = line.split(' ');
    if (!rawPoint || !type) continue;
    // Spaces and the like stand as octal numbers.
    const point = rawPoint.replaceAll(/\\([0-7]{3})/g, (_all, code: string) =>
      String.fromCharCode(Number.parseInt(code, 8)),
    );
    const above = path === point || path.startsWith(point.endsWith('/') ? point : `${point}/`);
    if (above && point.length >= (found?.point.length ?? 0)) found = { point, type };
  }
  return found;
}
