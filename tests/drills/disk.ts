import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { DrillId, DrillMetric } from './budgets';
import { runChild } from './children';
import type { Drill, DrillRun } from './drill';
import { inTemporaryFolder } from './place';
import type { DiskFound, DiskInput } from './tasks/disk';

/** A disk that really gets full or read-only, as far as this system lets us make one. */
interface Disk {
  kind: DiskInput['kind'];
  /** How it is made, for the note. */
  what: string;
  /** Runs a program with the disk at that place; it is gone when the program ends. */
  wrap: (root: string) => string[];
}

const SIZE_MB = 16;
const at = (root: string) => join(root, 'disk');
const image = (root: string) => join(root, 'disk.img');

// Blocks as large as a page of memory, as disks have them: SQLite reserves its shared memory page by page.
const MAKE_IMAGE = `truncate -s ${SIZE_MB}M "$0/disk.img" && mkfs.ext4 -q -F -b 4096 -O ^has_journal "$0/disk.img"`;
/** The script's $0 is the folder, the rest the program. */
const scripted = (script: string) => (root: string) => [
  'sh',
  '-c',
  `mkdir -p "$0/disk" && ${script} && exec "$@"`,
  root,
];
const unshared = (flags: readonly string[], script: string) => (root: string) => [
  ...['unshare', '-m', ...flags],
  ...scripted(script)(root),
];

/** The best first. */
const DISKS: readonly Disk[] = [
  {
    kind: 'ext4',
    what: `an ext4 file system of ${SIZE_MB} MB on a loop device`,
    wrap: unshared([], `${MAKE_IMAGE} && mount -o loop,errors=remount-ro "$0/disk.img" "$0/disk"`),
  },
  {
    kind: 'tmpfs',
    what: `a tmpfs of ${SIZE_MB} MB`,
    wrap: unshared(['-r'], `mount -t tmpfs -o size=${SIZE_MB}m tmpfs "$0/disk"`),
  },
  {
    kind: 'limit',
    what: 'a limit on file sizes (RLIMIT_FSIZE), since no file system could be mounted here',
    wrap: scripted('ulimit -f 4096'),
  },
];

function findDisk(root: string): Disk {
  for (const disk of DISKS) {
    const [command = '', ...args] = [...disk.wrap(root), 'true'];
    if (spawnSync(command, args, { stdio: 'ignore' }).status === 0) return disk;
  }
  throw new Error('this system lets nobody make a full disk');
}

const diskDrill = (id: DrillId, task: 'fillDisk' | 'lockDisk'): Drill => ({
  ids: [id],
  run: (options) =>
    inTemporaryFolder(async (root): Promise<DrillMetric[]> => [await tryDisk(id, task, root, options)]),
});

async function tryDisk(
  id: DrillId,
  task: 'fillDisk' | 'lockDisk',
  root: string,
  { rng, quick, childFile }: DrillRun,
): Promise<DrillMetric> {
  const { kind, what, wrap } = findDisk(root);
  const input: DiskInput = {
    ...{ kind, disk: at(root), image: image(root) },
    ...{ seed: rng.int(0, 2 ** 31), commands: quick ? 40 : 300 },
  };
  const found = (await runChild(childFile, task, input, wrap(root))) as DiskFound;
  const note = `${what}: ${found.accepted} commands accepted, ${found.refused} refused${found.note ? `, ${found.note}` : ''}`;
  return { id, value: found.bad.length, note: [note, ...found.bad.slice(0, 5)].join('; ') };
}

/**
 * A store on a disk without room: commands, pictures, a backup and a start are refused as DISK_FULL, leave nothing
 * half-written, and work again when there is room.
 */
export const diskFullDrill = diskDrill('disk_full.lost', 'fillDisk');

/** The same on a disk that has become read-only under an open store (ext4), or is so when the store is opened. */
export const readOnlyDrill = diskDrill('read_only.lost', 'lockDisk');
