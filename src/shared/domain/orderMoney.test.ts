import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fen, MAX_FEN } from './money';
import {
  balance,
  lineAmount,
  movesMoreThan,
  orderTotals,
  PAYMENT_KINDS,
  paymentSign,
  receivedFen,
  spreadDiscount,
} from './orderMoney';

const line = (unit: number, quantity = 1, flags: { gift?: boolean; cancelled?: boolean } = {}) => ({
  unitPriceFen: fen(unit),
  quantity,
  gift: false,
  cancelled: false,
  ...flags,
});
const fees = (delivery = 0, carrying = 0, installation = 0) => ({
  deliveryFeeFen: fen(delivery),
  carryingFeeFen: fen(carrying),
  installationFeeFen: fen(installation),
});
const someFen = fc.integer({ min: 0, max: 100_000_000 }).map(fen);
const anyLine = fc.record({
  unitPriceFen: someFen,
  quantity: fc.integer({ min: 0, max: 50 }),
  gift: fc.boolean(),
  cancelled: fc.boolean(),
});
const anyPayment = fc.record({ kind: fc.constantFrom(...PAYMENT_KINDS), amountFen: someFen });

describe('orderTotals', () => {
  it('adds lines and fees and takes the discount off the goods', () => {
    const lines = [
      line(100_00, 2),
      line(50_00),
      line(999_00, 1, { gift: true }),
      line(777_00, 3, { cancelled: true }),
    ];
    expect(orderTotals({ lines, discountFen: fen(10_00), ...fees(1_00, 2_00, 4_00) })).toEqual({
      goodsFen: 250_00,
      discountFen: 10_00,
      feesFen: 7_00,
      totalFen: 247_00,
    });
  });
  it('cuts a discount that is larger than what is left, but never touches the fees', () => {
    expect(orderTotals({ lines: [line(5_00)], discountFen: fen(10_00), ...fees(1_00) })).toMatchObject({
      discountFen: 5_00,
      totalFen: 1_00,
    });
  });
  it('refuses negative amounts, fractions and overflow', () => {
    expect(() => orderTotals({ lines: [line(-1)], discountFen: fen(0), ...fees() })).toThrow('unitPriceFen');
    expect(() => orderTotals({ lines: [line(1, 1.5)], discountFen: fen(0), ...fees() })).toThrow('quantity');
    expect(() => orderTotals({ lines: [line(1)], discountFen: fen(-1), ...fees() })).toThrow('discountFen');
    expect(() => orderTotals({ lines: [], discountFen: fen(0), ...fees(-1) })).toThrow('deliveryFeeFen');
    expect(() => orderTotals({ lines: [], discountFen: fen(0), ...fees(0, -1) })).toThrow('carryingFeeFen');
    expect(() => orderTotals({ lines: [], discountFen: fen(0), ...fees(0, 0, -1) })).toThrow(
      'installationFeeFen',
    );
    expect(() => orderTotals({ lines: [line(MAX_FEN, 2)], discountFen: fen(0), ...fees() })).toThrow();
  });
  it('creates and destroys no fen', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 30 }), someFen, someFen, (lines, discountFen, fee) => {
        const totals = orderTotals({ lines, discountFen, ...fees(fee, fee, fee) });
        const goods = lines
          .filter((l) => !l.gift && !l.cancelled)
          .reduce((sum, l) => sum + BigInt(l.unitPriceFen) * BigInt(l.quantity), 0n);
        expect(BigInt(totals.goodsFen)).toBe(goods);
        expect(totals.feesFen).toBe(3 * fee);
        expect(totals.totalFen).toBe(totals.goodsFen - totals.discountFen + totals.feesFen);
        expect(totals.discountFen).toBe(Math.min(discountFen, totals.goodsFen));
        // The order of lines does not matter, and a cancelled line is as good as none.
        const kept = lines.filter((l) => !l.cancelled).reverse();
        expect(orderTotals({ lines: kept, discountFen, ...fees(fee, fee, fee) })).toEqual(totals);
      }),
    );
  });
});

