import { expect, test } from 'vitest';
import { amountOf, customLine, discountFaultOn, givenOn, limitFaultOn, withQuantity } from './lineModel';

test('packages follow the quantity while they are whole per piece', () => {
  const chairs = { ...customLine(), quantity: 2, packages: 4 };
  expect(withQuantity(chairs, 3, 2).packages).toBe(6);
  expect(withQuantity({ ...chairs, packages: 3 }, 4, 2).packages).toBe(3);
  const emptied = withQuantity(chairs, Number.NaN, 2);
  expect(emptied.packages).toBe(4);
  expect(withQuantity(emptied, 3, 2).packages).toBe(6);
});

test('what is no number yet counts as nothing', () => {
  const line = { ...customLine(), unitPriceFen: 500, quantity: 3 };
  expect(amountOf(line)).toBe(1500);
  expect(amountOf({ ...line, gift: true })).toBe(0);
  expect(amountOf({ ...line, unitPriceFen: Number.NaN })).toBe(0);
});

test('a discount above the goods, or above what somebody may give, is known while it is typed', () => {
  const line = { ...customLine(), unitPriceFen: 50_000, quantity: 2 };
  const gift = { ...line, quantity: 1, gift: true };
  expect(discountFaultOn([line], 100_000)).toBeNull();
  expect(discountFaultOn([line, gift], 100_001)).toEqual({ code: 'above_goods' });
  expect(discountFaultOn([line, { ...line, unitPriceFen: Number.NaN }], 100_001)).toBeNull();
  expect(limitFaultOn([line], 5_000, 500)).toBeNull();
  expect(limitFaultOn([line], 5_001, null)).toBeNull();
  expect(limitFaultOn([line], 6_000, 500)).toEqual({
    code: 'above_discount_limit',
    params: { max: 5, given: 6 },
  });
  expect(limitFaultOn([line, gift], 0, 500)).toMatchObject({ code: 'above_discount_limit' });
});

test('amounts that there cannot be give nothing away', () => {
  const line = { ...customLine(), unitPriceFen: Number.MAX_SAFE_INTEGER, quantity: 9 };
  expect(givenOn([line], 0)).toBeNull();
  expect(givenOn([{ ...line, unitPriceFen: 1 }], Number.MAX_SAFE_INTEGER)).toBeNull();
  expect(givenOn([{ ...line, unitPriceFen: 1 }], Number.NaN)).toBeNull();
});
