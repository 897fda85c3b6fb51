import { addDays, type LocalDate, timeIn, todayIn } from '../../../shared/domain/dates';
import { isOpenRequest } from '../../../shared/domain/states/request';
import type { WriteContext } from '../../database/context';
import type { requests } from '../../database/schema';
import { cancelTasks, completeTasks, upsertTask } from '../tasks';

export type Request = typeof requests.$inferSelect;

const solveKey = (id: number): string => `request:${id}`;
const revisitKey = (id: number): string => `revisit:request:${id}`;

/** Keeps what Today asks for in step with the request: solve it by its due time, ask after it the day after. */
export function askForNext(context: WriteContext, request: Request): void {
  const { id, state } = request;
  const about = {
    customerId: request.customerId,
    orderId: request.orderId,
    assigneeId: request.assigneeId,
    note: request.title,
  };
  if (isOpenRequest(state)) {
    cancelTasks(context, revisitKey(id));
    const dueDate = todayIn(request.dueAt, context.zone);
    const dueTime = timeIn(request.dueAt, context.zone);
    upsertTask(context, { key: solveKey(id), kind: 'request', dueDate, dueTime, ...about });
    return;
  }
  if (state === 'resolved') {
    completeTasks(context, solveKey(id));
    const dueDate = addDays(context.today as LocalDate, 1);
    upsertTask(context, { key: revisitKey(id), kind: 'revisit_request', dueDate, ...about });
    return;
  }
  if (state === 'revisited') completeTasks(context, revisitKey(id));
  else cancelTasks(context, solveKey(id), revisitKey(id));
}
