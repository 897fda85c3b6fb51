import { canMove } from './table';

/** 草稿, 已报价, 已接受, 已转单 | 已过期, 失单 */
export const QUOTE_STATES = ['draft', 'offered', 'accepted', 'ordered', 'expired', 'lost'] as const;

export type QuoteState = (typeof QUOTE_STATES)[number];

/** An expired quote is offered again with a new date or revised; a lost one may come back as a draft. */
export const QUOTE_MOVES = {
  draft: ['offered', 'lost'],
  offered: ['draft', 'accepted', 'expired', 'lost'],
  accepted: ['draft', 'ordered', 'expired', 'lost'],
  ordered: [],
  expired: ['draft', 'offered', 'lost'],
  lost: ['draft'],
} as const satisfies Record<QuoteState, readonly QuoteState[]>;

/** True when a quote may go from one state to the other. */
export function canMoveQuote(from: QuoteState, to: QuoteState): boolean {
  return canMove<QuoteState>(QUOTE_MOVES, from, to);
}

/** True when the change is possible only as a recorded correction: the last order that was made from it is given up. */
export function isQuoteCorrection(from: QuoteState, to: QuoteState): boolean {
  return from === 'ordered' && to === 'accepted';
}
