import { expect, test } from 'vitest';
import { letterOf } from './PersonAvatar';

test.each([
  ['李明朗', '朗'],
  ['赵师傅', '赵'],
  ['王经理', '王'],
  ['欧阳老师', '欧'],
  ['陈姐', '陈'],
  ['anna', 'A'],
  ['Anna 李', '李'],
  ['测试owner', '测'],
  // A character of two halves stays whole.
  ['𠮷田', '田'],
  ['𠮷师傅', '𠮷'],
  ['', '?'],
])('%s is shown as %s', (name, letter) => {
  expect(letterOf(name)).toBe(letter);
});
