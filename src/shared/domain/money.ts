import { grouped } from './counting';
import { invalid, wholeNumber } from './errors';
import { toHalfWidth } from './text';

declare const fenBrand: unique symbol;

/** An amount in fen (1/100 yuan): a safe integer, never a float. */
export type Fen = number & { readonly [fenBrand]: 'Fen' };

/** Largest amount that a Fen can hold. */
export const MAX_FEN = Number.MAX_SAFE_INTEGER as Fen;

const BP_WHOLE = 10_000n;

/** Brands a number as fen; throws VALIDATION when it is not a safe integer. */
export function fen(value: number): Fen {
  if (!Number.isSafeInteger(value)) throw invalid('fen', `expected a safe integer, got ${value}`);
  return (value + 0) as Fen;
}

/** Zero fen. */
export const ZERO_FEN: Fen = fen(0);

function fromBig(value: bigint): Fen {
  return fen(Number(value));
}

/** Rounds numerator/denominator to the nearest integer, halves away from zero; the denominator is positive. */
function divRound(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n;
  const size = negative ? -numerator : numerator;
  const rounded = (size * 2n + denominator) / (denominator * 2n);
  return negative ? -rounded : rounded;
}

const AMOUNT = /^(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?(万)?$/;

/**
 * Reads an amount in yuan as a person types it ('1,234.50', '１２３．５', '¥12', '12元', '1.2万', '1万2') into fen.
 * Null when it is no amount: a part of a fen, wrong grouping, overflow, or negative without `allowNegative`. Null, too,
 * for two and more digits behind 万: 1万200 is ¥10,200 to some and ¥12,000 to others.
 */
export function parseYuan(text: string, options: { allowNegative?: boolean } = {}): Fen | null {
  let rest = toHalfWidth(text)
    .replace(/。/g, '.')
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/\s+/g, '');
  const negative = /^(?:CN¥|RMB|CNY|¥)?-/i.test(rest);
  if (negative) rest = rest.replace('-', '');
  rest = rest
    .replace(/^(?:CN¥|RMB|CNY|¥)/i, '')
    .replace(/^([\d,]+)万(\d)$/, '$1.$2万')
    .replace(/(?:元|圆|RMB|CNY)$/i, '');
  const [, whole = '', fraction = '', wan] = AMOUNT.exec(rest) ?? [];
  // Digits from the yuan, or from 10,000 yuan, down to a fen.
  const places = wan ? 6 : 2;
  if (whole === '' || fraction.length > places) return null;
  const size = BigInt(whole.replace(/,/g, '') + fraction.padEnd(places, '0'));
  if (size > BigInt(MAX_FEN)) return null;
  if (negative && size > 0n && !options.allowNegative) return null;
  return fromBig(negative ? -size : size);
}

/**
 * Writes fen as yuan with thousand separators and two decimals ('1,234.50'), digit by digit from integers.
 * `symbol` puts ¥ before it, in every language: the shop has one currency. The minus sign comes first.
 */
export function formatYuan(amount: Fen, { symbol = false }: { symbol?: boolean } = {}): string {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  const yuan = grouped(digits.slice(0, -2));
  return `${amount < 0 ? '-' : ''}${symbol ? '¥' : ''}${yuan}.${digits.slice(-2)}`;
}

/** Sum in fen; throws VALIDATION on overflow. */
export function addFen(...amounts: readonly Fen[]): Fen {
  return fromBig(amounts.reduce((sum, amount) => sum + BigInt(amount), 0n));
}

/** Difference a − b in fen; throws VALIDATION on overflow. */
export function subFen(a: Fen, b: Fen): Fen {
  return fen(a - b);
}

/** Amount times a whole, non-negative quantity, in fen; throws VALIDATION on a fraction or overflow. */
export function mulFen(amount: Fen, quantity: number): Fen {
  return fromBig(BigInt(amount) * BigInt(wholeNumber('quantity', quantity)));
}

/** The share of an amount at a rate in basis points (1 bp = 0.01 %), halves rounded away from zero, in fen. */
export function shareByBp(amount: Fen, bp: number): Fen {
  return fromBig(divRound(BigInt(amount) * BigInt(wholeNumber('bp', bp)), BP_WHOLE));
}

/**
 * The discount itself, in fen, that `bp` basis points take off a total (8.8 折 is 1200 bp), rounded half up.
 * Throws VALIDATION when `bp` is not a whole number from 0 to 10000.
 */
export function discountByBp(total: Fen, bp: number): Fen {
  if (bp > 10_000) throw invalid('bp', `a discount of ${bp} bp is more than everything`);
  return shareByBp(total, bp);
}

/** How many per cent of `whole` is `part`, to two decimals (33.33), for display; null when `whole` is 0. */
export function percentOf(part: Fen, whole: Fen): number | null {
  if (whole === 0) return null;
  const sign = whole < 0 ? -1n : 1n;
  return Number(divRound(BigInt(part) * BP_WHOLE * sign, BigInt(whole) * sign)) / 100;
}

/**
 * Splits a total in fen over lines in proportion to whole, non-negative weights. The parts sum to the total
 * exactly; what rounding leaves goes to the last line whose weight is not zero.
 * Throws VALIDATION when there is something to split and no weight to carry it.
 */
export function allocate(total: Fen, weights: readonly number[]): Fen[] {
  const whole = weights.reduce((sum, weight) => sum + BigInt(wholeNumber('weight', weight)), 0n);
  if (whole === 0n) {
    if (total !== 0) throw invalid('weights', 'nothing can carry the total');
    return weights.map(() => ZERO_FEN);
  }
  const parts = weights.map((weight) => (BigInt(total) * BigInt(weight)) / whole);
  const last = weights.findLastIndex((weight) => weight > 0);
  const residue = BigInt(total) - parts.reduce((sum, part) => sum + part, 0n);
  return parts.map((part, i) => fromBig(i === last ? part + residue : part));
}

/** What a 定金 may secure at most, and by how much one goes beyond it (民法典 586), in fen. */
export interface DepositWarning {
  readonly limitFen: Fen;
  readonly surplusFen: Fen;
}

/** Warns when a 定金 is above 20 % of the contract total; null when it is within. Exactly 20 % is within. */
export function depositWarning(deposit: Fen, contractTotal: Fen): DepositWarning | null {
  const limit = BigInt(contractTotal) / 5n;
  if (BigInt(deposit) * 5n <= BigInt(contractTotal)) return null;
  return { limitFen: fromBig(limit), surplusFen: fromBig(BigInt(deposit) - limit) };
}
