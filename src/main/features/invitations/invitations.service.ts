import { eq } from 'drizzle-orm';
import { diffDays, type LocalDate, localDate } from '../../../shared/domain/dates';
import { FLOOR } from '../../../shared/domain/roleGroups';
import { INVITATION_MOVES, type InvitationState } from '../../../shared/domain/states/invitation';
import { requireMove } from '../../../shared/domain/states/table';
import type { Invitation, invitationsContract } from '../../../shared/features/invitations/contract';
import { texts } from '../../../shared/i18n';
import type { HandlersFor } from '../../core/handlers';
import { refuseTooFar } from '../../core/plannedDate';
import { actorOf, type WriteContext } from '../../database/context';
import type { Reader } from '../../database/database';
import {
  getRecord,
  insertRecord,
  type RecordPatch,
  recordStateChange,
  updateRecord,
} from '../../database/records';
import { customers, invitations, products, proposals } from '../../database/schema';
import { AppError, fieldError } from '../../system/errors';
import { reachStage } from '../customers';
import { getSetting } from '../settings';
import { requireAtWork } from '../staff';
import { cancelTasks, completeTasks, upsertTask } from '../tasks';
import {
  type InvitationRow,
  invitationsBetween,
  invitationsOfCustomer,
  shownInvitations,
} from './invitations.repository';

const LONGEST_SPAN_DAYS = 62;

export const invitationsHandlers: HandlersFor<typeof invitationsContract> = {
  'invitations.get': ({ id }, context) => shown(context.db, getRecord(context, invitations, id)),

  'invitations.between': ({ from, to }, { db }) => {
    const days = diffDays(from, to);
    if (days < 0) throw fieldError('to', 'invalid');
    if (days > LONGEST_SPAN_DAYS) throw fieldError('to', 'too_many', { max: LONGEST_SPAN_DAYS });
    return invitationsBetween(db, from, to);
  },

  'invitations.ofCustomer': ({ customerId }, { db }) => invitationsOfCustomer(db, customerId),

  'invitations.invite': ({ customerId, proposalId, ...plan }, context) => {
    if (getRecord(context, customers, customerId).mergedIntoId !== null) {
      throw new AppError('VALIDATION', { reason: 'customer_merged' });
    }
    if (proposalId !== null && getRecord(context, proposals, proposalId).customerId !== customerId) {
      throw fieldError('proposalId', 'invalid');
    }
    refusePast(context, plan.date);
    const invitation = insertRecord(context, invitations, {
      customerId,
      proposalId,
      ...checked(context, plan),
    });
    recordStateChange(context, 'invitations', invitation.id, null, 'invited');
    reachStage(context, customerId, 'invited');
    putOnToday(context, invitation);
    return shown(context.db, invitation);
  },

  'invitations.update': ({ id, version, ...plan }, context) => {
    const before = getRecord(context, invitations, id);
    if (before.state === 'attended') {
      throw new AppError('ILLEGAL_TRANSITION', { reason: 'invitation_attended' });
    }
    const { date, startTime } = plan;
    const otherTime = date !== before.date || startTime !== before.startTime;
    const anew = before.state === 'no_show' || before.state === 'cancelled';
    if (otherTime || anew) refusePast(context, date);
    const patch = checked(context, plan, before.staffId);
    const updated =
      anew || (otherTime && before.state === 'confirmed')
        ? move(context, id, version, 'invited', patch)
        : updateRecord(context, invitations, id, version, patch);
    putOnToday(context, updated);
    return shown(context.db, updated);
  },

  'invitations.confirm': ({ id, version }, context) =>
    shown(context.db, move(context, id, version, 'confirmed')),

  'invitations.prepare': ({ id, version, index, prepared }, context) => {
    const { stagedSet, state } = getRecord(context, invitations, id);
    if (state !== 'invited' && state !== 'confirmed') {
      throw new AppError('ILLEGAL_TRANSITION', { reason: 'invitation_over' });
    }
    if (!stagedSet[index]) throw fieldError('index', 'invalid');
    const updated = updateRecord(context, invitations, id, version, {
      stagedSet: stagedSet.map((thing, i) => (i === index ? { ...thing, prepared } : thing)),
    });
    putOnToday(context, updated);
    return shown(context.db, updated);
  },

  'invitations.attend': ({ id, version, outcome, addOnSales }, context) => {
    const { state, customerId } = getRecord(context, invitations, id);
    const patch = { outcome, addOnSales };
    if (state === 'attended')
      return shown(context.db, updateRecord(context, invitations, id, version, patch));
    const attended = move(context, id, version, 'attended', patch);
    reachStage(context, customerId, 'experienced');
    completeTasks(context, taskKey(id));
    return shown(context.db, attended);
  },

  'invitations.noShow': ({ id, version, outcome }, context) => {
    const missed = move(context, id, version, 'no_show', { outcome });
    completeTasks(context, taskKey(id));
    return shown(context.db, missed);
  },

  'invitations.cancel': ({ id, version, reason }, context) => {
    const cancelled = move(context, id, version, 'cancelled', {}, reason);
    cancelTasks(context, taskKey(id));
    return shown(context.db, cancelled);
  },
};

