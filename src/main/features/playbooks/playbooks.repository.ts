import { sql } from 'drizzle-orm';
import type { LocalDate } from '../../../shared/domain/dates';
import { MOST_ASSIGNED } from '../../../shared/domain/playbooks';
import type { Reader } from '../../database/database';
import { leaving } from '../reminders';

/** Somebody who may get a task; nobody is asked to do it whose seller has left. */
interface Person {
  id: number;
  sellerId: number | null;
  sellerName: string | null;
}

export interface PlaybookPeople {
  people: Person[];
  /** Who has that task open already. */
  open: number;
  /** Who is beyond what is done at once. */
  left: number;
}

/**
 * Of these customers who would get a task of an action, whoever was heard of last first. `onlyOf`: of that seller's
 * customers; NULL: of everybody's. Who has asked to be erased gets none.
 */
export function playbookPeople(
  db: Reader,
  ids: Int32Array,
  { playbook, onlyOf }: { playbook: string; onlyOf: number | null },
): PlaybookPeople {
  const rows = db.all<Person & { hasOne: 0 | 1 }>(sql`
    SELECT c.id, s.id AS sellerId, s.name AS sellerName,
      EXISTS (SELECT 1 FROM tasks t WHERE t.customer_id = c.id AND t.state = 'open' AND t.playbook = ${playbook}) AS hasOne
    FROM json_each(${JSON.stringify([...ids])}) j CROSS JOIN customers c ON c.id = j.value
      LEFT JOIN customer_facts f ON f.customer_id = c.id
      LEFT JOIN staff s ON s.id = c.seller_id AND s.active = 1
    WHERE c.merged_into_id IS NULL AND c.erased_at IS NULL AND NOT ${sql.raw(leaving('c.id'))}
      AND (${onlyOf} IS NULL OR c.seller_id = ${onlyOf})
    ORDER BY f.last_sign DESC, c.id DESC`);
  const people = rows.filter(({ hasOne }) => hasOne === 0);
  return {
    people: people.slice(0, MOST_ASSIGNED).map(({ hasOne: _hasOne, ...person }) => person),
    open: rows.length - people.length,
    left: Math.max(people.length - MOST_ASSIGNED, 0),
  };
}

/** How many open tasks of playbooks a seller has on a day. */
export function tasksTaken(db: Reader, from: LocalDate): (sellerId: number | null, day: LocalDate) => number {
  const rows = db.all<{ sellerId: number | null; day: string; n: number }>(sql`
    SELECT assignee_id AS sellerId, coalesce(snoozed_until, due_date) AS day, count(*) AS n FROM tasks
    WHERE state = 'open' AND (coalesce("snoozed_until", "due_date") || coalesce("due_time", '')) >= ${from}
      AND playbook IS NOT NULL GROUP BY 1, 2`);
  const counts = new Map(rows.map(({ sellerId, day, n }) => [`${sellerId} ${day}`, n]));
  return (sellerId, day) => counts.get(`${sellerId} ${day}`) ?? 0;
}

/** The tasks of one run, by their keys. */
export const tasksOfRun = (db: Reader, run: string) =>
  db.all<{ key: string; state: string; createdBy: number | null }>(
    sql`SELECT key, state, created_by AS createdBy FROM tasks WHERE key >= ${`${runKey(run)}:`} AND key < ${`${runKey(run)};`}`,
  );

/** Key of a run's tasks; each has its customer behind it. */
export const runKey = (run: string): string => `playbook:${run}`;
