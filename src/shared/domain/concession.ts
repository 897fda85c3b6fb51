import { addFen, type Fen, fen, mulFen, subFen, ZERO_FEN } from './money';

/** A quote line as far as what is given away on it is concerned, in fen. */
export interface ConcededLine {
  readonly unitPriceFen: Fen;
  readonly quantity: number;
  readonly gift: boolean;
  /** The catalogue's price of the same thing in this size (`priceInSize`); NULL for what is not in the catalogue. */
  readonly listPriceFen: Fen | null;
}

export interface Concession {
  /** What the lines would cost at catalogue prices, nothing given away. */
  readonly listFen: Fen;
  /** Discount, prices below the catalogue's and gifts, together. */
  readonly givenFen: Fen;
}

/** Outer sizes in mm; null: not said. */
export interface Sized {
  readonly lengthMm: number | null;
  readonly widthMm: number | null;
  readonly heightMm: number | null;
}

/** So far (mm) a side may be off and still be the catalogue's: another way of measuring makes no other piece. */
const SAME_SIDE_MM = 10;

/** True for a piece in the catalogue's size: no side that both name differs by more than a centimetre. */
export function isCatalogueSize(line: Sized, product: Sized): boolean {
  return (['lengthMm', 'widthMm', 'heightMm'] as const).every((side) => {
    const [asked, listed] = [line[side], product[side]];
    return asked === null || listed === null || Math.abs(asked - listed) <= SAME_SIDE_MM;
  });
}

/**
 * The catalogue's price (fen) of a product in the size that a line asks for. A piece made to measure costs no less than
 * the catalogue's, except where it is smaller: then in proportion to each side that is shorter by more than a centimetre,
 * and never less than `leastFen`, the cheapest size in which the catalogue has it (at most the product's own price). So no
 * size, however little off, tiny or typed in centimetres, has a price that nothing in the catalogue has. A sofa that is
 * written down the other way round is no smaller one: sides are compared by name and longest with longest, the dearer counts.
 */
export function priceInSize(line: Sized, product: Sized & { priceFen: number }, leastFen: number): Fen {
  const [asked, listed] = [sidesOf(line), sidesOf(product)];
  const byName = inProportion(product.priceFen, asked, listed);
  const byLength = inProportion(product.priceFen, longestFirst(asked), longestFirst(listed));
  return fen(Math.max(byName, byLength, leastFen));
}

type Sides = readonly (number | null)[];

const sidesOf = ({ lengthMm, widthMm, heightMm }: Sized): Sides => [lengthMm, widthMm, heightMm];

const longestFirst = (sides: Sides): Sides =>
  sides.filter((side) => side !== null).sort((a, b) => (b ?? 0) - (a ?? 0));

/** A price (fen) times what each side is short of, rounded up. */
function inProportion(priceFen: number, asked: Sides, listed: Sides): number {
  let [price, divisor] = [BigInt(priceFen), 1n];
  for (const [i, side] of listed.entries()) {
    const own = asked[i] ?? null;
    if (own === null || side === null || own >= side - SAME_SIDE_MM) continue;
    price *= BigInt(own);
    divisor *= BigInt(side);
  }
  return Number((price + divisor - 1n) / divisor);
}

/** What a quote gives away, however it is given: a discount, a lowered price, a gift. */
export function concession(lines: readonly ConcededLine[], discountFen: Fen): Concession {
  const listFen = addFen(...lines.map((line) => mulFen(fullPrice(line), line.quantity)));
  const paidFen = addFen(
    ...lines.map((line) => (line.gift ? ZERO_FEN : mulFen(line.unitPriceFen, line.quantity))),
  );
  return { listFen, givenFen: addFen(subFen(listFen, paidFen), discountFen) };
}

/** A price above the catalogue's is no negative concession: it does not pay for a gift elsewhere. */
const fullPrice = ({ unitPriceFen, listPriceFen }: ConcededLine): Fen =>
  fen(Math.max(unitPriceFen, listPriceFen ?? 0));

/**
 * True when what is given exceeds `limitBp` (1/10,000) of the list value; exactly the limit is within, and so is the part of
 * a fen by which a percentage is rounded up.
 */
export function exceedsLimit({ listFen, givenFen }: Concession, limitBp: number): boolean {
  return BigInt(givenFen - 1) * 10_000n >= BigInt(listFen) * BigInt(limitBp) && givenFen > 0;
}

/** What is given in 1/10,000 of the list value, rounded up, so that it never looks smaller than it is. */
export function concessionBp({ listFen, givenFen }: Concession): number {
  if (listFen === 0) return 0;
  return Number((BigInt(givenFen) * 10_000n + BigInt(listFen) - 1n) / BigInt(listFen));
}
