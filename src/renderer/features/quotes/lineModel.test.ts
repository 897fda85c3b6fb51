import { expect, test } from 'vitest';
import { amountOf, customLine, parseSize, withQuantity } from './lineModel';

test('three sides are read as people type them', () => {
  expect(parseSize('2800×900×750')).toEqual([2800, 900, 750]);
  expect(parseSize(' 2800 x 900＊７５０ ')).toEqual([2800, 900, 750]);
  expect(parseSize('1800')).toEqual([1800, null, null]);
  expect(parseSize('')).toEqual([null, null, null]);
  expect(parseSize('2米')).toEqual([Number.NaN, null, null]);
  expect(parseSize('1×2×3×4')).toEqual([Number.NaN, null, null]);
});

test('packages follow the quantity while they are whole per piece', () => {
  const chairs = { ...customLine(), quantity: 2, packages: 4 };
  expect(withQuantity(chairs, 3).packages).toBe(6);
  expect(withQuantity({ ...chairs, packages: 3 }, 4).packages).toBe(3);
  expect(withQuantity(chairs, Number.NaN).packages).toBe(4);
});

test('what is no number yet counts as nothing', () => {
  const line = { ...customLine(), unitPriceFen: 500, quantity: 3 };
  expect(amountOf(line)).toBe(1500);
  expect(amountOf({ ...line, gift: true })).toBe(0);
  expect(amountOf({ ...line, unitPriceFen: Number.NaN })).toBe(0);
});
