import { and, eq, getTableName } from 'drizzle-orm';
import type { InputOf } from '../../../shared/contract';
import { localDate } from '../../../shared/domain/dates';
import { FLOOR } from '../../../shared/domain/roleGroups';
import { forgetWords } from '../../core/forgetWords';
import { refuseTooFar } from '../../core/plannedDate';
import { actorOf, type ReadContext, type WriteContext } from '../../database/context';
import { recordsOfCustomer } from '../../database/personalData';
import {
  deleteRecord,
  getRecord,
  insertRecord,
  recordStateChange,
  requireVersion,
} from '../../database/records';
import {
  communities,
  customerFacts,
  customerNeeds,
  customers,
  stateChanges,
  tasks,
} from '../../database/schema';
import { AppError, fieldError } from '../../system/errors';
import { withdrawRequests } from '../approvals';
import { communityNamed, isInhabited } from '../communities';
import { auditRowsAbout } from '../history';
import { removeFromSearch } from '../search';
import { requireAtWork } from '../staff';
import { contactKey, upsertTask } from '../tasks';
import { indexCustomer } from './customerIndex';
import { requireBudget, requireReferences } from './customerRules';

type Registration = InputOf<'customers.register'>;

/** How long a registration can be taken back, ms. */
const UNDO_MS = 15 * 60_000;

/** Puts a walk-in on record: the customer, their community, what they want, and when they are called. */
export function registerCustomer(context: WriteContext, input: Registration): number {
  // A number typed into the second field alone is the number.
  const phone = input.phone ?? input.phone2;
  const phone2 = input.phone === null || input.phone2 === phone ? null : input.phone2;
  if (input.name === '' && phone === null) throw fieldError('name', 'name_or_phone');
  requireReferences(context, input, null);
  requireAtWork(context, 'sellerId', input.sellerId, FLOOR);
  requireBudget(input);
  if (input.nextContactDate && input.nextContactDate < context.today) {
    throw fieldError('nextContactDate', 'date_past');
  }
  refuseTooFar('nextContactDate', input.nextContactDate, context.today);
  const community = input.community ? communityNamed(context, input.community, input.district) : null;
  const customer = insertRecord(context, customers, {
    name: input.name,
    phone,
    phone2,
    gender: input.gender,
    wechat: input.wechat,
    temperament: input.temperament,
    channel: input.channel,
    partnerId: input.partnerId,
    introducerId: input.introducerId,
    communityId: community?.id ?? null,
    building: input.building,
    unit: input.unit,
    room: input.room,
    floor: input.floor,
    hasLift: input.hasLift ?? community?.hasLift ?? null,
    sellerId: input.sellerId,
    nextContactDate: input.nextContactDate,
    note: input.note,
  });
  recordStateChange(context, 'customers', customer.id, null, customer.stage);
  if (wantsSomething(input)) {
    insertRecord(context, customerNeeds, {
      customerId: customer.id,
      rooms: input.rooms,
      styles: input.styles,
      productKinds: [],
      purpose: input.purpose,
      decideBy: input.decideBy,
      neededBy: input.neededBy,
      budgetMinFen: input.budgetMinFen,
      budgetMaxFen: input.budgetMaxFen,
      note: input.needNote,
    });
  }
  if (input.nextContactDate) {
    upsertTask(context, {
      key: contactKey(customer.id),
      kind: 'contact',
      dueDate: localDate(input.nextContactDate),
      customerId: customer.id,
      assigneeId: input.sellerId,
    });
  }
  indexCustomer(context, customer, [community?.name ?? null, input.building, input.unit, input.room]);
  return customer.id;
}

function wantsSomething(input: Registration): boolean {
  const { rooms, styles, purpose, decideBy, neededBy, budgetMinFen, budgetMaxFen, needNote } = input;
  return (
    rooms.length + styles.length > 0 ||
    [purpose, decideBy, neededBy, budgetMinFen, budgetMaxFen, needNote].some((value) => value !== null)
  );
}

