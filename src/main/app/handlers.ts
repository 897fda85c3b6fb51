import type { Contract } from '../../shared/contract';
import type { HandlersFor } from '../core/context';
import { approvalsHandlers } from '../features/approvals/approvals.service';
import { attachmentsHandlers } from '../features/attachments/attachments.service';
import { backupHandlers } from '../features/backup/backup.service';
import { catalogueHandlers } from '../features/catalogue/catalogue.service';
import { clockHandlers } from '../features/clock/clock.service';
import { crewsHandlers } from '../features/crews/crews.service';
import { customersHandlers } from '../features/customers/customers.service';
import { deliveriesHandlers } from '../features/deliveries/deliveries.service';
import { deliveryPort } from '../features/deliveries/deliveryPort';
import { erasureHandlers } from '../features/erasure/erasure.service';
import { excelHandlers } from '../features/excel/excel.service';
import { followupsHandlers } from '../features/followups/followups.service';
import { healthHandlers } from '../features/health/health.service';
import { historyHandlers } from '../features/history/history.service';
import { invitationsHandlers } from '../features/invitations/invitations.service';
import { ordersHandlers } from '../features/orders/orders.service';
import { partnersHandlers } from '../features/partners/partners.service';
import { paymentsHandlers } from '../features/payments/payments.service';
import { phonesHandlers } from '../features/phones/phones.service';
import { printingHandlers } from '../features/printing/printing.service';
import { proposalsHandlers } from '../features/proposals/proposals.service';
import { quotesHandlers } from '../features/quotes/quotes.service';
import { requestsHandlers } from '../features/requests/requests.service';
import { returnsHandlers } from '../features/returns/returns.service';
import { searchHandlers } from '../features/search/search.service';
import { sessionHandlers } from '../features/session/session.service';
import { settingsHandlers } from '../features/settings/settings.service';
import { staffHandlers } from '../features/staff/staff.service';
import { todayHandlers } from '../features/today/today.service';
import { updatesHandlers } from '../features/updates/updates.service';
import { APPROVAL_KINDS } from './approvalKinds';
import { SEARCH_SOURCES } from './searchSources';

/** The function behind every call; a missing one does not compile. */
export const handlers: HandlersFor<Contract> = {
  ...approvalsHandlers(APPROVAL_KINDS),
  ...attachmentsHandlers,
  ...backupHandlers,
  ...catalogueHandlers,
  ...clockHandlers,
  ...crewsHandlers,
  ...customersHandlers(SEARCH_SOURCES),
  ...deliveriesHandlers,
  ...erasureHandlers,
  ...excelHandlers,
  ...followupsHandlers,
  ...healthHandlers,
  ...historyHandlers,
  ...invitationsHandlers,
  ...ordersHandlers(deliveryPort),
  ...partnersHandlers,
  ...paymentsHandlers,
  ...phonesHandlers,
  ...printingHandlers,
  ...proposalsHandlers,
  ...quotesHandlers,
  ...requestsHandlers,
  ...returnsHandlers,
  ...searchHandlers,
  ...sessionHandlers,
  ...settingsHandlers,
  ...staffHandlers,
  ...todayHandlers,
  ...updatesHandlers,
};
