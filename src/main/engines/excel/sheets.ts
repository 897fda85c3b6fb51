import type { SheetName } from '../../../shared/contract/excel';
import { productsSheet } from '../../features/catalogue/catalogue.sheet';
import { customerFileSheet } from '../../features/customers/customerFile.sheet';
import { customersSheet } from '../../features/customers/customers.sheet';
import { deliveriesSheet } from '../../features/deliveries/deliveries.sheet';
import { contactsSheet, visitsSheet } from '../../features/followups/followups.sheet';
import { ordersSheet } from '../../features/orders/orders.sheet';
import { communitiesSheet, partnersSheet } from '../../features/partners/partners.sheet';
import { paymentsSheet } from '../../features/payments/payments.sheet';
import { proposalsSheet } from '../../features/proposals/proposals.sheet';
import { quotesSheet } from '../../features/quotes/quotes.sheet';
import { requestsSheet } from '../../features/requests/requests.sheet';
import type { Sheet } from './sheet';

/** Every list that goes to Excel; a feature's sheet lies beside its service. Filters and rows differ, so the type names the title alone. */
export const sheets: Record<SheetName, Pick<Sheet<never, never>, 'title'>> = {
  customers: customersSheet,
  contacts: contactsSheet,
  visits: visitsSheet,
  proposals: proposalsSheet,
  products: productsSheet,
  quotes: quotesSheet,
  orders: ordersSheet,
  payments: paymentsSheet,
  deliveries: deliveriesSheet,
  requests: requestsSheet,
  partners: partnersSheet,
  communities: communitiesSheet,
  customerFile: customerFileSheet,
};
