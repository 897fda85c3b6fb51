import type { OutputOf } from '../../../shared/contract';
import { SELLERS } from '../../../shared/domain/roleGroups';
import { useCall } from '../../platform/api';
import { useSession } from '../../platform/session';

/** What the person at the PC may give this customer away without asking, as main says it; without a limit until it is known. */
export function useDiscountLimit(customerId: number): OutputOf<'quotes.discountLimit'> {
  const enabled = SELLERS.includes(useSession().actor.role);
  return useCall('quotes.discountLimit', { customerId }, { enabled }).data ?? { limitBp: null, tier: null };
}
