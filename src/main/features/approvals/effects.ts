import type { WriteContext } from '../../database/context';
import { placeWithOverride } from '../deliveries/overrideRequest';
import { eraseCustomer } from '../erasure/eraseCustomer';
import { applyOrderChange, dropOrderChange } from '../orders/orderChanges';
import { offerApprovedQuote } from '../quotes/quoteOffer';
import { applyApprovedReturn, dropReturnChange, settlesReturn } from '../returns/settleReturn';
import type { Approval } from './approvals.repository';

/** What a decision does, inside the transaction of the decision: it throws when it can no longer be done. */
interface Effect {
  approved(context: WriteContext, approval: Approval): void;
  /** The owner said no, or the requester took it back. */
  dropped?(context: WriteContext, approval: Approval): void;
}

/** By kind. */
export const APPROVAL_EFFECTS: Record<Approval['kind'], Effect> = {
  discount: { approved: offerApprovedQuote },
  // Settling a return changes its order, and is asked as such.
  order_change: {
    approved: (context, approval) =>
      settlesReturn(approval) ? applyApprovedReturn(context, approval) : applyOrderChange(context, approval),
    dropped: (context, approval) =>
      settlesReturn(approval) ? dropReturnChange(context, approval) : dropOrderChange(context, approval),
  },
  erasure: { approved: eraseCustomer },
  capacity: { approved: placeWithOverride },
};
