import type { Database as SqliteConnection } from 'better-sqlite3';
import { checkAuditChain } from '../../database/auditChain';
import { readerOn } from '../../database/database';
import { HISTORIES, replay, STORE_RULES } from '../../database/storeRules';
import { driftedOrders } from '../orders';

/** So many breaches say enough. */
const MOST_TOLD = 20;

/**
 * Checks a whole store against the rules that the services keep: keys, integrity, money, packages, capacity, numbers,
 * and every state history from its first row to the state that stands in the record. Gives a line for each breach.
 */
export function checkStore(connection: SqliteConnection): string[] {
  const wrong: string[] = [];
  const broken = connection.pragma('foreign_key_check') as { table: string; rowid: number }[];
  for (const { table, rowid } of broken.slice(0, 10)) wrong.push(`${table} ${rowid} refers to nothing`);
  const integrity = connection.pragma('quick_check', { simple: true });
  if (integrity !== 'ok') wrong.push(String(integrity));
  const chain = checkAuditChain(connection);
  if (!chain.whole) wrong.push(`the audit log is not as it was written from row ${chain.brokenAt} on`);
  for (const { what, sql } of STORE_RULES) {
    const rows = connection.prepare(`${sql} LIMIT 3`).all() as Record<string, unknown>[];
    for (const row of rows) wrong.push(`${what}: ${Object.values(row).join(' ')}`);
  }
  for (const { id, drift } of driftedOrders(readerOn(connection))) {
    wrong.push(`order ${id} is not what follows from its parts: ${drift.join(', ')}`);
    if (wrong.length >= MOST_TOLD) break;
  }
  for (const history of HISTORIES) wrong.push(...replay(connection, history));
  return wrong;
}
