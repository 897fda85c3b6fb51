import type { Role } from './roles';
import { TASK_KINDS, type TaskKind } from './taskKinds';

/** Stored tasks by when they show: 已逾期, 现在, 今天晚些, 明天. */
export const TASK_GROUPS = ['overdue', 'now', 'later', 'tomorrow'] as const;
/** What comes up by itself, found by query: 该联系的客户, 报价将到期, 送货后未收尾款. */
export const REMINDER_GROUPS = ['people', 'quote_expiring', 'collect_balance'] as const;
export const TODAY_GROUPS = [...TASK_GROUPS, ...REMINDER_GROUPS] as const;
export type TaskGroup = (typeof TASK_GROUPS)[number];
export type ReminderGroup = (typeof REMINDER_GROUPS)[number];
export type TodayGroup = (typeof TODAY_GROUPS)[number];

const DESIGNER_KINDS: readonly TaskKind[] = ['contact', 'visit', 'invitation', 'wake_up', 'custom'];
/** Reminding customers and marking orders installed is the desk's and the sellers': a deliverer can do neither. */
const DELIVERY_KINDS: readonly TaskKind[] = ['custom'];

/** The kinds of task that a role sees and may close. */
export function kindsOfRole(role: Role): readonly TaskKind[] {
  if (role === 'designer') return DESIGNER_KINDS;
  if (role === 'delivery') return DELIVERY_KINDS;
  return TASK_KINDS;
}

/** The reminders that a role sees: those it can act on. */
export function remindersOfRole(role: Role): readonly ReminderGroup[] {
  if (role === 'delivery') return [];
  return role === 'designer' ? ['people'] : REMINDER_GROUPS;
}
