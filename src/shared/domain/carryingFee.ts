import { invalid, wholeNumber } from './errors';
import { addFen, type Fen, fen, mulFen, ZERO_FEN } from './money';

/** What carrying one piece costs, in fen. */
export interface CarryingRule {
  /** Up to this floor nothing is charged. */
  readonly freeUpToFloor: number;
  /** Once per piece, above the free floors. */
  readonly perPieceFen: Fen;
  /** Per piece and floor above the free floors. */
  readonly perPieceFloorFen: Fen;
}

/** The owner's table of carrying fees, with and without a lift. */
export interface CarryingTable {
  readonly withLift: CarryingRule;
  readonly withoutLift: CarryingRule;
}

/** With a lift 5 yuan a piece; without one 10 yuan a piece for every floor above the first. */
export const DEFAULT_CARRYING_TABLE: CarryingTable = {
  withLift: { freeUpToFloor: 1, perPieceFen: fen(500), perPieceFloorFen: ZERO_FEN },
  withoutLift: { freeUpToFloor: 1, perPieceFen: ZERO_FEN, perPieceFloorFen: fen(1000) },
};

/**
 * The fee for carrying pieces to a floor, in fen. Floor 1 is the ground floor; a basement counts by its depth
 * (−1 is one floor to carry). Throws VALIDATION when pieces or floor are no whole numbers.
 */
export function carryingFee(
  job: { pieces: number; floor: number; hasLift: boolean },
  table: CarryingTable = DEFAULT_CARRYING_TABLE,
): Fen {
  if (!Number.isSafeInteger(job.floor)) throw invalid('floor', `${job.floor} is no floor`);
  const pieces = wholeNumber('pieces', job.pieces);
  const rule = job.hasLift ? table.withLift : table.withoutLift;
  const floors = job.floor < 0 ? -job.floor : Math.max(0, job.floor - rule.freeUpToFloor);
  if (floors === 0) return ZERO_FEN;
  return mulFen(addFen(rule.perPieceFen, mulFen(rule.perPieceFloorFen, floors)), pieces);
}
