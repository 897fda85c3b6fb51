import type { tasksContract } from '../../../shared/features/tasks/contract';
import type { HandlersFor } from '../../core/handlers';
import { completeTask, createTask, skipTask, snoozeReminder, snoozeTask, undoTask } from './taskCalls';

export const tasksHandlers: HandlersFor<typeof tasksContract> = {
  'tasks.create': createTask,
  'tasks.complete': completeTask,
  'tasks.skip': skipTask,
  'tasks.reopen': undoTask,
  'tasks.snooze': snoozeTask,
  'tasks.snoozeReminder': snoozeReminder,
};
