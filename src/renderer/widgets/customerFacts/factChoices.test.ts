import { expect, test } from 'vitest';
import { filterFaults } from '../../../shared/domain/filter/faults';
import { choicesFilter, factChoices } from './factChoices';

const choose = (isOwner: boolean, ...values: string[]) =>
  factChoices(isOwner).filter(({ value }) => values.includes(value));

test('codes of one field are either, fields are both', () => {
  expect(choicesFilter([])).toBeNull();
  expect(choicesFilter(choose(false, 'layer:loyal'))).toEqual({ field: 'layer', op: 'is', value: ['loyal'] });
  expect(choicesFilter(choose(false, 'layer:loyal', 'layer:new', 'tier:gold'))).toEqual({
    all: [
      { field: 'layer', op: 'is', value: ['new', 'loyal'] },
      { field: 'tier', op: 'is', value: ['gold'] },
    ],
  });
});

test('only the owner chooses a negative asset, and whatever one may choose is a filter one may use', () => {
  expect(choose(true, 'customerClass:negative')).toHaveLength(1);
  expect(
    factChoices(false).filter(({ code, field }) => code === 'negative' || field === 'customerClass'),
  ).toEqual([]);
  for (const role of ['owner', 'sales'] as const) {
    const filter = choicesFilter(factChoices(role === 'owner'));
    expect(filter && filterFaults(filter, { segments: new Map(), role }), role).toEqual([]);
  }
});
