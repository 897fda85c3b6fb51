import TinyQueue from 'tinyqueue';
import type { DispatchOptions } from '../../src/main/core/dispatch';
import type { Actor } from '../../src/main/database/context';
import { blockedDays } from '../../src/main/database/schema';
import { DEFAULT_SETTINGS } from '../../src/main/features/settings/defaults';
import { createRng } from '../../src/main/sample/rng';
import type { Paths } from '../../src/main/system/paths';
import { addDays } from '../../src/shared/domain/dates';
import { Calendar } from './calendar';
import { scheduleArrivals } from './customerLife';
import { Ledger } from './ledger';
import { openShowroom } from './showroom';
import type { StoreSize } from './sizes';
import { SlotBook } from './slotBook';
import { TaskList } from './taskList';
import type { Happening, World } from './world';
import { writeSearch } from './writeSearch';

export interface Progress {
  phase: 'opening' | 'living' | 'writing' | 'finding' | 'indexing';
  /** Documents written so far. */
  documents: number;
  /** Done part of the phase, 0 to 1. */
  share: number;
}

export interface MadeStore {
  documents: World['documents'];
  /** Wall-clock time without opening the showroom, in ms. */
  took: number;
}

interface Wanted {
  size: StoreSize;
  seed: number;
  onProgress: (progress: Progress) => void;
}

/**
 * Fills a new store with years of a showroom's life. The same day, size and seed give the same store. People, products
 * and crews come through the app's own calls; the years run in memory by the services' own rules and are written in
 * bulk, because a call of its own for each of a million documents would take hours.
 */
export async function makeStore(
  options: DispatchOptions,
  owner: Actor,
  paths: Paths,
  { size, seed, onProgress }: Wanted,
): Promise<MadeStore> {
  const { connection } = options.database;
  const zone = options.zone();
  const rng = createRng(seed);
  const calendar = new Calendar(options.clock.now(), size.years, zone);
  connection.pragma('synchronous = OFF');
  onProgress({ phase: 'opening', documents: 0, share: 0 });
  const opened = { size, openedAt: calendar.at(0, 480), rng: rng.fork('town') };
  const showroom = await openShowroom(options, owner, paths, opened);
  const begun = performance.now();
  connection.pragma('foreign_keys = OFF');
  connection.pragma('cache_size = -400000');
  // A store that is not whole is thrown away: nothing of it has to be written twice to come back after a crash.
  setJournal('memory');
  const documents: World['documents'] = {
    ...{
      customers: 0,
      contacts: 0,
      quotes: 0,
      orders: 0,
      payments: 0,
      deliveries: 0,
      requests: 0,
      returns: 0,
    },
  };
  const counted = () => Object.values(documents).reduce((sum, count) => sum + count, 0);
  const tell = (phase: Progress['phase'], share: number) =>
    onProgress({ phase, documents: counted(), share });

  const indexes = dropIndexes();
  connection.exec('BEGIN IMMEDIATE');
  const ledger = new Ledger(connection, calendar);
  const queue = new TinyQueue<Happening>([], (a, b) => a.at - b.at || a.place - b.place);
  const blocked = blockSomeDays();
  const world: World = {
    ...{ ledger, calendar, showroom, size, zone, queue, documents },
    taskList: new TaskList(ledger),
    slots: new SlotBook(showroom, blocked),
    settings: DEFAULT_SETTINGS,
    buyers: [],
  };
  scheduleArrivals(world, rng.fork('customers'));
  let told = 0;
  for (let next = queue.pop(); next; next = queue.pop()) {
    ledger.enter(next.at, null, 'sample');
    next.happen();
    if (counted() - told < 5_000) continue;
    told = counted();
    tell('living', calendar.dayOf(next.at) / calendar.last);
  }
  tell('writing', 0);
  ledger.finish();
  const names = new Map(showroom.communities.map(([{ id, name }]) => [id, name]));
  writeSearch(connection, ledger, names, (done, total) => tell('finding', done / total));
  connection.exec('COMMIT');
  for (const [i, sql] of indexes.entries()) {
    tell('indexing', i / indexes.length);
    connection.exec(sql);
  }
  setJournal('wal');
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  return { documents, took: performance.now() - begun };

  function setJournal(mode: 'memory' | 'wal'): void {
    const actual = connection.pragma(`journal_mode = ${mode}`, { simple: true });
    if (actual !== mode) throw new Error(`SQLite keeps its journal as ${String(actual)}, not ${mode}`);
  }

  /** Built once over sorted rows they take a fraction of the time. */
  function dropIndexes(): string[] {
    const found = connection
      .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL")
      .all() as { name: string; sql: string }[];
    for (const { name } of found) connection.exec(`DROP INDEX "${name}"`);
    return found.map(({ sql }) => sql);
  }

  /** Nobody drives at New Year and on two days of stocktaking a year. */
  function blockSomeDays(): Set<number> {
    const days = new Set<number>();
    const own = rng.fork('calendar');
    ledger.enter(calendar.at(0, 600), owner.staffId, 'crews.block');
    for (let day = 1; day <= calendar.last + 60; day += 1) {
      const date = calendar.date(day);
      const reason = date.endsWith('-01-01') ? '元旦' : own.chance(2 / 365) ? '仓库盘点' : null;
      if (!reason || date === addDays(calendar.today, 1)) continue;
      days.add(day);
      ledger.insert(blockedDays, { date, reason });
    }
    return days;
  }
}
