import { expect, test } from 'vitest';
import { type BoardStore, DAY, waitingOf } from '../../../../tests/support/deliveries';
import { line, orderFor } from '../../../../tests/support/orders';
import { choosePrinter, type PrintStore, printStore } from '../../../../tests/support/printStore';
import type { RawInputOf } from '../../../shared/contract';
import type { LocalDate } from '../../../shared/domain/dates';
import { PAPER_SIZES } from '../../../shared/domain/papers';
import { plannedOn } from './dayRoutes.repository';

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

test('each copy has its own label, and what is beyond the labels none', async () => {
  const store = await printStore();
  const { id } = await booked(store);
  const { html } = await store.as.front_desk('printing.slipPreview', { ...a4(id), copies: 5 });
  const labels = [...html.matchAll(/class="copy chip"[^>]*>([^<]*)</g)].map(([, label]) => label);
  expect(labels).toEqual(['存根', '回单', '顾客']);
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
