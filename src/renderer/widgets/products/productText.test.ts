import { expect, test } from 'vitest';
import { volumeOfSides } from './productText';

test('the volume of a piece is that of the box around it, in whole litres', () => {
  expect(volumeOfSides(3200, 1800, 850)).toBe(4896);
  expect(volumeOfSides(450, 520, 801)).toBe(188);
  for (const unknown of [null, undefined, Number.NaN, 0]) expect(volumeOfSides(450, unknown, 800)).toBeNull();
});
