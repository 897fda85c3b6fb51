import { expect, test } from 'vitest';
import { amountOf, customLine, withQuantity } from './lineModel';

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
