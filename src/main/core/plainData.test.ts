import { expect, test } from 'vitest';
import { testStore } from '../../../tests/support/testStore';
import { isPlainData } from './plainData';

const nested = (levels: number): unknown => (levels === 0 ? 1 : { down: nested(levels - 1) });

test('what JSON can say and bytes are plain', () => {
  for (const plain of [
    null,
    undefined,
    'x',
    1,
    Number.NaN,
    true,
    [1, [2]],
    { a: { b: [null] } },
    nested(10),
  ]) {
    expect(isPlainData(plain)).toBe(true);
  }
  expect(isPlainData({ bytes: new Uint8Array(3) })).toBe(true);
  expect(isPlainData(Object.create(null))).toBe(true);
});

test('other objects, a key called __proto__ and endless depth are not', () => {
  const round: Record<string, unknown> = {};
  round.round = round;
  for (const strange of [
    new Date(0),
    new Map(),
    new Set(),
    /x/,
    1n,
    Symbol('s'),
    () => 1,
    nested(40),
    round,
  ]) {
    expect(isPlainData(strange), String(strange)).toBe(false);
    expect(isPlainData({ inside: [strange] })).toBe(false);
  }
  expect(isPlainData(JSON.parse('{"__proto__": {"admin": true}}'))).toBe(false);
});

test('a call refuses them, also where its fields are all optional or free', async () => {
  const { dispatch, people } = await testStore();
  const refused = { ok: false, error: { code: 'VALIDATION' } };
  expect(await dispatch('crews.all', new Map(), people.owner)).toMatchObject(refused);
  const filters = JSON.parse('{"__proto__": {"sellerId": 1}}');
  expect(await dispatch('excel.export', { sheet: 'orders', filters }, people.owner)).toMatchObject(refused);
});
