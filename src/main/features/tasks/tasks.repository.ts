import { and, eq, inArray, sql } from 'drizzle-orm';
import type { LocalDate } from '../../../shared/domain/dates';
import type { TaskKind } from '../../../shared/domain/taskKinds';
import type { WriteContext } from '../../database/context';
import type { Reader } from '../../database/database';
import { preparedOnce } from '../../database/prepared';
import { insertRecord, updateRecord } from '../../database/records';
import { tasks } from '../../database/schema';

export interface TaskRequest {
  /** Names the occasion, e.g. `remind:delivery:12`; asking twice changes the due date instead of asking again. */
  key: string;
  kind: TaskKind;
  dueDate: LocalDate;
  /** HH:MM */
  dueTime?: string | null;
  customerId?: number | null;
  orderId?: number | null;
  deliveryId?: number | null;
  visitId?: number | null;
  assigneeId?: number | null;
  note?: string | null;
}

const byKey = preparedOnce((db: Reader) =>
  db
    .select({ id: tasks.id })
    .from(tasks)
    .where(eq(tasks.key, sql.placeholder('key')))
    .prepare(),
);

/** Puts a task on Today, or moves the open (or once closed) one of that key to the new date. */
export function upsertTask(context: WriteContext, { key, ...request }: TaskRequest): void {
  const existing = byKey(context.db).get({ key });
  if (!existing) {
    insertRecord(context, tasks, { key, ...request });
    return;
  }
  updateRecord(context, tasks, existing.id, null, {
    ...request,
    state: 'open',
    snoozedUntil: null,
    doneAt: null,
    doneBy: null,
  });
}

/** Marks the open tasks of these keys done: the thing they asked for has happened. */
export function completeTasks(context: WriteContext, ...keys: string[]): void {
  close(context, keys, 'done');
}

/** Puts on record that nobody did the open tasks of these keys, and that it is too late for them. */
export function skipTasks(context: WriteContext, ...keys: string[]): void {
  close(context, keys, 'skipped');
}

/** Takes the open tasks of these keys away: what they asked for is no longer wanted. */
export function cancelTasks(context: WriteContext, ...keys: string[]): void {
  close(context, keys, 'cancelled');
}

function close(context: WriteContext, keys: string[], state: 'done' | 'skipped' | 'cancelled'): void {
  const open = context.db
    .select({ id: tasks.id })
    .from(tasks)
    .where(and(inArray(tasks.key, keys), eq(tasks.state, 'open')))
    .all();
  for (const { id } of open) {
    updateRecord(context, tasks, id, null, {
      state,
      doneAt: context.now,
      doneBy: context.actor?.staffId ?? null,
    });
  }
}
