import { expect, test } from 'vitest';
import { stillWrong } from './usePathErrors';

test('an error goes when what it is about changes, and no sooner', () => {
  const refused = {
    'lines.1.name': { sentence: '请填写', value: '' },
    'lines.0.quantity': { sentence: '请填写整数', value: Number.NaN },
    validUntil: { sentence: '不能早于今天', value: '2026-11-20' },
  };
  const line = { name: '', quantity: Number.NaN };
  const before = { lines: [line, line], validUntil: '2026-11-20', note: null };
  expect(Object.keys(stillWrong(refused, before))).toHaveLength(3);
  expect(Object.keys(stillWrong(refused, { ...before, note: '改了别的' }))).toHaveLength(3);
  const named = { ...before, lines: [line, { ...line, name: '沙发' }] };
  expect(stillWrong(refused, named)).toEqual({
    ...{ 'lines.0.quantity': '请填写整数', validUntil: '不能早于今天' },
  });
  expect(stillWrong(refused, { lines: [], validUntil: '2026-12-01' })).toEqual({});
});
