import type { ORDER_SORTS } from '../../../shared/contract/orderShapes';
import type { OrderState } from '../../../shared/domain/orderState';

interface OrderView {
  states: OrderState[];
  sellerId: number | null;
  text: string;
  from: string | null;
  to: string | null;
  balanceDue: boolean;
  sort: (typeof ORDER_SORTS)[number];
}

let view: OrderView = {
  states: [],
  sellerId: null,
  text: '',
  from: null,
  to: null,
  balanceDue: false,
  sort: 'newest',
};

/** How the list of orders was filtered last, so that going back finds it as it was left. */
export const orderViewStore = {
  get: () => view,
  set: (next: OrderView) => {
    view = next;
  },
};
