import { expect, test } from 'vitest';
import { filterFaults } from '../../../shared/domain/filter/faults';
import type { FieldCondition, Filter } from '../../../shared/domain/filter/filter';
import {
  begun,
  contentOf,
  emptyDraft,
  freshCondition,
  isBegun,
  keyOfPart,
  rowOf,
  withOp,
  withPart,
} from './draft';

const faultsOf = (filter: Filter) => filterFaults(filter, { segments: new Map() });

test('what nobody has typed anything into is no mistake yet; what somebody has is', () => {
  const fresh = freshCondition('layer');
  const filter: Filter = { all: [fresh, begun({ bought: { kind: 0 } }), { any: [freshCondition('buys')] }] };
  const faults = faultsOf(filter);
  expect(faults.map(({ path }) => path)).toEqual(['all.0', 'all.1', 'all.2.any.0']);
  expect(faults.every(({ path }) => isBegun(filter, path))).toBe(true);
  const typed: Filter = { all: [{ ...fresh, value: [] }] };
  expect(faultsOf(typed).map(({ path }) => isBegun(typed, path))).toEqual([false]);
  expect(isBegun({ all: [] }, '')).toBe(true);
  const field = { id: 'buys', type: 'number' } as Parameters<typeof withOp>[1];
  const other: Filter = { all: [withOp(freshCondition('buys'), field, 'between')] };
  expect(isBegun(other, 'all.0')).toBe(true);
});

test('text that is no number is kept in the draft, is a change, and makes it incomplete', () => {
  const typed = (value: FieldCondition['value'], op: FieldCondition['op'] = 'gte') => ({
    ...emptyDraft(),
    rows: [rowOf({ field: 'buys', op, value })],
  });
  expect(contentOf(typed('三次'))).not.toBe(contentOf(typed(null)));
  expect(contentOf(typed('三次'))).not.toBe(contentOf(typed('三次多')));
  expect(faultsOf({ field: 'buys', op: 'gte', value: '三次' })).toMatchObject([{ code: 'filter_value' }]);
  expect(faultsOf({ field: 'buys', op: 'between', value: ['十', '三'] })).toMatchObject([
    { code: 'filter_value' },
  ]);
});

test('a part of a group keeps its place on the screen while others go and it is changed', () => {
  const [one, other] = [freshCondition('buys'), freshCondition('buys')];
  const key = keyOfPart(other);
  expect(keyOfPart(one)).not.toBe(key);
  const [, changed] = withPart([one, other], other, { ...other, value: 3 });
  expect(changed && keyOfPart(changed)).toBe(key);
});
