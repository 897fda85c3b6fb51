import { execFileSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  ftruncateSync,
  openSync,
  readdirSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UnusableDatabase } from '../../../src/main/database/migrate';
import { checkStore } from '../../../src/main/features/health/checkStore';
import { createRng, type Rng } from '../../../src/main/sample/rng';
import { codeOfSystemError } from '../../../src/main/system/errors';
import type { CallName } from '../../../src/shared/contract';
import type { BenchStore } from '../../bench/stores';
import { png } from '../../support/png';
import { backUp, backupDatabases } from '../backupCalls';
import { hashOf } from '../content';
import { DRILL_NOW, drillPaths, openAsTheApp } from '../place';
import { makeTinyStore, openDrillStore, stockOrder, walkIn } from '../stores';
import { tell } from './tell';

export interface DiskInput {
  /** ext4 and tmpfs are mounted at `disk`; limit: files may not grow beyond a size. */
  kind: 'ext4' | 'tmpfs' | 'limit';
  disk: string;
  image: string;
  seed: number;
  commands: number;
}

export interface DiskFound {
  accepted: number;
  refused: number;
  bad: string[];
  note: string;
}

const STARTS = 'it starts';
/** The user who owns nothing. */
const NOBODY = 65_534;

/** Codes whose sentence says that it is the disk. */
const CLEAR: ReadonlySet<string> = new Set(['DISK_FULL', 'DISK_FAILED']);

/** A store on the disk, and what was found out about it so far. */
class Trial {
  readonly folder: string;
  readonly bad: string[] = [];
  readonly rng: Rng;
  accepted = 0;
  refused = 0;
  private number = 100;

  constructor({ disk, seed }: DiskInput) {
    this.folder = join(disk, 'data');
    this.rng = createRng(seed);
  }

  /** Gives one command. Refused, it must say why, and the store must be as before. */
  async command(store: BenchStore): Promise<boolean> {
    const { connection } = store.database;
    const before = hashOf(connection);
    this.number += 1;
    const [name, input] = this.choose(store);
    const answer = await store.dispatch(name, input, store.actorOf('owner'));
    if (answer.ok) {
      this.accepted += 1;
      return true;
    }
    this.refused += 1;
    if (!CLEAR.has(answer.error.code)) this.bad.push(`${name} said ${JSON.stringify(answer.error)}`);
    if (hashOf(connection) !== before) this.bad.push(`${name} was refused and left something`);
    if (connection.inTransaction) this.bad.push(`${name} left a transaction open`);
    return false;
  }

  private choose(store: BenchStore): [CallName, unknown] {
    const customer = store.database.connection
      .prepare('SELECT min(id) FROM customers')
      .pluck()
      .get() as number;
    const what = this.rng.int(0, 3);
    if (what === 0) return ['orders.create', stockOrder(customer, { note: '很长'.repeat(200) })];
    if (what > 1) return ['customers.register', { ...walkIn(this.number), note: '很长'.repeat(200) }];
    const bytes = png({ width: 100, height: this.rng.int(7, 300), seed: this.number, level: 0 });
    return [
      'attachments.add',
      { entity: 'customers', entityId: customer, kind: 'photo', name: '图.png', bytes },
    ];
  }

  /** A backup is refused in the same way and leaves nothing. */
  async backup(): Promise<void> {
    const before = backupDatabases(this.folder).length;
    try {
      await backUp(this.folder, DRILL_NOW + this.number * 1000);
      if (backupDatabases(this.folder).length !== before + 1)
        this.bad.push('a backup was made and is not there');
    } catch (error) {
      if (!CLEAR.has(codeOfSystemError(error))) this.bad.push(`the backup said ${error}`);
      if (backupDatabases(this.folder).length !== before) this.bad.push('half a backup is offered');
    }
  }

  /** Starting either works or says why in a way that the start-up screen can tell. */
  async start(): Promise<string> {
    try {
      await openAsTheApp(this.folder);
      return STARTS;
    } catch (error) {
      if (!(error instanceof UnusableDatabase)) this.bad.push(`the start said ${error}`);
      return `the start says ${error instanceof UnusableDatabase ? error.why : error}`;
    }
  }

  /** Pictures that are cut off, and half-written files that stay. */
  files(store: BenchStore): void {
    const { attachments } = drillPaths(this.folder);
    const rows = store.database.connection
      .prepare('SELECT sha256, size_bytes AS bytes FROM attachments')
      .all();
    for (const { sha256, bytes } of rows as { sha256: string; bytes: number }[]) {
      const file = join(attachments, sha256.slice(0, 2), `${sha256}.png`);
      if (!existsSync(file) || statSync(file).size !== bytes) this.bad.push('a picture is cut off');
    }
    const names = readdirSync(this.folder, { recursive: true }).map(String);
    for (const name of names) if (name.endsWith('.part')) this.bad.push(`${name} is left`);
  }

