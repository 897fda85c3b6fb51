import { describe, expect, test } from 'vitest';
import { changeInput, line, orderFor } from '../../../../tests/support/orders';
import { type TestStore, testStore } from '../../../../tests/support/testStore';

/** Ten lines of ¥1,000: one more moves the total by exactly 10 %. */
const tenLines = () => Array.from({ length: 10 }, (_, i) => line({ name: `柜${i + 1}` }));

const confirmed = async (store: TestStore, over = {}) => {
  const order = await orderFor(store, { lines: tenLines(), ...over });
  return store.as.sales('orders.confirm', { id: order.id, version: order.version });
};

describe('a change within the limit', () => {
  test('holds at once, is kept with what it did, and brings packages and tray in step', async () => {
    const store = await testStore();
    const order = await confirmed(store);
    const input = await changeInput(store, order.id);
    const [first, second, ...rest] = input.lines;
    if (!first || !second) throw new Error('ten lines');
    const after = await store.as.sales('orders.changeLines', {
      ...input,
      lines: [{ ...first, packages: 5, unitPriceFen: 110_000 }, ...rest, line({ name: '矮凳', packages: 1 })],
    });
    expect(after).toMatchObject({ outcome: 'applied', totalFen: 1_010_000 });
    const detail = await store.as.sales('orders.get', { id: order.id });
    expect(detail.changes).toMatchObject([
      {
        state: 'applied',
        oldTotalFen: 1_000_000,
        newTotalFen: 1_010_000,
        byName: '测试sales',
        summary: {
          added: ['矮凳 × 1'],
          removed: ['柜2 × 1'],
          altered: [
            {
              name: '柜1',
              fields: [
                { field: 'packages', from: 2, to: 5 },
                { field: 'unitPriceFen', from: 100_000, to: 110_000 },
              ],
            },
          ],
        },
      },
    ]);
    expect(detail.lines.find(({ name }) => name === '柜1')?.packageStates).toHaveLength(5);
    expect(detail.deliveries).toMatchObject([{ state: 'unscheduled', packages: 5 + 8 * 2 + 1 }]);
  });

  test('that changes nothing is refused at the lines, and leaves no trace', async () => {
    const store = await testStore();
    const order = await confirmed(store);
    const input = await changeInput(store, order.id);
    for (const lines of [input.lines, input.lines.toReversed()]) {
      await expect(store.as.sales('orders.changeLines', { ...input, lines })).rejects.toMatchObject({
        error: { fields: [{ path: 'lines', code: 'nothing_changed' }] },
      });
    }
    const { changes, version } = await store.as.sales('orders.get', { id: order.id });
    expect(changes).toEqual([]);
    expect(version).toBe(input.version);
    const [first, ...rest] = input.lines;
    if (!first) throw new Error('ten lines');
    await store.as.sales('orders.changeLines', { ...input, lines: [{ ...first, remark: '靠窗' }, ...rest] });
  });

  test('up to exactly 10 % needs nobody', async () => {
    const store = await testStore();
    const order = await confirmed(store);
    const input = await changeInput(store, order.id);
    const after = await store.as.sales('orders.changeLines', { ...input, lines: [...input.lines, line()] });
    expect(after).toMatchObject({ outcome: 'applied', totalFen: 1_100_000 });
  });

  test('fewer packages free the last ones, more bring them back', async () => {
    const store = await testStore();
    const order = await confirmed(store);
    const resize = async (packages: number) => {
      const input = await changeInput(store, order.id);
      const [first, ...rest] = input.lines;
      if (!first) throw new Error('ten lines');
      await store.as.sales('orders.changeLines', { ...input, lines: [{ ...first, packages }, ...rest] });
      const detail = await store.as.sales('orders.get', { id: order.id });
      return { count: detail.lines[0]?.packageStates.length, tray: detail.deliveries[0]?.packages };
    };
    expect(await resize(1)).toEqual({ count: 1, tray: 19 });
    expect(await resize(4)).toEqual({ count: 4, tray: 22 });
  });
});

