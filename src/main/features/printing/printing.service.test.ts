import { expect, test } from 'vitest';
import { type BoardStore, boardStore, DAY, waitingOf } from '../../../../tests/support/deliveries';
import { line, orderFor } from '../../../../tests/support/orders';
import type { RawInputOf } from '../../../shared/contract';
import type { LocalDate } from '../../../shared/domain/dates';
import { PAPER_SIZES } from '../../../shared/domain/papers';
import { AppError } from '../../platform/errors';
import { plannedOn } from './dayRoutes.repository';

interface Printed {
  how: string;
  html: string;
  paper: unknown;
}

/** A store whose printer only remembers, and whose save dialog answers with `saveAs` (null: cancelled). */
async function printStore(saveAs: string | null = '送货单.pdf') {
  const printed: Printed[] = [];
  const store = await boardStore({
    platform: {
      printer: {
        toPdf: async (html, paper) => {
          printed.push({ how: 'pdf', html, paper });
          return new Uint8Array();
        },
        printSilently: async (html, { deviceName, paper }) => {
          if (deviceName === '丢了') {
            throw new AppError('NOT_FOUND', { reason: 'printer_missing', params: { name: deviceName } });
          }
          printed.push({ how: deviceName, html, paper });
        },
        printWithDialog: async (html, { paper }) => {
          printed.push({ how: 'dialog', html, paper });
          return false;
        },
        printers: async () => [{ name: 'Epson', label: '针式打印机', isDefault: true }],
      },
      files: {
        chooseSaveFile: async (name) => (saveAs === null ? null : { path: `/secret/place/${name}`, name }),
        chooseFolder: async () => null,
        saveFile: () => undefined,
        showLast: () => undefined,
      },
    },
  });
  await store.as.owner('settings.update', {
    store: { name: '云栖家居', phone: '0571-88886666', address: null, slipFooter: null },
  });
  return { ...store, printed };
}
type PrintStore = Awaited<ReturnType<typeof printStore>>;

async function booked(store: BoardStore, over: Parameters<typeof orderFor>[1] = {}) {
  const order = await orderFor(store, {
    lines: [
      line({ name: '云朵沙发', model: 'YQ-1', lengthMm: 2100, widthMm: 980, color: '雾霾蓝', packages: 3 }),
      line({ name: '抱枕', packages: 0, gift: true, unitPriceFen: 1_000 }),
    ],
    phone2: '13900001111',
    district: '西湖区',
    community: '桂语江南',
    building: '12幢',
    room: '1802',
    floor: 18,
    hasLift: false,
    deliveryFeeFen: 8_000,
    carryingFeeFen: 5_001,
    oldFurnitureRemoval: '旧沙发 1 组',
    ...over,
  });
  await store.as.sales('orders.confirm', { id: order.id, version: order.version });
  const card = await waitingOf(store, order.id);
  return store.as.front_desk('deliveries.book', { id: card.id, version: card.version, ...store.place });
}

const a4 = (...deliveryIds: number[]): RawInputOf<'printing.slipsPdf'> => ({
  deliveryIds,
  paper: 'a4',
  copies: 1,
  prices: false,
});

const audits = ({ database }: PrintStore, entityId: number) =>
  database.connection
    .prepare(
      "SELECT actor_id AS actor, after FROM audit_log WHERE entity = 'deliveries' AND entity_id = ? AND call LIKE 'printing.%'",
    )
    .all(entityId)
    .map((row) => {
      const { actor, after } = row as { actor: number; after: string };
      return { actor, after: JSON.parse(after) as unknown };
    });

test('the slip says who, where, when, by whom, what and how much, from the store itself', async () => {
  const store = await printStore();
  const delivery = await booked(store);
  const slip = await store.as.delivery('printing.slipPreview', a4(delivery.id));
  expect(slip).toMatchObject({ pages: 1, widthMm: 210, heightMm: 297 });
  for (const text of [
    '云栖家居',
    '0571-8888 6666',
    delivery.number,
    delivery.orderNumber,
    '2026-11-27 周五 上午 09:00–12:00',
    '李明朗',
    '138 1234 5678 / 139 0000 1111',
    '西湖区 桂语江南 12幢1802',
    '18 楼，无电梯，步行上楼',
    '一组',
    '浙A·11111',
    '王师傅',
    store.people.sales.name,
    '云朵沙发',
    'YQ-1 · 2100×980',
    '雾霾蓝',
    '抱枕',
    '赠品',
    '旧沙发 1 组',
    '¥80.00',
    '¥50.01',
    '>¥1,130.01<',
  ]) {
    expect(slip.html).toContain(text);
  }
});

test('the crew reads the order’s note, the store’s address and what old furniture goes, on slip and day sheet', async () => {
  const store = await printStore();
  await store.as.owner('settings.update', {
    store: { name: '云栖家居', phone: '0571-88886666', address: '文一西路 1 号', slipFooter: '送货前请来电' },
  });
  const delivery = await booked(store, { note: '门禁密码问物业' });
  const { html } = await store.as.delivery('printing.slipPreview', a4(delivery.id));
  for (const text of ['门禁密码问物业', '地址 文一西路 1 号', '送货前请来电']) expect(html).toContain(text);
  await store.as.delivery('printing.daySheet', { date: DAY, crewId: null, target: 'pdf' });
  expect(store.printed[0]?.html).toContain('旧沙发 1 组');
});

