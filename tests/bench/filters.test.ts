import { expect, test } from 'vitest';
import { filterShape } from '../../src/shared/contract/filter';
import { filterFaults } from '../../src/shared/domain/filter/faults';
import { FILTERS } from './filters';

test('there are sixty filters to measure, and each is one that could be saved', () => {
  expect(FILTERS).toHaveLength(60);
  for (const filter of FILTERS) {
    expect(filterShape().safeParse(filter).success, JSON.stringify(filter)).toBe(true);
    expect(filterFaults(filter, { segments: new Map() }), JSON.stringify(filter)).toEqual([]);
  }
});