const taskKey = (id: number) => `invitation:${id}`;

function shown(db: Reader, row: InvitationRow): Invitation {
  const [invitation] = shownInvitations(db, [row]);
  if (!invitation) throw new Error(`invitation ${row.id} lost its names`);
  return invitation;
}

function move(
  context: WriteContext,
  id: number,
  version: number,
  to: InvitationState,
  patch: RecordPatch<typeof invitations> = {},
  note: string | null = null,
): InvitationRow {
  const { state, version: newest } = getRecord(context, invitations, id);
  if (newest !== version) throw new AppError('CONFLICT', { params: { entity: 'invitations', id } });
  requireMove('invitations', INVITATION_MOVES, state, to);
  const moved = updateRecord(context, invitations, id, version, { ...patch, state: to });
  recordStateChange(context, 'invitations', id, state, to, note);
  return moved;
}

function refusePast(context: WriteContext, date: LocalDate): void {
  if (diffDays(context.today, date) < 0) throw fieldError('date', 'date_past');
  refuseTooFar('date', date, context.today);
}

type Plan = Pick<InvitationRow, 'startTime' | 'stagedSet' | 'note'> & {
  date: LocalDate;
  staffId: number | null;
};

/** The plan with whoever receives the customer; refuses people who left and products that do not exist. */
function checked(context: WriteContext, { staffId, ...plan }: Plan, before: number | null = null) {
  const host = staffId ?? actorOf(context).staffId;
  requireAtWork(context, 'staffId', host, FLOOR, before);
  for (const [i, { productId }] of plan.stagedSet.entries()) {
    if (productId === null) continue;
    const known = context.db
      .select({ id: products.id })
      .from(products)
      .where(eq(products.id, productId))
      .get();
    if (!known) throw fieldError(`stagedSet.${i}.productId`, 'invalid');
  }
  return { ...plan, staffId: host };
}

/** One task on the day of the visit; its note says how far the set is, in the shop's language. */
function putOnToday(context: WriteContext, invitation: InvitationRow): void {
  const { id, customerId, staffId, date, startTime, stagedSet } = invitation;
  const words = texts[getSetting(context.db, 'app').locale].invitations.task;
  const missing = stagedSet.filter((thing) => !thing.prepared).map((thing) => thing.name);
  const note =
    stagedSet.length === 0
      ? null
      : missing.length === 0
        ? words.prepared.replace('{{count}}', String(stagedSet.length))
        : words.toPrepare
            .replace('{{done}}', String(stagedSet.length - missing.length))
            .replace('{{count}}', String(stagedSet.length))
            .replace('{{names}}', missing.slice(0, 6).join(words.comma));
  upsertTask(context, {
    key: taskKey(id),
    kind: 'invitation',
    customerId,
    assigneeId: staffId,
    dueDate: localDate(date),
    dueTime: startTime,
    note,
  });
}
