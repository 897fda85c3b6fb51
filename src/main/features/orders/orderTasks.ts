import { eq } from 'drizzle-orm';
import { addDays, type LocalDate, todayIn } from '../../../shared/domain/dates';
import { isActiveDelivery } from '../../../shared/domain/states/delivery';
import type { WriteContext } from '../../database/context';
import { tasks } from '../../database/schema';
import { getSetting } from '../settings';
import { askFor, settle, type TaskRequest, withdraw } from '../tasks';
import { type OrderOutcome, type OrderParts, packagesToBook } from './orderFacts';

/** The keys of an order's own tasks; reminding and asking belong to its deliveries. */
export const orderTaskKeys = (orderId: number) => ({
  confirm: `confirm:order:${orderId}`,
  thank: `thank:order:${orderId}`,
  book: `book:order:${orderId}`,
  balance: `balance:order:${orderId}`,
  install: `install:order:${orderId}`,
});

/** Where an order's tasks are found and changed: the store, or the ledger of a generated one. */
export interface OrderTaskDesk {
  today: LocalDate;
  zone: string;
  bookDaysBefore: number;
  find(key: string): typeof tasks.$inferSelect | undefined;
  askFor(request: TaskRequest): void;
  settle(...keys: string[]): void;
  withdraw(...keys: string[]): void;
}

/** Keeps the tasks on Today in step with what the order still needs. */
export function keepOrderTasks(context: WriteContext, parts: OrderParts, outcome: OrderOutcome): void {
  const desk: OrderTaskDesk = {
    today: context.today,
    zone: context.zone,
    bookDaysBefore: getSetting(context.db, 'reminders').bookDaysBefore,
    find: (key) => context.db.select().from(tasks).where(eq(tasks.key, key)).get(),
    askFor: (request) => askFor(context, request),
    settle: (...keys) => settle(context, ...keys),
    withdraw: (...keys) => withdraw(context, ...keys),
  };
  keepOrderTasksOn(desk, parts, outcome);
}

/** The rule itself. */
export function keepOrderTasksOn(desk: OrderTaskDesk, parts: OrderParts, outcome: OrderOutcome): void {
  const { order } = parts;
  const keys = orderTaskKeys(order.id);
  const base = { customerId: order.customerId, orderId: order.id, assigneeId: order.sellerId };
  const owes = outcome.totalFen > outcome.receivedFen;
  const collect = { ...base, key: keys.balance, kind: 'collect_balance', dueDate: desk.today } as const;
  if (outcome.state === 'cancelled') {
    const { balance, ...others } = keys;
    desk.withdraw(...Object.values(others));
    // All goods came back, and a fee is still owed.
    if (owes) want(desk, collect, 'keep');
    else desk.withdraw(balance);
    return;
  }
  const afterDelivery = outcome.state === 'delivered' || outcome.state === 'installed';

  if (outcome.state === 'pending') {
    want(desk, { ...base, key: keys.confirm, kind: 'confirm_order', dueDate: desk.today }, 'keep');
  } else desk.settle(keys.confirm);

  // Asked once in the order's life.
  if (order.confirmedAt !== null && !desk.find(keys.thank)) {
    const dueDate = todayIn(order.confirmedAt, desk.zone);
    desk.askFor({ ...base, key: keys.thank, kind: 'thank_customer', dueDate });
  }

  const bookBy = order.confirmedAt === null ? null : bookingDue(desk, parts);
  if (bookBy) want(desk, { ...base, key: keys.book, kind: 'book_delivery', dueDate: bookBy }, 'move');
  else desk.settle(keys.book);

  if (afterDelivery && owes) want(desk, collect, 'keep');
  else desk.settle(keys.balance);

  if (outcome.state === 'delivered' && order.needsInstallation) {
    const jobDate = bookedInstallation(parts);
    const dueDate = jobDate ?? dueWithoutJob(desk, keys.install);
    want(desk, { ...base, key: keys.install, kind: 'install', dueDate }, 'move');
  } else desk.settle(keys.install);
}

/** The day that the installers have been booked for; null while no job has a place. */
function bookedInstallation({ deliveries }: OrderParts): LocalDate | null {
  const job = deliveries.find(({ kind, state }) => kind === 'installation' && isActiveDelivery(state));
  return (job?.date as LocalDate | null | undefined) ?? null;
}

/** Without a job it is due since the goods came; a day that a given-up job had left in the future counts no more. */
function dueWithoutJob(desk: OrderTaskDesk, key: string): LocalDate {
  const existing = desk.find(key);
  if (existing?.state !== 'open' || existing.dueDate > desk.today) return desk.today;
  return existing.dueDate as LocalDate;
}

/** By when the rest is to be booked: some days before the agreed date, else before the goods are here. Null: nothing to book. */
function bookingDue(desk: OrderTaskDesk, parts: OrderParts): LocalDate | null {
  const waiting = packagesToBook(parts);
  if (waiting.length === 0) return null;
  const lineIds = new Set(waiting.map(({ lineId }) => lineId));
  const expected = parts.lines
    .filter(({ id, expectedDate }) => lineIds.has(id) && expectedDate !== null)
    .map(({ expectedDate }) => expectedDate as LocalDate)
    .sort()
    .at(-1);
  const target = (parts.order.agreedDate as LocalDate | null) ?? expected;
  const due = target ? addDays(target, -desk.bookDaysBefore) : desk.today;
  const orderDate = parts.order.orderDate as LocalDate;
  return due < orderDate ? orderDate : due;
}

/**
 * Asks, unless it is already asked for as wanted: a snoozed task stays snoozed and a skipped one skipped.
 * One that somebody ticked off comes back as long as its cause is there.
 */
function want(desk: OrderTaskDesk, request: TaskRequest, dueDate: 'keep' | 'move'): void {
  const existing = desk.find(request.key);
  if (existing?.state === 'skipped') return;
  const sameDate = dueDate === 'keep' || existing?.dueDate === request.dueDate;
  if (existing?.state === 'open' && sameDate && existing.assigneeId === (request.assigneeId ?? null)) return;
  const keepsDate = existing?.state === 'open' && dueDate === 'keep';
  desk.askFor(keepsDate ? { ...request, dueDate: existing.dueDate as LocalDate } : request);
}