/**
 * Takes a registration back: only by who made it (or the owner), soon after, and with nothing hanging on it but what it
 * made itself. What waits for the owner is withdrawn. The audit log keeps that somebody was registered and taken back,
 * and not who: with the record gone, nobody could ask any more that the words go.
 */
export function undoRegistration(context: WriteContext, id: number, version: number): void {
  const customer = requireVersion(context, customers, id, version);
  const { db } = context;
  const records = recordsOfCustomer(db.$client, id);
  const refusal = undoRefusal(context, customer, records);
  if (refusal) throw refusal;
  withdrawRequests(context, 'erasure', 'customers', id);
  for (const table of MADE_BY_REGISTERING) {
    for (const own of records.get(getTableName(table)) ?? []) deleteRecord(context, table, own);
  }
  removeFromSearch(context, 'customers', id);
  db.delete(stateChanges)
    .where(and(eq(stateChanges.entity, 'customers'), eq(stateChanges.entityId, id)))
    .run();
  db.delete(customerFacts).where(eq(customerFacts.customerId, id)).run();
  deleteRecord(context, customers, id);
  const gone = removeCommunityMadeWith(context, customer);
  forgetWords(context, id, auditRowsAbout(db, new Map([...records, ['communities', gone]])));
}

/** Whether who asks may take this registration back now. */
export function mayUndoRegistration(context: ReadContext, id: number): boolean {
  const customer = context.db.select().from(customers).where(eq(customers.id, id)).get();
  // Nearly everybody was registered long ago: their records need not be looked up.
  if (!customer || context.now - customer.createdAt > UNDO_MS) return false;
  return undoRefusal(context, customer, recordsOfCustomer(context.db.$client, id)) === null;
}

/** Why who asks may not take it back; null where they may. */
function undoRefusal(
  context: ReadContext,
  customer: Customer,
  records: ReadonlyMap<string, number[]>,
): AppError | null {
  const { staffId, role } = actorOf(context);
  if (customer.createdBy !== staffId && role !== 'owner') {
    return new AppError('FORBIDDEN', { reason: 'undo_not_yours' });
  }
  if (context.now - customer.createdAt > UNDO_MS) {
    return new AppError('ILLEGAL_TRANSITION', { reason: 'undo_too_late' });
  }
  if (hasFollowers(context, customer, records)) {
    return new AppError('ILLEGAL_TRANSITION', { reason: 'undo_followed' });
  }
  return null;
}

type Customer = typeof customers.$inferSelect;

/** What a registration makes beside the customer. */
const MADE_BY_REGISTERING = [customerNeeds, tasks];

/** True when anything was recorded for the customer after the registration, or a colleague has worked on it. */
function hasFollowers(
  { db }: ReadContext,
  { id, createdBy }: Customer,
  records: ReadonlyMap<string, number[]>,
): boolean {
  if (db.select().from(customers).where(eq(customers.introducerId, id)).limit(1).get()) return true;
  const made = db.$client.prepare(
    `SELECT 1 FROM audit_log WHERE entity = ? AND entity_id = ? AND "before" IS NULL AND call = 'customers.register'`,
  );
  const touched = db.$client.prepare(
    `SELECT 1 FROM audit_log WHERE entity = ? AND entity_id = ? AND "before" IS NOT NULL AND actor_id IS NOT ?`,
  );
  return [...records].some(
    ([table, ids]) =>
      // A request to the owner is withdrawn.
      table !== 'approvals' &&
      ids.some(
        (own) => made.get(table, own) === undefined || touched.get(table, own, createdBy) !== undefined,
      ),
  );
}

/** A community that came with the registration goes with it, unless somebody else lives there by now. Answers its id. */
function removeCommunityMadeWith(
  context: WriteContext,
  { communityId, createdAt }: typeof customers.$inferSelect,
): number[] {
  if (communityId === null) return [];
  const community = getRecord(context, communities, communityId);
  if (community.createdAt !== createdAt || community.version !== 1) return [];
  if (isInhabited(context.db, communityId)) return [];
  deleteRecord(context, communities, communityId);
  return [communityId];
}
