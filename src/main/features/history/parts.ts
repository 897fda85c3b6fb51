import { eq, type SQL } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { HistoryEntity } from '../../../shared/contract/history';
import type { Reader } from '../../database/database';
import {
  contacts,
  crewCapacities,
  customerNeeds,
  deliveries,
  invitations,
  orderChanges,
  orderLines,
  payments,
  proposalItems,
  proposalRooms,
  proposalVersions,
  quoteLines,
  returnLines,
  returns,
  vehicles,
  visits,
} from '../../database/schema';

/** A table whose rows are read together with the record they belong to. */
interface Part {
  entity: string;
  table: SQLiteTable & { id: SQLiteColumn };
  parent: SQLiteColumn;
  /** The parent's id as audit rows name it. */
  field: string;
}

const part = (entity: string, table: Part['table'], parent: SQLiteColumn, field: string): Part => ({
  entity,
  table,
  parent,
  field,
});

export const PARTS: Partial<Record<HistoryEntity, readonly Part[]>> = {
  customers: [
    part('customer_needs', customerNeeds, customerNeeds.customerId, 'customerId'),
    part('contacts', contacts, contacts.customerId, 'customerId'),
    part('visits', visits, visits.customerId, 'customerId'),
    part('invitations', invitations, invitations.customerId, 'customerId'),
  ],
  quotes: [part('quote_lines', quoteLines, quoteLines.quoteId, 'quoteId')],
  orders: [
    part('order_lines', orderLines, orderLines.orderId, 'orderId'),
    part('payments', payments, payments.orderId, 'orderId'),
    part('deliveries', deliveries, deliveries.orderId, 'orderId'),
    part('order_changes', orderChanges, orderChanges.orderId, 'orderId'),
    part('returns', returns, returns.orderId, 'orderId'),
  ],
  crews: [
    part('crew_capacities', crewCapacities, crewCapacities.crewId, 'crewId'),
    part('vehicles', vehicles, vehicles.crewId, 'crewId'),
  ],
};

export interface PartIds {
  entity: string;
  ids: number[];
  /** Set where parts may have been deleted: the field of the audit row that names the parent. */
  parent: { field: string; ids: number[] } | null;
}

/** The record itself and everything that belongs to it, by table. */
export function partsOf(db: Reader, entity: HistoryEntity, id: number): PartIds[] {
  const own: PartIds = { entity, ids: [id], parent: null };
  if (entity === 'proposals') return [own, ...proposalParts(db, id)];
  const parts = (PARTS[entity] ?? []).map(({ entity: name, table, parent, field }) => ({
    entity: name,
    ids: idsOf(db, table, eq(parent, id)),
    parent: { field, ids: [id] },
  }));
  return entity === 'orders' ? [own, ...parts, returnedLines(db, id)] : [own, ...parts];
}

function returnedLines(db: Reader, orderId: number): PartIds {
  const ids = idsOf(db, returns, eq(returns.orderId, orderId)).flatMap((returnId) =>
    idsOf(db, returnLines, eq(returnLines.returnId, returnId)),
  );
  return { entity: 'return_lines', ids, parent: null };
}

function proposalParts(db: Reader, proposalId: number): PartIds[] {
  const versions = idsOf(db, proposalVersions, eq(proposalVersions.proposalId, proposalId));
  const parent = { field: 'versionId', ids: versions };
  const below = (entity: string, table: Part['table'], column: SQLiteColumn) => ({
    entity,
    ids: versions.flatMap((version) => idsOf(db, table, eq(column, version))),
    parent,
  });
  return [
    { entity: 'proposal_versions', ids: versions, parent: null },
    below('proposal_rooms', proposalRooms, proposalRooms.versionId),
    below('proposal_items', proposalItems, proposalItems.versionId),
  ];
}

function idsOf(db: Reader, table: Part['table'], condition: SQL): number[] {
  return db
    .select({ id: table.id })
    .from(table)
    .where(condition)
    .all()
    .map(({ id }) => Number(id));
}
