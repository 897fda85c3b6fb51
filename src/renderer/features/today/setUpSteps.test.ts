import { expect, test } from 'vitest';
import { type ShopSoFar, stepsLeft } from './setUpSteps';

const NEW_SHOP: ShopSoFar = {
  products: { rows: [] },
  crews: { crews: [], slots: [] },
  staff: ['owner'],
  settings: { printing: { slip: { printer: null } } },
  backup: { second: null },
};
const second = { folder: '/stick' } as NonNullable<ShopSoFar['backup']['second']>;

test('a new shop is told all of it; each step goes when it is done', () => {
  expect(stepsLeft(NEW_SHOP)).toEqual(['catalogue', 'crews', 'staff', 'printing', 'backup']);
  const left = (done: Partial<ShopSoFar>) => stepsLeft({ ...NEW_SHOP, ...done });
  expect(left({ products: { rows: [1] } })).not.toContain('catalogue');
  expect(left({ staff: ['owner', 'sales'] })).not.toContain('staff');
  expect(left({ settings: { printing: { slip: { printer: 'HP' } } } })).not.toContain('printing');
  expect(left({ backup: { second } })).not.toContain('backup');
});

test('crews without a slot cannot drive, nor slots without a crew', () => {
  expect(stepsLeft({ ...NEW_SHOP, crews: { crews: [1], slots: [] } })).toContain('crews');
  expect(stepsLeft({ ...NEW_SHOP, crews: { crews: [], slots: [1] } })).toContain('crews');
  expect(stepsLeft({ ...NEW_SHOP, crews: { crews: [1], slots: [1] } })).not.toContain('crews');
});
