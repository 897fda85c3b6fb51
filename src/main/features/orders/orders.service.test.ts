import { describe, expect, test } from 'vitest';
import { line, orderFor, orderInput, registerCustomer } from '../../../../tests/support/orders';
import { type TestStore, testStore } from '../../../../tests/support/testStore';

const openTasks = (store: TestStore, orderId: number) =>
  store.database.connection
    .prepare("SELECT kind, due_date AS due FROM tasks WHERE order_id = ? AND state = 'open' ORDER BY kind")
    .all(orderId);

describe('a new order', () => {
  test('has its number, its packages, its dates and its first task, and wins the customer', async () => {
    const store = await testStore();
    const order = await orderFor(store, {
      agreedDate: '2026-12-20',
      lines: [
        line(),
        line({ name: '茶几', source: 'stock', packages: 1, unitPriceFen: 50_000, quantity: 2 }),
      ],
      deliveryFeeFen: 5_000,
    });
    expect(order).toMatchObject({
      number: 'SO20261121-001',
      state: 'pending',
      totalFen: 205_000,
      receivedFen: 0,
    });
    const detail = await store.as.sales('orders.get', { id: order.id });
    expect(detail.lines).toMatchObject([
      { packageStates: ['pending', 'pending'], expectedDate: '2026-11-24', arrivalState: 'pending' },
      { packageStates: ['arrived'], expectedDate: '2026-11-21', arrivalState: 'arrived' },
    ]);
    expect(detail.phone).toBe('13812345678');
    expect(openTasks(store, order.id)).toEqual([{ kind: 'confirm_order', due: '2026-11-21' }]);
    const customer = await store.as.sales('customers.get', { id: detail.customerId });
    expect(customer.stage).toBe('won');
  });

  test('takes a first payment in the same call, and warns of a 定金 above 20 %', async () => {
    const store = await testStore();
    const payment = { method: 'wechat', paidDate: '2026-11-21' } as const;
    const order = await orderFor(store, {
      firstPayment: { ...payment, kind: 'deposit_guarantee', amountFen: 30_000 },
    });
    expect(order).toMatchObject({
      receivedFen: 30_000,
      depositWarning: { limitFen: 20_000, surplusFen: 10_000 },
    });
    const customer = await registerCustomer(store, '王芳', '13900001111');
    const within = await store.as.sales(
      'orders.create',
      orderInput(customer.id, {
        firstPayment: { ...payment, kind: 'deposit_advance', amountFen: 100_000 },
      }),
    );
    expect(within).toMatchObject({ receivedFen: 100_000, depositWarning: null });
  });

  test('is not written at all when its first payment is refused', async () => {
    const store = await testStore();
    const firstPayment = {
      kind: 'final',
      method: 'cash',
      amountFen: 100_001,
      paidDate: '2026-11-21',
    } as const;
    await expect(orderFor(store, { firstPayment })).rejects.toMatchObject({
      error: {
        fields: [{ path: 'firstPayment.amountFen', code: 'above_balance', params: { balance: '1,000.00' } }],
      },
    });
    expect((await store.as.sales('orders.list', {})).total).toBe(0);
    expect(await orderNumberOfNext(store)).toBe('SO20261121-001');
  });

  test.each([
    ['no line', { lines: [] }, 'lines', 'lines_required'],
    ['a negative price', { lines: [line({ unitPriceFen: -1 })] }, 'lines.0.unitPriceFen', 'negative'],
    [
      'a fractional price',
      { lines: [line({ unitPriceFen: 0.5 })] },
      'lines.0.unitPriceFen',
      'invalid_amount',
    ],
    ['no pieces', { lines: [line({ quantity: 0 })] }, 'lines.0.quantity', 'too_small'],
    ['an unknown product', { lines: [line({ productId: 99 })] }, 'lines.0.productId', 'no_such_product'],
    ['a seller who is not there', { sellerId: 99 }, 'sellerId', 'not_there'],
    ['a designer who is not there', { designerId: 99 }, 'designerId', 'not_there'],
    ['a partner who is not there', { partnerId: 99 }, 'partnerId', 'not_there'],
    ['an impossible date', { agreedDate: '2026-02-30' }, 'agreedDate', 'invalid_date'],
    ['a day in the past', { agreedDate: '2026-11-20' }, 'agreedDate', 'date_past'],
    ['a wrong phone', { phone: '12345' }, 'phone', 'invalid_phone'],
    ['a name that is too long', { contactName: '长'.repeat(31) }, 'contactName', 'too_long'],
    ['a discount above the goods', { discountFen: 100_001 }, 'discountFen', 'above_goods'],
    ['a discount beyond the role', { discountFen: 5_001 }, 'discountFen', 'above_discount_limit'],
  ] as const)('refuses %s at its field', async (_what, over, path, code) => {
    const store = await testStore();
    await expect(orderFor(store, over as never)).rejects.toMatchObject({
      error: { code: 'VALIDATION', fields: [{ path, code }] },
    });
  });

  test('a gift counts as given away, and the owner may give what the seller may not', async () => {
    const store = await testStore();
    const customer = await registerCustomer(store);
    const input = orderInput(customer.id, { lines: [line(), line({ name: '抱枕', gift: true })] });
    await expect(store.as.sales('orders.create', input)).rejects.toMatchObject({
      error: { fields: [{ code: 'above_discount_limit', params: { max: 5, given: 50 } }] },
    });
    expect((await store.as.owner('orders.create', input)).totalFen).toBe(100_000);
  });

  test('delivery people and designers take no orders', async () => {
    const store = await testStore();
    const customer = await registerCustomer(store);
    for (const role of ['designer', 'delivery'] as const) {
      await expect(store.as[role]('orders.create', orderInput(customer.id))).rejects.toMatchObject({
        error: { code: 'FORBIDDEN' },
      });
    }
  });

  test('is refused for a customer who was merged into another', async () => {
    const store = await testStore();
    const customer = await registerCustomer(store);
    const other = await registerCustomer(store, '王芳', '13900001111');
    store.database.connection
      .prepare('UPDATE customers SET merged_into_id = ? WHERE id = ?')
      .run(other.id, customer.id);
    await expect(store.as.sales('orders.create', orderInput(customer.id))).rejects.toMatchObject({
      error: { code: 'CONFLICT', reason: 'customer_merged' },
    });
  });
});

