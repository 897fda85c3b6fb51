import { type LocalDate, localDate } from './dates';

/** What was bought before is of no use to anybody's next offer; a year below it is a typing error. */
export const FIRST_HOME_YEAR = 1950;
/** The share is of what was bought in so many calendar years, this one among them. */
export const SHARE_YEARS = 10;
/** Furniture of so many years is worth an offer of something new. */
export const OLD_YEARS = 8;
/** A satisfaction (1 to 5) up to which the piece is worth an offer. */
const UNHAPPY = 2;
/** So many offers are named. */
const OFFERS = 3;

/** A piece of ours; the amount is after its share of the order's discount, in fen. */
export interface OursAtHome {
  readonly year: number;
  readonly amountFen: number;
}

/** A piece that was bought elsewhere and still stands there; amounts in fen. */
export interface OtherAtHome {
  readonly year: number;
  /** NULL: nobody knows. */
  readonly priceFen: number | null;
  /** What such a piece usually costs; NULL: the owner has not said. */
  readonly typicalFen: number | null;
}

/** What stands in somebody's home. */
export interface AtHome {
  /** True once somebody has seen all of it: without that, what is not known would count as nothing. */
  readonly counted: boolean;
  readonly ours: readonly OursAtHome[];
  readonly others: readonly OtherAtHome[];
}

/** Of a home in which nobody has counted anything. */
export const UNCOUNTED_HOME: AtHome = { counted: false, ours: [], others: [] };

/** 未清点; nothing there; others' pieces there, but none with a price; known. */
export const SHARE_STATES = ['not_counted', 'nothing', 'unpriced', 'known'] as const;
export type ShareState = (typeof SHARE_STATES)[number];

/** How much of what was spent on furniture was spent with us; amounts in fen, the share in 1/10,000. */
export interface HomeShare {
  readonly state: ShareState;
  /** NULL in every state but `known`. Rounded down, so that half is never said of less. */
  readonly shareBp: number | null;
  readonly oursFen: number;
  readonly othersFen: number;
  /** 约: for some of it the usual price of its kind stands in. */
  readonly estimated: boolean;
  /** Which of the others (by their place) were bought within the years and have no price at all: left out, and to be named. */
  readonly leftOut: readonly number[];
}

const yearOf = (day: LocalDate): number => Number(day.slice(0, 4));
const isRecent = (year: number, day: LocalDate): boolean => year > yearOf(day) - SHARE_YEARS;

/**
 * Ours ÷ (ours + others) over the last ten calendar years, of what still stands there. A piece without a price counts with
 * the usual one of its kind; without that as well it is left out. Nothing is said before somebody has counted, nor where of
 * the others' pieces not one has a price: what is not known is not nothing.
 */
export function homeShareOf({ counted, ours, others }: AtHome, day: LocalDate): HomeShare {
  const oursFen = ours.reduce((sum, { year, amountFen }) => sum + (isRecent(year, day) ? amountFen : 0), 0);
  const leftOut: number[] = [];
  let othersFen = 0;
  let estimated = false;
  let priced = 0;
  for (const [at, { year, priceFen, typicalFen }] of others.entries()) {
    if (!isRecent(year, day)) continue;
    const worth = priceFen ?? typicalFen;
    if (worth === null) leftOut.push(at);
    else {
      othersFen += worth;
      priced += 1;
      estimated ||= priceFen === null;
    }
  }
  const allFen = oursFen + othersFen;
  const state = stateOf({ counted, priced, leftOut: leftOut.length, allFen });
  const shareBp = state === 'known' ? Math.floor((oursFen * 10_000) / allFen) : null;
  return { state, shareBp, oursFen, othersFen, estimated, leftOut };
}

function stateOf(of: { counted: boolean; priced: number; leftOut: number; allFen: number }): ShareState {
  if (!of.counted) return 'not_counted';
  if (of.leftOut > 0 && of.priced === 0) return 'unpriced';
  return of.allFen === 0 ? 'nothing' : 'known';
}

/** Days on which something of a counted home becomes too old to count: each is a New Year's Day. */
export function homeShareDays({ counted, ours, others }: AtHome): LocalDate[] {
  if (!counted) return [];
  const years = new Set([...ours, ...others].map(({ year }) => year + SHARE_YEARS));
  return [...years].map((year) => localDate(`${year}-01-01`));
}

/** Why a piece is worth an offer: they are not content with it, it is old, or it is of a kind that they have from others only. */
export const OFFER_REASONS = ['unhappy', 'old', 'rival'] as const;
export type OfferReason = (typeof OFFER_REASONS)[number];

/** A piece at home as the next offer looks at it. */
export interface PieceAtHome {
  readonly ours: boolean;
  /** NULL: a piece outside the catalogue. */
  readonly kindId: number | null;
  readonly year: number;
  /** 1 to 5; NULL: nobody asked. */
  readonly satisfaction: number | null;
}

/** At most three pieces (by their place) to make the next offer for: the least liked, then the oldest, then the others' kinds. */
export function nextOffers(
  pieces: readonly PieceAtHome[],
  day: LocalDate,
): { at: number; reason: OfferReason }[] {
  const ourKinds = new Set(pieces.filter(({ ours }) => ours).map(({ kindId }) => kindId));
  const reasonFor = ({ ours, kindId, year, satisfaction }: PieceAtHome): OfferReason | null => {
    if (satisfaction !== null && satisfaction <= UNHAPPY) return 'unhappy';
    if (yearOf(day) - year >= OLD_YEARS) return 'old';
    return !ours && !ourKinds.has(kindId) ? 'rival' : null;
  };
  return pieces
    .flatMap((piece, at) => {
      const reason = reasonFor(piece);
      return reason ? [{ at, reason, year: piece.year }] : [];
    })
    .sort(
      (a, b) =>
        OFFER_REASONS.indexOf(a.reason) - OFFER_REASONS.indexOf(b.reason) || a.year - b.year || a.at - b.at,
    )
    .slice(0, OFFERS)
    .map(({ at, reason }) => ({ at, reason }));
}
