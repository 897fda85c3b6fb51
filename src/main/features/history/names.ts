import { getTableName, inArray } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Reader } from '../../database/database';
import { ENTITIES, entityOf } from '../../database/entities';
import {
  communities,
  crews,
  customers,
  deliveries,
  orderLines,
  orders,
  partners,
  productKinds,
  products,
  proposals,
  quotes,
  requests,
  returns,
  slots,
  staff,
  vehicles,
} from '../../database/schema';

/** Fields that hold an id, and the table that it is one of. */
const NAMED_FIELDS: Readonly<Record<string, SQLiteTable>> = {
  sellerId: staff,
  designerId: staff,
  staffId: staff,
  assigneeId: staff,
  decidedBy: staff,
  doneBy: staff,
  overrideBy: staff,
  customerId: customers,
  introducerId: customers,
  mergedIntoId: customers,
  mergedId: customers,
  survivorId: customers,
  otherId: customers,
  undoneBy: staff,
  partnerId: partners,
  communityId: communities,
  productId: products,
  kindId: productKinds,
  crewId: crews,
  vehicleId: vehicles,
  slotId: slots,
  orderId: orders,
  quoteId: quotes,
  proposalId: proposals,
  deliveryId: deliveries,
  requestId: requests,
  returnId: returns,
  orderLineId: orderLines,
};

/** Parts of a record that have a name of their own, by table. */
const NAMED_PARTS: Readonly<Record<string, SQLiteTable>> = Object.fromEntries(
  ENTITIES.filter(({ partOf, name }) => partOf && name).map(({ table }) => [getTableName(table), table]),
);

type NameOf = (kind: string, id: number) => string | null;

/** Answers the name behind the id in a field. */
export const namesFor = (db: Reader, wanted: readonly { kind: string; id: number }[]): NameOf =>
  lookUp(db, NAMED_FIELDS, wanted);

/** Answers what a part of a record is called, by its table. */
export const partNamesFor = (db: Reader, wanted: readonly { kind: string; id: number }[]): NameOf =>
  lookUp(db, NAMED_PARTS, wanted);

/** Each table is asked once for all ids of a page; rows go by what their table's declaration says. */
function lookUp(
  db: Reader,
  tables: Readonly<Record<string, SQLiteTable & { id?: SQLiteColumn }>>,
  wanted: readonly { kind: string; id: number }[],
): NameOf {
  const names = new Map<string, string>();
  for (const [kind, table] of Object.entries(tables)) {
    const ids = [...new Set(wanted.filter((one) => one.kind === kind).map(({ id }) => id))];
    const name = entityOf(getTableName(table))?.name;
    if (ids.length === 0 || !table.id || !name) continue;
    const rows = db.select({ id: table.id, name }).from(table).where(inArray(table.id, ids)).all();
    for (const row of rows) names.set(`${kind}:${row.id}`, String(row.name));
  }
  return (kind, id) => names.get(`${kind}:${id}`) ?? null;
}

export const isNamedField = (field: string): boolean => Object.hasOwn(NAMED_FIELDS, field);
