import type { ORDER_SORTS } from '../../../shared/contract/orderShapes';
import type { OrderState } from '../../../shared/domain/orderState';
import { keptView } from '../../ui/keptView';

interface OrderView {
  states: OrderState[];
  sellerId: number | null;
  text: string;
  from: string | null;
  to: string | null;
  balanceDue: boolean;
  sort: (typeof ORDER_SORTS)[number];
}

/** How the list of orders was filtered last, so that going back finds it as it was left. */
export const useOrderView = keptView<OrderView>({
  states: [],
  sellerId: null,
  text: '',
  from: null,
  to: null,
  balanceDue: false,
  sort: 'newest',
});
