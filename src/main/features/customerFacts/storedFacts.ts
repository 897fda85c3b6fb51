import { getTableColumns } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import type { CustomerFacts } from '../../../shared/domain/customerFacts/facts';
import type { Reader } from '../../database/database';
import { preparedOnce } from '../../database/prepared';
import { customerFacts } from '../../database/schema';

type Stored = Record<string, string | number | null>;

const COLUMNS = Object.keys(getTableColumns(customerFacts)).filter((name) => name !== 'customerId');
const NAMES = COLUMNS.map((name) => `"${toSnakeCase(name)}"`);

const statementsOf = preparedOnce(({ $client }: Pick<Reader, '$client'>) => ({
  read: $client.prepare(
    `SELECT ${COLUMNS.map((name, i) => `${NAMES[i]} AS "${name}"`).join(', ')} FROM customer_facts WHERE customer_id = ?`,
  ),
  insert: $client.prepare(
    `INSERT INTO customer_facts (customer_id, ${NAMES.join(', ')}) VALUES (?${', ?'.repeat(NAMES.length)})`,
  ),
  remove: $client.prepare('DELETE FROM customer_facts WHERE customer_id = ?'),
  updates: new Map<string, ReturnType<typeof $client.prepare>>(),
}));

const inFile = (facts: CustomerFacts): Stored =>
  Object.fromEntries(
    COLUMNS.map((name) => {
      const value = facts[name as keyof CustomerFacts];
      return [name, typeof value === 'boolean' ? Number(value) : value];
    }),
  );

/** The stored facts of a customer as they lie in the file, by the columns' names; undefined where there are none. */
export const storedFacts = (db: Pick<Reader, '$client'>, id: number): Stored | undefined =>
  statementsOf(db).read.get(id) as Stored | undefined;

/**
 * The columns in which stored facts are not these. The day they were computed for counts only where it lies ahead: a row
 * that says the same on a later day is as good.
 */
export function differences(stored: Stored, facts: CustomerFacts): string[] {
  const wanted = inFile(facts);
  const others = COLUMNS.filter((name) => name !== 'computedFor' && stored[name] !== wanted[name]);
  const isAhead = String(stored.computedFor) > facts.computedFor;
  return others.length > 0 || isAhead ? [...others, 'computedFor'] : [];
}

/** Stores a customer's facts where they are not stored already (NULL: takes them away). True where something was written. */
export function storeFacts(db: Pick<Reader, '$client'>, id: number, facts: CustomerFacts | null): boolean {
  const statements = statementsOf(db);
  if (facts === null) return statements.remove.run(id).changes > 0;
  const stored = storedFacts(db, id);
  const wanted = inFile(facts);
  if (stored === undefined) {
    statements.insert.run(id, ...COLUMNS.map((name) => wanted[name]));
    return true;
  }
  const changed = differences(stored, facts);
  if (changed.length === 0) return false;
  // Only what changed: an index that does not have it is left alone.
  const set = changed.map((name) => `"${toSnakeCase(name)}" = ?`).join(', ');
  const update =
    statements.updates.get(set) ??
    db.$client.prepare(`UPDATE customer_facts SET ${set} WHERE customer_id = ?`);
  statements.updates.set(set, update);
  update.run(...changed.map((name) => wanted[name]), id);
  return true;
}
