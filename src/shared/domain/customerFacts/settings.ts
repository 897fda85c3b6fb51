/** From one cut to the next the code rises by one; five codes have four cuts, each above the one before. */
export type Cuts = readonly [number, number, number, number];

/** Where the owner draws the lines between customers; days are calendar days, shares 1/10,000. */
export interface FactsSettings {
  /** Orders of so many days after the first of an occasion count as one purchase: a fit-out. 0: of one day. */
  readonly occasionDays: number;
  readonly layers: {
    /** Buyers without a sign of life for so long sleep. */
    readonly dormantDays: number;
    /** For so long: they are lost. */
    readonly lostDays: number;
    /** So many purchases, the last one at most so long ago, make a loyal customer. */
    readonly loyalBuys: number;
    readonly loyalDays: number;
  };
  readonly rfm: {
    /** Days since the last purchase, up to which recency is 5, 4, 3, 2. */
    readonly recencyDays: Cuts;
    /** Purchases from which frequency is 2, 3, 4, 5. */
    readonly buys: Cuts;
    /** Net money from which it is 2, 3, 4, 5. */
    readonly netFen: Cuts;
    /** 2 × money + frequency from which the value is middle, and high. */
    readonly midFrom: number;
    readonly highFrom: number;
    /** One purchase of so much net is a large one. */
    readonly largeOnceFen: number;
  };
  readonly classes: {
    readonly vipNetFen: number;
    /** High profit: so much, or so much with such a margin. */
    readonly profitFen: number;
    readonly marginProfitFen: number;
    readonly marginBp: number;
    /** Below this share of the revenue with a known cost nothing is said of the profit. */
    readonly coverBp: number;
  };
  readonly quadrants: {
    /** Satisfied from this mean of the last so many answers of so many days. */
    readonly satisfiedFrom: number;
    readonly answers: number;
    readonly answerDays: number;
    /** Such a share of the wallet is loyal. */
    readonly loyalShareBp: number;
    /** One purchase so long ago and none since is not. */
    readonly notLoyalDays: number;
  };
  readonly tiers: {
    /** Net money of the last 365 days from which a tier is given. */
    readonly silverFen: number;
    readonly goldFen: number;
    readonly diamondFen: number;
    /** When too little was bought: one tier down, or to the tier of the money. */
    readonly fall: 'one_down' | 'balance';
  };
}

/** What a tier's money is counted over, and how long a tier holds. */
export const TIER_DAYS = 365;

/** What holds until the owner draws the lines elsewhere. */
export const DEFAULT_FACTS_SETTINGS: FactsSettings = {
  occasionDays: 0,
  layers: { dormantDays: 730, lostDays: 1825, loyalBuys: 2, loyalDays: 365 },
  rfm: {
    recencyDays: [180, 365, 730, 1460],
    buys: [2, 3, 4, 6],
    netFen: [500_000, 2_000_000, 5_000_000, 10_000_000],
    midFrom: 7,
    highFrom: 11,
    largeOnceFen: 5_000_000,
  },
  classes: {
    vipNetFen: 10_000_000,
    profitFen: 2_000_000,
    marginProfitFen: 800_000,
    marginBp: 4_500,
    coverBp: 8_000,
  },
  quadrants: { satisfiedFrom: 75, answers: 3, answerDays: 730, loyalShareBp: 5_000, notLoyalDays: 365 },
  tiers: { silverFen: 1_000_000, goldFen: 5_000_000, diamondFen: 10_000_000, fall: 'one_down' },
};