async function orderNumberOfNext(store: TestStore): Promise<string> {
  const customer = await registerCustomer(store, '赵一', '13700001111');
  return (await store.as.sales('orders.create', orderInput(customer.id))).number;
}

describe('confirming', () => {
  test('thanks the customer, asks for a booking in time and puts the goods into the tray', async () => {
    const store = await testStore();
    const order = await orderFor(store, { agreedDate: '2026-12-20' });
    const confirmed = await store.as.front_desk('orders.confirm', { id: order.id, version: order.version });
    expect(confirmed.state).toBe('confirmed');
    expect(openTasks(store, order.id)).toEqual([
      { kind: 'book_delivery', due: '2026-12-13' },
      { kind: 'thank_customer', due: '2026-11-21' },
    ]);
    const detail = await store.as.sales('orders.get', { id: order.id });
    expect(detail.deliveries).toMatchObject([
      { state: 'unscheduled', packages: 2, promisedDate: '2026-12-20' },
    ]);
    expect(detail.steps.map(({ kind, state }) => [kind, state])).toEqual([
      ['confirm_order', 'done'],
      ['thank_customer', 'open'],
      ['book_delivery', 'open'],
      ['remind_delivery', 'waiting'],
      ['ask_after_delivery', 'waiting'],
    ]);
    expect(detail.stateHistory.map(({ state }) => state)).toEqual(['pending', 'confirmed']);
    await expect(
      store.as.sales('orders.confirm', { id: order.id, version: confirmed.version }),
    ).rejects.toMatchObject({ error: { code: 'ILLEGAL_TRANSITION', reason: 'order_already_confirmed' } });
  });

  test('an order seen before somebody changed it is a conflict', async () => {
    const store = await testStore();
    const order = await orderFor(store);
    const { lines: _l, customerId: _c, firstPayment: _p, ...header } = orderInput(0);
    const {
      discountFen: _d,
      deliveryFeeFen: _f,
      carryingFeeFen: _g,
      installationFeeFen: _h,
      ...fields
    } = header;
    await store.as.owner('orders.updateHeader', {
      ...fields,
      id: order.id,
      version: order.version,
      note: '急',
    });
    await expect(
      store.as.sales('orders.confirm', { id: order.id, version: order.version }),
    ).rejects.toMatchObject({ error: { code: 'CONFLICT' } });
  });

  test('a moved date moves the booking task, a snoozed one stays snoozed otherwise', async () => {
    const store = await testStore();
    const order = await orderFor(store, { agreedDate: '2026-12-20' });
    const confirmed = await store.as.sales('orders.confirm', { id: order.id, version: order.version });
    const snoozed = () =>
      store.database.connection
        .prepare("SELECT snoozed_until FROM tasks WHERE key = 'thank:order:1'")
        .pluck()
        .get();
    store.database.connection.exec(
      "UPDATE tasks SET snoozed_until = '2026-11-25' WHERE key = 'thank:order:1'",
    );
    const input = orderInput(0, { agreedDate: '2026-12-30' });
    await store.as.sales('orders.updateHeader', {
      id: order.id,
      version: confirmed.version,
      contactName: input.contactName,
      needsInstallation: false,
      agreedDate: '2026-12-30',
    });
    expect(openTasks(store, order.id)).toContainEqual({ kind: 'book_delivery', due: '2026-12-23' });
    expect(snoozed()).toBe('2026-11-25');
  });
});

