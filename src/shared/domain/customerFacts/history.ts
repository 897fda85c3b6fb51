import type { LocalDate } from '../dates';
import { type AtHome, UNCOUNTED_HOME } from '../homeShare';
import type { CaredFor } from './care';
import type { Tier } from './codes';

/** A live order line; amounts in fen. */
export interface BoughtLine {
  readonly quantity: number;
  readonly unitPriceFen: number;
  readonly gift: boolean;
  /** Of one piece, as it was when it was ordered; NULL: unknown. */
  readonly unitCostFen: number | null;
  /** Usual margin of the product's kind, in 1/10,000; NULL: none. */
  readonly marginBp: number | null;
}

/** An order that counts: not cancelled, confirmed or partly paid, with goods that stayed. */
export interface CountedOrder {
  readonly date: LocalDate;
  readonly discountFen: number;
  readonly lines: readonly BoughtLine[];
}

/** Money of any of the customer's orders; a refund is positive, too. */
export interface Money {
  readonly orderId: number;
  readonly date: LocalDate;
  readonly amountFen: number;
  readonly refund: boolean;
}

/** What somebody said of us, 0 (bad) to 100. */
export interface Answer {
  readonly date: LocalDate;
  readonly score: number;
}

/** A tier by hand, on all days from the first to the last. */
export interface TierGrant {
  readonly tier: Tier;
  readonly from: LocalDate;
  readonly until: LocalDate;
}

/** Everything that a customer's facts follow from. */
export interface CustomerHistory {
  readonly orders: readonly CountedOrder[];
  readonly money: readonly Money[];
  /** The latest of the other signs of life: delivery, request, visit to the showroom, answered contact, a referral's buy. */
  readonly lastSign: LocalDate | null;
  /** Customers they introduced who bought. */
  readonly referred: number;
  /** True for a customer given up as lost; a new order ends it. */
  readonly givenUp: boolean;
  readonly vipPinned: boolean;
  readonly answers: readonly Answer[];
  /** True while a complaint is not solved. */
  readonly openComplaint: boolean;
  readonly tierGrants: readonly TierGrant[];
  /** What was spent on them beside the goods: service, care, commission; fen. */
  readonly otherCostFen: number;
  /** What stands in their home, as far as the share of it asks. */
  readonly home: AtHome;
  /** What stands in their home and wants care. */
  readonly caredFor: readonly CaredFor[];
  /** Whose customer it is; NULL: nobody's. */
  readonly sellerId: number | null;
  /** The next birthday from a day on, that day included; NULL: not known. */
  readonly birthdayFrom: (day: LocalDate) => LocalDate | null;
}

/** Of somebody of whom nothing is known yet. */
export const EMPTY_HISTORY: CustomerHistory = {
  orders: [],
  money: [],
  lastSign: null,
  referred: 0,
  givenUp: false,
  vipPinned: false,
  answers: [],
  openComplaint: false,
  tierGrants: [],
  otherCostFen: 0,
  home: UNCOUNTED_HOME,
  caredFor: [],
  sellerId: null,
  birthdayFrom: () => null,
};
