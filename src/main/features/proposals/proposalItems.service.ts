import { and, desc, eq, getTableName, inArray, isNull } from 'drizzle-orm';
import type { proposalsContract } from '../../../shared/features/proposals/contract';
import type { HandlersFor } from '../../core/handlers';
import type { WriteContext } from '../../database/context';
import {
  deleteRecord,
  getRecord,
  insertRecord,
  type NewRecord,
  requireVersion,
  undeleteRecord,
  updateRecord,
} from '../../database/records';
import { auditLog, products, proposalItems, proposalRooms } from '../../database/schema';
import { AppError, fieldError } from '../../system/errors';
import { itemsInRoom, roomsOf, shownItem } from './proposalContent';
import { draftItem, draftOf, draftRoom } from './proposalRules';

const MOST_ROOMS = 40;
const MOST_ITEMS = 300;

type ItemCalls =
  | 'proposals.addRoom'
  | 'proposals.renameRoom'
  | 'proposals.moveRoom'
  | 'proposals.removeRoom'
  | 'proposals.addProduct'
  | 'proposals.addCustom'
  | 'proposals.updateItem'
  | 'proposals.moveItem'
  | 'proposals.removeItem'
  | 'proposals.restore';

/** Rooms and items of a draft. */
export const proposalItemHandlers: HandlersFor<Pick<typeof proposalsContract, ItemCalls>> = {
  'proposals.addRoom': ({ proposalId, name }, context) => {
    const { current } = draftOf(context, proposalId);
    const rooms = roomsOf(context.db, current.id);
    if (rooms.length >= MOST_ROOMS) throw fieldError('name', 'too_many', { max: MOST_ROOMS });
    refuseTakenName(rooms, name, null);
    const { id } = insertRecord(context, proposalRooms, {
      versionId: current.id,
      name,
      sort: (rooms.at(-1)?.sort ?? -1) + 1,
    });
    return { id };
  },

  'proposals.renameRoom': ({ id, version, name }, context) => {
    const { current } = draftRoom(context, id);
    refuseTakenName(roomsOf(context.db, current.id), name, id);
    updateRecord(context, proposalRooms, id, version, { name });
    return null;
  },

  'proposals.moveRoom': ({ id, version, position }, context) => {
    const { room, current } = draftRoom(context, id);
    requireVersion(context, proposalRooms, id, version);
    const rooms = roomsOf(context.db, current.id).filter((other) => other.id !== id);
    rooms.splice(position, 0, room);
    for (const [sort, other] of rooms.entries())
      updateRecord(context, proposalRooms, other.id, null, { sort });
    return null;
  },

  'proposals.removeRoom': ({ id, version }, context) => {
    const { current } = draftRoom(context, id);
    requireVersion(context, proposalRooms, id, version);
    const items = itemsInRoom(context.db, current.id, id);
    const undo = items.map((item) => removeForNow(context, proposalItems, item.id));
    return { undo: [removeForNow(context, proposalRooms, id), ...undo] };
  },

  'proposals.addProduct': ({ roomId, productId, quantity, position }, context) => {
    const { current } = draftRoom(context, roomId);
    const product = getRecord(context, products, productId);
    if (!product.active) throw fieldError('productId', 'invalid');
    const added = appendItem(context, current.id, roomId, {
      productId,
      name: product.name,
      model: product.model,
      lengthMm: product.lengthMm,
      widthMm: product.widthMm,
      heightMm: product.heightMm,
      material: product.materials[0] ?? null,
      color: product.colors[0] ?? null,
      quantity,
      unitPriceFen: product.priceFen,
      pictureSha256: product.pictureSha256,
    });
    if (position === null || position === undefined) return shownItem(added);
    arrange(context, current.id, roomId, added.id, position);
    return shownItem(getRecord(context, proposalItems, added.id));
  },

  'proposals.addCustom': ({ roomId, ...item }, context) => {
    const { current } = draftRoom(context, roomId);
    return shownItem(appendItem(context, current.id, roomId, item));
  },

  'proposals.updateItem': ({ id, version, ...patch }, context) => {
    const { item } = draftItem(context, id);
    const updated = updateRecord(context, proposalItems, id, version, patch);
    // What the customer had agreed to was the thing as it stood before.
    if (item.decision === 'open' || updated.version === item.version) return shownItem(updated);
    return shownItem(updateRecord(context, proposalItems, id, null, { decision: 'open' }));
  },

  'proposals.moveItem': ({ id, version, roomId, position }, context) => {
    const { item, current } = draftItem(context, id);
    requireVersion(context, proposalItems, id, version);
    if (draftRoom(context, roomId).current.id !== current.id) throw fieldError('roomId', 'invalid');
    if (item.roomId !== roomId) updateRecord(context, proposalItems, id, null, { roomId });
    arrange(context, current.id, roomId, id, position);
    return null;
  },

  'proposals.removeItem': ({ id, version }, context) => {
    draftItem(context, id);
    requireVersion(context, proposalItems, id, version);
    return { undo: [removeForNow(context, proposalItems, id)] };
  },

  'proposals.restore': ({ proposalId, undo }, context) => {
    const { current } = draftOf(context, proposalId);
    const gone = context.db
      .select()
      .from(auditLog)
      .where(and(inArray(auditLog.id, undo), isNull(auditLog.after)))
      .all();
    const ofTable = (table: typeof proposalRooms | typeof proposalItems) =>
      gone.filter(({ entity }) => entity === getTableName(table));
    const removed = [...ofTable(proposalRooms), ...ofTable(proposalItems)];
    if (removed.some(({ before }) => (before as ItemRow | RoomRow).versionId !== current.id)) {
      throw new AppError('NOT_FOUND');
    }
    for (const row of ofTable(proposalRooms)) {
      refuseTakenName(roomsOf(context.db, current.id), (row.before as RoomRow).name, row.entityId);
      undeleteRecord(context, proposalRooms, row);
    }
    for (const row of ofTable(proposalItems)) {
      getRecord(context, proposalRooms, (row.before as ItemRow).roomId);
      undeleteRecord(context, proposalItems, row);
    }
    return null;
  },
};

