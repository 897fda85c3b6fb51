import type { todayContract } from '../../../shared/contract/today';
import type { HandlersFor } from '../../core/handlers';
import { completeTask, createTask, skipTask, snoozeReminder, snoozeTask, undoTask } from '../tasks';
import { board } from './board';
import { deliveriesOfDay, moneyDue } from './day.repository';
import { figures } from './figures';

export const todayHandlers: HandlersFor<typeof todayContract> = {
  'today.board': board,
  'today.deliveries': (_input, { db, today }) => deliveriesOfDay(db, today),
  'today.money': (_input, { db, today }) => moneyDue(db, today),
  'today.figures': (_input, context) => figures(context),
  'tasks.create': createTask,
  'tasks.complete': completeTask,
  'tasks.skip': skipTask,
  'tasks.reopen': undoTask,
  'tasks.snooze': snoozeTask,
  'tasks.snoozeReminder': snoozeReminder,
};
