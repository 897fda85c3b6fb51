import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { Database as SqliteConnection } from 'better-sqlite3';
import { z } from 'zod';
import { parseJson } from '../system/atomicFiles';
import { appendAudit } from './auditChain';
import { openDatabase } from './database';

/*
 * Which showroom a store is of. Backups and notes of the audit log's end bear it, so that several showrooms can share a
 * stick. It goes with the data: a restored backup brings its own along.
 */

/** In the table of settings; the owner's settings have other keys. */
const KEY = 'storeId';
/** Of its row in the audit log. */
const CALL = 'store.identify';

const storeIdShape = z.uuid();

/** A store's id; null of one that was last opened before there were ids. */
export function readStoreId(connection: SqliteConnection): string | null {
  const value = connection.prepare('SELECT value FROM settings WHERE key = ?').pluck().get(KEY);
  return asStoreId(typeof value === 'string' ? parseJson(value) : null);
}

const asStoreId = (value: unknown): string | null => storeIdShape.safeParse(value).data ?? null;

/**
 * Every id that the store bears or has borne. The setting alone can be changed with any tool; the audit log's row cannot,
 * without breaking the chain.
 */
export function ownStoreIds(connection: SqliteConnection): ReadonlySet<string> {
  const rows = connection
    .prepare(
      `SELECT "after" ->> '$.storeId' FROM audit_log WHERE entity = 'settings' AND entity_id = 0 AND call = ?`,
    )
    .pluck()
    .all(CALL);
  return new Set([readStoreId(connection), ...rows.map(asStoreId)].filter((id) => id !== null));
}

/** Gives a store that has none its id, on record; `given`: one that it is known by already. Returns the id it has now. */
export function identifyStore(
  connection: SqliteConnection,
  now: number,
  given: string | null = null,
): string {
  const known = readStoreId(connection);
  if (known) return known;
  const id = given ?? uuidV7(now);
  connection
    .transaction(() => {
      connection
        .prepare('INSERT OR REPLACE INTO settings (key, version, value, updated_at) VALUES (?, 1, ?, ?)')
        .run(KEY, JSON.stringify(id), now);
      const row = { at: now, actorId: null, call: CALL, entity: 'settings', entityId: 0 };
      appendAudit(connection, { ...row, before: null, after: { storeId: id } });
    })
    .immediate();
  return id;
}

/** The id of the store in a file; null when there is none, or it cannot be read. */
export function storeIdIn(file: string): string | null {
  if (!existsSync(file)) return null;
  try {
    const { connection, close } = openDatabase(file, { readonly: true });
    try {
      return readStoreId(connection);
    } finally {
      close();
    }
  } catch {
    // A store that cannot be read is told elsewhere; whose it is, is then not known.
    return null;
  }
}

/** RFC 9562: 48 bits of the instant (UTC ms), version, 12 random bits, variant, 62 random bits. */
function uuidV7(now: number): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now, 0, 6);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
