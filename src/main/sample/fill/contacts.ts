import { and, eq } from 'drizzle-orm';
import { addDays } from '../../../shared/domain/dates';
import type { Actor } from '../../database/context';
import { tasks } from '../../database/schema';
import { contactKey } from '../../features/tasks';
import { type ContactNote, contactNotes } from '../remarks';
import type { Rng } from '../rng';
import type { SampleStore } from '../sampleStore';
import type { Visitor } from '../visitors';

/** Nobody who buys later said no, or could not be reached, in the contacts that led there. */
const PROMISING = contactNotes.filter(({ outcome }) =>
  ['reached', 'interested', 'needs_clear'].includes(outcome),
);

/** A contact on its day, which answers the one that was agreed, a little early too; `next` is the day agreed for the following one. */
export async function logContact(
  store: SampleStore,
  actor: Actor,
  visitor: Visitor,
  { channel, outcome, text }: ContactNote,
  next: number | null,
): Promise<void> {
  const customerId = visitor.customer.id;
  const task = store.write(actor, ({ db }) =>
    db
      .select({ id: tasks.id })
      .from(tasks)
      .where(and(eq(tasks.key, contactKey(customerId)), eq(tasks.state, 'open')))
      .get(),
  );
  await store.call(actor, 'followups.logContact', {
    customerId,
    // A new day moves the task that is there.
    taskId: next === null ? (task?.id ?? null) : null,
    channel,
    outcome,
    note: text,
    nextDate: next === null ? null : addDays(store.today, next),
  });
}

/** One or two good conversations between the first visit and `until` (both excluded), each agreed in the one before. */
export async function approach(store: SampleStore, rng: Rng, visitor: Visitor, until: number): Promise<void> {
  const first = visitor.day + 1;
  const last = until - 1;
  if (last < first) return;
  const days = [...new Set([rng.int(first, last), rng.int(first, last)])].sort((a, b) => a - b);
  for (const [index, day] of days.entries()) {
    await store.at(day, `${rng.int(10, 17)}:${rng.int(10, 59)}`);
    await logContact(store, sellerOf(store, visitor), visitor, rng.pick(PROMISING), days[index + 1] ?? null);
  }
}

/** Says on `day` when one will talk again, so that nobody whose matter is open is forgotten. */
export async function talkAgain(
  store: SampleStore,
  rng: Rng,
  visitor: Visitor,
  day: number,
  next: number,
): Promise<void> {
  await store.at(day, '18:30');
  await logContact(store, sellerOf(store, visitor), visitor, rng.pick(PROMISING), next);
}

/** Whoever serves the visitor; the first of the sellers where nobody does. */
export function sellerOf(store: SampleStore, visitor: Visitor): Actor {
  const sellers = store.people('sales');
  return sellers.find(({ staffId }) => staffId === visitor.customer.sellerId) ?? sellers[0];
}