describe('a change beyond the limit', () => {
  test('waits for the owner, and holds after the yes', async () => {
    const store = await testStore();
    const order = await confirmed(store);
    const input = await changeInput(store, order.id);
    const lines = [...input.lines, line(), line()];
    const asked = await store.as.sales('orders.changeLines', { ...input, lines });
    expect(asked).toMatchObject({ outcome: 'pending', totalFen: 1_000_000 });
    await expect(
      store.as.sales('orders.changeLines', { ...input, version: asked.version }),
    ).rejects.toMatchObject({ error: { code: 'CONFLICT', reason: 'change_pending' } });

    const [approval] = await store.as.owner('approvals.pending', {});
    const decision = { id: approval?.id ?? 0, version: approval?.version ?? 0, note: null };
    await expect(store.as.sales('approvals.decide', { ...decision, approve: true })).rejects.toMatchObject({
      error: { code: 'FORBIDDEN' },
    });
    await store.as.owner('approvals.decide', { ...decision, approve: true });
    const detail = await store.as.sales('orders.get', { id: order.id });
    expect(detail.totalFen).toBe(1_200_000);
    expect(detail.lines).toHaveLength(12);
    expect(detail.changes).toMatchObject([{ state: 'applied', decidedByName: '测试owner' }]);
  });

  test('leaves the order as it is after a no', async () => {
    const store = await testStore();
    const order = await confirmed(store);
    const input = await changeInput(store, order.id);
    await store.as.sales('orders.changeLines', { ...input, lines: input.lines.slice(0, 5) });
    const [approval] = await store.as.owner('approvals.pending', {});
    await store.as.owner('approvals.decide', {
      id: approval?.id ?? 0,
      version: approval?.version ?? 0,
      approve: false,
      note: '不同意',
    });
    const detail = await store.as.sales('orders.get', { id: order.id });
    expect(detail).toMatchObject({ totalFen: 1_000_000, changes: [{ state: 'rejected' }] });
  });

  test('survives a payment in the meantime', async () => {
    const store = await testStore();
    const order = await confirmed(store);
    const input = await changeInput(store, order.id);
    const asked = await store.as.sales('orders.changeLines', {
      ...input,
      lines: [...input.lines, line(), line()],
    });
    await store.as.sales('payments.take', {
      orderId: order.id,
      orderVersion: asked.version,
      kind: 'progress',
      method: 'cash',
      amountFen: 1_000,
      paidDate: '2026-11-21',
    });
    const [approval] = await store.as.owner('approvals.pending', {});
    await store.as.owner('approvals.decide', {
      id: approval?.id ?? 0,
      version: approval?.version ?? 0,
      approve: true,
      note: null,
    });
    const detail = await store.as.sales('orders.get', { id: order.id });
    expect(detail).toMatchObject({ totalFen: 1_200_000, receivedFen: 1_000, balanceFen: 1_199_000 });
  });

  test('counts what was changed since the owner last agreed', async () => {
    const store = await testStore();
    const order = await confirmed(store);
    const oneMore = async () => {
      const input = await changeInput(store, order.id);
      return store.as.sales('orders.changeLines', { ...input, lines: [...input.lines, line()] });
    };
    expect(await oneMore()).toMatchObject({ outcome: 'applied', totalFen: 1_100_000 });
    expect(await store.as.sales('orders.get', { id: order.id })).toMatchObject({ agreedTotalFen: 1_000_000 });
    // ¥11,000 to ¥12,000 would be 9 %, but it is 20 % of what was agreed.
    expect((await oneMore()).outcome).toBe('pending');
    const [approval] = await store.as.owner('approvals.pending', {});
    if (!approval) throw new Error('nothing to approve');
    await store.as.owner('approvals.decide', { id: approval.id, version: approval.version, approve: true });
    expect(await store.as.sales('orders.get', { id: order.id })).toMatchObject({ agreedTotalFen: 1_200_000 });
    expect(await oneMore()).toMatchObject({ outcome: 'applied', totalFen: 1_300_000 });
  });

  test("is the owner's own to make", async () => {
    const store = await testStore();
    const order = await confirmed(store);
    const input = await changeInput(store, order.id);
    const after = await store.as.owner('orders.changeLines', { ...input, lines: input.lines.slice(0, 5) });
    expect(after).toMatchObject({ outcome: 'applied', totalFen: 500_000 });
  });

  test('is also one that gives more away than the role may', async () => {
    const store = await testStore();
    const order = await confirmed(store);
    const input = await changeInput(store, order.id);
    const after = await store.as.sales('orders.changeLines', { ...input, discountFen: 60_000 });
    expect(after).toMatchObject({ outcome: 'pending', totalFen: 1_000_000 });
  });
});

