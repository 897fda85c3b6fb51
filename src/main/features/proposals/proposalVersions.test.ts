import { expect, test } from 'vitest';
import {
  decide,
  fieldsOf,
  proposalStore,
  refused,
  submitted,
  wrong,
} from '../../../../tests/support/proposals';
import type { TestStore } from '../../../../tests/support/testStore';

const movesIn = ({ database }: TestStore, id: number) =>
  database.connection
    .prepare("SELECT to_state FROM state_changes WHERE entity = 'proposals' AND entity_id = ? ORDER BY id")
    .pluck()
    .all(id);

test('the state follows what the customer decides, back and forth', async () => {
  const store = await proposalStore();
  await submitted(store);
  const state = async () => (await store.get()).state;
  await decide(store, 'accepted', 'refused', 'open');
  expect(await state()).toBe('partially_accepted');
  expect((await store.get()).shown.totals).toMatchObject({
    acceptedFen: 899_900,
    refusedFen: 439_800,
    openFen: 680_000,
    allFen: 2_019_700,
  });
  await decide(store, 'accepted', 'accepted', 'accepted');
  expect(await state()).toBe('accepted');
  await decide(store, 'refused', 'refused', 'refused');
  expect(await state()).toBe('declined');
  await decide(store, 'open', 'open', 'open');
  expect(await state()).toBe('submitted');
  expect(movesIn(store, store.id)).toEqual([
    ...['draft', 'submitted', 'partially_accepted', 'accepted'],
    ...['partially_accepted', 'declined', 'partially_accepted', 'submitted'],
  ]);
  const [item] = await store.items();
  await expect(
    store.as.sales('proposals.decide', { id: item?.id ?? 0, version: 1, decision: 'accepted' }),
  ).rejects.toMatchObject(refused('CONFLICT'));
});

test('a new version keeps what was accepted, and the old one can no longer be touched', async () => {
  const store = await proposalStore();
  const { as, id, get, items } = store;
  await submitted(store);
  await decide(store, 'accepted', 'refused', 'open');
  const old = await items();
  const { version } = await get();
  await as.designer('proposals.newVersion', { id, version, note: '床改小' });
  await expect(as.designer('proposals.newVersion', { id, version })).rejects.toMatchObject(
    refused('CONFLICT'),
  );
  expect(await get()).toMatchObject({ state: 'draft', currentNo: 2, editable: true });
  expect((await items()).map((item) => [item.name, item.decision, item.originId])).toEqual([
    ['三人沙发', 'accepted', old[0]?.id],
    ['定制榻榻米', 'open', old[2]?.id],
  ]);
  const [first] = old;
  if (!first) throw new Error('an item is missing');
  await expect(
    as.sales('proposals.decide', { id: first.id, version: first.version, decision: 'open' }),
  ).rejects.toMatchObject(refused('ILLEGAL_TRANSITION', 'proposal_old_version'));
  await expect(as.sales('proposals.updateItem', fieldsOf(first))).rejects.toMatchObject(
    refused('ILLEGAL_TRANSITION', 'proposal_old_version'),
  );
  expect(await get(1)).toMatchObject({ editable: false, shown: { no: 1 } });

  const [sofa] = await items();
  if (!sofa) throw new Error('an item is missing');
  const changed = await as.designer('proposals.updateItem', { ...fieldsOf(sofa), color: '深灰' });
  expect(changed).toMatchObject({ color: '深灰', decision: 'open' });
});

test('refused items come along when wanted', async () => {
  const store = await proposalStore();
  await submitted(store);
  await decide(store, 'accepted', 'refused', 'open');
  const { version } = await store.get();
  await store.as.designer('proposals.newVersion', { id: store.id, version, keepRefused: true });
  expect((await store.items()).map((item) => item.decision)).toEqual(['accepted', 'open', 'open']);
});

