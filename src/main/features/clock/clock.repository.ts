import { max } from 'drizzle-orm';
import type { Reader } from '../../database/database';
import { auditLog } from '../../database/schema';

/** The newest instant (UTC ms) that anything was put on record; null in an empty store. */
export const newestRecordAt = (db: Reader): number | null =>
  db
    .select({ at: max(auditLog.at) })
    .from(auditLog)
    .get()?.at ?? null;
