import { expect, test } from 'vitest';
import { boardStore, waitingDelivery, waitingOf } from '../../../../tests/support/deliveries';
import { deliveredOrder } from '../../../../tests/support/returns';
import type { LocalDate } from '../../../shared/domain/dates';
import { texts } from '../../../shared/i18n';
import { readDayRoutes } from '../printing/dayRoutes.repository';
import { readSlip } from '../printing/slipData.repository';

const TODAY = '2026-11-21';

test('what is to be collected today follows the payments, and counts an order with two stops once', async () => {
  const store = await boardStore();
  const card = await waitingDelivery(store, { packages: 2, unitPriceFen: 880_000 });
  const { packageList } = await store.as.owner('deliveries.get', { id: card.id });
  const place = (crewId: number) => store.at(crewId, store.afternoon.id, TODAY);
  await store.as.owner('deliveries.book', {
    ...{ id: card.id, version: card.version, ...place(store.a.id) },
    packageIds: packageList.slice(0, 1).map(({ packageId }) => packageId),
  });
  const rest = await waitingOf(store, card.orderId);
  await store.as.owner('deliveries.book', { id: rest.id, version: rest.version, ...place(store.b.id) });
  const detailOf = (id: number) => store.as.owner('deliveries.get', { id });
  const shown = async () => {
    const crews = await store.as.owner('today.deliveries', {});
    const money = await store.as.owner('today.money', {});
    const { db } = store.database;
    const wording = { texts: texts['zh-CN'].printing.sheet, locale: 'zh-CN' as const };
    // The slips and the crews' sheets ask for it once as well.
    const slips = [card.id, rest.id].map((id) => readSlip(db, id, wording).balanceFen);
    const sheets = readDayRoutes(db, TODAY as LocalDate, null, 'crew', wording);
    expect(slips).toEqual(
      crews.flatMap(({ stops }) => stops.map(({ balanceToCollectFen }) => balanceToCollectFen)),
    );
    expect(sheets.flatMap(({ stops }) => stops.map(({ balanceFen }) => balanceFen))).toEqual(slips);
    // The board, the stop itself and the list do the same, and name the stop that collects.
    const board = await store.as.owner('deliveries.board', { from: TODAY, days: 1 });
    const onBoard = board.cells.flatMap(({ stops }) => stops).sort((a, b) => a.id - b.id);
    const list = await store.as.owner('deliveries.list', { limit: 10 });
    const listed = list.rows.filter(({ date }) => date === TODAY).sort((a, b) => a.id - b.id);
    for (const cards of [onBoard, listed, [await detailOf(card.id), await detailOf(rest.id)]]) {
      expect(cards.map(({ balanceFen }) => balanceFen)).toEqual(slips);
      const collector = cards.find(({ balanceFen }) => balanceFen > 0);
      expect(cards.map(({ collectedWith }) => collectedWith)).toEqual(
        cards.map((one) => (collector && one !== collector ? collector.number : null)),
      );
    }
    return {
      stops: crews.flatMap(({ stops }) => stops.map(({ balanceToCollectFen }) => balanceToCollectFen)),
      today: money.collectTodayFen,
    };
  };
  expect(await shown()).toEqual({ stops: [0, 880_000], today: 880_000 });

  const pay = async (amountFen: number) => {
    const { id: orderId, version: orderVersion } = await store.as.owner('orders.get', { id: card.orderId });
    await store.as.sales('payments.take', {
      ...{ orderId, orderVersion, amountFen, kind: 'final', method: 'cash', paidDate: TODAY },
    });
  };
  await pay(800_000);
  expect(await shown()).toEqual({ stops: [0, 80_000], today: 80_000 });
  // What another stop is to collect, this one does not take, nor does one that is moved: a payment of the order is that.
  const first = { id: card.id, version: (await detailOf(card.id)).version };
  const money = { collectedFen: 10_000, collectedMethod: 'cash' as const };
  for (const [change, error] of [
    [{ outcome: 'signed' }, { code: 'collected_elsewhere', params: { number: rest.number } }],
    [{ outcome: 'moved', newDate: '2026-11-25' }, { code: 'collected_moved' }],
  ] as const) {
    await expect(
      store.as.delivery('deliveries.result', { ...first, ...change, ...money }),
    ).rejects.toMatchObject({ error: { fields: [{ path: 'collectedFen', ...error }] } });
  }
  // The afternoon's second stop is refused: the first, which is still to come, collects.
  const { version } = await store.as.owner('deliveries.get', { id: rest.id });
  await store.as.owner('deliveries.result', { id: rest.id, version, outcome: 'refused', note: '没人' });
  expect(await shown()).toEqual({ stops: [80_000, 0], today: 80_000 });
  await pay(80_000);
  expect(await shown()).toEqual({ stops: [0, 0], today: 0 });
});

test('a fee that stays owed when all goods came back is asked for like any balance', async () => {
  const order = await deliveredOrder({ deliveryFeeFen: 7_000 }, { paid: false });
  await order.settle(await order.receive(await order.open([1], {}, 'owner')), 'owner');
  const { as } = order.store;
  expect(await order.get()).toMatchObject({ state: 'cancelled', balanceFen: 7_000 });
  expect(await as.owner('today.money', {})).toMatchObject({ overdueFen: 7_000 });
  const { rows } = await as.owner('today.board', { group: 'now' });
  expect(rows.map(({ kind, orderId }) => [kind, orderId])).toContainEqual(['collect_balance', order.id]);
});
