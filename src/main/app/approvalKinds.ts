import type { ApprovalKinds } from '../features/approvals';
import { overrideApproval } from '../features/deliveries';
import { erasureApproval } from '../features/erasure';
import { discountApproval } from '../features/quotes';
import { orderChangeApproval } from '../features/returns';
import { SEARCH_SOURCES } from './searchSources';

/** What the owner may be asked, by kind. */
export const APPROVAL_KINDS: ApprovalKinds = {
  discount: discountApproval,
  order_change: orderChangeApproval,
  erasure: erasureApproval(SEARCH_SOURCES),
  capacity: overrideApproval,
};
