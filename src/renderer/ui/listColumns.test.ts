import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fillWidth, type ListColumn, leastWidth } from './listColumns';

type Row = { id: number };
const widths = (columns: ListColumn<Row>[], room: number) =>
  fillWidth(columns, room).map(({ width }) => width);

test('the room goes to the columns without a width, else to all by their widths', () => {
  expect(widths([{ width: 100 }, {}, { width: 60 }], 500)).toEqual([100, 340, 60]);
  expect(widths([{ width: 100 }, {}, {}], 500)).toEqual([100, 200, 200]);
  expect(widths([{ width: 100 }, { width: 300 }], 800)).toEqual([200, 600]);
});

test('in a narrower window the columns keep what they need', () => {
  expect(widths([{ width: 100 }, {}, { width: 60 }], 200)).toEqual([100, 140, 60]);
  expect(leastWidth([{ width: 100 }, {}, { width: 60 }])).toBe(300);
});

test('whole pixels that make up the width exactly, and no column is narrower than it needs', () => {
  const column = fc.option(fc.integer({ min: 40, max: 400 }), { nil: undefined });
  fc.assert(
    fc.property(fc.array(column, { minLength: 1, maxLength: 10 }), fc.integer({ max: 3000 }), (own, room) => {
      const columns: ListColumn<Row>[] = own.map((width) => (width === undefined ? {} : { width }));
      const filled = widths(columns, room).map((width) => width ?? 0);
      expect(filled.reduce((sum, width) => sum + width, 0)).toBe(Math.max(room, leastWidth(columns)));
      filled.forEach((width, i) => {
        expect(width).toBeGreaterThanOrEqual(own[i] ?? 140);
      });
      expect(filled.every(Number.isInteger)).toBe(true);
    }),
  );
});
