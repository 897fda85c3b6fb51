import { eq, sql } from 'drizzle-orm';
import { CARD_PREFIX } from '../../shared/domain/memberCard';
import { type DocumentPrefix, formatDocumentNumber } from '../../shared/domain/numbers';
import type { WriteContext } from './context';
import { numberCounters } from './schema';

/** The next readable number of today, e.g. SO20261121-003; gap-free because it is counted in the caller's transaction. */
export function nextNumber(context: WriteContext, prefix: DocumentPrefix): string {
  const row = context.db
    .insert(numberCounters)
    .values({ prefix, date: context.today, last: 1 })
    .onConflictDoUpdate({
      target: [numberCounters.prefix, numberCounters.date],
      set: { last: sql`${numberCounters.last} + 1` },
    })
    .returning({ last: numberCounters.last })
    .get();
  return formatDocumentNumber(prefix, context.today, row.last);
}

/** The next running number of cards, from 1 on: never one that was counted before, on whatever day. */
export function nextCardSequence(context: WriteContext): number {
  const next = context.db
    .select({ next: sql<number>`coalesce(max(${numberCounters.last}), 0) + 1` })
    .from(numberCounters)
    .where(eq(numberCounters.prefix, CARD_PREFIX))
    .get();
  const last = next?.next ?? 1;
  context.db
    .insert(numberCounters)
    .values({ prefix: CARD_PREFIX, date: context.today, last })
    .onConflictDoUpdate({ target: [numberCounters.prefix, numberCounters.date], set: { last } })
    .run();
  return last;
}
