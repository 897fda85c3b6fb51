import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { customers, quotes } from '../../database/schema';
import type { ApprovalKind } from '../approvals';
import { offerApprovedQuote } from './quoteOffer';

const payloadShape = z.object({
  listFen: z.int(),
  givenFen: z.int(),
  givenBp: z.int(),
  limitBp: z.int(),
  totalFen: z.int().nullable().default(null),
});

/** A quote that gives away more than its seller may. */
export const discountApproval: ApprovalKind = {
  about: (db, { entityId, payload }) => {
    const quote = db
      .select({ number: quotes.number, customerName: customers.name })
      .from(quotes)
      .innerJoin(customers, eq(customers.id, quotes.customerId))
      .where(eq(quotes.id, entityId))
      .get();
    const asked = payloadShape.safeParse(payload).data;
    if (!asked) return { ...quote };
    const { listFen, givenFen, givenBp, limitBp, totalFen } = asked;
    return { ...quote, beforeFen: listFen, afterFen: listFen - givenFen, totalFen, limitBp, givenBp };
  },
  approved: offerApprovedQuote,
};
