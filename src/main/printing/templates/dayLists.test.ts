import { expect, test } from 'vitest';
import { toCollect } from './dayLists';

test('what an order owes is collected once, however many stops of a day are for it', () => {
  const stop = (orderNumber: string, balanceFen: number) => ({ orderNumber, balanceFen });
  expect(toCollect([stop('SO1', 1_000_000), stop('SO2', 500), stop('SO1', 1_000_000)])).toBe(1_000_500);
  expect(toCollect([])).toBe(0);
});