test('only the packages of this delivery stand on it; what was paid is no longer to collect', async () => {
  const store = await printStore();
  const order = await orderFor(store, {
    lines: [line({ packages: 3 }), line({ name: '餐桌', packages: 1 })],
  });
  await store.as.sales('orders.confirm', { id: order.id, version: order.version });
  const card = await waitingOf(store, order.id);
  const { packageList } = await store.as.owner('deliveries.get', { id: card.id });
  const first = packageList.filter(({ lineName }) => lineName === '云朵沙发').slice(0, 2);
  await store.as.front_desk('deliveries.book', {
    id: card.id,
    version: card.version,
    ...store.place,
    packageIds: first.map(({ packageId }) => packageId),
  });
  const { html } = await store.as.front_desk('printing.slipPreview', a4(card.id));
  expect(html).toContain('>2/3<');
  expect(html).not.toContain('餐桌');
  expect(html).toContain('>¥2,000.00<');
  await store.as.sales('payments.take', {
    orderId: order.id,
    orderVersion: (await store.as.owner('orders.get', { id: order.id })).version,
    kind: 'final',
    method: 'cash',
    amountFen: 200_000,
    paidDate: '2026-11-21',
  });
  const paid = await store.as.front_desk('printing.slipPreview', a4(card.id));
  expect(paid.html).toContain('已结清');
});

test('a PDF is saved under the slip number, its path stays in main, and each slip has it on record', async () => {
  const store = await printStore();
  const one = await booked(store);
  const two = await booked(store);
  const answer = await store.as.front_desk('printing.slipsPdf', { ...a4(one.id), paper: 'half', copies: 3 });
  expect(answer).toEqual({ fileName: `送货单 ${one.number}.pdf`, printed: false });
  expect(store.printed).toMatchObject([{ how: 'pdf', paper: PAPER_SIZES.half }]);
  await store.as.front_desk('printing.slipsPdf', { ...a4(one.id, two.id), copies: 2, prices: true });
  const actor = store.people.front_desk.staffId;
  const common = { document: 'slip', target: 'pdf' };
  expect(audits(store, one.id)).toEqual([
    { actor, after: { printed: { ...common, paper: 'half', copies: 1, prices: false } } },
    { actor, after: { printed: { ...common, paper: 'a4', copies: 2, prices: true } } },
  ]);
  expect(audits(store, two.id)).toHaveLength(1);
});

test('what came to nothing is not on record: a dialog that was closed, a printer that is gone', async () => {
  const store = await printStore(null);
  const { id } = await booked(store);
  expect(await store.as.owner('printing.slipsPdf', a4(id))).toEqual({ fileName: null, printed: false });
  expect(await store.as.owner('printing.printSlips', a4(id))).toEqual({ fileName: null, printed: false });
  await choosePrinter(store, '丢了');
  await expect(store.as.owner('printing.printSlips', a4(id))).rejects.toMatchObject({
    error: { code: 'NOT_FOUND', reason: 'printer_missing', params: { name: '丢了' } },
  });
  expect(audits(store, id)).toEqual([]);
});

test('the chosen printer prints without asking, moved by its offset; a PDF is not moved', async () => {
  const store = await printStore();
  const { id } = await booked(store);
  await choosePrinter(store, 'Epson', { offsetXMm: 2.5, offsetYMm: -1 });
  expect(await store.as.owner('printing.printSlips', { ...a4(id), paper: 'half' })).toMatchObject({
    printed: true,
  });
  await store.as.owner('printing.slipsPdf', { ...a4(id), paper: 'half' });
  const [paper, pdf] = store.printed;
  expect(paper).toMatchObject({ how: 'Epson', paper: PAPER_SIZES.half });
  expect(paper?.html).toContain('left: 20.00mm; top: 5.00mm');
  expect(pdf?.html).toContain('left: 17.50mm; top: 6.00mm');
});

test('the day sheet has the stops in order, the loading list the last stop first', async () => {
  const store = await printStore();
  const first = await booked(store, { contactName: '第一家' });
  const second = await booked(store, { contactName: '第二家' });
  const input = { date: DAY, crewId: store.a.id, target: 'pdf' } as const;
  expect(await store.as.delivery('printing.daySheet', input)).toMatchObject({
    fileName: `派车单 ${DAY}.pdf`,
  });
  await store.as.delivery('printing.loadingList', input);
  const [day, load] = store.printed.map(({ html }) => html);
  expect(day?.indexOf('第一家')).toBeLessThan(day?.indexOf('第二家') ?? -1);
  expect(day).toContain('¥2,260.02');
  expect(load?.indexOf('第二家')).toBeLessThan(load?.indexOf('第一家') ?? -1);
  expect(load).toContain('第 1–3/3 件');
  expect(load).toContain('抱枕');
  expect(load).toContain('无包装 × 1');
  expect(audits(store, first.id)).toHaveLength(2);
  expect(audits(store, second.id)).toHaveLength(2);
});