describe('balance', () => {
  const pay = (kind: (typeof PAYMENT_KINDS)[number], amount: number) => ({ kind, amountFen: fen(amount) });
  it('takes receipts off and puts refunds back', () => {
    const payments = [
      pay('deposit_guarantee', 20_00),
      pay('deposit_advance', 1_00),
      pay('progress', 30_00),
      pay('final', 10_00),
      pay('collected_on_delivery', 40_00),
      pay('refund', 5_00),
    ];
    expect(receivedFen(payments)).toBe(96_00);
    expect(balance({ totalFen: fen(100_00), payments })).toBe(4_00);
    expect(balance({ totalFen: fen(100_00), payments: [] })).toBe(100_00);
    expect(balance({ totalFen: fen(10_00), payments })).toBe(-86_00);
  });
  it('counts refunds alone the other way', () => {
    expect(PAYMENT_KINDS.filter((kind) => paymentSign(kind) === -1)).toEqual(['refund']);
  });
  it('refuses a negative payment', () => {
    expect(() => balance({ totalFen: fen(1), payments: [pay('refund', -1)] })).toThrow('amountFen');
  });
  it('conserves every fen, whatever the order of payments', () => {
    fc.assert(
      fc.property(someFen, fc.array(anyPayment, { maxLength: 50 }), (totalFen, payments) => {
        const rest = balance({ totalFen, payments });
        expect(rest + receivedFen(payments)).toBe(totalFen);
        expect(balance({ totalFen, payments: payments.toReversed() })).toBe(rest);
        const refunds = payments.filter((p) => p.kind === 'refund').reduce((sum, p) => sum + p.amountFen, 0);
        const receipts = payments.filter((p) => p.kind !== 'refund').reduce((sum, p) => sum + p.amountFen, 0);
        expect(rest).toBe(totalFen - receipts + refunds);
      }),
    );
  });
});

describe('movesMoreThan', () => {
  it.each([
    [1000, 1100, false],
    [1000, 1101, true],
    [1000, 900, false],
    [1000, 899, true],
    [0, 0, false],
    [0, 1, true],
    [5, 5, false],
  ])('%d to %d: %s', (before, after, expected) => {
    expect(movesMoreThan(before, after, 1000)).toBe(expected);
  });
});

describe('spreadDiscount', () => {
  it('leaves the last fen on the last line', () => {
    expect(spreadDiscount([fen(100), fen(100), fen(100)], fen(100))).toEqual([33, 33, 34]);
    expect(spreadDiscount([fen(100), fen(100), fen(0)], fen(33))).toEqual([16, 17, 0]);
    expect(spreadDiscount([], fen(0))).toEqual([]);
  });
  it('takes no line below zero', () => {
    expect(spreadDiscount([fen(33), fen(33), fen(33), fen(1)], fen(99))).toEqual([32, 33, 33, 1]);
  });
  it('refuses what the lines cannot bear', () => {
    expect(() => spreadDiscount([fen(1)], fen(2))).toThrow('discountFen');
    expect(() => spreadDiscount([fen(1)], fen(-1))).toThrow('discountFen');
    expect(() => spreadDiscount([], fen(1))).toThrow('discountFen');
  });
  it('sums exactly and stays within every line', () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 1000 }).map(fen), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(amounts, fc.nat(), (lines, n) => {
        const whole = lines.reduce((sum, l) => sum + l, 0);
        const discount = fen(n % (whole + 1));
        const parts = spreadDiscount(lines, discount);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(discount);
        parts.forEach((part, i) => {
          expect(part).toBeGreaterThanOrEqual(0);
          expect(part).toBeLessThanOrEqual(lines[i] ?? 0);
        });
      }),
      { numRuns: 500 },
    );
  });
});

it('counts a gift as nothing, yet checks its price', () => {
  expect(lineAmount(line(500, 2, { gift: true }))).toBe(0);
  expect(() => lineAmount(line(-500, 2, { gift: true }))).toThrow('unitPriceFen');
});
