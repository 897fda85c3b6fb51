import type { InferSelectModel } from 'drizzle-orm';
import { requireMove } from '../../../shared/domain/states/table';
import { TASK_MOVES, type TaskState } from '../../../shared/domain/states/task';
import type { WriteContext } from '../../database/context';
import { recordStateChange, updateRecord } from '../../database/records';
import { tasks } from '../../database/schema';

export type Task = InferSelectModel<typeof tasks>;

/** Closes a task as done or skipped if its state allows it. `version` null: it was read in this transaction. */
export function closeTask(
  context: WriteContext,
  task: Task,
  version: number | null,
  to: Extract<TaskState, 'done' | 'skipped'>,
): Task {
  return move(context, task, version, to, {
    doneAt: context.now,
    doneBy: context.actor?.staffId ?? null,
  });
}

/** Undoes done or skipped. */
export function reopenTask(context: WriteContext, task: Task, version: number): Task {
  return move(context, task, version, 'open', { doneAt: null, doneBy: null });
}

function move(
  context: WriteContext,
  task: Task,
  version: number | null,
  to: TaskState,
  patch: Pick<Task, 'doneAt' | 'doneBy'>,
): Task {
  // The version first: who sees an old state shall hear of the change, not of a forbidden move.
  if (task.version === (version ?? task.version)) requireMove('tasks', TASK_MOVES, task.state, to);
  const moved = updateRecord(context, tasks, task.id, version, { ...patch, state: to });
  recordStateChange(context, 'tasks', task.id, task.state, to);
  return moved;
}
