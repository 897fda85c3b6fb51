import { expect, test } from 'vitest';
import { concession, concessionBp, exceedsLimit } from './concession';
import { type Fen, fen } from './money';

const line = (
  unitPriceFen: number,
  over: { quantity?: number; gift?: boolean; listPriceFen?: Fen } = {},
) => ({
  ...{ unitPriceFen: fen(unitPriceFen), quantity: 1, gift: false, listPriceFen: null },
  ...over,
});

test('a discount, a lowered price and a gift are added up', () => {
  const given = concession(
    [line(900, { quantity: 2, listPriceFen: fen(1000) }), line(500, { gift: true })],
    fen(100),
  );
  expect(given).toEqual({ listFen: 2500, givenFen: 200 + 500 + 100 });
});

test('a price above the catalogue’s pays for no gift', () => {
  expect(concession([line(1200, { listPriceFen: fen(1000) }), line(100, { gift: true })], fen(0))).toEqual({
    listFen: 1300,
    givenFen: 100,
  });
});

test('exactly the limit is within, one fen more is not', () => {
  const at = (givenFen: number) => ({ listFen: fen(1_000_000), givenFen: fen(givenFen) });
  expect(exceedsLimit(at(50_000), 500)).toBe(false);
  expect(exceedsLimit(at(50_001), 500)).toBe(true);
  expect(concessionBp(at(50_001))).toBe(501);
  expect(concessionBp({ listFen: fen(0), givenFen: fen(0) })).toBe(0);
});
