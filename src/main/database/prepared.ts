import type { Db } from './database';

/**
 * What is prepared once for each open store, instead of anew for each call: for what runs with every command. A query of
 * drizzle's takes its values by `sql.placeholder` and ends in `.prepare()`.
 */
export function preparedOnce<D extends Pick<Db, '$client'>, Q>(build: (db: D) => Q): (db: D) => Q {
  const ready = new WeakMap<Db['$client'], Q>();
  return (db) => {
    const query = ready.get(db.$client) ?? build(db);
    ready.set(db.$client, query);
    return query;
  };
}

const writes = preparedOnce(({ $client }: Pick<Db, '$client'>) =>
  $client.prepare("SELECT total_changes() || ' ' || (SELECT data_version FROM pragma_data_version)").pluck(),
);

/** Moves with every write: by this connection, and by those of jobs. */
export const writesSeen = (db: Pick<Db, '$client'>): string => String(writes(db).get());
