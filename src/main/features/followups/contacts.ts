import type { InputOf, OutputOf } from '../../../shared/contract';
import { instantOf, type LocalDate } from '../../../shared/domain/dates';
import type { LineStage } from '../../../shared/domain/states/customerStage';
import { refuseTooFar } from '../../core/plannedDate';
import { actorOf, type WriteContext } from '../../database/context';
import { getRecord, insertRecord, updateRecord } from '../../database/records';
import { contacts, customers, tasks } from '../../database/schema';
import { AppError, fieldError } from '../../system/errors';
import { reachStage } from '../customers';
import {
  closeTask,
  completeTasks,
  contactDatesOf,
  contactKey,
  nextContactOf,
  upsertTask,
  wakeUpKey,
} from '../tasks';
import { findContact } from './followups.repository';

type Contact = InputOf<'followups.logContact'>;

/** What a contact shows about the customer; who does not answer or says no moves nowhere by it. */
export const STAGE_OF_OUTCOME: Record<Contact['outcome'], LineStage | null> = {
  reached: 'contacted',
  interested: 'contacted',
  needs_clear: 'qualified',
  postponed: 'contacted',
  not_interested: 'contacted',
  no_answer: null,
};

/** Outcomes that do not bring back a customer who was given up or put off. */
export const NO_COMEBACK: readonly Contact['outcome'][] = ['postponed', 'not_interested'];

/** Stores a contact with everything that follows from it: stage, last and next date, the task on Today. */
export function logContact(input: Contact, context: WriteContext): OutputOf<'followups.logContact'> {
  const { customerId, outcome, nextDate, taskId } = input;
  const actor = actorOf(context);
  const customer = requireLiveCustomer(context, customerId);
  // The composer opens with this outcome: one click with nothing typed is no contact.
  if (outcome === 'reached' && input.note === null && nextDate === null) throw fieldError('note', 'required');
  const at = happenedAt(context, input.date);
  const happenedOn = input.date ?? context.today;
  if (nextDate !== null && nextDate < context.today) throw fieldError('nextDate', 'date_past');
  refuseTooFar('nextDate', nextDate, context.today);

  const contact = insertRecord(context, contacts, {
    customerId,
    staffId: actor.staffId,
    at,
    channel: input.channel,
    outcome,
    note: input.note,
    nextDate,
  });
  const stage = STAGE_OF_OUTCOME[outcome];
  const beside = customer.stage === 'lost' || customer.stage === 'paused';
  if (stage && !(beside && NO_COMEBACK.includes(outcome))) reachStage(context, customerId, stage);
  // Whoever stays paused without a new date keeps the one that was agreed, and the task that stands for it.
  const now = getRecord(context, customers, customerId);
  const keepsDate = now.stage === 'paused' && nextDate === null;
  if (keepsDate && nextContactOf(context.db, customerId) === null) throw fieldError('nextDate', 'required');
  if (taskId !== null) settleAnsweredTask(context, taskId, customerId, keepsDate);
  if (!keepsDate) completeTasks(context, wakeUpKey(customerId));
  // A call that was due is answered by this one; a day that was agreed and lies ahead is not. The day of waking up goes
  // with the pause that it ends.
  const agreed = nextContactOf(context.db, customerId);
  const stands = agreed !== null && agreed > happenedOn && customer.stage !== 'paused';
  if (!keepsDate && nextDate === null && !stands) completeTasks(context, contactKey(customerId));
  if (nextDate !== null) {
    upsertTask(context, {
      key: contactKey(customerId),
      kind: 'contact',
      dueDate: nextDate,
      customerId,
      assigneeId: customer.sellerId ?? actor.staffId,
      note: input.note,
    });
  }
  updateRecord(context, customers, customerId, null, {
    lastContactAt: Math.max(now.lastContactAt ?? at, at),
    ...contactDatesOf(context.db, now),
  });
  const stored = findContact(context.db, contact.id);
  if (!stored) throw new Error(`contact ${contact.id} is gone in its own transaction`);
  return stored;
}

/**
 * When something of a local date happened, in UTC ms: now where it is today's (or NULL), else at noon of its day, for nobody
 * has said when. VALIDATION at `date` for a day that has not come.
 */
export function happenedAt({ now, today, zone }: WriteContext, date: LocalDate | null): number {
  if (date !== null && date > today) throw fieldError('date', 'date_future');
  return date === null || date === today ? now : instantOf(date, '12:00', zone);
}

function settleAnsweredTask(
  context: WriteContext,
  taskId: number,
  customerId: number,
  keepsDate: boolean,
): void {
  const task = getRecord(context, tasks, taskId);
  if (task.customerId !== customerId) throw fieldError('taskId', 'invalid');
  if (keepsDate && (task.kind === 'wake_up' || task.kind === 'contact')) return;
  if (task.state === 'open') closeTask(context, task, null, 'done');
}

/** The customer, or why nothing can be recorded for it. */
export function requireLiveCustomer(context: Pick<WriteContext, 'db'>, customerId: number) {
  const customer = getRecord(context, customers, customerId);
  if (customer.mergedIntoId !== null) throw new AppError('CONFLICT', { reason: 'customer_merged' });
  return customer;
}
