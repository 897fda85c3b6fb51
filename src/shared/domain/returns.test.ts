import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { fen } from './money';
import { orderTotals } from './orderMoney';
import { deliveredPieces, packagesBack, RETURN_KINDS, returnCredit } from './returns';
import { canMoveReturn, isLiveReturn, RETURN_STATES } from './states/return';

test('a return is under way until it is settled or withdrawn', () => {
  expect(RETURN_STATES.filter(isLiveReturn)).toEqual(['open', 'received']);
  expect(canMoveReturn('open', 'settled')).toBe(false);
  expect(canMoveReturn('received', 'withdrawn')).toBe(true);
});

describe('pieces and packages', () => {
  it.each([
    [{ quantity: 2, packages: 4, deliveredPackages: 0 }, 0],
    [{ quantity: 2, packages: 4, deliveredPackages: 1 }, 0],
    [{ quantity: 2, packages: 4, deliveredPackages: 3 }, 1],
    [{ quantity: 2, packages: 4, deliveredPackages: 4 }, 2],
    [{ quantity: 6, packages: 1, deliveredPackages: 1 }, 6],
  ])('%o: %i with the customer', (line, pieces) => {
    expect(deliveredPieces(line, true)).toBe(pieces);
  });
  it('counts a line without packages once something was signed for', () => {
    const line = { quantity: 3, packages: 0, deliveredPackages: 0 };
    expect([deliveredPieces(line, false), deliveredPieces(line, true)]).toEqual([0, 3]);
  });
  it('takes back only packages that hold nothing else, and sends what is exchanged in one of its own', () => {
    expect(packagesBack('return', { quantity: 2, packages: 3 }, 1)).toBe(1);
    expect(packagesBack('exchange', { quantity: 2, packages: 3 }, 1)).toBe(2);
    expect(packagesBack('return', { quantity: 6, packages: 1 }, 5)).toBe(0);
    expect(packagesBack('exchange', { quantity: 6, packages: 1 }, 1)).toBe(1);
    expect(() => packagesBack('return', { quantity: 1, packages: 1 }, 0)).toThrow('pieces');
  });
  it('never takes back more packages than were delivered, and leaves one for what stays', () => {
    const line = fc.record({
      quantity: fc.integer({ min: 1, max: 20 }),
      packages: fc.integer({ min: 1, max: 20 }),
    });
    fc.assert(
      fc.property(line, fc.nat(), fc.nat(), fc.constantFrom(...RETURN_KINDS), (line, a, b, kind) => {
        const deliveredPackages = a % (line.packages + 1);
        const most = deliveredPieces({ ...line, deliveredPackages }, true);
        fc.pre(most > 0);
        const pieces = 1 + (b % most);
        const back = packagesBack(kind, line, pieces);
        expect(back).toBeLessThanOrEqual(deliveredPackages);
        if (kind === 'return') {
          expect(line.packages - back > 0).toBe(pieces < line.quantity);
        } else expect(back).toBeGreaterThan(0);
      }),
    );
  });
});

describe('what comes back is worth', () => {
  const line = (unitPriceFen: number, quantity: number, returned: number, gift = false) => ({
    ...{ unitPriceFen: fen(unitPriceFen), quantity, returned, gift, cancelled: false },
  });
  it('its price without its share of the discount', () => {
    const credit = returnCredit([line(100_00, 1, 1), line(200_00, 1, 0)], fen(30_00));
    expect(credit).toEqual({ lines: [90_00, 0], creditFen: 90_00, discountFen: 20_00 });
  });
  it('nothing where it was a gift, and all of it where all comes back', () => {
    const lines = [line(100_00, 1, 1), line(50_00, 2, 2, true)];
    expect(returnCredit(lines, fen(33))).toEqual({ lines: [99_67, 0], creditFen: 99_67, discountFen: 0 });
  });
  it('what is left of a discount that is larger than the goods', () => {
    expect(returnCredit([line(10_00, 1, 1)], fen(50_00))).toEqual({
      lines: [0],
      creditFen: 0,
      discountFen: 0,
    });
  });
  it('refuses more than the line has', () => {
    expect(() => returnCredit([line(1, 1, 2)], fen(0))).toThrow('returned');
  });
  it('adds up to the fen, however often something comes back', () => {
    const anyLine = fc.record({
      unitPriceFen: fc.integer({ min: 0, max: 99_999 }).map(fen),
      quantity: fc.integer({ min: 1, max: 6 }),
      gift: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(anyLine, { minLength: 1, maxLength: 6 }),
        fc.nat(),
        fc.infiniteStream(fc.nat()),
        (made, d, random) => {
          const none = { deliveryFeeFen: fen(0), carryingFeeFen: fen(0), installationFeeFen: fen(0) };
          const totalOf = (lines: typeof made, discountFen: number) =>
            orderTotals({
              ...none,
              lines: lines.map((one) => ({ ...one, cancelled: false })),
              discountFen: fen(discountFen),
            });
          let lines = made;
          let discountFen: number = fen(d % (totalOf(lines, 0).goodsFen + 1));
          const paid = totalOf(lines, discountFen).totalFen;
          let credited = 0;
          while (lines.some(({ quantity }) => quantity > 0)) {
            const next = () => random.next().value ?? 0;
            const back = lines.map((one) => ({
              ...one,
              cancelled: false,
              returned: next() % (one.quantity + 1),
            }));
            const before = totalOf(lines, discountFen).totalFen;
            const credit = returnCredit(back, fen(discountFen));
            lines = back.map(({ returned, ...one }) => ({ ...one, quantity: one.quantity - returned }));
            discountFen = credit.discountFen;
            expect(credit.lines.every((one) => one >= 0)).toBe(true);
            expect(credit.lines.reduce((sum, one) => sum + one, 0)).toBe(credit.creditFen);
            expect(before - totalOf(lines, discountFen).totalFen).toBe(credit.creditFen);
            credited += credit.creditFen;
          }
          expect([credited, discountFen]).toEqual([paid, 0]);
        },
      ),
    );
  });
});