test('a day without deliveries prints nothing', async () => {
  const store = await printStore();
  await expect(
    store.as.owner('printing.daySheet', { date: DAY, crewId: null, target: 'pdf' }),
  ).rejects.toMatchObject({ error: { reason: 'nothing_to_print' } });
  expect(store.printed).toEqual([]);
});

test('the price sheet has the lines, the totals and the owner’s own steps of buying', async () => {
  const store = await printStore();
  const customer = await store.as.sales('customers.register', { name: '李明朗' } as never);
  const quote = await store.as.sales('quotes.create', { customerId: customer.id });
  await store.as.sales('quotes.save', {
    id: quote.id,
    version: quote.version,
    lines: [{ ...line({ name: '餐桌', unitPriceFen: 500_050, quantity: 2 }), id: null }],
    discountFen: 10_000,
    deliveryFeeFen: 3_000,
    carryingFeeFen: 0,
    installationFeeFen: 0,
    validUntil: quote.validUntil,
    sellerId: null,
    note: null,
  });
  const settings = (await store.as.owner('settings.all', {})).printing;
  await store.as.owner('settings.update', { printing: { ...settings, buyingProcess: '先量尺\n再下单' } });
  await store.as.sales('printing.quoteSheet', { quoteId: quote.id, target: 'pdf' });
  const html = store.printed[0]?.html;
  for (const text of ['餐桌', '10,001.00', '¥9,931.00', '-¥100.00', '先量尺', '再下单', quote.number]) {
    expect(html).toContain(text);
  }
});

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
  await store.as.sales('payments.refund', {
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
  await store.as.sales('payments.refund', {
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

/** How a record was printed, oldest first. */
function printsOf({ database }: PrintStore, entity: string, id: number): unknown[] {
  return database.connection
    .prepare(
      "SELECT after FROM audit_log WHERE entity = ? AND entity_id = ? AND call LIKE 'printing.%' ORDER BY id",
    )
    .all(entity, id)
    .map((row) => (JSON.parse((row as { after: string }).after) as { printed: unknown }).printed);
}

test.each([
  ['no slip', { deliveryIds: [] }, 'deliveryIds'],
  ['an unknown paper', { paper: 'letter' }, 'paper'],
  ['no copy', { copies: 0 }, 'copies'],
  ['half a copy', { copies: 1.5 }, 'copies'],
  ['too many slips', { deliveryIds: Array.from({ length: 201 }, (_, i) => i + 1) }, 'deliveryIds'],
])('refuses %s', async (_what, wrong, path) => {
  const store = await printStore();
  await expect(store.as.owner('printing.slipsPdf', { ...a4(1), ...wrong } as never)).rejects.toMatchObject({
    error: { code: 'VALIDATION', fields: [{ path }] },
  });
});

test('a slip that does not exist is not found, roles are kept, an offset has its limits', async () => {
  const store = await printStore();
  await expect(store.as.owner('printing.slipPreview', a4(999))).rejects.toMatchObject({
    error: { code: 'NOT_FOUND' },
  });
  await expect(store.as.designer('printing.slipPreview', a4(1))).rejects.toMatchObject({
    error: { code: 'FORBIDDEN' },
  });
  await expect(
    store.as.sales('printing.calibration', { document: 'slip', target: 'pdf' }),
  ).rejects.toMatchObject({ error: { code: 'FORBIDDEN' } });
  await expect(choosePrinter(store, 'Epson', { offsetXMm: 31 })).rejects.toMatchObject({
    error: { code: 'VALIDATION', fields: [{ path: 'printing.slip.offsetXMm' }] },
  });
});

async function choosePrinter(
  store: PrintStore,
  printer: string,
  over: { offsetXMm?: number; offsetYMm?: number } = {},
) {
  const { printing } = await store.as.owner('settings.all', {});
  await store.as.owner('settings.update', {
    printing: { ...printing, slip: { ...printing.slip, printer, ...over } },
  });
}

test('the stops of a day are found by the board’s index, however many deliveries there are', async () => {
  const { database } = await printStore();
  const statements: string[] = [];
  const prepare = database.connection.prepare.bind(database.connection);
  database.connection.prepare = ((sql: string) => {
    statements.push(sql);
    return prepare(sql);
  }) as typeof database.connection.prepare;
  plannedOn(database.db, DAY as LocalDate, null);
  database.connection.prepare = prepare;
  const query = statements.find((sql) => sql.includes('"deliveries"')) ?? '';
  const parameters = query.split('?').length - 1;
  const plan = prepare(`EXPLAIN QUERY PLAN ${query}`)
    .all(...Array.from({ length: parameters }, () => 'x'))
    .map((row) => (row as { detail: string }).detail)
    .join('\n');
  expect(plan).toContain('deliveries_board (date=?');
  expect(plan).not.toMatch(/SCAN (deliveries|orders)/);
});
