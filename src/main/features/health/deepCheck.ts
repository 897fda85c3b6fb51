import type { Database as SqliteConnection } from 'better-sqlite3';
import { todayIn } from '../../../shared/domain/dates';
import type { Breach, BreachKind } from '../../../shared/features/health/contract';
import { Cancelled, type WorkerTools } from '../../core/ports/workerTasks';
import { openDatabase, type Reader } from '../../database/database';
import type { AuditReport, DeepReport } from '../../database/lastChecks';
import { HISTORIES, replay, STORE_RULES } from '../../database/storeRules';
import { codeOfSystemError } from '../../system/errors';
import { driftedFacts, settledFacts } from '../customerFacts';
import { DRIFTS, type Drift, driftedOrders } from '../orders';
import type { SearchSources } from '../search';
import { getSetting } from '../settings';
import { auditReport, auditRows } from './auditReport';
import type { CheckStep } from './checkStep';
import { searchSteps } from './searchCheck';

/** So many customers' facts are computed from scratch. */
const FACTS_SAMPLE = 500;
/** So many places of each breach are told. */
const PLACES = 3;

/**
 * Checks a store from end to end, in a worker, at one moment of it: every page, row and index, every reference, the
 * sums and histories that the services keep, the search index (`sources`: all that it finds), and the audit log. Writes
 * nothing.
 */
export async function deepCheck(
  { database, now }: { database: string; now: number },
  tools: WorkerTools,
  sources: SearchSources,
): Promise<DeepReport> {
  const begun = performance.now();
  const { connection, db, close } = openDatabase(database, { readonly: true });
  try {
    // One moment for all of it: what is written meanwhile would look like a breach.
    connection.exec('BEGIN');
    const steps = [
      ...structureSteps(connection),
      ...ruleSteps(connection),
      ...driftSteps(db),
      factsStep(db, now),
      ...searchSteps(db, sources),
    ];
    const rows = auditRows(connection);
    const total = steps.reduce((sum, { weight }) => sum + weight, rows);
    const found = new Map<BreachKind, string[]>();
    const note = (kind: BreachKind, where: string[]) => {
      if (where.length > 0) found.set(kind, [...(found.get(kind) ?? []), ...where].slice(0, PLACES));
    };
    let done = 0;
    for (const { weight, kind, find } of steps) {
      if (tools.cancelled()) throw new Cancelled();
      note(kind, damageAsFinding(find));
      done += weight;
      tools.progress({ done, total });
    }
    let audit: AuditReport | null = null;
    const readAudit = () => {
      audit = auditReport(connection, tools, { before: done, total });
      // What the log says of itself has a line of its own on the page.
      return [];
    };
    note('structure', damageAsFinding(readAudit));
    const breaches: Breach[] = [...found].map(([kind, where]) => ({ kind, where }));
    return { breaches, audit, tookMs: Math.round(performance.now() - begun) };
  } finally {
    close();
  }
}

/** Pages that SQLite cannot read end a statement, not the check. */
function damageAsFinding(find: () => string[]): string[] {
  try {
    return find();
  } catch (error) {
    if (codeOfSystemError(error) !== 'CORRUPT') throw error;
    return [error instanceof Error ? error.message : String(error)];
  }
}

/** The file as a whole, then each table with its indexes, its columns' rules and its references. */
function structureSteps(connection: SqliteConnection): CheckStep[] {
  const tables = connection
    .prepare(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual')
       AND name NOT LIKE 'sqlite_%' ORDER BY name`,
    )
    .pluck()
    .all() as string[];
  const pages = Number(connection.pragma('page_count', { simple: true }));
  return [
    { weight: pages, kind: 'structure', find: () => complaints(connection, 'quick_check') },
    ...tables.flatMap((table): CheckStep[] => {
      const weight = rowsAbout(connection, table);
      return [
        { weight, kind: 'structure', find: () => complaints(connection, `integrity_check("${table}")`) },
        { weight: 1, kind: 'references', find: () => brokenReferences(connection, table) },
      ];
    }),
  ];
}

const complaints = (connection: SqliteConnection, pragma: string) =>
  (connection.pragma(pragma) as Record<string, string>[])
    .flatMap((row) => Object.values(row))
    .filter((line) => line !== 'ok')
    .slice(0, PLACES);

const brokenReferences = (connection: SqliteConnection, table: string) =>
  (connection.pragma(`foreign_key_check("${table}")`) as { rowid: number; parent: string }[])
    .slice(0, PLACES)
    .map(({ rowid, parent }) => `${table} ${rowid} → ${parent}`);

/** The highest row id says at once how long a table about is; a virtual one has none that counts. */
function rowsAbout(connection: SqliteConnection, table: string): number {
  try {
    return Number(connection.prepare(`SELECT coalesce(max(rowid), 0) + 1 FROM "${table}"`).pluck().get());
  } catch {
    // Only progress depends on it; what is wrong with the table is found when it is checked.
    return 1;
  }
}

/** What is stored with orders, computed once more from scratch: all of it is read once. */
function driftSteps(db: Reader): CheckStep[] {
  let read: Map<Drift, string[]> | null = null;
  const all = () => {
    read ??= new Map();
    for (const { id, drift } of driftedOrders(db)) {
      for (const kind of drift) read.set(kind, [...(read.get(kind) ?? []), String(id)].slice(0, PLACES));
    }
    return read;
  };
  return DRIFTS.map((kind) => ({
    weight: rowsAbout(db.$client, kind === 'order_state' ? 'order_packages' : 'returns'),
    kind,
    find: () => (read ?? all()).get(kind) ?? [],
  }));
}

/** A sample of the customers, evenly over all of them: each is computed from scratch. */
function factsStep(db: Reader, now: number): CheckStep {
  return {
    weight: FACTS_SAMPLE,
    kind: 'customer_facts',
    find: () => {
      const { zone } = getSetting(db, 'app');
      const of = { db, zone, today: todayIn(now, zone) };
      return [...driftedFacts(of, settledFacts(of, FACTS_SAMPLE))]
        .slice(0, PLACES)
        .map(({ id }) => String(id));
    },
  };
}

function ruleSteps(connection: SqliteConnection): CheckStep[] {
  const rules = STORE_RULES.flatMap(({ breach, sql }): CheckStep[] => {
    if (!breach) return [];
    const find = () =>
      (connection.prepare(`${sql} LIMIT ${PLACES}`).raw().all() as unknown[][]).map((row) => row.join(' '));
    return [{ weight: rowsAbout(connection, 'orders'), kind: breach, find }];
  });
  const histories = HISTORIES.map((history): CheckStep => {
    const find = () => replay(connection, history).slice(0, PLACES);
    return { weight: rowsAbout(connection, history.entity), kind: 'history', find };
  });
  return [...rules, ...histories];
}
