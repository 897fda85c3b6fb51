import { expect, test } from 'vitest';
import { boardStore, waitingDelivery } from '../../../../tests/support/deliveries';
import type { DeliveryCard } from '../../../shared/contract/deliveryShapes';
import { handlers } from '../../app/handlers';
import { openStore } from '../../app/openStore';
import { createDispatch } from '../../core/dispatch';
import type { Platform } from '../../core/platform';
import { keptFacts } from '../customerFacts';

const guard = ({ id, version }: DeliveryCard) => ({ id, version });

/** A second connection to the same file, with a dispatch of its own. */
async function twoConnections() {
  const store = await boardStore();
  const other = await openStore(store.paths, store.clock);
  const dispatch = createDispatch({
    database: other,
    handlers,
    derived: keptFacts,
    platform: { paths: store.paths, session: store.session } as Platform,
    clock: store.clock,
    zone: () => 'Asia/Shanghai',
    onChanged: () => undefined,
    logError: () => undefined,
  });
  const book = (through: typeof dispatch, card: DeliveryCard) =>
    through('deliveries.book', { ...guard(card), ...store.place }, store.people.front_desk);
  const cell = async () => {
    const board = await store.as.owner('deliveries.board', { from: store.place.date, days: 1 });
    return board.cells.find(
      ({ crewId, slotId }) => crewId === store.place.crewId && slotId === store.place.slotId,
    );
  };
  return { store, other, dispatch, book, cell };
}

test('two connections that book one slot in turns never exceed its capacity', async () => {
  const { store, other, dispatch, book, cell } = await twoConnections();
  const cards: DeliveryCard[] = [];
  for (let i = 0; i < 12; i += 1) cards.push(await waitingDelivery(store, { packages: 1 + (i % 4) }));
  const results = await Promise.all(
    cards.map((card, i) => book(i % 2 === 0 ? store.dispatch : dispatch, card)),
  );
  const { used, capacity } = (await cell()) ?? {};
  expect(used?.stops).toBe(3);
  expect(results.filter(({ ok }) => ok)).toHaveLength(3);
  expect(used?.packages).toBeLessThanOrEqual(capacity?.packages ?? 0);
  expect(results.flatMap((result) => (result.ok ? [] : [result.error.reason]))).toEqual(
    Array.from({ length: 9 }, () => expect.stringMatching(/^slot_full_/)),
  );
  other.close();
});

test('one delivery is booked once, whichever connection comes second', async () => {
  const { store, other, dispatch, book, cell } = await twoConnections();
  const card = await waitingDelivery(store);
  const results = await Promise.all([book(store.dispatch, card), book(dispatch, card)]);
  expect(results).toMatchObject([{ ok: true }, { ok: false, error: { code: 'CONFLICT' } }]);
  expect((await cell())?.used.stops).toBe(1);
  other.close();
});

test('a booking waits for the other connection’s transaction instead of reading past it', async () => {
  const { store, other, dispatch, book, cell } = await twoConnections();
  const [first, second] = [await waitingDelivery(store), await waitingDelivery(store, { packages: 9 })];
  if (!first || !second) throw new Error('two deliveries');
  other.connection.pragma('busy_timeout = 0');
  // While the first connection holds its transaction, the second cannot even begin: nothing is booked on old figures.
  store.database.connection.exec('BEGIN IMMEDIATE');
  const early = await book(dispatch, second);
  store.database.connection.exec('COMMIT');
  expect(early.ok).toBe(false);
  expect((await book(store.dispatch, first)).ok).toBe(true);
  expect(await book(dispatch, second)).toMatchObject({ ok: false, error: { reason: 'slot_full_packages' } });
  expect((await cell())?.used).toMatchObject({ stops: 1, packages: 2 });
  other.close();
});
