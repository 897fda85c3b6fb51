import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { expect, test } from 'vitest';
import { explained } from '../../../../tests/support/plans';
import { deliveredOrder, stoolsAndTable } from '../../../../tests/support/returns';
import { testStore } from '../../../../tests/support/testStore';
import type { Cursor } from '../../../shared/contract/paging';
import { texts } from '../../../shared/i18n';
import * as schema from '../../database/schema';

const LINE = { name: '沙发', source: 'custom' as const, quantity: 1, packages: 1, gift: false };
const FEES = { discountFen: 0, deliveryFeeFen: 0, carryingFeeFen: 0, installationFeeFen: 0 };

async function quoteWithHistory() {
  const store = await testStore();
  const { id: customerId } = await store.as.front_desk('customers.register', { name: '李明朗' } as never);
  const empty = await store.as.sales('quotes.create', { customerId });
  const { validUntil } = empty;
  const one = await store.as.sales('quotes.save', {
    ...{ id: empty.id, version: empty.version, validUntil, ...FEES },
    lines: [{ ...LINE, unitPriceFen: 100_000 }],
  });
  const lineId = one.lines[0]?.id ?? 0;
  const two = await store.as.owner('quotes.save', {
    ...{ id: one.id, version: one.version, validUntil, ...FEES },
    lines: [{ ...LINE, id: lineId, unitPriceFen: 90_000 }],
  });
  await store.as.owner('quotes.save', {
    ...{ id: two.id, version: two.version, validUntil, ...FEES },
    lines: [],
  });
  return { store, quoteId: empty.id, lineId };
}

test('a quote’s history tells who changed what, parts and deleted parts included, newest first', async () => {
  const { store, quoteId, lineId } = await quoteWithHistory();
  const { rows, total } = await store.as.owner('history.of', { entity: 'quotes', id: quoteId });
  const told = rows.map(({ entity, action, actorName }) => [entity, action, actorName]);
  expect(told).toEqual([
    ['quotes', 'changed', '测试owner'],
    ['quote_lines', 'deleted', '测试owner'],
    ['quotes', 'changed', '测试owner'],
    ['quote_lines', 'changed', '测试owner'],
    ['quotes', 'changed', '测试sales'],
    ['quote_lines', 'created', '测试sales'],
    ['quotes', 'created', '测试sales'],
  ]);
  expect(total).toBe(7);
  expect(rows[3]).toMatchObject({
    ...{ entityId: lineId, call: 'quotes.save' },
    changes: [{ field: 'unitPriceFen', before: 100_000, after: 90_000 }],
  });
  expect(rows[1]?.subject).toBe('沙发');
  const created = Object.fromEntries((rows[6]?.changes ?? []).map(({ field, after }) => [field, after]));
  expect(created).toMatchObject({ customerId: '李明朗', sellerId: '测试sales', state: 'draft' });
});

test('it pages, and another quote’s changes do not show', async () => {
  const { store, quoteId } = await quoteWithHistory();
  const { id: customerId } = await store.as.front_desk('customers.register', { name: '王芳' } as never);
  await store.as.sales('quotes.create', { customerId });
  const first = await store.as.owner('history.of', { entity: 'quotes', id: quoteId, limit: 4 });
  const rest = await store.as.owner('history.of', {
    entity: 'quotes',
    id: quoteId,
    limit: 4,
    cursor: first.next,
  });
  expect([first.rows.length, rest.rows.length, rest.next]).toEqual([4, 3, null]);
  expect(rest.rows.every(({ id }) => id < (first.rows[3]?.id ?? 0))).toBe(true);
});

test('nobody but the owner reads it', async () => {
  const { store, quoteId } = await quoteWithHistory();
  for (const role of ['front_desk', 'sales', 'designer', 'delivery'] as const) {
    await expect(store.as[role]('history.of', { entity: 'quotes', id: quoteId })).rejects.toMatchObject({
      error: { code: 'FORBIDDEN' },
    });
  }
});

test('every column that can be changed has a label in both languages, and every table a name', () => {
  const silent = new Set([
    'id',
    'version',
    'createdAt',
    'createdBy',
    'updatedAt',
    'sort',
    'originId',
    'payload',
    'pinHash',
    'nameKey',
  ]);
  const tables = Object.values(schema).filter((thing) => is(thing, SQLiteTable));
  const shown = tables.filter((table) => getTableName(table) in texts['zh-CN'].history.entities);
  expect(shown.length).toBe(Object.keys(texts['zh-CN'].history.entities).length);
  for (const table of shown.filter((one) => getTableName(one) !== 'settings')) {
    for (const column of Object.keys(getTableColumns(table)).filter((name) => !silent.has(name))) {
      for (const locale of ['zh-CN', 'en'] as const) {
        expect(texts[locale].history.fields, `${getTableName(table)}.${column}`).toHaveProperty(column);
      }
    }
  }
});

test('a part does not tell whose it is: nobody reads it but there', async () => {
  const { store, id, open } = await deliveredOrder({ lines: stoolsAndTable });
  await open([5]);
  const { rows } = await store.as.owner('history.of', { entity: 'orders', id, limit: 200 });
  const told = (table: string) =>
    rows.filter(({ entity }) => entity === table).flatMap(({ changes }) => changes.map(({ field }) => field));
  expect(told('return_lines').sort()).toEqual(['orderLineId', 'quantity']);
  expect(told('returns')).not.toContain('orderId');
  // A payment is read by itself as well, and says there what it was for.
  expect(told('payments')).toContain('orderId');
});

test('the audit log is searched by index and never read whole', async () => {
  const { store, quoteId } = await quoteWithHistory();
  const { connection } = store.database;
  const at = { cursor: [100, 100] as Cursor, direction: 'before' as const };
  const statements = await explained(store, () =>
    store.as.owner('history.of', { entity: 'quotes', id: quoteId, ...at }),
  );
  const details = statements.flatMap(({ plan }) => plan).join('\n');
  expect(details).toContain('audit_log_entity');
  expect(details).not.toMatch(/SCAN (audit_log|quotes|quote_lines)/);
  const deleted = connection
    .prepare(
      "EXPLAIN QUERY PLAN SELECT id FROM audit_log WHERE entity = ? AND after IS NULL AND json_extract(before, '$.quoteId') IN (1)",
    )
    .all('quote_lines') as { detail: string }[];
  expect(deleted.map(({ detail }) => detail).join()).toContain('audit_log_deleted');
});

test('a new line under the id of a deleted one does not bring the old one’s changes along', async () => {
  const { store, quoteId, lineId } = await quoteWithHistory();
  const quote = await store.as.owner('quotes.get', { id: quoteId });
  const other = await store.as.sales('quotes.create', { customerId: quote.customer.id });
  // As in stores from before it.
  store.database.connection.exec('DELETE FROM used_ids');
  const filled = await store.as.sales('quotes.save', {
    ...{ id: other.id, version: other.version, validUntil: other.validUntil, ...FEES },
    lines: [{ ...LINE, name: '茶几', unitPriceFen: 5 }],
  });
  expect(filled.lines[0]?.id).toBe(lineId);
  const linesOf = async (id: number) =>
    (await store.as.owner('history.of', { entity: 'quotes', id })).rows
      .filter(({ entity }) => entity === 'quote_lines')
      .map(({ action }) => action);
  expect(await linesOf(other.id)).toEqual(['created']);
  expect(await linesOf(quoteId)).toEqual(['deleted', 'changed', 'created']);
});
