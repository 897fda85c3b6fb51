import { sql } from 'drizzle-orm';
import { type LocalDate, todayIn } from '../../../shared/domain/dates';
import { CARD_PREFIX, cardNumber } from '../../../shared/domain/memberCard';
import { COUNTED_PREFIXES, formatDocumentNumber } from '../../../shared/domain/numbers';
import { type LostNumbers, lostNumbers } from '../../../shared/features/backup/contract';
import type { StagedRestore } from '../../core/platform';
import { appendAudit } from '../../database/auditChain';
import { openDatabase, type Reader } from '../../database/database';
import { identifyStore } from '../../database/storeId';
import {
  covers,
  goOnAfter,
  type KnownUsed,
  knownUsed,
  NOTHING_USED,
  type NumberCounter,
  newestCounters,
  originOf,
  rememberUsed,
  TABLES_WITH_IDS,
  together,
  type UsedNumbers,
  usedIn,
} from '../../database/usedNumbers';
import { storeIdAt } from '../../engines/backup/auditHeads';
import { syncFile } from '../../engines/backup/files';
import { beginSwap, stagedDatabase } from '../../engines/backup/swap';
import type { Paths } from '../../system/paths';
import { getSetting } from '../settings';

/** Where nobody knows all that was given away: so many ids of each table, and numbers of today, are left out. */
const IDS_LEFT_OUT = 100_000;
const NUMBERS_LEFT_OUT = 100;

/**
 * Lets a staged store take the live one's place, whose file the caller has closed. The staged one goes on counting after
 * what the live one has given away, so that no id and no document number ever means somebody else. Before the swap it has
 * the restore on record: no cut leaves a store that came back without it. Answers which numbers it knows nothing of.
 */
export function takePlace(paths: Paths, restore: Omit<StagedRestore, 'root'>): LostNumbers {
  const staged = stagedDatabase(paths, restore.now);
  const lost = goOnCounting(staged, paths, restore);
  syncFile(staged);
  beginSwap(paths, restore.now);
  return lost;
}

function goOnCounting(
  staged: string,
  paths: Paths,
  { name, now, actor }: Omit<StagedRestore, 'root'>,
): LostNumbers {
  const known = knownUsed(paths);
  const { connection, db, close } = openDatabase(staged);
  try {
    const own = usedIn(connection);
    // A store that descends from the backup has counted everything since; any other may have missed something.
    const sure = known.live !== null && known.origin === originOf(connection) && covers(known.live, own);
    const all = together(own, known.used);
    const today = todayIn(now, getSetting(db, 'app').zone);
    const lost = { numbers: numbersSince(own.counters, known.used.counters), sure };
    // A backup from before stores had ids goes on under the replaced one's.
    identifyStore(connection, now, storeIdAt(paths));
    connection
      .transaction(() => {
        goOnAfter(connection, sure ? all : withRoom(all, today));
        appendAudit(connection, {
          ...{ at: now, actorId: actor?.staffId ?? null, call: 'backup.restore' },
          ...{ entity: 'settings', entityId: 0, before: null, after: { backup: name, lost } },
        });
      })
      .immediate();
    rememberUsed(paths, all);
    return lost;
  } finally {
    close();
  }
}

/** The same with room for what was given away and is known to nobody. */
function withRoom(used: UsedNumbers, today: LocalDate): UsedNumbers {
  const cards = newestCounters(used).find(({ prefix }) => prefix === CARD_PREFIX);
  const room = together(NOTHING_USED, {
    ids: Object.fromEntries(TABLES_WITH_IDS.map((table) => [table, (used.ids[table] ?? 0) + IDS_LEFT_OUT])),
    counters: COUNTED_PREFIXES.map((prefix) => {
      const ofToday = used.counters.find((counter) => counter.prefix === prefix && counter.date === today);
      // Cards are counted on from day to day.
      const known = prefix === CARD_PREFIX ? cards : ofToday;
      return { prefix, date: today, last: (known?.last ?? 0) + NUMBERS_LEFT_OUT };
    }),
  });
  return together(used, room);
}

/** The numbers of documents and cards that `after` has given away and `before` has not, the newest day first. */
export function numbersSince(
  before: readonly NumberCounter[],
  after: readonly NumberCounter[],
): LostNumbers['numbers'] {
  const known = new Map(before.map(({ prefix, date, last }) => [prefix + date, last]));
  const documents = after.flatMap(({ prefix, date, last }) => {
    if (prefix === CARD_PREFIX) return [];
    const had = known.get(prefix + date) ?? 0;
    if (last <= had) return [];
    const number = (sequence: number) => formatDocumentNumber(prefix, date as LocalDate, sequence);
    return [{ from: number(had + 1), to: number(last) }];
  });
  const [had, last] = [lastCard(before), lastCard(after)];
  return last > had ? [...documents, { from: cardNumber(had + 1), to: cardNumber(last) }] : documents;
}

/** The highest running number of a card. */
const lastCard = (counters: readonly NumberCounter[]): number =>
  Math.max(0, ...counters.filter(({ prefix }) => prefix === CARD_PREFIX).map(({ last }) => last));

/**
 * The same from what a backup's manifest says, the newest counter of each kind: numbers of earlier days were all given
 * away before it. NULL for a backup that does not say.
 */
export function numbersSinceBackup(
  newest: readonly NumberCounter[] | null,
  { used }: KnownUsed,
): LostNumbers['numbers'] | null {
  if (newest === null) return null;
  const later = used.counters.filter(({ prefix, date }) => {
    const last = newest.find((counter) => counter.prefix === prefix);
    return !last || date >= last.date;
  });
  return numbersSince(newest, later);
}

/** A restore as the store that came back has it on record. */
interface LastRestore extends LostNumbers {
  /** UTC ms. */
  at: number;
  /** Names of customers who were one in the backup and are two again. */
  parted: { survivor: string; merged: string }[];
}

/** The last restore after an instant (UTC ms). */
export function lastRestore(db: Reader, since: number): LastRestore | null {
  const row = db.get<{ at: number; lost: string | null }>(sql`
    SELECT at, json_extract("after", '$.lost') AS lost FROM audit_log
    WHERE entity = 'settings' AND entity_id = 0 AND call = 'backup.restore' ORDER BY id DESC LIMIT 1`);
  // Restores from before this was kept say nothing.
  if (!row || row.at < since || row.lost === null) return null;
  return { at: row.at, ...lostNumbers.parse(JSON.parse(row.lost)), parted: partedAt(db, row.at) };
}

/**
 * Merges that a restore took back beside that of whoever it erased: a customer is parted from the newest merge on
 * (`partAgain`). Of who was erased there is no name.
 */
const partedAt = (db: Reader, at: number): LastRestore['parted'] =>
  db.all(sql`
    SELECT s.name AS survivor, m.name AS merged FROM merges
      JOIN customers s ON s.id = merges.survivor_id JOIN customers m ON m.id = merges.merged_id
    WHERE merges.undone_at = ${at} AND merges.undone_by IS NULL AND s.erased_at IS NULL AND m.erased_at IS NULL
    ORDER BY merges.id`);
