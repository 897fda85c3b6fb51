import { sql } from 'drizzle-orm';
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