test('two versions are compared along their copies, over several versions', async () => {
  const store = await proposalStore();
  const { as, id, get, table } = store;
  await submitted(store);
  const next = async () => as.designer('proposals.newVersion', { id, version: (await get()).version });
  await next();
  const [sofa, side] = await store.items();
  if (!sofa || !side) throw new Error('items are missing');
  await as.designer('proposals.removeItem', { id: side.id, version: side.version });
  await as.designer('proposals.updateItem', { ...fieldsOf(sofa), lengthMm: 2400, unitPriceFen: 799_900 });
  await as.designer('proposals.submit', { id, version: (await get()).version });
  await next();
  const bedroom = (await get()).shown.rooms[1]?.id ?? 0;
  await as.designer('proposals.addProduct', { roomId: bedroom, productId: table.id });

  const { rows, before, after } = await as.sales('proposals.compare', { id, before: 3, after: 1 });
  expect(rows.map((row) => [row.kind, row.before?.name, row.after?.name, row.changed])).toEqual([
    ['changed', '三人沙发', '三人沙发', ['lengthMm', 'unitPriceFen']],
    ['removed', '岩板茶几', undefined, []],
    ['unchanged', '定制榻榻米', '定制榻榻米', []],
    ['added', undefined, '岩板茶几', []],
  ]);
  expect([before.totals.allFen, after.totals.allFen]).toEqual([2_019_700, 799_900 + 680_000 + 219_900]);
  await expect(as.sales('proposals.compare', { id, before: 1, after: 9 })).rejects.toMatchObject(
    refused('NOT_FOUND'),
  );
});

test('a quote takes what was accepted and nothing else', async () => {
  const store = await proposalStore();
  const { as, id, get } = store;
  await submitted(store);
  const toQuote = async () => as.sales('proposals.toQuote', { id, version: (await get()).version });
  await expect(toQuote()).rejects.toMatchObject(refused('VALIDATION', 'proposal_nothing_accepted'));
  await decide(store, 'accepted', 'refused', 'accepted');
  await expect(as.sales('proposals.toQuote', { id, version: 1 })).rejects.toMatchObject(refused('CONFLICT'));
  const { quoteId } = await toQuote();
  const quote = await as.sales('quotes.get', { id: quoteId });
  expect(quote.lines.map((line) => [line.roomName, line.name, line.quantity, line.unitPriceFen])).toEqual([
    ['客厅', '三人沙发', 1, 899_900],
    ['主卧', '定制榻榻米', 1, 680_000],
  ]);
  expect(await get()).toMatchObject({ state: 'quoted', decidable: false });
  await expect(toQuote()).rejects.toMatchObject(refused('ILLEGAL_TRANSITION'));
  const [item] = await store.items();
  await expect(
    as.sales('proposals.decide', { id: item?.id ?? 0, version: item?.version ?? 0, decision: 'open' }),
  ).rejects.toMatchObject(refused('ILLEGAL_TRANSITION', 'proposal_quoted'));

  // The next version knows what stands on a quote already, and the rest can be quoted alone.
  await as.sales('proposals.newVersion', { id, version: (await get()).version, keepRefused: true });
  await as.sales('proposals.submit', { id, version: (await get()).version });
  await decide(store, 'accepted', 'accepted', 'accepted');
  const fresh = (await store.items()).filter((one) => one.name === '岩板茶几');
  const { version, quotedItemIds } = await get();
  expect(quotedItemIds).not.toContain(fresh[0]?.id);
  expect(quotedItemIds).toHaveLength(4);
  const itemIds = fresh.map((one) => one.id);
  const again = await as.sales('proposals.toQuote', { id, version, itemIds });
  expect((await as.sales('quotes.get', { id: again.quoteId })).lines.map((line) => line.name)).toEqual([
    '岩板茶几',
  ]);
});

test('declining asks for a reason and keeps it', async () => {
  const { as, id, get } = await proposalStore();
  await expect(as.sales('proposals.decline', { id, version: 1, reason: ' ' })).rejects.toMatchObject(
    wrong('reason', 'required'),
  );
  await as.sales('proposals.decline', { id, version: 1, reason: '预算不够' });
  expect(await get()).toMatchObject({ state: 'declined' });
  expect((await get()).moves.at(-1)).toMatchObject({ from: 'draft', to: 'declined', note: '预算不够' });
  await expect(as.sales('proposals.decline', { id, version: 2, reason: '再说' })).rejects.toMatchObject(
    refused('ILLEGAL_TRANSITION'),
  );
});
