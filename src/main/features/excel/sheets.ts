import type { SheetName } from '../../../shared/contract/excel';
import type { Sheet } from '../../engines/excel/sheet';
import { productsSheet } from '../catalogue';
import { customerFileSheet, customersSheet } from '../customers';
import { deliveriesSheet } from '../deliveries';
import { contactsSheet, visitsSheet } from '../followups';
import { ordersSheet } from '../orders';
import { communitiesSheet, partnersSheet } from '../partners';
import { paymentsSheet } from '../payments';
import { proposalsSheet } from '../proposals';
import { quotesSheet } from '../quotes';
import { requestsSheet } from '../requests';

/** Every list that goes to Excel; a feature's sheet lies beside its service. Filters and rows differ, so the type names what is the same of all. */
export const sheets: Record<SheetName, Pick<Sheet<never, never>, 'list' | 'title' | 'check'>> = {
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
