import type { Db } from './database';

/**
 * A query that drizzle writes once for each open store, instead of anew for each call: for those that run with every
 * command. Values are given by `sql.placeholder`, and the query ends in `.prepare()`.
 */
export function preparedOnce<D extends Pick<Db, '$client'>, Q>(build: (db: D) => Q): (db: D) => Q {
  const ready = new WeakMap<Db['$client'], Q>();
  return (db) => {
    const query = ready.get(db.$client) ?? build(db);
    ready.set(db.$client, query);
    return query;
  };
}
