import { expect, test } from 'vitest';
import { testStore } from '../../../../tests/support/testStore';
import { contract } from '../../../shared/contract';
import { texts } from '../../../shared/i18n';
import { customerFileSheet } from './customerFile.sheet';

test('the file of a customer holds the profile, then everything that happened, and nobody else', async () => {
  const { as, database } = await testStore();
  const other = await as.sales('customers.register', { name: '王芳', phone: '13600000001' });
  await as.sales('followups.logContact', {
    ...{ customerId: other.id, channel: 'call', outcome: 'interested', note: '别人的话' },
  });
  const { id } = await as.sales('customers.register', {
    ...{ name: '李明朗', phone: '13800138000', rooms: ['living', 'study'], budgetMinFen: 1_000_000 },
  });
  for (const note of ['第一次', '第二次', '第三次']) {
    await as.sales('followups.logContact', { customerId: id, channel: 'call', outcome: 'interested', note });
  }
  const kind = await as.owner('catalogue.createKind', { nameZh: '沙发', bufferDays: 1, sort: 1 });
  await as.sales('homeItems.add', {
    ...{ customerId: id, kindId: kind.id, roomName: '客厅', brand: '顾家', year: 2019, satisfaction: 2 },
  });
  const filters = contract['customers.timeline'].input.parse({ customerId: id });
  const t = texts['zh-CN'];
  const cells: (string | number | null)[][] = [];
  // Two at a time: the profile stands on the first page only.
  for (let cursor: typeof filters.cursor | undefined = null; cursor !== undefined; ) {
    const page = customerFileSheet.page(database.db, filters, { cursor, direction: 'after', limit: 2 });
    cells.push(...page.rows.map((row) => customerFileSheet.columns.map(({ value }) => value(row, t))));
    cursor = page.next ?? undefined;
  }
  expect(cells).toHaveLength(customerFileSheet.count(database.db, filters));
  const words = cells.map(([, what, content]) => `${what} ${content}`);
  expect(words).toContain('姓名 李明朗');
  expect(words).toContain('电话 138 0013 8000');
  expect(words).toContain('要配的空间 客厅、书房');
  expect(words).toContain('预算从 10,000.00');
  expect(words).toContain('家里的家具 沙发 · 客厅 · 顾家 · 2019 · 满意度 2/5');
  expect(words.filter((text) => text.startsWith('联系 '))).toEqual([
    expect.stringContaining('第三次'),
    expect.stringContaining('第二次'),
    expect.stringContaining('第一次'),
  ]);
  expect(words.filter((text) => text.startsWith('姓名'))).toHaveLength(1);
  expect(words.join()).not.toContain('别人的话');
});
