import { canMove } from './table';

/** 待办, 已完成, 已跳过 (somebody decided against it), 已取消 (its cause went away) */
export const TASK_STATES = ['open', 'done', 'skipped', 'cancelled'] as const;

export type TaskState = (typeof TASK_STATES)[number];

/** Snoozing is a date, not a state; done and skipped can be undone. */
export const TASK_MOVES = {
  open: ['done', 'skipped', 'cancelled'],
  done: ['open'],
  skipped: ['open'],
  cancelled: [],
} as const satisfies Record<TaskState, readonly TaskState[]>;

/** True when a task may go from one state to the other. */
export function canMoveTask(from: TaskState, to: TaskState): boolean {
  return canMove<TaskState>(TASK_MOVES, from, to);
}
