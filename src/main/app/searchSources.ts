import { customerSearch } from '../features/customers';
import { deliverySearch } from '../features/deliveries';
import { orderSearch } from '../features/orders';
import { proposalSearch } from '../features/proposals';
import { requestSearch } from '../features/requests';
import type { SearchSources } from '../features/search';

/** Every kind of record that search finds by words; quotes are found by their numbers alone. */
export const SEARCH_SOURCES: SearchSources = [
  customerSearch,
  orderSearch,
  deliverySearch,
  requestSearch,
  proposalSearch,
];
