import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cardNumber, readCardNumber } from './memberCard';

test('a number is VIP, six digits and the digit of Luhn', () => {
  expect(cardNumber(1)).toBe('VIP0000018');
  expect(cardNumber(100_001)).toBe('VIP1000017');
  expect(cardNumber(123_456)).toBe('VIP1234566');
});

test.each(['VIP1000017', 'vip 100001-7', '1000017', 'ＶＩＰ１００００１７', ' VIP1000017\n'])(
  'it is read as it is typed or scanned: %s',
  (typed) => {
    expect(readCardNumber(typed)).toEqual({ number: 'VIP1000017' });
  },
);

test('a typing error is told with the digit that belongs there, something else as no number', () => {
  expect(readCardNumber('VIP1000018')).toEqual({ wrong: 'card_check', expected: '7' });
  for (const typed of ['', 'VIP', 'VIP100001', 'VIP10000170', 'SO1000017', 'VIP0000000', '会员']) {
    expect(readCardNumber(typed), typed).toEqual({ wrong: 'card_format' });
  }
});

test('no single wrong digit passes', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 999_999 }),
      fc.integer({ min: 0, max: 6 }),
      fc.integer({ min: 1, max: 9 }),
      (sequence, place, by) => {
        const number = cardNumber(sequence);
        const digits = [...number.slice(3)];
        digits[place] = String((Number(digits[place]) + by) % 10);
        expect(readCardNumber(number)).toEqual({ number });
        expect(readCardNumber(digits.join(''))).toHaveProperty('wrong');
      },
    ),
  );
});