  /** The disk is as it should be again: everything works, and all that was accepted is there. */
  async afterwards(expected: string): Promise<void> {
    await openAsTheApp(this.folder);
    const store = openDrillStore(this.folder);
    if (hashOf(store.database.connection) !== expected) this.bad.push('not what was there before');
    this.bad.push(...checkStore(store.database.connection));
    for (let i = 0; i < 5; i += 1) {
      if (!(await this.command(store))) this.bad.push('still refused when the disk was well again');
    }
    this.files(store);
    store.close();
    await this.backup();
  }

  tell(note: string): void {
    const { accepted, refused, bad } = this;
    if (refused === 0) bad.push('nothing was refused: the drill did not drill');
    tell({ accepted, refused, bad: [...new Set(bad)], note } satisfies DiskFound);
  }
}

/** Fills the disk around an open store, leaves it a little room again and again, then gives all of it back. */
export async function fillDisk(input: DiskInput): Promise<void> {
  const trial = new Trial(input);
  await makeTinyStore(trial.folder);
  const ballast = input.kind === 'limit' ? null : openSync(join(input.disk, 'ballast'), 'a');
  let store = openDrillStore(trial.folder);
  if (ballast !== null) fill(ballast);
  for (let i = 0; i < input.commands; i += 1) {
    const was = await trial.command(store);
    if (ballast === null || was || trial.rng.chance(0.6)) continue;
    // Room for a part of a transaction, so that the next ones fail at other places.
    shrink(ballast, trial.rng.int(1, 60) * 1024);
  }
  if (ballast !== null) fill(ballast);
  const reading = await store.dispatch('customers.list', {}, store.actorOf('owner'));
  if (!reading.ok) trial.bad.push('nothing can be read');
  if (ballast !== null) await trial.backup();
  trial.files(store);
  const last = hashOf(store.database.connection);
  store.close();
  const start = await trial.start();
  if (ballast === null) return trial.tell(start);
  ftruncateSync(ballast, 0);
  closeSync(ballast);
  await trial.afterwards(last);
  store = openDrillStore(trial.folder);
  store.close();
  trial.tell(start);
}

function fill(ballast: number): void {
  for (let size = 1 << 20; size >= 1; size = Math.floor(size / 4)) {
    for (;;) {
      try {
        if (writeSync(ballast, Buffer.alloc(size, 7)) < size) break;
      } catch {
        break;
      }
    }
  }
}

/** Takes so many bytes from the ballast's end. */
function shrink(ballast: number, bytes: number): void {
  const { size } = statSync(`/proc/self/fd/${ballast}`);
  ftruncateSync(ballast, Math.max(size - bytes, 0));
}

/** Makes the disk read-only: under the open store where that can be done, else between two starts. */
export async function lockDisk(input: DiskInput): Promise<void> {
  const trial = new Trial(input);
  await makeTinyStore(trial.folder);
  let store = openDrillStore(trial.folder);
  for (let i = 0; i < 10; i += 1) await trial.command(store);
  const last = hashOf(store.database.connection);
  if (input.kind !== 'ext4') store.close();
  lock(input);
  if (input.kind === 'ext4') {
    for (let i = 0; i < input.commands; i += 1) await trial.command(store);
    await trial.backup();
    const reading = await store.dispatch('customers.list', {}, store.actorOf('owner'));
    if (!reading.ok) trial.bad.push('nothing can be read');
    store.close();
  }
  const start = await trial.start();
  unlock(input);
  if (input.kind !== 'ext4' && start !== STARTS) trial.refused += 1;
  await trial.afterwards(last);
  store = openDrillStore(trial.folder);
  store.close();
  trial.tell(
    `${input.kind === 'ext4' ? 'locked by the kernel under the open store' : 'locked before the start'}; ${start}`,
  );
}

function lock({ kind, disk }: DiskInput): void {
  if (kind === 'ext4') {
    // What the kernel does when the disk reports an error.
    const device = execFileSync('findmnt', ['-no', 'SOURCE', disk], { encoding: 'utf8' }).trim();
    writeFileSync(`/sys/fs/ext4/${basename(device)}/trigger_fs_error`, '1');
  } else if (kind === 'tmpfs') execFileSync('mount', ['-o', 'remount,ro', disk]);
  else {
    execFileSync('chmod', ['-R', 'a-w,a+rX', dirname(disk)]);
    // Root may write whatever the rights say.
    if (process.getuid?.() === 0) process.seteuid?.(NOBODY);
  }
}

function unlock({ kind, disk, image }: DiskInput): void {
  if (kind === 'ext4') {
    execFileSync('umount', [disk]);
    try {
      execFileSync('e2fsck', ['-fy', image], { stdio: 'ignore' });
    } catch {
      // It ends with 1 when it has cleared the mark that the kernel left.
    }
    execFileSync('mount', ['-o', 'loop', image, disk]);
  } else if (kind === 'tmpfs') execFileSync('mount', ['-o', 'remount,rw', disk]);
  else {
    if (process.getuid?.() === 0) process.seteuid?.(0);
    execFileSync('chmod', ['-R', 'u+w', dirname(disk)]);
  }
}
