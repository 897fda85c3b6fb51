import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { toAmount, toPercent } from './discountUnit';

const goods = fc.integer({ min: 0, max: 10_000_000_000 });

test('changing the unit back gives what stood there: ¥344.01 of ¥6,880.00, and 33.33 % of ¥1.00', () => {
  const percent = toPercent({ version: 1, goodsFen: 688_000, discountFen: 34_401 }, null);
  expect(percent.discountBp).toBe(500);
  expect(toAmount(percent, percent).discountFen).toBe(34_401);
  const amount = toAmount({ version: 1, goodsFen: 100, discountBp: 3333 }, null);
  expect(amount.discountFen).toBe(33);
  expect(toPercent(amount, amount).discountBp).toBe(3333);
});

test('an amount above the goods is all of them in per cent, and a percentage above all of them takes no more', () => {
  const above = { version: 1, goodsFen: 2_052_000, discountFen: 9_999_999_900 };
  expect(toPercent(above, null).discountBp).toBe(10_000);
  expect(toAmount({ version: 1, goodsFen: 2_052_000, discountBp: 10_234 }, null).discountFen).toBe(2_052_000);
});

test('any discount comes back as it was, however often its unit is changed', () => {
  fc.assert(
    fc.property(
      goods,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 1, max: 9 }),
      (all, part, times) => {
        const discountFen = Math.floor(all * part);
        let now = toPercent({ version: 1, goodsFen: all, discountFen }, null);
        for (let i = 0; i < times; i += 1) now = toPercent(toAmount(now, now), now);
        expect(toAmount(now, now).discountFen).toBe(discountFen);
      },
    ),
  );
});

test('another percentage, other goods and what was stored since are counted anew', () => {
  const before = toPercent({ version: 1, goodsFen: 688_000, discountFen: 34_401 }, null);
  expect(toAmount({ ...before, discountBp: 1000 }, before).discountFen).toBe(68_800);
  expect(toAmount({ ...before, goodsFen: 1_376_000 }, before).discountFen).toBe(68_800);
  expect(toAmount({ ...before, version: 2 }, before).discountFen).toBe(34_400);
});