describe('what is given away in a change', () => {
  /** Ten lines from the catalogue, at its price of ¥1,000. */
  async function fromCatalogue() {
    const store = await testStore();
    const kind = await store.as.owner('catalogue.createKind', {
      ...{ code: 'sofa', nameZh: '沙发', bufferDays: 3, sort: 1 },
    });
    const product = await store.as.owner('catalogue.createProduct', {
      ...{ kindId: kind.id, model: 'A-1', name: '沙发', materials: [], colors: [], unit: '件' },
      ...{ priceFen: 100_000, packages: 1, volumeDm3: 100, productionDays: 10, source: 'ordered' as const },
    });
    const order = await confirmed(store, {
      lines: tenLines().map((one) => ({ ...one, productId: product.id })),
    });
    return { store, input: await changeInput(store, order.id) };
  }

  test.each([
    ['a price lowered to the limit', { unitPriceFen: 50_000 }, 'applied'],
    ['a price lowered by one fen more', { unitPriceFen: 49_999 }, 'pending'],
    ['a gift', { gift: true }, 'pending'],
  ] as const)('%s: %s', async (_what, over, outcome) => {
    const { store, input } = await fromCatalogue();
    const [first, ...rest] = input.lines;
    if (!first) throw new Error('ten lines');
    const after = await store.as.sales('orders.changeLines', {
      ...input,
      lines: [{ ...first, ...over }, ...rest],
    });
    expect(after.outcome).toBe(outcome);
  });

  test('a discount and a lowered price count together', async () => {
    const { store, input } = await fromCatalogue();
    const [first, ...rest] = input.lines;
    if (!first) throw new Error('ten lines');
    const lines = [{ ...first, unitPriceFen: 70_000 }, ...rest];
    const after = await store.as.sales('orders.changeLines', { ...input, lines, discountFen: 20_001 });
    expect(after.outcome).toBe('pending');
  });
});

