import { type TierOnDay, tierOf } from '../../../shared/domain/customerFacts/tier';
import type { BaseContext } from '../../database/context';
import type { Reader } from '../../database/database';
import { getSetting } from '../settings';
import { tierHistoryOf } from './history.repository';

/** A customer's tier on the context's day, from what they paid: right also before the day's job has moved the stored row. */
export function tierToday(
  { db, today }: Pick<BaseContext, 'today'> & { db: Reader },
  customerId: number,
): TierOnDay {
  return tierOf(tierHistoryOf(db, customerId), getSetting(db, 'customerFacts').tiers, today);
}