describe('arrivals', () => {
  test('lead from producing to ready, package by package', async () => {
    const store = await testStore();
    let order = await orderFor(store, { lines: [line({ packages: 3 }), line({ source: 'stock' })] });
    order = {
      ...order,
      ...(await store.as.sales('orders.confirm', { id: order.id, version: order.version })),
    };
    const [first] = (await store.as.sales('orders.get', { id: order.id })).lines;
    const lineId = first?.id ?? 0;
    const arrive = async (change: object) =>
      store.as.sales('orders.setArrival', {
        id: order.id,
        version: (await store.as.sales('orders.get', { id: order.id })).version,
        lines: [{ lineId, ...change } as never],
      });
    expect((await arrive({ arrivalState: 'producing' })).state).toBe('producing');
    expect((await arrive({ arrivalState: 'partly_arrived', arrivedPackages: 2 })).state).toBe(
      'partly_arrived',
    );
    await expect(arrive({ arrivalState: 'partly_arrived', arrivedPackages: 4 })).rejects.toMatchObject({
      error: { fields: [{ path: 'lines.0.arrivedPackages', code: 'too_big', params: { max: 3 } }] },
    });
    expect((await arrive({ arrivalState: 'arrived' })).state).toBe('ready');
    const detail = await store.as.sales('orders.get', { id: order.id });
    expect(detail.lines[0]?.packageStates).toEqual(['arrived', 'arrived', 'arrived']);
    expect((await arrive({ arrivalState: 'pending' })).state).toBe('confirmed');
    await expect(
      store.as.sales('orders.setArrival', {
        id: order.id,
        version: detail.version,
        lines: [{ lineId, arrivalState: 'arrived' }],
      }),
    ).rejects.toMatchObject({ error: { code: 'CONFLICT' } });
  });
});

