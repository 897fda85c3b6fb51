import type { OutputOf } from '../../../shared/contract';
import { useCall } from '../../platform/api';

/** What the person at the PC may give this customer away without asking, as main says it; without a limit until it is known. */
export function useDiscountLimit(customerId: number): OutputOf<'quotes.discountLimit'> {
  return useCall('quotes.discountLimit', { customerId }).data ?? { limitBp: null, tier: null };
}
