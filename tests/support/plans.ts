import type { Statement } from 'better-sqlite3';
import type { ListCase } from './listCases';
import type { TestStore } from './testStore';

/** A statement that was run, and how SQLite goes about it. */
export interface Explained {
  sql: string;
  plan: string[];
}

/** The statements that `work` runs, each with its plan. */
export async function explained(
  { database: { connection } }: Pick<TestStore, 'database'>,
  work: () => Promise<unknown>,
): Promise<Explained[]> {
  const asked = new Set<string>();
  // On the statements' own prototype: statements that were prepared before are heard as well.
  const statement = Object.getPrototypeOf(connection.prepare('SELECT 1')) as Record<string, unknown>;
  const methods = ['all', 'get', 'run', 'iterate'].map((name) => [name, statement[name]] as const);
  for (const [name, method] of methods) {
    statement[name] = function (this: Statement, ...values: unknown[]) {
      asked.add(this.source);
      return (method as (...values: unknown[]) => unknown).apply(this, values);
    };
  }
  try {
    await work();
  } finally {
    for (const [name, method] of methods) statement[name] = method;
  }
  return [...asked].map((sql) => ({
    sql,
    plan: connection
      .prepare(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...Array(sql.split('?').length - 1).fill(1), ...namedOf(sql))
      .map((row) => (row as { detail: string }).detail),
  }));
}

/** Values for the named parameters of a statement, where it has some. */
const namedOf = (sql: string): object[] => {
  const names = [...sql.matchAll(/:([a-z]\w*)/gi)].map(([, name]) => [name, 1]);
  return names.length === 0 ? [] : [Object.fromEntries(names)];
};

/** Tables that stay as small as the shop is, however many years it is open. */
const SMALL = new Set([
  ...['staff', 'settings', 'crews', 'vehicles', 'slots', 'crew_capacities', 'blocked_days'],
  ...['product_kinds', 'product_series', 'products', 'partners', 'communities', 'number_counters'],
]);

/** A range of dates is a stretch of its own sort's index; in those of other sorts it is told apart at their end. */
const TOLD_APART: Readonly<Record<string, string>> = { 'orders.list days': 'order_date' };

/** What is wrong with these plans for a list of that kind, in words; empty: nothing. */
export function planComplaints(
  store: Pick<TestStore, 'database'>,
  statements: readonly Explained[],
  of: Partial<ListCase> & { few: boolean },
): string[] {
  const rows = (sql: string) => store.database.connection.prepare(sql).all() as Record<string, string>[];
  const growing = new Set(
    rows("SELECT name FROM sqlite_master WHERE type = 'table'")
      .map(({ name = '' }) => name)
      .filter((name) => !SMALL.has(name) && !/^(sqlite_|search_)/.test(name)),
  );
  const narrow = new Set(
    rows("SELECT name FROM sqlite_master WHERE type = 'index' AND sql LIKE '% WHERE %'")
      .map(({ name = '' }) => name)
      .filter((name) => !name.startsWith('customers_all')),
  );
  const columnsOf = (index: string) => rows(`PRAGMA index_info(${index})`).map(({ name }) => name);
  const toldApart = TOLD_APART[`${of.name} ${of.label?.split(',')[0]}`];

  return statements.flatMap(({ sql, plan }) => {
    const tableOf = (name: string): string =>
      growing.has(name)
        ? name
        : (new RegExp(`"?(\\w+)"? (?:AS )?"?${name}"?\\b`, 'i').exec(sql)?.[1] ?? name);
    return plan.flatMap((step) => {
      if (step.includes('TEMP B-TREE')) return of.few || !of.table ? [] : [`sorts: ${step} in ${sql}`];
      const [, name = '', how = '', index = ''] =
        /^SCAN (\w+)(?: (?:EXISTS )?(USING (?:COVERING )?INDEX) (\w+))?/.exec(step) ?? [];
      const table = tableOf(name);
      if (!growing.has(table)) return [];
      if (!how) return [`reads everything: ${step} in ${sql}`];
      if (narrow.has(index)) return [];
      if (!/\blimit\b/i.test(sql)) return [`reads the whole index: ${step} in ${sql}`];
      if (of.filters !== 1 || of.few || table !== of.table) return [];
      return toldApart && columnsOf(index).includes(toldApart) ? [] : [`is no search: ${step} in ${sql}`];
    });
  });
}
