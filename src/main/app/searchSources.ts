import { customerSearch } from '../features/customers/customerIndex';
import { deliverySearch } from '../features/deliveries/deliveryIndex';
import { orderSearch } from '../features/orders/orderIndex';
import { proposalSearch } from '../features/proposals/proposalIndex';
import { requestSearch } from '../features/requests/requestIndex';
import type { SearchSources } from '../features/search/searchSource';

/** Every kind of record that search finds by words; quotes are found by their numbers alone. */
export const SEARCH_SOURCES: SearchSources = [
  customerSearch,
  orderSearch,
  deliverySearch,
  requestSearch,
  proposalSearch,
];
