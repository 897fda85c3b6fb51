import { type CustomerFacts, factsOf } from '../../../shared/domain/customerFacts/facts';
import type { FactsSettings } from '../../../shared/domain/customerFacts/settings';
import type { BaseContext, DerivedOfCustomers, WriteContext } from '../../database/context';
import type { Reader } from '../../database/database';
import { getSetting } from '../settings';
import { putFactsBehind } from './factsBasis';
import { FOLLOWS } from './follows';
import { buyersWithoutCost, historyOf, introducerOf } from './history.repository';
import { storeFacts } from './storedFacts';

/** What a customer's facts are on that day, from scratch; null for who is merged, erased or gone. */
export function computeFacts(
  { db, zone, today }: Pick<BaseContext, 'zone' | 'today'> & { db: Pick<Reader, '$client'> },
  settings: FactsSettings,
  id: number,
): CustomerFacts | null {
  const history = historyOf(db, id, zone);
  return history && factsOf(history, settings, today);
}

/** So many customers one transaction brings in step for one product at most; of more the job does. */
const MOST_BUYERS = 200;

/** Whose facts follow from a product's kind: who bought it while nobody knew what it cost. */
function buyersTouched(context: WriteContext, productId: number): number[] {
  const buyers = buyersWithoutCost(context.db, productId, MOST_BUYERS + 1);
  if (buyers.length <= MOST_BUYERS) return buyers;
  putFactsBehind(context);
  return [];
}

/**
 * Keeps the facts of customers in step with what they did. They are derived, so they have no audit row of their own: what
 * they follow from has.
 */
export const keptFacts: DerivedOfCustomers = {
  follows: FOLLOWS,
  touches: { products: buyersTouched },
  keep(context, customers) {
    const settings = getSetting(context.db, 'customerFacts');
    // What a customer buys is a sign of life of whoever introduced them.
    const introducers = [...customers].map((id) => introducerOf(context.db, id)).filter((id) => id !== null);
    for (const id of new Set([...customers, ...introducers])) {
      storeFacts(context.db, id, computeFacts(context, settings, id));
    }
  },
};
