import { expect, test } from 'vitest';
import { cellOf } from './exportSheet';

test('money becomes a number of yuan, dates become real dates, empty stays empty', () => {
  expect(cellOf({ kind: 'money' }, 1_234_50)).toBe(1234.5);
  expect(cellOf({ kind: 'date' }, '2026-11-21')).toEqual(new Date('2026-11-21T00:00:00Z'));
  expect(cellOf({ kind: 'number' }, 3)).toBe(3);
  expect(cellOf({ kind: 'text' }, null)).toBeNull();
});

test.each(['=1+1', '+86 138', '-2', '@cmd', '\tx'])('%s cannot become a formula', (text) => {
  expect(cellOf({ kind: 'text' }, text)).toBe(`'${text}`);
});
