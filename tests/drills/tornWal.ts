import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../../src/main/database/database';
import type { Rng } from '../../src/main/sample/rng';
import { hashOf } from './content';
import type { Drill } from './drill';
import { drillPaths, inTemporaryFolder, openAsTheApp } from './place';
import { makeTinyStore, openDrillStore, register, stockOrder } from './stores';

const PLACES = 600;
const PLACES_QUICK = 60;
const TRANSACTIONS = 24;
const WAL_HEADER = 32;
const FRAME_HEADER = 24;

/** The store after each of its transactions, and where each of them ends in the WAL. */
interface Recording {
  hashes: string[];
  ends: number[];
  wal: Buffer;
}

/**
 * Writes transactions into a WAL that is never checkpointed, then hurts it as a power cut does: cut off, a bit flipped,
 * a sector of zeros or of something else. What is recovered must be exactly the transactions before the hurt place.
 */
export const tornWalDrill: Drill = {
  ids: ['torn_wal.bad'],
  run: async ({ rng, quick }) =>
    inTemporaryFolder(async (root) => {
      const source = join(root, 'source');
      await makeTinyStore(source);
      const recording = await record(source);
      const places = quick ? PLACES_QUICK : PLACES;
      const bad: string[] = [];
      const seen = new Set<number>();
      for (let place = 0; place < places; place += 1) {
        const { wal, from, how } = hurt(recording.wal, rng, place);
        const expected = recording.ends.filter((end) => end <= from).length;
        const found = await recover(root, source, wal, place % 2 === 0);
        const at = recording.hashes.indexOf(found);
        seen.add(at);
        if (at !== expected) {
          bad.push(
            `${how} at byte ${from}: ${at < 0 ? 'no prefix' : `${at} transactions`} instead of ${expected}`,
          );
        }
      }
      const note = `${places} places in a WAL of ${recording.wal.length} bytes, ${TRANSACTIONS} transactions, ${seen.size} different prefixes recovered`;
      return [{ id: 'torn_wal.bad', value: bad.length, note: [note, ...bad.slice(0, 3)].join('; ') }];
    }),
};

async function record(folder: string): Promise<Recording> {
  const { database: file } = drillPaths(folder);
  const store = openDrillStore(folder);
  try {
    const { connection } = store.database;
    connection.pragma('wal_checkpoint(TRUNCATE)');
    connection.pragma('wal_autocheckpoint = 0');
    const hashes = [hashOf(connection)];
    for (let number = 1; number <= TRANSACTIONS; number += 1) {
      const { id } = await register(store, number);
      hashes.push(hashOf(connection));
      if (number % 3 > 0) continue;
      await store.call('owner', 'orders.create', stockOrder(id));
      hashes.push(hashOf(connection));
    }
    const wal = readFileSync(`${file}-wal`);
    const ends = commitsOf(wal);
    if (ends.length !== hashes.length - 1) {
      throw new Error(`${ends.length} commits in the WAL, ${hashes.length - 1} transactions made`);
    }
    for (const suffix of ['', '-shm']) copyFileSync(file + suffix, `${file}.crashed${suffix}`);
    return { hashes, ends, wal };
  } finally {
    store.close();
  }
}

/** Where the frames end that close a transaction: those that name the file's size in pages. */
function commitsOf(wal: Buffer): number[] {
  const frame = wal.readUInt32BE(8) + FRAME_HEADER;
  const ends: number[] = [];
  for (let at = WAL_HEADER; at + frame <= wal.length; at += frame) {
    if (wal.readUInt32BE(at + 4) > 0) ends.push(at + frame);
  }
  return ends;
}

/** One of the ways in which a power cut leaves a file; `from` is its first byte that is not as it was. */
function hurt(whole: Buffer, rng: Rng, place: number): { wal: Buffer; from: number; how: string } {
  const frame = whole.readUInt32BE(8) + FRAME_HEADER;
  const frames = Math.floor((whole.length - WAL_HEADER) / frame);
  // Every fifth place is in a header, where a single bit counts most.
  const inHeader = WAL_HEADER + rng.int(0, frames - 1) * frame + rng.int(0, FRAME_HEADER - 1);
  const at = place === 0 ? 0 : place % 5 === 0 ? inHeader : rng.int(0, whole.length - 1);
  const wal = Buffer.from(whole);
  switch (place % 4) {
    case 0:
      return { wal: wal.subarray(0, at), from: at, how: 'cut' };
    case 1:
      wal[at] = (wal[at] ?? 0) ^ (1 << rng.int(0, 7));
      return { wal, from: at, how: 'flipped' };
    case 2:
      wal.fill(0, at, at + 512);
      break;
    default:
      for (let i = at; i < Math.min(at + 512, wal.length); i += 1) wal[i] = rng.int(0, 255);
  }
  const from = wal.findIndex((byte, i) => byte !== whole[i]);
  return { wal, from: from < 0 ? wal.length : from, how: place % 4 === 2 ? 'zeros' : 'noise' };
}

/** Puts the database and the hurt WAL into a fresh folder, opens it as the app does and says what is in it. */
async function recover(root: string, source: string, wal: Buffer, withIndex: boolean): Promise<string> {
  const folder = join(root, 'recovered');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const [from, to] = [drillPaths(source).database, drillPaths(folder).database];
  copyFileSync(`${from}.crashed`, to);
  writeFileSync(`${to}-wal`, wal);
  // After a kill the WAL's index is still there and may not be believed; after a power cut it may be gone.
  if (withIndex && existsSync(`${from}.crashed-shm`)) copyFileSync(`${from}.crashed-shm`, `${to}-shm`);
  await openAsTheApp(folder);
  const { connection, close } = openDatabase(to);
  try {
    const integrity = connection.pragma('integrity_check', { simple: true });
    return integrity === 'ok' ? hashOf(connection) : String(integrity);
  } finally {
    close();
  }
}
