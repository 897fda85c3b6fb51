import { discountByBp, type Fen } from '../../../shared/domain/money';

/** A discount in both units, as it stood when somebody changed from one to the other. */
export interface BothUnits {
  /** The version of the quote: what was stored since counts, and not what stood there before. */
  version: number;
  goodsFen: number;
  /** 1/10,000 of the goods. */
  discountBp: number;
  discountFen: number;
}

/** All of the goods, in 1/10,000. */
export const MOST_BP = 10_000;

/** A discount of goods (both in fen) in 1/10,000, rounded, at most all of them; what stood there before where it is that amount still. */
export function toPercent(now: Omit<BothUnits, 'discountBp'>, before: BothUnits | null): BothUnits {
  if (before && isSame(now, before) && now.discountFen === before.discountFen) return before;
  const { goodsFen, discountFen } = now;
  const discountBp = goodsFen > 0 ? Math.round((discountFen * 10_000) / goodsFen) : 0;
  return { ...now, discountBp: Math.min(discountBp, MOST_BP) };
}

/** A discount of goods (fen) in fen; what stood there before where it is that percentage of them still. */
export function toAmount(now: Omit<BothUnits, 'discountFen'>, before: BothUnits | null): BothUnits {
  if (before && isSame(now, before) && now.discountBp === before.discountBp) return before;
  return {
    ...now,
    discountFen: discountByBp(now.goodsFen as Fen, Math.max(0, Math.min(now.discountBp, MOST_BP))),
  };
}

const isSame = (now: Pick<BothUnits, 'version' | 'goodsFen'>, before: BothUnits): boolean =>
  now.version === before.version && now.goodsFen === before.goodsFen;