type RoomRow = typeof proposalRooms.$inferSelect;
type ItemRow = typeof proposalItems.$inferSelect;

/** Deletes a room or an item; returns the audit row that remembers it, for `proposals.restore`. */
function removeForNow(
  context: WriteContext,
  table: typeof proposalItems | typeof proposalRooms,
  id: number,
): number {
  deleteRecord(context, table, id);
  const row = context.db
    .select({ id: auditLog.id })
    .from(auditLog)
    .where(and(eq(auditLog.entity, getTableName(table)), eq(auditLog.entityId, id)))
    .orderBy(desc(auditLog.id))
    .get();
  if (!row) throw new Error('a removal without its audit row');
  return row.id;
}

function refuseTakenName(
  rooms: readonly { id: number; name: string }[],
  name: string,
  exceptId: number | null,
) {
  if (rooms.some((room) => room.name === name && room.id !== exceptId)) throw fieldError('name', 'taken');
}

function appendItem(
  context: WriteContext,
  versionId: number,
  roomId: number,
  item: Omit<NewRecord<typeof proposalItems>, 'versionId' | 'roomId' | 'sort'>,
): ItemRow {
  const siblings = itemsInRoom(context.db, versionId, roomId);
  if (siblings.length >= MOST_ITEMS) throw fieldError('roomId', 'too_many', { max: MOST_ITEMS });
  return insertRecord(context, proposalItems, {
    ...item,
    versionId,
    roomId,
    sort: (siblings.at(-1)?.sort ?? -1) + 1,
  });
}

/** Puts an item at its place among those of its room. */
function arrange(context: WriteContext, versionId: number, roomId: number, itemId: number, position: number) {
  const siblings = itemsInRoom(context.db, versionId, roomId);
  const moved = siblings.filter((item) => item.id === itemId);
  const order = siblings.filter((item) => item.id !== itemId);
  order.splice(position, 0, ...moved);
  for (const [sort, item] of order.entries()) updateRecord(context, proposalItems, item.id, null, { sort });
}
