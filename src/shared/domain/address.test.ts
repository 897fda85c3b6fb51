import { expect, test } from 'vitest';
import { addressText, homeText } from './address';

test.each([
  [{ community: '云栖花园', building: '3', unit: '2', room: '1201' }, '云栖花园 3-2-1201'],
  [{ community: '云栖花园', building: '3幢', unit: '2单元', room: '1201' }, '云栖花园 3幢2单元1201'],
  [{ community: null, building: '3', unit: null, room: '1201' }, '3-1201'],
  [{ community: '云栖花园', building: null, unit: null, room: null }, '云栖花园'],
])('%j reads %s', (home, text) => {
  expect(homeText(home)).toBe(text);
});

test('the district stands in front', () => {
  const home = { community: '云栖花园', building: '3', unit: '2', room: '1201' };
  expect(addressText({ ...home, district: '西湖区' })).toBe('西湖区 云栖花园 3-2-1201');
  expect(addressText({ ...home, district: null })).toBe('云栖花园 3-2-1201');
});
