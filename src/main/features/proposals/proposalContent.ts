import { and, asc, eq, inArray } from 'drizzle-orm';
import type { ProposalItem, ProposalRoom, ProposalTotals } from '../../../shared/features/proposals/contract';
import type { Reader } from '../../database/database';
import { proposalItems, proposalRooms, proposalVersions } from '../../database/schema';
import { AppError } from '../../system/errors';

export type ItemRow = typeof proposalItems.$inferSelect;
export type VersionRow = typeof proposalVersions.$inferSelect;

/** The part of an item's row that crosses to the window. */
export function shownItem(row: ItemRow): ProposalItem {
  const { versionId: _v, sort: _s, createdAt: _c, createdBy: _b, updatedAt: _u, ...item } = row;
  return item;
}

export function versionOf(db: Reader, proposalId: number, no: number): VersionRow {
  const row = db
    .select()
    .from(proposalVersions)
    .where(and(eq(proposalVersions.proposalId, proposalId), eq(proposalVersions.no, no)))
    .get();
  if (!row) throw new AppError('NOT_FOUND', { params: { entity: 'proposal_versions', id: no } });
  return row;
}

export const versionsOf = (db: Reader, proposalId: number): VersionRow[] =>
  db
    .select()
    .from(proposalVersions)
    .where(eq(proposalVersions.proposalId, proposalId))
    .orderBy(asc(proposalVersions.no))
    .all();

export const roomsOf = (db: Reader, versionId: number) =>
  db
    .select()
    .from(proposalRooms)
    .where(eq(proposalRooms.versionId, versionId))
    .orderBy(asc(proposalRooms.sort), asc(proposalRooms.id))
    .all();

/** Items of versions, room by room in the order of the rows. */
export const itemsOf = (db: Reader, versionIds: readonly number[]): ItemRow[] =>
  versionIds.length === 0
    ? []
    : db
        .select()
        .from(proposalItems)
        .where(inArray(proposalItems.versionId, [...versionIds]))
        .orderBy(
          asc(proposalItems.versionId),
          asc(proposalItems.roomId),
          asc(proposalItems.sort),
          asc(proposalItems.id),
        )
        .all();

export const itemsInRoom = (db: Reader, versionId: number, roomId: number): ItemRow[] =>
  db
    .select()
    .from(proposalItems)
    .where(and(eq(proposalItems.versionId, versionId), eq(proposalItems.roomId, roomId)))
    .orderBy(asc(proposalItems.sort), asc(proposalItems.id))
    .all();

/** The rooms of a version in their order, each with its items. */
export function roomsWithItems(db: Reader, versionId: number): ProposalRoom[] {
  const items = itemsOf(db, [versionId]);
  return roomsOf(db, versionId).map(({ id, version, name }) => ({
    id,
    version,
    name,
    items: items.filter((item) => item.roomId === id).map(shownItem),
  }));
}

type Counted = Pick<ItemRow, 'quantity' | 'unitPriceFen' | 'decision'>;

/** What a version comes to, in fen, and how the customer has decided so far. */
export function totalsOf(items: readonly Counted[]): ProposalTotals {
  const sum = (list: readonly Counted[]) =>
    list.reduce((total, item) => total + item.quantity * item.unitPriceFen, 0);
  const accepted = items.filter((item) => item.decision === 'accepted');
  const refused = items.filter((item) => item.decision === 'refused');
  const allFen = sum(items);
  const acceptedFen = sum(accepted);
  const refusedFen = sum(refused);
  return {
    items: items.length,
    pieces: items.reduce((pieces, item) => pieces + item.quantity, 0),
    allFen,
    acceptedFen,
    refusedFen,
    openFen: allFen - acceptedFen - refusedFen,
    accepted: accepted.length,
    refused: refused.length,
  };
}
