import { expect, test } from 'vitest';
import { type TestStore, testStore } from '../../../../tests/support/testStore';

/** A sales draft of 10,000 yuan with a discount in fen. */
async function discounted(
  store: TestStore,
  discountFen: number,
  by: 'sales' | 'front_desk' | 'owner' = 'sales',
) {
  const { id: customerId } = await store.as.front_desk('customers.register', { name: '李明朗' } as never);
  const empty = await store.as[by]('quotes.create', { customerId });
  const quote = await store.as[by]('quotes.save', {
    ...{ id: empty.id, version: empty.version, validUntil: empty.validUntil, sellerId: empty.sellerId },
    ...{ deliveryFeeFen: 0, carryingFeeFen: 0, installationFeeFen: 0, discountFen },
    lines: [
      { name: '沙发', source: 'custom', quantity: 1, packages: 1, unitPriceFen: 1_000_000, gift: false },
    ],
  });
  return { id: quote.id, version: quote.version, reason: '老客户介绍' };
}

const pending = async (store: TestStore) => {
  const [first, ...rest] = await store.as.owner('approvals.pending', {});
  expect(rest).toEqual([]);
  if (!first) throw new Error('nothing is pending');
  return first;
};

test.each([
  ['sales', 50_000, 'offered'],
  ['sales', 50_001, 'draft'],
  ['front_desk', 30_000, 'offered'],
  ['front_desk', 30_001, 'draft'],
  ['owner', 900_000, 'offered'],
] as const)('%s may give %i fen of 10,000 yuan: %s', async (role, discountFen, state) => {
  const store = await testStore();
  const quote = await store.as[role]('quotes.offer', await discounted(store, discountFen, role));
  expect(quote.state).toBe(state);
  expect(quote.approval?.state ?? null).toBe(state === 'draft' ? 'pending' : null);
});

test('the owner is not asked without a reason', async () => {
  const store = await testStore();
  const asked = { ...(await discounted(store, 80_000)), reason: null };
  await expect(store.as.sales('quotes.offer', asked)).rejects.toMatchObject({
    error: { fields: [{ path: 'reason', code: 'required' }] },
  });
});

test('a gift and a price below the catalogue count like a discount', async () => {
  const store = await testStore();
  const kind = await store.as.owner('catalogue.createKind', {
    ...{ code: 'sofa', nameZh: '沙发', bufferDays: 3, sort: 1 },
  });
  const product = await store.as.owner('catalogue.createProduct', {
    ...{ kindId: kind.id, model: 'A-1', name: '沙发', materials: [], colors: [], unit: '件' },
    ...{ priceFen: 1_000_000, packages: 1, volumeDm3: 100, productionDays: 10, source: 'ordered' as const },
  });
  const offerLine = async (over: { unitPriceFen?: number; gift?: boolean }) => {
    const draft = await discounted(store, 0);
    const saved = await store.as.sales('quotes.save', {
      ...{ id: draft.id, version: draft.version, validUntil: '2026-12-01', discountFen: 0 },
      ...{ deliveryFeeFen: 0, carryingFeeFen: 0, installationFeeFen: 0 },
      lines: [
        {
          ...{ name: '沙发', productId: product.id, source: 'ordered' as const, quantity: 1, packages: 1 },
          ...{ unitPriceFen: 1_000_000, gift: false, ...over },
        },
      ],
    });
    return (await store.as.sales('quotes.offer', { id: saved.id, version: saved.version, reason: '老客户' }))
      .state;
  };
  expect(await offerLine({ unitPriceFen: 950_000 })).toBe('offered');
  expect(await offerLine({ unitPriceFen: 949_999 })).toBe('draft');
  expect(await offerLine({ gift: true })).toBe('draft');
});

test('the owner sees what is asked and by whom; yes offers the quote, once', async () => {
  const store = await testStore();
  const asked = await discounted(store, 80_000);
  await store.as.sales('quotes.offer', asked);
  const request = await pending(store);
  expect(request).toMatchObject({
    ...{ kind: 'discount', entity: 'quotes', entityId: asked.id, reason: '老客户介绍' },
    ...{ number: 'QT20261121-001', customerName: '李明朗', requestedBy: '测试sales' },
    ...{ beforeFen: 1_000_000, afterFen: 920_000, givenBp: 800, limitBp: 500 },
  });
  const yes = { id: request.id, version: request.version, approve: true, note: '仅此一次' };
  expect(await store.as.owner('approvals.decide', yes)).toEqual({ state: 'approved' });
  const quote = await store.as.sales('quotes.get', { id: asked.id });
  expect(quote.state).toBe('offered');
  expect(quote.approval).toMatchObject({
    state: 'approved',
    decidedBy: '测试owner',
    decisionNote: '仅此一次',
  });
  await expect(store.as.owner('approvals.decide', yes)).rejects.toMatchObject({
    error: { code: 'ILLEGAL_TRANSITION', reason: 'approval_decided' },
  });
  const offers = store.database.connection
    .prepare("SELECT count(*) FROM state_changes WHERE entity = 'quotes' AND to_state = 'offered'")
    .pluck();
  expect(offers.get()).toBe(1);
});

