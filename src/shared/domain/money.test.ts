import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addFen,
  allocate,
  depositWarning,
  discountByBp,
  type Fen,
  fen,
  formatYuan,
  MAX_FEN,
  mulFen,
  parseYuan,
  percentOf,
  shareByBp,
  subFen,
} from './money';

const anyFen = fc.maxSafeInteger().map(fen);
const someFen = fc.integer({ min: 0, max: 10_000_000_000 }).map(fen);

describe('fen', () => {
  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('refuses %s', (value) => {
    expect(() => fen(value)).toThrow('safe integer');
  });
  it('knows no negative zero', () => {
    expect(Object.is(fen(-0), 0)).toBe(true);
  });
});

describe('parseYuan', () => {
  it.each([
    ['1,234.50', 123450],
    ['１２３．５', 12350],
    ['¥12', 1200],
    ['￥１，２３４．０５', 123405],
    ['12元', 1200],
    [' 12 000.1 ', 1200010],
    ['RMB 8', 800],
    ['CN¥8.08', 808],
    ['12。5', 1250],
    ['0.01', 1],
    ['1,234,567', 123456700],
    ['0', 0],
    ['-0', 0],
    ['90071992547409.91', Number.MAX_SAFE_INTEGER],
    ['1万', 1_000_000],
    ['1.2万', 1_200_000],
    ['１．２ 万元', 1_200_000],
    ['1万2', 1_200_000],
    ['¥12万8', 12_800_000],
    ['1,200万', 1_200_000_000],
    ['1.234567万', 1_234_567],
    ['9007199254.740991万', Number.MAX_SAFE_INTEGER],
  ])('%s is %d fen', (text, expected) => {
    expect(parseYuan(text)).toBe(expected);
  });
  it.each([
    '',
    '¥',
    '.',
    '1.234',
    '1,23',
    '12,34.5',
    '1,2345',
    '-1',
    '1-',
    '--1',
    '1e3',
    '0x10',
    'abc',
    '1.2.3',
    '+5',
    '90071992547409.92',
    '万',
    '1.2345678万',
    '1万200',
    '1万25',
    '1万2元',
    '1.2万5',
    '1万2万',
    '1,2万',
    '2千',
    '1亿',
    '9007199254.740992万',
    '9'.repeat(400),
  ])('refuses %s', (text) => {
    expect(parseYuan(text)).toBeNull();
  });
  it('takes a minus only where it is allowed', () => {
    expect(parseYuan('-12.30', { allowNegative: true })).toBe(-1230);
    expect(parseYuan('−¥12', { allowNegative: true })).toBe(-1200);
    expect(parseYuan('¥-12', { allowNegative: true })).toBe(-1200);
    expect(parseYuan('-1.2万', { allowNegative: true })).toBe(-1_200_000);
    expect(parseYuan('-1.2万')).toBeNull();
    expect(parseYuan('--12', { allowNegative: true })).toBeNull();
  });
});

describe('formatYuan', () => {
  it.each([
    [0, '0.00'],
    [5, '0.05'],
    [99, '0.99'],
    [100, '1.00'],
    [99999, '999.99'],
    [100000, '1,000.00'],
    [-123456789, '-1,234,567.89'],
    [Number.MAX_SAFE_INTEGER, '90,071,992,547,409.91'],
  ])('%d is %s', (amount, expected) => {
    expect(formatYuan(fen(amount))).toBe(expected);
  });
  it('puts the symbol behind the sign', () => {
    expect(formatYuan(fen(-100), { symbol: true })).toBe('-¥1.00');
    expect(formatYuan(fen(100), { symbol: false })).toBe('1.00');
  });
  it('is read back as the same amount', () => {
    fc.assert(
      fc.property(anyFen, fc.boolean(), (amount, symbol) => {
        expect(parseYuan(formatYuan(amount, { symbol }), { allowNegative: true })).toBe(amount);
      }),
    );
  });
});

