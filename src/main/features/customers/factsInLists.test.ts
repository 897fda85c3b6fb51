import { join } from 'node:path';
import exceljs from 'exceljs';
import { expect, test } from 'vitest';
import { line, orderInput, registerCustomer } from '../../../../tests/support/orders';
import { testStore } from '../../../../tests/support/testStore';
import { contract } from '../../../shared/contract';
import type { Role } from '../../../shared/domain/roles';
import type { AnySheet } from '../../engines/excel/sheet';
import { exportSheet } from '../excel/exportSheet';
import { customersSheet } from './customers.sheet';

/** Somebody who costs more than they brought: a piece that cost 1,200 went for 1,000, paid in full; and a visitor. */
async function storeWithLoss() {
  const store = await testStore();
  const kind = await store.as.owner('catalogue.createKind', { nameZh: '沙发', bufferDays: 1, sort: 1 });
  const product = await store.as.owner('catalogue.createProduct', {
    ...{ kindId: kind.id, model: 'YQ-1', name: '云栖沙发', materials: [], colors: [], unit: '件' },
    ...{ priceFen: 100_000, packages: 1, volumeDm3: 0, productionDays: 3, source: 'ordered' as const },
    costFen: 120_000,
  });
  await registerCustomer(store, '王芳', '13600000001');
  const customer = await registerCustomer(store);
  await store.as.sales('orders.create', {
    ...orderInput(customer.id, { lines: [line({ productId: product.id, name: product.name })] }),
    firstPayment: { kind: 'final', method: 'wechat', amountFen: 100_000, paidDate: '2026-11-21' },
  });
  return store;
}

test('the list tells layer, value, class and tier; a negative asset is one to the owner alone', async () => {
  const { as } = await storeWithLoss();
  const facts = async (role: Role, filter: object | null = null) =>
    (await as[role]('customers.list', { sort: 'name', filter } as never)).rows.map((row) => row.facts);
  const buyer = { layer: 'new', band: 'low', tier: 'none' };
  const visitor = { layer: 'potential', band: null, class: null, tier: 'none' };
  expect(await facts('owner')).toEqual([{ ...buyer, class: 'negative' }, visitor]);
  for (const role of ['sales', 'front_desk', 'designer'] as const)
    expect(await facts(role), role).toEqual([{ ...buyer, class: 'normal' }, visitor]);
  const bought = { all: [{ field: 'layer', op: 'is', value: ['new'] }] };
  expect(await facts('sales', bought)).toEqual([{ ...buyer, class: 'normal' }]);
});

test('who is filtered comes by the last sign, whoever gave none last', async () => {
  const store = await storeWithLoss();
  const third = await registerCustomer(store, '赵敏', '13600000003');
  await store.as.sales('followups.logContact', {
    ...{ customerId: third.id, channel: 'call', outcome: 'interested', note: '问床', date: '2026-11-01' },
  });
  const filter = { field: 'layer', op: 'is', value: ['potential', 'new'] };
  const names = async (order: object) =>
    (await store.as.sales('customers.list', { filter, ...order } as never)).rows.map(({ name }) => name);
  expect(await names({ sort: 'name' })).toEqual(['李明朗', '王芳', '赵敏']);
  expect(await names({ sort: 'name', bySign: true })).toEqual(['赵敏', '李明朗', '王芳']);
});

test('Excel has what is derived of each; profit, its cover and negative assets for the owner alone', async () => {
  const { paths, people } = await storeWithLoss();
  const sheetOf = async (role: Role) => {
    const file = join(paths.data, `${role}.xlsx`);
    const filters = contract['customers.list'].input.parse({ sort: 'name' });
    const task = {
      kind: 'export',
      sheet: 'customers',
      filters,
      locale: 'zh-CN',
      reader: people[role],
    } as const;
    await exportSheet(
      customersSheet as AnySheet,
      { ...task, database: paths.database, file },
      {
        ...{ cancelled: () => false, progress: () => undefined },
      },
    );
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.readFile(file);
    const rows = (workbook.worksheets[0]?.getSheetValues() ?? []) as unknown[][];
    const [, header = [], buyer = []] = rows;
    return Object.fromEntries(header.slice(1).map((name, i) => [String(name), buyer[i + 1]]));
  };
  const derived = {
    ...{ 分层: '新客户', 价值: '低价值', '最近度 R': 5, '频次 F': 1, '金额 M': 1, 购买方式: '一次性' },
    ...{ 满意与忠诚: '未评价', 会员等级: '普通', 累计净收款: 1000 },
    最近购买: new Date('2026-11-21T00:00:00Z'),
    最近往来: new Date('2026-11-21T00:00:00Z'),
  };
  const owner = await sheetOf('owner');
  expect(owner).toMatchObject({ ...derived, 利润类别: '负资产', 累计利润: -200, 成本已知的比例: 1 });
  expect(owner).not.toHaveProperty('客户类别');
  for (const role of ['sales', 'front_desk', 'designer'] as const) {
    const sheet = await sheetOf(role);
    expect(sheet, role).toMatchObject({ ...derived, 客户类别: '普通' });
    for (const name of ['利润类别', '累计利润', '成本已知的比例'])
      expect(sheet, role).not.toHaveProperty(name);
    expect(Object.values(sheet)).not.toContain('负资产');
  }
});
