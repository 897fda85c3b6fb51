import { expect, test } from 'vitest';
import type { HistoryEntry } from '../../../shared/features/history/contract';
import { withoutInternal } from './withoutInternal';

const change = (field: string) => ({ field, before: null, after: 'x' });
const entry = (entity: string, ...fields: string[]): HistoryEntry => ({
  ...{ id: 1, at: 0, actorName: null, call: 'x', entity, entityId: 1, subject: null, action: 'changed' },
  changes: fields.map(change),
});

test('while a customer looks on, the history tells no tag, cost, VIP or segment, and the rest as it is', () => {
  expect(withoutInternal(entry('customers', 'name', 'temperament', 'vipPinned'))?.changes).toEqual([
    change('name'),
  ]);
  expect(withoutInternal(entry('products', 'costFen'))).toBeNull();
  expect(withoutInternal(entry('segments', 'name', 'filter'))).toBeNull();
  expect(withoutInternal(entry('exports', 'sheet', 'segmentId', 'filter'))?.changes).toEqual([
    change('sheet'),
  ]);
  const order = entry('orders', 'totalFen');
  expect(withoutInternal(order)).toEqual(order);
});
