import { eq, getTableName, inArray, type SQL } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { HISTORY_ENTITIES, type HistoryEntity } from '../../../shared/features/history/contract';
import type { Reader } from '../../database/database';
import { ENTITIES, entityOf } from '../../database/entities';
import { customers } from '../../database/schema';

export interface PartIds {
  entity: string;
  ids: number[];
  /** Set where parts may have been deleted: the field of the audit row that names the parent. */
  parent: { field: string; ids: number[] } | null;
}

/** The record itself and everything that belongs to it, by table. */
export function partsOf(db: Reader, entity: HistoryEntity, id: number): PartIds[] {
  // Who was merged into a customer is the same person: both lives are told.
  const merged = entity === 'customers' ? idsOf(db, customers, eq(customers.mergedIntoId, id)) : [];
  const ids = [id, ...merged];
  return [{ entity, ids, parent: null }, ...partsBelow(db, entity, ids)];
}

function partsBelow(db: Reader, above: string, ids: number[]): PartIds[] {
  return ENTITIES.flatMap(({ table, partOf }) => {
    if (!partOf || getTableName(partOf.table) !== above) return [];
    const entity = getTableName(table);
    const own = ids.length === 0 ? [] : idsOf(db, table, inArray(partOf.by, ids));
    return [{ entity, ids: own, parent: { field: partOf.by.name, ids } }, ...partsBelow(db, entity, own)];
  });
}

function idsOf(db: Reader, table: SQLiteTable & { id?: SQLiteColumn }, condition: SQL): number[] {
  if (!table.id) throw new Error(`${getTableName(table)} has no ids`);
  return db
    .select({ id: table.id })
    .from(table)
    .where(condition)
    .all()
    .map(({ id }) => Number(id));
}

/** The field by which a part names what it is a part of: read with that alone, it need not say so. */
export function hiddenParentField(table: string): string | null {
  const isRead = HISTORY_ENTITIES.some((entity) => entity === table);
  return isRead ? null : (entityOf(table)?.partOf?.by.name ?? null);
}
