import type { ApprovalKinds } from '../features/approvals/approvalKind';
import { overrideApproval } from '../features/deliveries/overrideApproval';
import { erasureApproval } from '../features/erasure/erasureApproval';
import { discountApproval } from '../features/quotes/discountApproval';
import { orderChangeApproval } from '../features/returns/orderChangeApproval';
import { SEARCH_SOURCES } from './searchSources';

/** What the owner may be asked, by kind. */
export const APPROVAL_KINDS: ApprovalKinds = {
  discount: discountApproval,
  order_change: orderChangeApproval,
  erasure: erasureApproval(SEARCH_SOURCES),
  capacity: overrideApproval,
};
