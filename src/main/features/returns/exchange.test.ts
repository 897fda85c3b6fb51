import { describe, expect, test } from 'vitest';
import { line } from '../../../../tests/support/orders';
import { deliverAll, deliveredOrder, stoolsAndTable } from '../../../../tests/support/returns';
import { checkStore } from '../health/checkStore';

describe('an exchange', () => {
  test('sends the same pieces again: packages wait, nothing is paid, and it is delivered like anything', async () => {
    const { store, id, get, open, receive, settle } = await deliveredOrder({ lines: stoolsAndTable });
    const settled = await settle(await receive(await open([3], { kind: 'exchange' })));
    expect(settled).toMatchObject({ state: 'settled', outcome: 'applied', refundFen: 0 });
    expect(await get()).toMatchObject({
      ...{ totalFen: 1_000_000, balanceFen: 0, state: 'partly_delivered', changes: [] },
      lines: [{ quantity: 10, packages: 5, deliveredPackages: 3, returnedPieces: 0 }, {}],
    });
    expect((await get()).deliveries.filter(({ state }) => state === 'unscheduled')).toMatchObject([
      { packages: 2 },
    ]);
    expect(checkStore(store.database.connection)).toEqual([]);
    await deliverAll(store, id);
    expect(await get()).toMatchObject({ state: 'delivered' });
    expect(checkStore(store.database.connection)).toEqual([]);
  });

  test('of what is made waits until it is here again', async () => {
    const { store, id, get, open, receive, settle } = await deliveredOrder({
      lines: [line({ source: 'ordered', packages: 3 })],
    });
    store.clock.set(Date.UTC(2026, 10, 25, 2));
    await settle(await receive(await open([1], { kind: 'exchange' })));
    expect(await get()).toMatchObject({
      state: 'confirmed',
      lines: [
        {
          arrivalState: 'pending',
          expectedDate: '2026-11-28',
          packageStates: ['pending', 'pending', 'pending'],
        },
      ],
    });
    const { version, lines } = await get();
    const arrived = [{ lineId: lines[0]?.id ?? 0, arrivalState: 'arrived' as const }];
    await store.as.sales('orders.setArrival', { id, version, lines: arrived });
    expect(await get()).toMatchObject({ state: 'ready', lines: [{ arrivedPackages: 3 }] });
  });

  test('takes the last packages, so that what arrives counts from the first as ever', async () => {
    const { store, id, get, open, receive, settle } = await deliveredOrder({
      lines: [line({ source: 'ordered', quantity: 2, packages: 4 })],
    });
    await settle(await receive(await open([1], { kind: 'exchange' })));
    const { version, lines } = await get();
    expect(lines).toMatchObject([
      {
        arrivalState: 'partly_arrived',
        packageStates: ['delivered', 'delivered', 'pending', 'pending'],
      },
    ]);
    const some = { lineId: lines[0]?.id ?? 0, arrivalState: 'partly_arrived' as const, arrivedPackages: 3 };
    await store.as.sales('orders.setArrival', { id, version, lines: [some] });
    expect((await get()).lines[0]?.packageStates).toEqual(['delivered', 'delivered', 'arrived', 'pending']);
  });

  test('of what has no packages is refused', async () => {
    const { open } = await deliveredOrder({
      lines: [line({ source: 'stock' }), line({ name: '配件', source: 'stock', packages: 0 })],
    });
    await expect(open([0, 1], { kind: 'exchange' })).rejects.toMatchObject({
      error: { fields: [{ path: 'lines.1.quantity', code: 'exchange_without_packages' }] },
    });
  });
});
