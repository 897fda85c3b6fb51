import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type LocalDate } from './dates';
import { allHereFrom, type ComingPackage, isHereOn } from './packagesHere';

const TODAY = '2026-11-28' as LocalDate;
const coming = (expectedDate: string | null): ComingPackage => ({ state: 'pending', expectedDate });
const here: ComingPackage = { state: 'arrived', expectedDate: '2026-12-23' };

test('all are here once the last of them is expected, whatever its line once expected of those that are', () => {
  expect(allHereFrom([here, here], TODAY)).toBe(TODAY);
  expect(allHereFrom([here, coming('2026-12-23'), coming('2026-12-01')], TODAY)).toBe('2026-12-23');
  expect(allHereFrom([coming('2026-11-20')], TODAY)).toBe(TODAY);
  expect(allHereFrom([here, coming(null)], TODAY)).toBeNull();
  expect(allHereFrom([], TODAY)).toBe(TODAY);
});

test('for any packages it is the first day from today on which each is here', () => {
  const day = fc.integer({ min: -5, max: 20 }).map((offset) => addDays(TODAY, offset));
  const one = fc.record({
    state: fc.constantFrom('pending' as const, 'arrived' as const, 'booked' as const),
    expectedDate: fc.option(day),
  });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 5 }), (packages) => {
      const days = Array.from({ length: 25 }, (_, offset) => addDays(TODAY, offset));
      const first = days.find((date) => packages.every((pack) => isHereOn(pack, date))) ?? null;
      expect(allHereFrom(packages, TODAY)).toBe(first);
    }),
  );
});
