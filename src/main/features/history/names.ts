import { inArray } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Reader } from '../../database/database';
import {
  communities,
  crews,
  customers,
  deliveries,
  orderLines,
  orders,
  partners,
  payments,
  productKinds,
  products,
  proposalItems,
  proposalRooms,
  proposals,
  quoteLines,
  quotes,
  requests,
  returns,
  slots,
  staff,
  vehicles,
} from '../../database/schema';

interface Named {
  table: SQLiteTable & { id: SQLiteColumn };
  name: SQLiteColumn;
}

const PERSON: Named = { table: staff, name: staff.name };
const CUSTOMER: Named = { table: customers, name: customers.name };

/** Fields that hold an id, and what the reader knows it by. */
const NAMED_FIELDS: Readonly<Record<string, Named>> = {
  sellerId: PERSON,
  designerId: PERSON,
  staffId: PERSON,
  assigneeId: PERSON,
  decidedBy: PERSON,
  doneBy: PERSON,
  overrideBy: PERSON,
  customerId: CUSTOMER,
  introducerId: CUSTOMER,
  mergedIntoId: CUSTOMER,
  partnerId: { table: partners, name: partners.name },
  communityId: { table: communities, name: communities.name },
  productId: { table: products, name: products.name },
  kindId: { table: productKinds, name: productKinds.nameZh },
  crewId: { table: crews, name: crews.name },
  vehicleId: { table: vehicles, name: vehicles.plate },
  slotId: { table: slots, name: slots.name },
  orderId: { table: orders, name: orders.number },
  quoteId: { table: quotes, name: quotes.number },
  proposalId: { table: proposals, name: proposals.number },
  deliveryId: { table: deliveries, name: deliveries.number },
  requestId: { table: requests, name: requests.number },
  returnId: { table: returns, name: returns.number },
  orderLineId: { table: orderLines, name: orderLines.name },
};

/** Parts of a record that have a name of their own, by table. */
export const NAMED_PARTS: Readonly<Record<string, Named>> = {
  order_lines: { table: orderLines, name: orderLines.name },
  quote_lines: { table: quoteLines, name: quoteLines.name },
  proposal_items: { table: proposalItems, name: proposalItems.name },
  proposal_rooms: { table: proposalRooms, name: proposalRooms.name },
  payments: { table: payments, name: payments.number },
  deliveries: { table: deliveries, name: deliveries.number },
  returns: { table: returns, name: returns.number },
  vehicles: { table: vehicles, name: vehicles.plate },
};

type NameOf = (kind: string, id: number) => string | null;

/** Answers the name behind the id in a field. */
export const namesFor = (db: Reader, wanted: readonly { kind: string; id: number }[]): NameOf =>
  lookUp(db, NAMED_FIELDS, wanted);

/** Answers what a part of a record is called, by its table. */
export const partNamesFor = (db: Reader, wanted: readonly { kind: string; id: number }[]): NameOf =>
  lookUp(db, NAMED_PARTS, wanted);

/** Each table is asked once for all ids of a page. */
function lookUp(
  db: Reader,
  sources: Readonly<Record<string, Named>>,
  wanted: readonly { kind: string; id: number }[],
): NameOf {
  const names = new Map<string, string>();
  for (const [kind, { table, name }] of Object.entries(sources)) {
    const ids = [...new Set(wanted.filter((one) => one.kind === kind).map(({ id }) => id))];
    if (ids.length === 0) continue;
    const rows = db.select({ id: table.id, name }).from(table).where(inArray(table.id, ids)).all();
    for (const row of rows) names.set(`${kind}:${row.id}`, String(row.name));
  }
  return (kind, id) => names.get(`${kind}:${id}`) ?? null;
}

export const isNamedField = (field: string): boolean => Object.hasOwn(NAMED_FIELDS, field);
