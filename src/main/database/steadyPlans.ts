import type { Database as SqliteConnection } from 'better-sqlite3';

/** Quoted texts and names, and comments, are left as they are; then a place for a value: `?` or `@name`. */
const VALUE = /'(?:[^']|'')*'|"(?:[^"]|"")*"|`[^`]*`|--[^\n]*|(\?|@\w+)/g;

/**
 * Keeps the plan of every statement of this connection as it was first made.
 *
 * SQLite as better-sqlite3 builds it (with STAT4) looks at the values that are bound, and so plans a statement anew
 * whenever one is. We keep no statistics that could change a plan, and planning takes several times as long as reading
 * a page of rows. A plus before the place of a value changes nothing but this: the planner does not look behind it.
 */
export function keepPlans(connection: SqliteConnection): void {
  const prepare = connection.prepare.bind(connection);
  connection.prepare = ((sql: string) =>
    prepare(
      sql.replace(VALUE, (found, value) => (value ? `+${found}` : found)),
    )) as typeof connection.prepare;
}
