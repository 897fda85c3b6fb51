import { expect, test } from 'vitest';
import { localDate } from './dates';
import { filledMessage } from './playbooks';
import { spreadOverDays } from './spread';

const FROM = localDate('2026-11-21');
const people = (sellerId: number | null, first: number, count: number) =>
  Array.from({ length: count }, (_, i) => ({ id: first + i, sellerId }));

test('at most so many a seller a day, each seller on their own, with what they have already', () => {
  const days = spreadOverDays([...people(1, 1, 45), ...people(2, 100, 3)], {
    from: FROM,
    perDay: 20,
    taken: (seller, day) => (seller === 1 && day === FROM ? 15 : 0),
  });
  const on = (first: number, last: number, day: string) =>
    [...days].filter(([id, at]) => id >= first && id <= last && at === day).length;
  expect([on(1, 45, '2026-11-21'), on(1, 45, '2026-11-22'), on(1, 45, '2026-11-23')]).toEqual([5, 20, 20]);
  expect(on(100, 102, '2026-11-21')).toBe(3);
});

test('a message is filled in, in both languages, and reads well without a name', () => {
  expect(filledMessage('{称呼}您好，这里是{店名}。', { name: '李明朗', store: '云栖家居' })).toBe(
    '李明朗您好，这里是云栖家居。',
  );
  expect(filledMessage('{称呼}，您好', { name: null, store: '' })).toBe('您好');
  expect(filledMessage('Dear {name}, this is {store}.', { name: '李明朗', store: 'Cloudrest' })).toBe(
    'Dear 李明朗, this is Cloudrest.',
  );
  // What stands in a name is no place of its own.
  expect(filledMessage('{name}', { name: '$& {store}', store: 'x' })).toBe('$& {store}');
});