describe('arithmetic', () => {
  it('adds, subtracts, multiplies', () => {
    expect(addFen(fen(1), fen(2), fen(-5))).toBe(-2);
    expect(addFen()).toBe(0);
    expect(subFen(fen(1), fen(3))).toBe(-2);
    expect(mulFen(fen(333), 3)).toBe(999);
    expect(mulFen(fen(-333), 0)).toBe(0);
  });
  it('refuses overflow and fractions instead of rounding', () => {
    expect(() => addFen(MAX_FEN, fen(1))).toThrow();
    expect(() => subFen(fen(0), MAX_FEN)).not.toThrow();
    expect(() => subFen(fen(-1), MAX_FEN)).toThrow();
    expect(() => mulFen(MAX_FEN, 2)).toThrow();
    expect(() => mulFen(fen(10), 1.5)).toThrow();
    expect(() => mulFen(fen(10), -1)).toThrow();
  });
  it('does not lose fen in a sum whose parts overflow on the way', () => {
    expect(addFen(MAX_FEN, fen(2), fen(-3))).toBe(MAX_FEN - 1);
  });
  it('rounds a rate half away from zero', () => {
    expect(discountByBp(fen(10_000), 1200)).toBe(1200);
    expect(discountByBp(fen(5), 1000)).toBe(1);
    expect(discountByBp(fen(4), 1000)).toBe(0);
    expect(shareByBp(fen(-5), 1000)).toBe(-1);
    expect(discountByBp(MAX_FEN, 10_000)).toBe(MAX_FEN);
    expect(discountByBp(fen(90_071_992_547_409), 3333)).toBe(30_020_995_116_051);
    expect(() => discountByBp(fen(1), 10_001)).toThrow('bp');
    expect(() => discountByBp(fen(1), 0.5)).toThrow('bp');
    expect(() => discountByBp(fen(1), -1)).toThrow('bp');
  });
  it('says per cent to two decimals', () => {
    expect(percentOf(fen(1), fen(3))).toBe(33.33);
    expect(percentOf(fen(2), fen(3))).toBe(66.67);
    expect(percentOf(fen(1), fen(-4))).toBe(-25);
    expect(percentOf(fen(1), fen(0))).toBeNull();
    expect(percentOf(MAX_FEN, MAX_FEN)).toBe(100);
  });
});

describe('allocate', () => {
  it('leaves the residue on the last line that carries weight', () => {
    expect(allocate(fen(100), [1, 1, 1])).toEqual([33, 33, 34]);
    expect(allocate(fen(100), [1, 1, 1, 0])).toEqual([33, 33, 34, 0]);
    expect(allocate(fen(-100), [1, 1, 1])).toEqual([-33, -33, -34]);
    expect(allocate(fen(0), [0, 0])).toEqual([0, 0]);
    expect(allocate(fen(0), [])).toEqual([]);
  });
  it('refuses weights that cannot carry the total', () => {
    expect(() => allocate(fen(1), [0, 0])).toThrow('weights');
    expect(() => allocate(fen(1), [])).toThrow('weights');
    expect(() => allocate(fen(1), [-1, 2])).toThrow('weight');
    expect(() => allocate(fen(1), [0.5])).toThrow('weight');
  });
  it('sums to the total exactly and keeps every line but the last within one fen of its share', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(anyFen, weights, (total, ws) => {
        const whole = ws.reduce((a, b) => a + b, 0);
        fc.pre(whole > 0);
        const parts = allocate(total, ws);
        expect(parts).toHaveLength(ws.length);
        expect(parts.reduce((sum, part) => sum + BigInt(part), 0n)).toBe(BigInt(total));
        const last = ws.findLastIndex((weight) => weight > 0);
        ws.forEach((weight, i) => {
          const gap = BigInt(parts[i] as Fen) * BigInt(whole) - BigInt(total) * BigInt(weight);
          const slack = i === last ? BigInt(whole) * BigInt(ws.length) : BigInt(whole);
          expect((gap < 0n ? -gap : gap) < slack || gap === 0n).toBe(true);
          if (weight === 0) expect(parts[i]).toBe(0);
        });
      }),
    );
  });
});

describe('depositWarning', () => {
  it('is silent up to exactly 20 % and names the surplus above', () => {
    expect(depositWarning(fen(200), fen(1000))).toBeNull();
    expect(depositWarning(fen(201), fen(1000))).toEqual({ limitFen: 200, surplusFen: 1 });
    expect(depositWarning(fen(1), fen(4))).toEqual({ limitFen: 0, surplusFen: 1 });
    expect(depositWarning(fen(0), fen(0))).toBeNull();
  });
  it('agrees with exact arithmetic on any amounts', () => {
    fc.assert(
      fc.property(someFen, someFen, (deposit, total) => {
        const warning = depositWarning(deposit, total);
        expect(warning !== null).toBe(BigInt(deposit) * 100n > BigInt(total) * 20n);
        if (warning) expect(addFen(warning.limitFen, warning.surplusFen)).toBe(deposit);
      }),
    );
  });
});
