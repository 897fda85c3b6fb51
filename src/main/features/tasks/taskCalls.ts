import { randomUUID } from 'node:crypto';
import { and, desc, eq } from 'drizzle-orm';
import type { InputOf, OutputOf } from '../../../shared/contract';
import type { LocalDate } from '../../../shared/domain/dates';
import { EVERYONE } from '../../../shared/domain/roleGroups';
import { type ReminderGroup, remindersOfRole } from '../../../shared/domain/todayGroups';
import { refuseTooFar } from '../../core/plannedDate';
import { actorOf, type WriteContext } from '../../database/context';
import { getRecord, insertRecord, updateRecord } from '../../database/records';
import { auditLog, customers, orders, quotes, tasks } from '../../database/schema';
import { AppError, fieldError } from '../../system/errors';
import { requireAtWork } from '../staff';
import { contactDatesOf } from './nextContact';
import { closeTask, reopenTask, type Task } from './taskMoves';
import { type TaskRequest, upsertTask } from './tasks.repository';

type TaskOut = OutputOf<'tasks.complete'>;

export function createTask(input: InputOf<'tasks.create'>, context: WriteContext): TaskOut {
  if (input.dueDate < context.today) throw fieldError('dueDate', 'date_past');
  refuseTooFar('dueDate', input.dueDate, context.today);
  const { customerId, orderId } = input;
  if (customerId !== null) getRecord(context, customers, customerId);
  const order = orderId === null ? null : getRecord(context, orders, orderId);
  // Whose a task is, its order says as well: erasing either would take it.
  if (order && customerId !== null && order.customerId !== customerId) throw fieldError('orderId', 'invalid');
  requireAtWork(context, 'assigneeId', input.assigneeId, EVERYONE);
  return insertRecord(context, tasks, {
    ...input,
    customerId: customerId ?? order?.customerId ?? null,
    assigneeId: input.assigneeId ?? actorOf(context).staffId,
    key: `custom:${randomUUID()}`,
    kind: 'custom',
    automatic: false,
  });
}

export function completeTask({ id, version }: InputOf<'tasks.complete'>, context: WriteContext): TaskOut {
  const task = loadTask(context, id);
  const closed = closeTask(context, task, version, 'done');
  keepContactDates(context, task);
  return closed;
}

export function skipTask({ id, version }: InputOf<'tasks.skip'>, context: WriteContext): TaskOut {
  const task = loadTask(context, id);
  const closed = closeTask(context, task, version, 'skipped');
  keepContactDates(context, task);
  return closed;
}

export function undoTask({ id, version }: InputOf<'tasks.reopen'>, context: WriteContext): TaskOut {
  const task = loadTask(context, id);
  if (task.version === version && !wasClosedByHand(context, task)) throw new AppError('ILLEGAL_TRANSITION');
  refuseEndedContact(context, task);
  const reopened = reopenTask(context, task, version);
  keepContactDates(context, reopened);
  return reopened;
}

/** Whose customer was given up or paused since is asked by the stage's own task, or not at all. */
function refuseEndedContact(context: WriteContext, { kind, customerId }: Task): void {
  if (customerId === null || kind !== 'contact') return;
  const { stage } = getRecord(context, customers, customerId);
  if (stage === 'lost' || stage === 'paused') throw new AppError('ILLEGAL_TRANSITION');
}

/** Whoever did what a task asked for closed it by that; it can be taken back there only. */
function wasClosedByHand({ db }: WriteContext, { id }: Task): boolean {
  const last = db
    .select({ call: auditLog.call })
    .from(auditLog)
    .where(and(eq(auditLog.entity, 'tasks'), eq(auditLog.entityId, id)))
    .orderBy(desc(auditLog.id))
    .limit(1)
    .get();
  return last?.call === 'tasks.complete' || last?.call === 'tasks.skip';
}

export function snoozeTask({ id, version, until }: InputOf<'tasks.snooze'>, context: WriteContext): TaskOut {
  const task = loadTask(context, id);
  if (task.version === version && task.state !== 'open') throw new AppError('ILLEGAL_TRANSITION');
  if (until !== null && until <= context.today) throw fieldError('until', 'date_not_future');
  refuseTooFar('until', until, context.today);
  const snoozed = updateRecord(context, tasks, id, version, { snoozedUntil: until });
  keepContactDates(context, task);
  return snoozed;
}

/** What a changed task says of when its customer is spoken to next. */
function keepContactDates(
  context: WriteContext,
  { kind, customerId }: Pick<Task, 'kind' | 'customerId'>,
): void {
  if ((kind !== 'contact' && kind !== 'wake_up') || customerId === null) return;
  const customer = getRecord(context, customers, customerId);
  updateRecord(context, customers, customerId, null, contactDatesOf(context.db, customer));
}

/** Makes a computed reminder a task of a later day, so that it is quiet until then. */
export function snoozeReminder(
  { group, id, until }: InputOf<'tasks.snoozeReminder'>,
  context: WriteContext,
): TaskOut {
  if (!remindersOfRole(actorOf(context).role).includes(group))
    throw new AppError('FORBIDDEN', { reason: 'role' });
  if (until <= context.today) throw fieldError('until', 'date_not_future');
  refuseTooFar('until', until, context.today);
  const request = requestFor(context, group, id, until);
  upsertTask(context, request);
  const task = context.db.select().from(tasks).where(eq(tasks.key, request.key)).get();
  if (!task) throw new Error(`task ${request.key} is gone in its own transaction`);
  return task;
}

function requestFor(
  context: WriteContext,
  group: Exclude<ReminderGroup, 'people'>,
  id: number,
  dueDate: LocalDate,
): TaskRequest {
  switch (group) {
    case 'quote_expiring': {
      const { customerId, sellerId } = getRecord(context, quotes, id);
      return { key: `quote:${id}`, kind: 'quote_expiring', dueDate, customerId, assigneeId: sellerId };
    }
    case 'collect_balance': {
      const { customerId, sellerId } = getRecord(context, orders, id);
      const key = `balance:order:${id}`;
      return { key, kind: 'collect_balance', dueDate, customerId, orderId: id, assigneeId: sellerId };
    }
  }
}

const loadTask = (context: WriteContext, id: number): Task => getRecord(context, tasks, id);