describe('cancelling', () => {
  test('leaves the money to be refunded, takes the tasks and the waiting delivery away', async () => {
    const store = await testStore();
    const order = await orderFor(store, {
      firstPayment: { kind: 'deposit_advance', method: 'cash', amountFen: 20_000, paidDate: '2026-11-21' },
    });
    const confirmed = await store.as.sales('orders.confirm', { id: order.id, version: order.version });
    const cancelled = await store.as.sales('orders.cancel', {
      id: order.id,
      version: confirmed.version,
      reason: '不装修了',
    });
    expect(cancelled).toMatchObject({ state: 'cancelled', totalFen: 0, receivedFen: 20_000 });
    expect(openTasks(store, order.id)).toEqual([]);
    const detail = await store.as.sales('orders.get', { id: order.id });
    expect(detail).toMatchObject({ balanceFen: -20_000, goodsFen: 100_000, cancelReason: '不装修了' });
    expect(detail.deliveries).toMatchObject([{ state: 'cancelled', packages: 0 }]);
    expect(detail.changes).toMatchObject([
      { oldTotalFen: 100_000, newTotalFen: 0, summary: { cancelled: true } },
    ]);
    const refund = { orderId: order.id, method: 'cash', paidDate: '2026-11-21', reason: '取消' } as const;
    await store.as.sales('payments.refund', { ...refund, orderVersion: detail.version, amountFen: 20_000 });
    expect((await store.as.sales('orders.get', { id: order.id })).balanceFen).toBe(0);
    await expect(
      store.as.sales('orders.confirm', { id: order.id, version: detail.version + 1 }),
    ).rejects.toMatchObject({ error: { code: 'ILLEGAL_TRANSITION', reason: 'order_is_cancelled' } });
  });

  test('is refused once a package is with the customer', async () => {
    const store = await testStore();
    const order = await orderFor(store);
    store.database.connection.exec("UPDATE order_packages SET state = 'delivered' WHERE no = 1");
    await expect(
      store.as.sales('orders.cancel', { id: order.id, version: order.version, reason: '改主意' }),
    ).rejects.toMatchObject({ error: { reason: 'order_partly_delivered' } });
  });

  test('needs a reason', async () => {
    const store = await testStore();
    const order = await orderFor(store);
    await expect(
      store.as.sales('orders.cancel', { id: order.id, version: order.version, reason: '  ' }),
    ).rejects.toMatchObject({ error: { fields: [{ path: 'reason', code: 'required' }] } });
  });
});

test('amounts that add up to too much are told as such, not at a field that no form has', async () => {
  const store = await testStore();
  const customer = await registerCustomer(store);
  const huge = Array.from({ length: 12 }, () => line({ quantity: 9999, unitPriceFen: 100_000_000_000 }));
  const refused = { error: { code: 'VALIDATION', reason: 'sum_too_large' } };
  const order = store.as.owner('orders.create', orderInput(customer.id, { lines: huge }));
  await expect(order).rejects.toMatchObject(refused);
  await expect(order).rejects.not.toHaveProperty('error.fields');
  const quote = await store.as.owner('quotes.create', { customerId: customer.id });
  await expect(
    store.as.owner('quotes.save', {
      ...{ id: quote.id, version: quote.version, validUntil: quote.validUntil, discountFen: 0 },
      ...{ deliveryFeeFen: 0, carryingFeeFen: 0, installationFeeFen: 0, lines: huge },
    }),
  ).rejects.toMatchObject(refused);
});

test('whoever takes the seller out of a new order has none; left out, it is who makes it', async () => {
  const store = await testStore();
  const input = orderInput((await registerCustomer(store)).id);
  const sellerOf = async (over: object) => {
    const { id } = await store.as.sales('orders.create', { ...input, ...over });
    return (await store.as.sales('orders.get', { id })).sellerId;
  };
  expect(await sellerOf({ sellerId: null })).toBeNull();
  expect(await sellerOf({ sellerId: undefined })).toBe(store.people.sales.staffId);
});
