import type { FactsSettings } from '../../../shared/domain/customerFacts/settings';
import { type LocalDate, todayIn } from '../../../shared/domain/dates';
import type { FactsCounts } from '../../../shared/features/customerFacts/contract';
import { Cancelled, type WorkerTools } from '../../core/ports/workerTasks';
import type { WriteContext } from '../../database/context';
import { type Db, openDatabase, type Reader } from '../../database/database';
import { writeAudit } from '../../database/records';
import { settings } from '../../database/schema';
import { getSetting } from '../settings';
import { areFactsBehind, BASIS_KEY, basisOf } from './factsBasis';
import { countFacts } from './factsCounts';
import { computeFacts } from './keepFacts';
import { storeFacts } from './storedFacts';

/** Customers of one transaction. */
const TOGETHER = 500;

/** True where time has moved something of stored facts, or a clock in the future has written some. */
export const areFactsDue = (db: Reader, today: LocalDate): boolean => movedByTime(db, today, 1).length > 0;

/** How many rows were looked at and how many of them have moved. */
export interface FactsMoved {
  looked: number;
  moved: number;
}

/**
 * Brings stored facts in step with today: all of them where they are behind, else those that time has moved, or that a
 * clock in the future had written. `now` is UTC ms. 500 customers a transaction; one audit row for all of it, and none where
 * nothing has moved. Stopped in between (throws `Cancelled`), what is done stays, and the next time begins anew.
 */
export function bringFactsInStep(db: Db, now: number, tools: WorkerTools): FactsMoved {
  const { zone } = getSetting(db, 'app');
  const at = { db, now, zone, today: todayIn(now, zone) };
  const basis = basisOf(db);
  const all = areFactsBehind(db);
  const ids = all ? everybody(db) : movedByTime(db, at.today);
  let moved = 0;
  for (let done = 0; done < ids.length; done += TOGETHER) {
    if (tools.cancelled()) throw new Cancelled();
    moved += inTransaction(db, () => computeAnew(at, ids.slice(done, done + TOGETHER)));
    tools.progress({ done: Math.min(done + TOGETHER, ids.length), total: ids.length });
  }
  if (all || moved > 0) inTransaction(db, () => noteInStep(at, all ? basis : null, moved));
  return { looked: ids.length, moved };
}

/** The worker's part: opens the store for it. */
export async function runFactsInStep(
  { database, now }: { database: string; now: number },
  tools: WorkerTools,
): Promise<FactsMoved> {
  const { db, close } = openDatabase(database);
  try {
    return bringFactsInStep(db, now, tools);
  } finally {
    close();
  }
}

/** What the codes would be with these thresholds, by count, beside what they are; stores nothing. */
export async function previewFacts(
  { database, now, wanted }: { database: string; now: number; wanted: FactsSettings },
  tools: WorkerTools,
): Promise<{ before: FactsCounts; after: FactsCounts }> {
  const { db, connection, close } = openDatabase(database, { readonly: true });
  try {
    // One moment for all of it.
    connection.exec('BEGIN');
    const { zone } = getSetting(db, 'app');
    const of = { db, zone, today: todayIn(now, zone) };
    const held = getSetting(db, 'customerFacts');
    const ids = everybody(db);
    function* factsBy(drawn: FactsSettings, first: number) {
      for (const [i, id] of ids.entries()) {
        if (i % TOGETHER === 0) {
          if (tools.cancelled()) throw new Cancelled();
          tools.progress({ done: first + i, total: ids.length * 2 });
        }
        const facts = computeFacts(of, drawn, id);
        if (facts) yield facts;
      }
    }
    return { before: countFacts(factsBy(held, 0)), after: countFacts(factsBy(wanted, ids.length)) };
  } finally {
    close();
  }
}

const everybody = ({ $client }: Reader): number[] =>
  $client
    .prepare('SELECT id FROM customers UNION SELECT customer_id FROM customer_facts ORDER BY 1')
    .pluck()
    .all() as number[];

const movedByTime = ({ $client }: Reader, today: LocalDate, most = -1): number[] =>
  $client
    .prepare(
      `SELECT customer_id FROM customer_facts WHERE changes_on <= ?
       UNION SELECT customer_id FROM customer_facts WHERE computed_for > ? ORDER BY 1 LIMIT ?`,
    )
    .pluck()
    .all(today, today, most) as number[];

type At = Pick<WriteContext, 'db' | 'now' | 'zone' | 'today'>;

const inTransaction = <T>({ $client }: Db, work: () => T): T => $client.transaction(work).immediate();

function computeAnew(at: At, ids: readonly number[]): number {
  const drawn = getSetting(at.db, 'customerFacts');
  return ids.filter((id) => storeFacts(at.db, id, computeFacts(at, drawn, id))).length;
}

/** `basis`: what all of them were computed by; it counts only if the owner has drawn no line elsewhere meanwhile. */
function noteInStep(at: At, basis: string | null, moved: number): void {
  if (basis !== null && basis === basisOf(at.db)) {
    const value = basis;
    at.db
      .insert(settings)
      .values({ key: BASIS_KEY, value, updatedAt: at.now })
      .onConflictDoUpdate({ target: settings.key, set: { value, updatedAt: at.now } })
      .run();
  }
  if (moved === 0) return;
  const context: WriteContext = {
    ...{ ...at, actor: null, call: 'customerFacts.bringInStep', touched: new Set<string>(), derived: null },
  };
  writeAudit(context, 'settings', 0, null, { factsMoved: moved });
}
