import { expect, test } from 'vitest';
import { breakLines, countLines, fitFont, oneLine, widthMm } from './measure';

test('lines joined are the text again, and none is wider than its room', () => {
  const text = '西湖区桂语江南 12 幢 3 单元 1802，Sofa YQ-200A 2100×980×850 👨‍👩‍👧';
  const lines = breakLines(text, 30, 3);
  expect(lines.join('')).toBe(text);
  expect(lines.length).toBeGreaterThan(3);
  for (const line of lines) expect(widthMm(line, 3)).toBeLessThanOrEqual(30);
});

test('ten Chinese characters need ten times the type and no more', () => {
  expect(countLines('一二三四五六七八九十', 31, 3)).toBe(1);
  expect(countLines('一二三四五六七八九十', 29, 3)).toBe(2);
  expect(countLines('', 29, 3)).toBe(1);
});

test('a family emoji is never torn apart', () => {
  expect(breakLines('👨‍👩‍👧👨‍👩‍👧', 5, 3)).toEqual(['👨‍👩‍👧', '👨‍👩‍👧']);
});

test('type shrinks until the text fits, and no further than allowed', () => {
  expect(fitFont('云栖家居', 60, 1, 5, 2)).toBe(5);
  const fitted = fitFont('云栖家居全屋定制旗舰店', 40, 1, 5, 2);
  expect(fitted).toBeLessThan(5);
  expect(countLines('云栖家居全屋定制旗舰店', 40, fitted)).toBe(1);
  expect(fitFont('长'.repeat(500), 40, 1, 5, 2)).toBe(2);
});

test('several lines become one', () => {
  expect(oneLine(' 先装\n 左侧 ')).toBe('先装 左侧');
});
