import { z } from 'zod';
import { command, EVERYONE, FLOOR } from '../../contract/call';
import {
  localDate,
  optionalDate,
  optionalRecordId,
  optionalTime,
  recordId,
  recordIdBy,
  text,
  version,
} from '../../contract/fields';
import { TASK_STATES } from '../../domain/states/task';
import { TASK_KINDS } from '../../domain/taskKinds';
import { REMINDER_GROUPS, type ReminderGroup } from '../../domain/todayGroups';

const taskShape = z.object({
  id: z.int(),
  version: z.int(),
  kind: z.enum(TASK_KINDS),
  state: z.enum(TASK_STATES),
  dueDate: z.string(),
  dueTime: z.string().nullable(),
  snoozedUntil: z.string().nullable(),
  note: z.string().nullable(),
  customerId: z.int().nullable(),
  assigneeId: z.int().nullable(),
});

const one = { id: recordId('tasks'), version };

/** What a computed reminder is about that becomes a task when it is put off; customers are put off by `reminders.pause`. */
const REMINDER_TABLES = {
  quote_expiring: 'quotes',
  collect_balance: 'orders',
} as const satisfies Record<Exclude<ReminderGroup, 'people'>, string>;

export const tasksContract = {
  'tasks.create': command(
    EVERYONE,
    () =>
      z.strictObject({
        note: text(200),
        dueDate: localDate,
        dueTime: optionalTime,
        customerId: optionalRecordId('customers'),
        orderId: optionalRecordId('orders'),
        assigneeId: optionalRecordId('staff'),
      }),
    () => taskShape,
  ),
  'tasks.complete': command(
    EVERYONE,
    () => z.strictObject(one),
    () => taskShape,
  ),
  /** Decided against: done without doing it. */
  'tasks.skip': command(
    EVERYONE,
    () => z.strictObject(one),
    () => taskShape,
  ),
  /** Undoes done or skipped. */
  'tasks.reopen': command(
    EVERYONE,
    () => z.strictObject(one),
    () => taskShape,
  ),
  /** Hides it until a later day; no day brings it back at once. */
  'tasks.snooze': command(
    EVERYONE,
    () => z.strictObject({ ...one, until: optionalDate }),
    () => taskShape,
  ),
  /** Puts off a computed reminder: it becomes a task of that day. `id` is of the row: quote or order. */
  'tasks.snoozeReminder': command(
    FLOOR,
    () =>
      z.strictObject({
        group: z.enum(REMINDER_GROUPS).exclude(['people']),
        id: recordIdBy('group', REMINDER_TABLES),
        until: localDate,
      }),
    () => taskShape,
  ),
};
