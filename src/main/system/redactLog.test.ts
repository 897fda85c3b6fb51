import { expect, test } from 'vitest';
import { redactText } from './redactLog';

test.each([
  ['a mobile', 'call 13812345678 failed', 'call *** failed'],
  ['a mobile in groups', 'call 138 1234-5678 failed', 'call *** failed'],
  ['a landline', 'call 0571-87654321 failed', 'call *** failed'],
  ['a mobile in pairs', 'call 139 11 11 22 22 failed', 'call *** failed'],
  ['a mobile with a country code', 'call +86 139/1111/2222 failed', 'call *** failed'],
  ['a mobile in full width', 'call １３９　１１１１　２２２２ failed', 'call *** failed'],
  ['a landline in brackets', 'call （0571）8888 6666 failed', 'call *** failed'],
  ['a landline behind +86', 'call +86 571 8888 6666 failed', 'call *** failed'],
  ['a number in full width', 'call ８７６５４３２１ failed', 'call *** failed'],
  ['an identity number', 'id 33010619900101123X', 'id ***X'],
  ['a name', 'no customer 王芳 here', 'no customer *** here'],
  ['an address', 'at 桂语江南12幢3单元1802', 'at ***12***3***1802'],
])('%s does not reach the log', (_what, text, logged) => {
  expect(redactText(text)).toBe(logged);
});

test('what helps to find a fault stays', () => {
  const text =
    'orders.create 7f3a-22: SqliteError: UNIQUE constraint failed: orders.number\n    at run (house.js:120:7)';
  expect(redactText(text)).toBe(text);
});
