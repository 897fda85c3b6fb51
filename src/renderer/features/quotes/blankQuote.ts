import type { OutputOf } from '../../../shared/contract';

type Quote = OutputOf<'quotes.get'>;

/** The id of a quote that is typed and not stored: it has no number yet. */
const NOT_STORED = 0;

/** True for a quote that is stored with its first save. */
export const isNew = ({ id }: Pick<Quote, 'id'>): boolean => id === NOT_STORED;

/** A new quote as the editor shows it. */
export const blankQuote = ({ customer, sellerId, validUntil }: OutputOf<'quotes.blank'>): Quote => ({
  ...{ id: NOT_STORED, version: 0, number: '', state: 'draft', customer, sellerId, validUntil },
  ...{ proposalId: null, orderId: null, approval: null, lostReason: null, note: null, createdAt: 0 },
  ...{ discountFen: 0, discountBp: null, deliveryFeeFen: 0, carryingFeeFen: 0, installationFeeFen: 0 },
  ...{ totalFen: 0, lines: [] },
});
