import { expect, test } from 'vitest';
import { orderVisits } from './visitOrder';

const visit = (
  name: string,
  startTime: string | null,
  community: string | null,
  district: string | null = null,
) => ({ name, startTime, community, district });
const names = (list: readonly { name: string }[]) => list.map(({ name }) => name).join('');

test('visits with a time go by their time', () => {
  expect(names(orderVisits([visit('b', '14:00', null), visit('a', '09:30', null)]))).toBe('ab');
});

test('a visit without a time follows the last one of its community, before another community of the district', () => {
  const list = [
    visit('x', null, '桂花园', '西湖'),
    visit('c', '16:00', '翠苑', '滨江'),
    visit('b', '11:00', '枫林', '西湖'),
    visit('a', '09:00', '桂花园', '西湖'),
  ];
  expect(names(orderVisits(list))).toBe('axbc');
});

test('a visit without a time follows its district, the rest come at the end with neighbours together', () => {
  const list = [
    visit('z', null, null),
    visit('q', null, '春江', '余杭'),
    visit('x', null, '湖畔', '西湖'),
    visit('p', null, '春江', '余杭'),
    visit('a', '09:00', '桂花园', '西湖'),
    visit('b', '15:00', '翠苑', '滨江'),
  ];
  expect(names(orderVisits(list))).toBe('axbqpz');
});

test('nothing is lost and the list handed in stays as it was', () => {
  const list = [visit('b', null, null), visit('a', '09:00', null)];
  expect(orderVisits(list)).toHaveLength(2);
  expect(names(list)).toBe('ba');
});
