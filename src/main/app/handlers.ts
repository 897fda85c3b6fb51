import type { Contract } from '../../shared/contract';
import type { HandlersFor } from '../core/handlers';
import { approvalsHandlers } from '../features/approvals';
import { attachmentsHandlers } from '../features/attachments';
import { backupHandlers } from '../features/backup';
import { catalogueHandlers } from '../features/catalogue';
import { clockHandlers } from '../features/clock';
import { communitiesHandlers } from '../features/communities';
import { crewsHandlers } from '../features/crews';
import { customerFactsHandlers } from '../features/customerFacts';
import { customersHandlers } from '../features/customers';
import { deliveriesHandlers, deliveryPort } from '../features/deliveries';
import { erasureHandlers } from '../features/erasure';
import { excelHandlers } from '../features/excel';
import { followupsHandlers } from '../features/followups';
import { healthHandlers } from '../features/health';
import { historyHandlers } from '../features/history';
import { invitationsHandlers } from '../features/invitations';
import { mergeHandlers } from '../features/merge';
import { ordersHandlers } from '../features/orders';
import { partnersHandlers } from '../features/partners';
import { paymentsHandlers } from '../features/payments';
import { phonesHandlers } from '../features/phones';
import { printingHandlers } from '../features/printing';
import { proposalsHandlers } from '../features/proposals';
import { quotesHandlers } from '../features/quotes';
import { remindersHandlers } from '../features/reminders';
import { requestsHandlers } from '../features/requests';
import { returnsHandlers } from '../features/returns';
import { searchHandlers } from '../features/search';
import { segmentsHandlers } from '../features/segments';
import { sessionHandlers } from '../features/session';
import { settingsHandlers } from '../features/settings';
import { staffHandlers } from '../features/staff';
import { tasksHandlers } from '../features/tasks';
import { todayHandlers } from '../features/today';
import { updatesHandlers } from '../features/updates';
import { APPROVAL_KINDS } from './approvalKinds';
import { SEARCH_SOURCES } from './searchSources';

/** The function behind every call; a missing one does not compile. */
export const handlers: HandlersFor<Contract> = {
  ...approvalsHandlers(APPROVAL_KINDS),
  ...attachmentsHandlers,
  ...backupHandlers,
  ...catalogueHandlers,
  ...clockHandlers,
  ...communitiesHandlers,
  ...crewsHandlers,
  ...customerFactsHandlers,
  ...customersHandlers(SEARCH_SOURCES),
  ...deliveriesHandlers,
  ...erasureHandlers,
  ...excelHandlers,
  ...followupsHandlers,
  ...healthHandlers,
  ...historyHandlers,
  ...invitationsHandlers,
  ...mergeHandlers(SEARCH_SOURCES),
  ...ordersHandlers(deliveryPort),
  ...partnersHandlers,
  ...paymentsHandlers,
  ...phonesHandlers,
  ...printingHandlers,
  ...proposalsHandlers,
  ...quotesHandlers,
  ...remindersHandlers,
  ...requestsHandlers,
  ...returnsHandlers,
  ...searchHandlers,
  ...segmentsHandlers,
  ...sessionHandlers,
  ...settingsHandlers,
  ...staffHandlers,
  ...tasksHandlers,
  ...todayHandlers,
  ...updatesHandlers,
};
