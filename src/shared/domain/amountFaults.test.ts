import { expect, test } from 'vitest';
import { budgetFault, discountFault, LARGEST_AMOUNT_FEN, receiptFault, refundFault } from './amountFaults';

test('a discount is at most the goods, and at most the largest amount', () => {
  expect(discountFault(1000, 1000)).toBeNull();
  expect(discountFault(1001, 1000)).toEqual({ code: 'above_goods' });
  expect(discountFault(1, 0)).toEqual({ code: 'above_goods' });
  expect(discountFault(0, 0)).toBeNull();
  expect(discountFault(Number.NaN, 1000)).toBeNull();
  expect(discountFault(LARGEST_AMOUNT_FEN + 1, LARGEST_AMOUNT_FEN * 2)).toEqual({ code: 'amount_too_big' });
});

test('no more is taken than is owed', () => {
  expect(receiptFault(60_000, 60_000)).toBeNull();
  expect(receiptFault(60_001, 60_000)).toEqual({ code: 'above_balance', params: { balance: '600.00' } });
  expect(receiptFault(1, 0)).toEqual({ code: 'nothing_owed' });
  expect(receiptFault(1, -500)).toEqual({ code: 'nothing_owed' });
  expect(receiptFault(null, 0)).toBeNull();
  expect(receiptFault(Number.NaN, 0)).toBeNull();
});

test('no more goes back than is due, and no owner gives back more than was received', () => {
  const order = { totalFen: 100_000, receivedFen: 120_000 };
  expect(refundFault(20_000, order, false)).toBeNull();
  expect(refundFault(20_001, order, false)).toEqual({ code: 'above_due', params: { due: '200.00' } });
  expect(refundFault(20_001, order, true)).toBeNull();
  expect(refundFault(120_001, order, true)).toEqual({
    code: 'above_received',
    params: { received: '1,200.00' },
  });
  expect(refundFault(1, { totalFen: 100_000, receivedFen: 50_000 }, false)).toEqual({ code: 'nothing_due' });
  expect(refundFault(1, { totalFen: 100_000, receivedFen: 0 }, true)).toEqual({ code: 'nothing_received' });
  expect(refundFault(null, order, false)).toBeNull();
});

test('the ends of a budget may be equal or open', () => {
  expect(budgetFault(200, 100)).toEqual({ code: 'below_minimum' });
  expect(budgetFault(100, 100)).toBeNull();
  expect(budgetFault(100, null)).toBeNull();
  expect(budgetFault(undefined, 100)).toBeNull();
  expect(budgetFault(Number.NaN, 100)).toBeNull();
});
