import type { LocalDate } from '../../../shared/domain/dates';
import type { BaseContext } from '../../database/context';
import type { Reader } from '../../database/database';
import { getSetting } from '../settings';
import { areFactsBehind } from './factsBasis';
import { computeFacts } from './keepFacts';
import { differences, storedFacts } from './storedFacts';

/** A customer whose stored facts are not what follows from their history: the columns, or that a row is missing or too many. */
export interface FactsDrift {
  id: number;
  columns: string[];
}

/** Compares the stored facts of these customers (of all without `ids`) with a computation from scratch for today. */
export function* driftedFacts(
  of: Pick<BaseContext, 'zone' | 'today'> & { db: Reader },
  ids: Iterable<number> = everybody(of.db),
): Generator<FactsDrift> {
  const settings = getSetting(of.db, 'customerFacts');
  for (const id of ids) {
    const facts = computeFacts(of, settings, id);
    const stored = storedFacts(of.db, id);
    if (!facts && !stored) continue;
    const columns = facts && stored ? differences(stored, facts) : ['customerId'];
    if (columns.length > 0) yield { id, columns };
  }
}

const everybody = ({ $client }: Reader): number[] =>
  $client.prepare('SELECT id FROM customers ORDER BY id').pluck().all() as number[];

/**
 * Ids of at most so many customers, evenly over all, whose stored facts have to be right as they stand: none while facts are
 * being computed anew, and none whom today's look at the day has still to move.
 */
export function settledFacts({ db, today }: { db: Reader; today: LocalDate }, most: number): number[] {
  if (areFactsBehind(db)) return [];
  const ids = db.$client
    .prepare(
      `SELECT customer_id FROM customer_facts
       WHERE (changes_on IS NULL OR changes_on > ?) AND computed_for <= ? ORDER BY customer_id`,
    )
    .pluck()
    .all(today, today) as number[];
  const every = Math.max(1, Math.ceil(ids.length / most));
  return ids.filter((_, i) => i % every === 0);
}
