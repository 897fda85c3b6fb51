import { customerSearch } from '../features/customers';
import { deliverySearch } from '../features/deliveries';
import { orderSearch } from '../features/orders';
import { proposalSearch } from '../features/proposals';
import { quoteSearch } from '../features/quotes';
import { requestSearch } from '../features/requests';
import type { SearchSources } from '../features/search';

/** Every kind of record that search finds. */
export const SEARCH_SOURCES: SearchSources = {
  customers: customerSearch,
  orders: orderSearch,
  deliveries: deliverySearch,
  requests: requestSearch,
  quotes: quoteSearch,
  proposals: proposalSearch,
};