describe('a change that waits', () => {
  async function asked() {
    const store = await testStore();
    const order = await confirmed(store);
    const input = await changeInput(store, order.id);
    await store.as.sales('orders.changeLines', { ...input, lines: input.lines.slice(0, 5) });
    const { changes } = await store.as.sales('orders.get', { id: order.id });
    const approval = changes[0]?.approval;
    if (!approval) throw new Error('nothing is asked');
    return { store, id: order.id, approval };
  }

  test('is taken back by who asked: the order stays, and may be changed anew', async () => {
    const { store, id, approval } = await asked();
    await store.as.sales('approvals.withdraw', approval);
    const after = await store.as.sales('orders.get', { id });
    expect(after).toMatchObject({ totalFen: 1_000_000, changes: [{ state: 'withdrawn' }] });
    expect(await store.as.owner('approvals.pending', {})).toEqual([]);
    const input = await changeInput(store, id);
    const again = await store.as.sales('orders.changeLines', { ...input, lines: [...input.lines, line()] });
    expect(again).toMatchObject({ outcome: 'applied', totalFen: 1_100_000 });
  });

  test('is not for others to take back, nor once it was decided', async () => {
    const { store, approval } = await asked();
    for (const role of ['owner', 'front_desk', 'designer'] as const) {
      await expect(store.as[role]('approvals.withdraw', approval)).rejects.toMatchObject({
        error: {
          code: 'FORBIDDEN',
          reason: role === 'owner' ? 'approval_of_another' : 'record_not_visible',
        },
      });
    }
    await expect(
      store.as.sales('approvals.withdraw', { ...approval, version: approval.version + 1 }),
    ).rejects.toMatchObject({ error: { code: 'CONFLICT' } });
    await store.as.owner('approvals.decide', { ...approval, approve: true, note: null });
    await expect(
      store.as.sales('approvals.withdraw', { ...approval, version: approval.version + 1 }),
    ).rejects.toMatchObject({ error: { code: 'ILLEGAL_TRANSITION', reason: 'approval_decided' } });
  });

  test('is not decided any more once it was taken back', async () => {
    const { store, id, approval } = await asked();
    await store.as.sales('approvals.withdraw', approval);
    await expect(
      store.as.owner('approvals.decide', {
        id: approval.id,
        version: approval.version + 1,
        approve: true,
        note: null,
      }),
    ).rejects.toMatchObject({ error: { reason: 'approval_decided' } });
    expect((await store.as.sales('orders.get', { id })).totalFen).toBe(1_000_000);
  });
});

describe('what a change may not do', () => {
  test('take out what is booked or delivered', async () => {
    const store = await testStore();
    const order = await confirmed(store);
    store.database.connection.exec("UPDATE order_packages SET state = 'delivered' WHERE line_id = 1");
    const input = await changeInput(store, order.id);
    await expect(
      store.as.owner('orders.changeLines', { ...input, lines: input.lines.slice(1) }),
    ).rejects.toMatchObject({
      error: { reason: 'line_is_booked', params: { name: '柜1', count: 2 } },
    });
    const [first, ...rest] = input.lines;
    if (!first) throw new Error('ten lines');
    await expect(
      store.as.owner('orders.changeLines', { ...input, lines: [{ ...first, packages: 1 }, ...rest] }),
    ).rejects.toMatchObject({
      error: { fields: [{ path: 'lines.0.packages', code: 'below_booked', params: { min: 2 } }] },
    });
  });

  test('overwrite what somebody else changed', async () => {
    const store = await testStore();
    const order = await confirmed(store);
    const input = await changeInput(store, order.id);
    const lines = input.lines.map((one) => ({ ...one, color: '胡桃色' }));
    await store.as.owner('orders.changeLines', { ...input, lines });
    await expect(store.as.sales('orders.changeLines', input)).rejects.toMatchObject({
      error: { code: 'CONFLICT' },
    });
  });

  test('name a line of another order, or one twice', async () => {
    const store = await testStore();
    const order = await confirmed(store);
    const input = await changeInput(store, order.id);
    const [first] = input.lines;
    if (!first) throw new Error('ten lines');
    for (const lines of [[{ ...first, id: 999 }], [first, first]]) {
      await expect(store.as.owner('orders.changeLines', { ...input, lines })).rejects.toMatchObject({
        error: { fields: [{ code: 'no_such_line' }] },
      });
    }
  });

  test('leave no reason, or no lines', async () => {
    const store = await testStore();
    const order = await confirmed(store);
    const input = await changeInput(store, order.id);
    await expect(store.as.sales('orders.changeLines', { ...input, reason: '' })).rejects.toMatchObject({
      error: { fields: [{ path: 'reason', code: 'required' }] },
    });
    await expect(store.as.sales('orders.changeLines', { ...input, lines: [] })).rejects.toMatchObject({
      error: { fields: [{ path: 'lines', code: 'lines_required' }] },
    });
  });
});
