import { expect, test } from 'vitest';
import { line, orderFor } from '../../../../tests/support/orders';
import { choosePrinter, printStore, printsOf } from '../../../../tests/support/printStore';

test('the contract has lines, sums, what was paid, the delivery that was agreed, terms and both parties', async () => {
  const store = await printStore();
  const order = await orderFor(store, {
    lines: [
      line({ name: '餐桌', unitPriceFen: 500_050, quantity: 2, roomName: '餐厅' }),
      line({ name: '抱枕', gift: true, unitPriceFen: 9_900 }),
    ],
    discountFen: 10_000,
    deliveryFeeFen: 3_000,
    agreedDate: '2026-12-20',
    district: '西湖区',
    community: '桂语江南',
    contactName: '王阿姨',
    needsInstallation: true,
    oldFurnitureRemoval: '旧餐桌',
    note: '周末送',
    firstPayment: { kind: 'deposit_guarantee', method: 'wechat', amountFen: 150_000, paidDate: '2026-11-21' },
  });
  await store.as.owner('payments.refund', {
    beyondDue: true,
    ...{ orderId: order.id, orderVersion: order.version, method: 'cash' },
    ...{ amountFen: 5_000, paidDate: '2026-11-21', reason: '多收' },
  });
  await store.as.sales('printing.contract', { orderId: order.id, target: 'pdf' });
  const html = store.printed[0]?.html ?? '';
  for (const text of [
    ...[
      '销售合同',
      order.number,
      '李明朗',
      '138 1234 5678',
      '餐厅',
      '餐桌',
      '>5,000.50<',
      '>10,001.00<',
      '>赠品<',
    ],
    ...['¥10,001.00', '-¥100.00', '¥30.00', '¥9,931.00', '大写　玖仟玖佰叁拾壹元整'],
    ...['¥1,450.00', '未付余额', '¥8,481.00', '其中定金'],
    '2026-11-21 定金 ¥1,500.00（微信）；2026-11-21 退款 -¥50.00（现金）',
    '2026-12-20 周日 送货；送到 西湖区 桂语江南；收货人 王阿姨；上门安装；旧家具清运：旧餐桌',
    ...['周末送', '第五百八十七条', '买方签字', '卖方签章'],
  ]) {
    expect(html).toContain(text);
  }
  // What is held as 定金 is a part of what was received, and stands behind it.
  const sums = ['已收', '其中定金', '未付余额'].map((label) => html.indexOf(`>${label}<`));
  expect(sums).toEqual(sums.toSorted((a, b) => a - b));
  expect(sums).not.toContain(-1);
  expect(html).not.toContain('99.00');
  expect(html.split('<tr style=').length - 1, 'no empty row to write on').toBe(2 + 1);
  const settings = (await store.as.owner('settings.all', {})).printing;
  await store.as.owner('settings.update', {
    printing: { ...settings, contractTerms: '样品不退\n 尾款送货前付清 ' },
  });
  await store.as.sales('printing.contract', { orderId: order.id, target: 'pdf' });
  expect(store.printed[1]?.html).toContain('>1. 样品不退<');
  expect(store.printed[1]?.html).toContain('>2. 尾款送货前付清<');
  expect(store.printed[1]?.html).not.toContain('第五百八十七条');
  await store.as.owner('settings.update', { printing: { ...settings, locale: 'en' } });
  await store.as.sales('printing.contract', { orderId: order.id, target: 'pdf' });
  const english = store.printed[2]?.html ?? '';
  for (const text of ['Salesperson', 'Selling party (stamp)', '; 2026-11-21 ', '; old furniture: 旧餐桌']) {
    expect(english.toLowerCase()).toContain(text.toLowerCase());
  }
  expect(english).not.toMatch(/Seller\b|[：；]/);
  expect(printsOf(store, 'orders', order.id)).toHaveLength(3);
});

test('a receipt has the amount in figures and in capitals; from the second print on it is marked; a refund has its own', async () => {
  const store = await printStore();
  const order = await orderFor(store, {
    lines: [line({ unitPriceFen: 1_000_000 })],
    firstPayment: {
      ...{ kind: 'deposit_guarantee', method: 'wechat', amountFen: 120_005 },
      ...{ paidDate: '2026-11-21', note: '尾号 8899' },
    },
  });
  await store.as.owner('payments.refund', {
    beyondDue: true,
    ...{ orderId: order.id, orderVersion: order.version, method: 'cash' },
    ...{ amountFen: 20_000, paidDate: '2026-11-21', reason: '多收' },
  });
  const { payments } = await store.as.owner('orders.get', { id: order.id });
  const receipt = payments.find(({ kind }) => kind === 'deposit_guarantee')?.id ?? 0;
  const refund = payments.find(({ kind }) => kind === 'refund')?.id ?? 0;
  for (const paymentId of [receipt, receipt, refund]) {
    await store.as.sales('printing.receipt', { paymentId, target: 'pdf' });
  }
  const [first, second, back] = store.printed.map(({ html }) => html);
  for (const text of [
    ...['>收据<', order.number, '李明朗', '>定金<', '>微信<', '2026-11-21 周六', '尾号 8899'],
    ...['人民币（大写）　壹仟贰佰元零伍分', '小写　¥1,200.05', '经手人 测试sales'],
    ...['截至 2026-11-21', '合同总额 ¥10,000.00，已收 ¥1,000.05，未付 ¥8,999.95'],
  ]) {
    expect(first).toContain(text);
  }
  expect(first).not.toContain('补打');
  expect(second).toContain('补打');
  for (const text of ['退款收据', '>退款<', '>现金<', '人民币（大写）　贰佰元整', '收款人签字']) {
    expect(back).toContain(text);
  }
  expect(back).not.toContain('补打');
  expect(printsOf(store, 'payments', receipt)).toHaveLength(2);
});

test('a receipt that came to nothing is not marked the next time; contract and receipts are for those who sell', async () => {
  const store = await printStore(null);
  const order = await orderFor(store, {
    firstPayment: { kind: 'final', method: 'cash', amountFen: 100, paidDate: '2026-11-21' },
  });
  const { payments } = await store.as.owner('orders.get', { id: order.id });
  const paymentId = payments[0]?.id ?? 0;
  await store.as.front_desk('printing.receipt', { paymentId, target: 'pdf' });
  await store.as.front_desk('printing.receipt', { paymentId, target: 'pdf' });
  expect(store.printed[1]?.html).not.toContain('补打');
  for (const role of ['designer', 'delivery'] as const) {
    await expect(store.as[role]('printing.receipt', { paymentId, target: 'pdf' })).rejects.toMatchObject({
      error: { code: 'FORBIDDEN' },
    });
    await expect(
      store.as[role]('printing.contract', { orderId: order.id, target: 'pdf' }),
    ).rejects.toMatchObject({ error: { code: 'FORBIDDEN' } });
  }
});

test('settings that were stored before there were contracts keep all that the owner chose', async () => {
  const store = await printStore();
  await choosePrinter(store, 'Epson');
  const { database } = store;
  database.connection
    .prepare(
      "UPDATE settings SET value = json_remove(value, '$.contract', '$.receipt', '$.contractTerms') WHERE key = 'printing'",
    )
    .run();
  const { printing } = await store.as.owner('settings.all', {});
  expect(printing).toMatchObject({
    slip: { printer: 'Epson' },
    contract: { paper: 'a4' },
    receipt: { paper: 'a5' },
    contractTerms: null,
  });
});
