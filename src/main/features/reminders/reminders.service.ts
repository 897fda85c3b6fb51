import { desc, eq } from 'drizzle-orm';
import type { OutputOf } from '../../../shared/contract';
import { careDueOf } from '../../../shared/domain/customerFacts/care';
import { type Reminder, remindersOf } from '../../../shared/domain/reminders';
import type { remindersContract } from '../../../shared/features/reminders/contract';
import type { HandlersFor } from '../../core/handlers';
import { refuseTooFar } from '../../core/plannedDate';
import type { ReadContext, WriteContext } from '../../database/context';
import type { Reader } from '../../database/database';
import { preparedOnce } from '../../database/prepared';
import { deleteRecord, getRecord, insertRecord } from '../../database/records';
import { careRecords, customers, reminderPauses, staff } from '../../database/schema';
import { AppError, fieldError } from '../../system/errors';
import { caredForOf } from '../customerFacts';
import { getSetting } from '../settings';
import { reminderState } from './reminders.repository';

type Moment = Pick<ReadContext, 'today' | 'zone'> & { db: Reader };

export const remindersHandlers: HandlersFor<typeof remindersContract> = {
  'reminders.ofCustomer': ({ customerId }, context) => ({
    reasons: reasonsOf(context, customerId).map((one) => ({ ...one })),
    care: careOf(context, customerId),
    pauses: pausesOf(context, customerId),
  }),

  'reminders.pause': ({ customerId, reasons, until }, context) => {
    requireLiving(context, customerId);
    if (until !== null && until <= context.today) throw fieldError('until', 'date_not_future');
    refuseTooFar('until', until, context.today);
    const known = pauseIds(context, customerId);
    for (const reason of reasons) {
      const id = known.get(reason);
      // A new row says who wants it so now.
      if (id !== undefined) deleteRecord(context, reminderPauses, id);
      insertRecord(context, reminderPauses, { customerId, reason, until });
    }
    return null;
  },

  'reminders.resume': ({ customerId, reasons }, context) => {
    requireLiving(context, customerId);
    const known = pauseIds(context, customerId);
    for (const reason of reasons) {
      const id = known.get(reason);
      if (id !== undefined) deleteRecord(context, reminderPauses, id);
    }
    return null;
  },

  'reminders.careDone': ({ customerId, date }, context) => {
    requireLiving(context, customerId);
    const doneDate = date ?? context.today;
    if (doneDate > context.today) throw fieldError('date', 'date_future');
    const all = careOf(context, customerId);
    if (all.length === 0) throw new AppError('CONFLICT', { reason: 'no_care' });
    const due = all.filter((one) => one.due <= context.today);
    const kinds = due.length > 0 ? due : all;
    const done = kinds.map(({ kindId }) =>
      insertRecord(context, careRecords, { customerId, kindId, doneDate }),
    );
    return { ids: done.map(({ id }) => id) };
  },

  'reminders.undoCare': ({ ids }, context) => {
    for (const id of new Set(ids)) deleteRecord(context, careRecords, id);
    return null;
  },
};

/** Why a customer comes up today, the most pressing reason first. */
export function reasonsOf({ db, today, zone }: Moment, customerId: number): Reminder[] {
  const state = reminderState(db, customerId, { today, zone });
  return state ? remindersOf(state, getSetting(db, 'reminders'), today) : [];
}

type Care = OutputOf<'reminders.ofCustomer'>['care'][number];

const kindNames = preparedOnce(({ $client }: Pick<Reader, '$client'>) =>
  $client.prepare(
    `SELECT id AS kindId, name_zh AS nameZh, name_en AS nameEn FROM product_kinds
     WHERE id IN (SELECT value FROM json_each(?))`,
  ),
);

/** What of a customer's furniture wants care, kind by kind, the next first. */
export function careOf({ db, zone }: Moment, customerId: number): Care[] {
  const due = careDueOf(caredForOf(db, customerId, zone));
  if (due.size === 0) return [];
  const kinds = kindNames(db).all(JSON.stringify([...due.keys()])) as Omit<Care, 'due'>[];
  return kinds
    .map((kind) => ({ ...kind, due: String(due.get(kind.kindId)) }))
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.kindId - b.kindId));
}

/** What still holds today; a pause that is over says nothing. */
function pausesOf({ db, today }: Moment, customerId: number): OutputOf<'reminders.ofCustomer'>['pauses'] {
  return db
    .select({
      reason: reminderPauses.reason,
      until: reminderPauses.until,
      byName: staff.name,
      at: reminderPauses.createdAt,
    })
    .from(reminderPauses)
    .leftJoin(staff, eq(staff.id, reminderPauses.createdBy))
    .where(eq(reminderPauses.customerId, customerId))
    .orderBy(desc(reminderPauses.id))
    .all()
    .filter(({ until }) => until === null || until > today);
}

function pauseIds({ db }: WriteContext, customerId: number): Map<string, number> {
  const rows = db
    .select({ id: reminderPauses.id, reason: reminderPauses.reason })
    .from(reminderPauses)
    .where(eq(reminderPauses.customerId, customerId))
    .all();
  return new Map(rows.map(({ id, reason }) => [reason, id]));
}

function requireLiving(context: WriteContext, customerId: number): void {
  const { mergedIntoId } = getRecord(context, customers, customerId);
  if (mergedIntoId !== null) throw new AppError('CONFLICT', { reason: 'customer_merged' });
}
