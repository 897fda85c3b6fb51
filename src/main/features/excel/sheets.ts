import type { SheetName } from '../../../shared/contract/excel';
import type { Sheet } from '../../engines/excel/sheet';
import { productsSheet } from '../catalogue/catalogue.sheet';
import { customerFileSheet } from '../customers/customerFile.sheet';
import { customersSheet } from '../customers/customers.sheet';
import { deliveriesSheet } from '../deliveries/deliveries.sheet';
import { contactsSheet, visitsSheet } from '../followups/followups.sheet';
import { ordersSheet } from '../orders/orders.sheet';
import { communitiesSheet, partnersSheet } from '../partners/partners.sheet';
import { paymentsSheet } from '../payments/payments.sheet';
import { proposalsSheet } from '../proposals/proposals.sheet';
import { quotesSheet } from '../quotes/quotes.sheet';
import { requestsSheet } from '../requests/requests.sheet';

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
