import { describe, expect, test } from 'vitest';
import { deliveredOrder, stoolsAndTable } from '../../../../tests/support/returns';

describe('the owner', () => {
  test('is asked where the total moves by more than others may change; yes settles it', async () => {
    const { store, open, receive, settle, get, ofOrder } = await deliveredOrder({ lines: stoolsAndTable });
    const received = await receive(await open([0, 1]));
    const asked = await settle(received);
    expect(asked).toMatchObject({ outcome: 'pending', state: 'received', refundFen: 0 });
    expect(await get()).toMatchObject({
      state: 'returning',
      totalFen: 1_000_000,
      changes: [{ state: 'pending' }],
    });
    expect(await ofOrder()).toMatchObject({ returns: [{ waits: true, creditFen: 900_000 }] });
    await expect(settle(asked)).rejects.toMatchObject({ error: { reason: 'change_pending' } });
    await expect(
      store.as.sales('returns.withdraw', { id: asked.id, version: asked.version }),
    ).rejects.toMatchObject({ error: { reason: 'change_pending' } });
    const [approval] = await store.as.owner('approvals.pending', {});
    expect(approval).toMatchObject({
      ...{ kind: 'order_change', beforeFen: 1_000_000, afterFen: 100_000, returnNumber: 'RT20261121-001' },
    });
    await store.as.owner('approvals.decide', {
      id: approval?.id ?? 0,
      version: 1,
      approve: true,
      note: null,
    });
    expect(await get()).toMatchObject({
      ...{ state: 'delivered', totalFen: 100_000, balanceFen: -900_000 },
      changes: [{ state: 'applied', decidedByName: '测试owner' }],
    });
    expect(await ofOrder()).toMatchObject({
      returns: [{ state: 'settled', creditFen: 900_000, waits: false }],
    });
  });

  test('may say no: the goods are here, and it can be settled or withdrawn', async () => {
    const { store, open, receive, settle, get, ofOrder } = await deliveredOrder();
    await settle(await receive(await open([1])));
    const [approval] = await store.as.owner('approvals.pending', {});
    await store.as.owner('approvals.decide', {
      ...{ id: approval?.id ?? 0, version: 1, approve: false, note: '先和工厂谈' },
    });
    expect(await get()).toMatchObject({
      state: 'returning',
      totalFen: 100_000,
      changes: [{ state: 'rejected' }],
    });
    const [row] = (await ofOrder()).returns;
    if (!row) throw new Error('one return');
    expect(row).toMatchObject({ state: 'received', waits: false });
    await store.as.sales('returns.withdraw', { id: row.id, version: row.version });
    expect(await get()).toMatchObject({ state: 'delivered' });
  });

  test('cannot agree to what was asked of another order content', async () => {
    const { store, open, receive, settle, get } = await deliveredOrder();
    await settle(await receive(await open([1])));
    store.database.connection.exec('UPDATE order_lines SET unit_price_fen = unit_price_fen - 1');
    const [approval] = await store.as.owner('approvals.pending', {});
    await expect(
      store.as.owner('approvals.decide', { id: approval?.id ?? 0, version: 1, approve: true, note: null }),
    ).rejects.toMatchObject({ error: { reason: 'order_changed_since' } });
    expect(await get()).toMatchObject({ state: 'returning' });
  });

  test('settles at once, and small returns together count against what was agreed', async () => {
    const { open, receive, settle } = await deliveredOrder({ lines: stoolsAndTable });
    expect(await settle(await receive(await open([6])))).toMatchObject({ outcome: 'applied' });
    const second = await receive(await open([4]));
    expect(await settle(second)).toMatchObject({ outcome: 'applied' });
    const third = await receive(await open([0, 1]));
    expect(await settle(third)).toMatchObject({ outcome: 'pending' });
  });
});
