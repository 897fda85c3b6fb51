import { and, eq, isNull } from 'drizzle-orm';
import { budgetFault } from '../../../shared/domain/amountFaults';
import type { Birthday } from '../../../shared/domain/birthday';
import type { WriteContext } from '../../database/context';
import type { Db } from '../../database/database';
import { countRows } from '../../database/paging';
import { customers, partners } from '../../database/schema';
import { fieldError, refuseFault } from '../../system/errors';
import { leapMonthOf } from './lunarCalendar';

interface References {
  partnerId?: number | null;
  introducerId?: number | null;
}

/** Partner and introducer must exist, and nobody brought themselves, not even by way of others. `prefix` is the section in the input. */
export function requireReferences(
  { db }: WriteContext,
  { partnerId, introducerId }: References,
  ownId: number | null,
  prefix = '',
): void {
  const exists = {
    partnerId: (id: number) => countRows(db, partners, eq(partners.id, id)) > 0,
    introducerId: (id: number) =>
      id !== ownId && countRows(db, customers, and(eq(customers.id, id), isNull(customers.mergedIntoId))) > 0,
  };
  if (partnerId && !exists.partnerId(partnerId)) throw fieldError(`${prefix}partnerId`, 'not_there');
  if (introducerId && !exists.introducerId(introducerId)) {
    throw fieldError(`${prefix}introducerId`, introducerId === ownId ? 'not_oneself' : 'not_there');
  }
  if (introducerId && ownId !== null && cameThrough(db, introducerId, ownId)) {
    throw fieldError(`${prefix}introducerId`, 'introduced_by_oneself');
  }
}

/** True when a customer was brought by somebody, or by one whom they brought, and so on. */
export function cameThrough({ $client }: Pick<Db, '$client'>, id: number, somebody: number): boolean {
  const chain = $client.prepare(
    `WITH RECURSIVE chain(id) AS (
       SELECT introducer_id FROM customers WHERE id = ?
       UNION SELECT c.introducer_id FROM customers c JOIN chain ON c.id = chain.id WHERE c.introducer_id IS NOT NULL
     ) SELECT 1 FROM chain WHERE id = ?`,
  );
  return chain.get(id, somebody) !== undefined;
}

/** Refuses a budget whose lower end is above the upper one. */
export function requireBudget(budget: { budgetMinFen: number | null; budgetMaxFen: number | null }): void {
  refuseFault('budgetMaxFen', budgetFault(budget.budgetMinFen, budget.budgetMaxFen));
}

/** Who was born in a leap month was born in a year that had it; a year that nobody knows is not asked. */
export function requireLeapMonth({ leap, year, month }: Birthday & { year: number | null }): void {
  if (leap && year !== null && leapMonthOf(year) !== month) {
    throw fieldError('person.birthday.month', 'no_leap_month');
  }
}
