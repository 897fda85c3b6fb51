import type { Database as SqliteConnection, Statement } from 'better-sqlite3';
import type { SlowStatement } from '../../shared/features/health/contract';

export interface SlowQuery {
  ms: number;
  /** With its placeholders: values, and with them personal data, are never a part of it. */
  sql: string;
  /** SQLite's query plan, a line a step. */
  plan: string;
}

/** A statement over this long is worth a look. */
export const SLOW_MS = 40;

const TIMED = ['run', 'get', 'all'] as const;

/** Tells of every statement of this connection that took longer than `slowMs`. */
export function watchSlowQueries(
  connection: SqliteConnection,
  tell: (query: SlowQuery) => void,
  slowMs = SLOW_MS,
): void {
  const prepare = connection.prepare.bind(connection);
  connection.prepare = ((sql: string) => {
    const statement = prepare(sql) as Statement<unknown[], unknown>;
    for (const method of TIMED) {
      const original = (statement[method] as (...params: unknown[]) => unknown).bind(statement);
      const timed = (...params: unknown[]) => {
        const start = performance.now();
        try {
          return original(...params);
        } finally {
          const ms = performance.now() - start;
          if (ms > slowMs) tell({ ms: Math.round(ms), sql, plan: planOf(sql, params) });
        }
      };
      Object.defineProperty(statement, method, { value: timed });
    }
    return statement;
  }) as typeof connection.prepare;

  function planOf(sql: string, params: unknown[]): string {
    if (!/^\s*(select|with|update|delete|insert)/i.test(sql)) return '';
    const steps = prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...params) as { detail: string }[];
    return steps.map(({ detail }) => detail).join('\n');
  }
}

/** Different statements that are remembered. */
const MOST_REMEMBERED = 50;

/** The slow statements since the app was started, each once. */
export interface SlowLog {
  note(query: SlowQuery, now: number): void;
  /** Slowest first. */
  list(): SlowStatement[];
}

/** Remembers the slowest statements; of too many the quicker ones go. */
export function createSlowLog(): SlowLog {
  let known: SlowStatement[] = [];
  return {
    note: ({ sql, plan, ms }, now) => {
      const same = known.find((one) => one.sql === sql);
      if (same) {
        same.times += 1;
        same.lastAt = now;
        if (ms > same.worstMs) Object.assign(same, { worstMs: ms, plan });
      } else known.push({ sql, plan, times: 1, worstMs: ms, lastAt: now });
      known = known.sort((a, b) => b.worstMs - a.worstMs).slice(0, MOST_REMEMBERED);
    },
    list: () => known.map((one) => ({ ...one })),
  };
}
