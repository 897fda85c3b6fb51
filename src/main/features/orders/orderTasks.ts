import { eq } from 'drizzle-orm';
import { addDays, type LocalDate, todayIn } from '../../../shared/domain/dates';
import { isActiveDelivery } from '../../../shared/domain/states/delivery';
import type { WriteContext } from '../../database/context';
import { tasks } from '../../database/schema';
import { getSetting } from '../settings';
import { cancelTasks, completeTasks, type TaskRequest, upsertTask } from '../tasks';
import { type OrderOutcome, type OrderParts, packagesToBook } from './orderFacts';

/** The keys of an order's own tasks; reminding and asking belong to its deliveries. */
const orderTaskKeys = (orderId: number) => ({
  confirm: `confirm:order:${orderId}`,
  thank: `thank:order:${orderId}`,
  book: `book:order:${orderId}`,
  balance: `balance:order:${orderId}`,
  install: `install:order:${orderId}`,
});

/** Where an order's tasks are found and changed: the store, or the ledger of a generated one. */
export interface OrderTaskList {
  today: LocalDate;
  zone: string;
  bookDaysBefore: number;
  find(key: string): typeof tasks.$inferSelect | undefined;
  upsertTask(request: TaskRequest): void;
  completeTasks(...keys: string[]): void;
  cancelTasks(...keys: string[]): void;
}

/** Keeps the tasks on Today in step with what the order still needs. */
export function keepOrderTasks(context: WriteContext, parts: OrderParts, outcome: OrderOutcome): void {
  const list: OrderTaskList = {
    today: context.today,
    zone: context.zone,
    bookDaysBefore: getSetting(context.db, 'reminders').bookDaysBefore,
    find: (key) => context.db.select().from(tasks).where(eq(tasks.key, key)).get(),
    upsertTask: (request) => upsertTask(context, request),
    completeTasks: (...keys) => completeTasks(context, ...keys),
    cancelTasks: (...keys) => cancelTasks(context, ...keys),
  };
  keepOrderTasksOn(list, parts, outcome);
}

/** The rule itself. */
export function keepOrderTasksOn(list: OrderTaskList, parts: OrderParts, outcome: OrderOutcome): void {
  const { order } = parts;
  const keys = orderTaskKeys(order.id);
  const base = { customerId: order.customerId, orderId: order.id, assigneeId: order.sellerId };
  const owes = outcome.totalFen > outcome.receivedFen;
  const collect = { ...base, key: keys.balance, kind: 'collect_balance', dueDate: list.today } as const;
  if (outcome.state === 'cancelled') {
    const { balance, ...others } = keys;
    list.cancelTasks(...Object.values(others));
    // All goods came back, and a fee is still owed.
    if (owes) want(list, collect, 'keep');
    else list.cancelTasks(balance);
    return;
  }
  const afterDelivery = outcome.state === 'delivered' || outcome.state === 'installed';

  if (outcome.state === 'pending') {
    want(list, { ...base, key: keys.confirm, kind: 'confirm_order', dueDate: list.today }, 'keep');
  } else list.completeTasks(keys.confirm);

  // Asked once in the order's life.
  if (order.confirmedAt !== null && !list.find(keys.thank)) {
    const dueDate = todayIn(order.confirmedAt, list.zone);
    list.upsertTask({ ...base, key: keys.thank, kind: 'thank_customer', dueDate });
  }

  const bookBy = order.confirmedAt === null ? null : bookingDue(list, parts);
  if (bookBy) want(list, { ...base, key: keys.book, kind: 'book_delivery', dueDate: bookBy }, 'move');
  else list.completeTasks(keys.book);

  if (afterDelivery && owes) want(list, collect, 'keep');
  else list.completeTasks(keys.balance);

  if (outcome.state === 'delivered' && order.needsInstallation) {
    const jobDate = bookedInstallation(parts);
    const dueDate = jobDate ?? dueWithoutJob(list, keys.install);
    want(list, { ...base, key: keys.install, kind: 'install', dueDate }, 'move');
  } else list.completeTasks(keys.install);
}

/** The day that the installers have been booked for; null while no job has a place. */
function bookedInstallation({ deliveries }: OrderParts): LocalDate | null {
  const job = deliveries.find(({ kind, state }) => kind === 'installation' && isActiveDelivery(state));
  return (job?.date as LocalDate | null | undefined) ?? null;
}

/** Without a job it is due since the goods came; a day that a given-up job had left in the future counts no more. */
function dueWithoutJob(list: OrderTaskList, key: string): LocalDate {
  const existing = list.find(key);
  if (existing?.state !== 'open' || existing.dueDate > list.today) return list.today;
  return existing.dueDate as LocalDate;
}

/** By when the rest is to be booked: some days before the agreed date, else before the goods are here. Null: nothing to book. */
function bookingDue(list: OrderTaskList, parts: OrderParts): LocalDate | null {
  const waiting = packagesToBook(parts);
  if (waiting.length === 0) return null;
  const lineIds = new Set(waiting.map(({ lineId }) => lineId));
  const expected = parts.lines
    .filter(({ id, expectedDate }) => lineIds.has(id) && expectedDate !== null)
    .map(({ expectedDate }) => expectedDate as LocalDate)
    .sort()
    .at(-1);
  const target = (parts.order.agreedDate as LocalDate | null) ?? expected;
  const due = target ? addDays(target, -list.bookDaysBefore) : list.today;
  const orderDate = parts.order.orderDate as LocalDate;
  return due < orderDate ? orderDate : due;
}

/**
 * Asks, unless it is already asked for as wanted: a snoozed task stays snoozed and a skipped one skipped.
 * One that somebody ticked off comes back as long as its cause is there.
 */
function want(list: OrderTaskList, request: TaskRequest, dueDate: 'keep' | 'move'): void {
  const existing = list.find(request.key);
  if (existing?.state === 'skipped') return;
  const sameDate = dueDate === 'keep' || existing?.dueDate === request.dueDate;
  if (existing?.state === 'open' && sameDate && existing.assigneeId === (request.assigneeId ?? null)) return;
  const keepsDate = existing?.state === 'open' && dueDate === 'keep';
  list.upsertTask(keepsDate ? { ...request, dueDate: existing.dueDate as LocalDate } : request);
}