test('no keeps the draft and tells why; it may be asked again', async () => {
  const store = await testStore();
  const asked = await discounted(store, 80_000);
  await store.as.sales('quotes.offer', asked);
  await expect(store.as.sales('quotes.offer', asked)).rejects.toMatchObject({
    error: { reason: 'quote_waiting' },
  });
  const request = await pending(store);
  for (const note of [undefined, null, '  ']) {
    await expect(
      store.as.owner('approvals.decide', {
        ...{ id: request.id, version: request.version, approve: false, note },
      }),
    ).rejects.toMatchObject({ error: { fields: [{ path: 'note', code: 'required' }] } });
  }
  expect(await pending(store)).toMatchObject({ version: request.version });
  await store.as.owner('approvals.decide', {
    ...{ id: request.id, version: request.version, approve: false, note: '最多 6%' },
  });
  const quote = await store.as.sales('quotes.get', { id: asked.id });
  expect([quote.state, quote.approval?.state, quote.approval?.decisionNote]).toEqual([
    'draft',
    'rejected',
    '最多 6%',
  ]);
  expect((await store.as.sales('quotes.offer', asked)).approval?.state).toBe('pending');
});

test('a change of the draft withdraws the request, so that yes never holds for other content', async () => {
  const store = await testStore();
  const asked = await discounted(store, 80_000);
  const waiting = await store.as.sales('quotes.offer', asked);
  const request = await pending(store);
  await store.as.sales('quotes.save', {
    ...{ id: waiting.id, version: waiting.version, validUntil: waiting.validUntil, lines: [] },
    ...{ discountFen: 0, deliveryFeeFen: 0, carryingFeeFen: 0, installationFeeFen: 0 },
  });
  expect(await store.as.owner('approvals.pending', {})).toEqual([]);
  await expect(
    store.as.owner('approvals.decide', { id: request.id, version: request.version, approve: true }),
  ).rejects.toMatchObject({ error: { reason: 'approval_decided' } });
});

test('a stale answer is a conflict and changes nothing', async () => {
  const store = await testStore();
  await store.as.sales('quotes.offer', await discounted(store, 80_000));
  const request = await pending(store);
  await expect(
    store.as.owner('approvals.decide', { id: request.id, version: request.version + 1, approve: true }),
  ).rejects.toMatchObject({ error: { code: 'CONFLICT' } });
  expect((await pending(store)).version).toBe(request.version);
});

test('others see only what they asked, and only the owner decides', async () => {
  const store = await testStore();
  await store.as.sales('quotes.offer', await discounted(store, 80_000));
  expect(await store.as.sales('approvals.pending', {})).toHaveLength(1);
  expect(await store.as.front_desk('approvals.pending', {})).toEqual([]);
  const request = await pending(store);
  for (const role of ['sales', 'front_desk', 'designer', 'delivery'] as const) {
    await expect(
      store.as[role]('approvals.decide', { id: request.id, version: request.version, approve: true }),
    ).rejects.toMatchObject({ error: { code: 'FORBIDDEN' } });
  }
});

test('who asked reads the answer for three days, and nobody else does', async () => {
  const store = await testStore();
  const quote = await store.as.sales('quotes.offer', await discounted(store, 60_000));
  expect(await store.as.sales('approvals.answers', {})).toEqual([]);
  const { id, version } = await pending(store);
  await store.as.owner('approvals.decide', { id, version, approve: false, note: '最多五个点' });
  expect(await store.as.sales('approvals.answers', {})).toMatchObject([
    {
      kind: 'discount',
      state: 'rejected',
      decisionNote: '最多五个点',
      number: quote.number,
      entityId: quote.id,
    },
  ]);
  expect(await store.as.front_desk('approvals.answers', {})).toEqual([]);
  expect(await store.as.owner('approvals.answers', {})).toEqual([]);
  store.clock.set(store.clock.now() + 4 * 24 * 3_600_000);
  expect(await store.as.sales('approvals.answers', {})).toEqual([]);
});
