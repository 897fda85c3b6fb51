import type { Contract } from '../../shared/contract';
import type { HandlersFor } from '../core/context';
import { approvalsHandlers } from './approvals/approvals.service';
import { attachmentsHandlers } from './attachments/attachments.service';
import { backupHandlers } from './backup/backup.service';
import { catalogueHandlers } from './catalogue/catalogue.service';
import { clockHandlers } from './clock/clock.service';
import { crewsHandlers } from './crews/crews.service';
import { customersHandlers } from './customers/customers.service';
import { deliveriesHandlers } from './deliveries/deliveries.service';
import { erasureHandlers } from './erasure/erasure.service';
import { excelHandlers } from './excel/excel.service';
import { followupsHandlers } from './followups/followups.service';
import { healthHandlers } from './health/health.service';
import { historyHandlers } from './history/history.service';
import { invitationsHandlers } from './invitations/invitations.service';
import { ordersHandlers } from './orders/orders.service';
import { partnersHandlers } from './partners/partners.service';
import { paymentsHandlers } from './payments/payments.service';
import { phonesHandlers } from './phones/phones.service';
import { printingHandlers } from './printing/printing.service';
import { proposalsHandlers } from './proposals/proposals.service';
import { quotesHandlers } from './quotes/quotes.service';
import { requestsHandlers } from './requests/requests.service';
import { returnsHandlers } from './returns/returns.service';
import { searchHandlers } from './search/search.service';
import { sessionHandlers } from './session/session.service';
import { settingsHandlers } from './settings/settings.service';
import { staffHandlers } from './staff/staff.service';
import { todayHandlers } from './today/today.service';
import { updatesHandlers } from './updates/updates.service';

/** The function behind every call; a missing one does not compile. */
export const handlers: HandlersFor<Contract> = {
  ...approvalsHandlers,
  ...attachmentsHandlers,
  ...backupHandlers,
  ...catalogueHandlers,
  ...clockHandlers,
  ...crewsHandlers,
  ...customersHandlers,
  ...deliveriesHandlers,
  ...erasureHandlers,
  ...excelHandlers,
  ...followupsHandlers,
  ...healthHandlers,
  ...historyHandlers,
  ...invitationsHandlers,
  ...ordersHandlers,
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
