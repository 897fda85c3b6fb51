import { expect, test } from 'vitest';
import { boardStore, DAY, waitingDelivery } from '../../../../tests/support/deliveries';

/** A booked delivery whose customer was reminded, and the state of a task of its. */
async function reminded() {
  const store = await boardStore();
  const waiting = await waitingDelivery(store);
  const booked = await store.as.owner('deliveries.book', {
    ...{ id: waiting.id, version: waiting.version, ...store.place },
  });
  const told = await store.as.owner('deliveries.remind', { id: booked.id, version: booked.version });
  const stateOf = (key: 'remind' | 'replan') =>
    store.database.connection
      .prepare('SELECT state FROM tasks WHERE key = ?')
      .pluck()
      .get(`${key}:delivery:${told.id}`);
  return { ...store, told, stateOf };
}

test('moved at the door into another slot, the customer is to be reminded of it', async () => {
  const { as, told, stateOf, b, morning } = await reminded();
  const moved = await as.owner('deliveries.result', {
    ...{ id: told.id, version: told.version, outcome: 'moved', newDate: '2026-11-28' },
    ...{ newSlotId: morning.id, newCrewId: b.id },
  });
  expect([moved.state, stateOf('remind')]).toEqual(['booked', 'open']);
});

test('another crew at the same time asks nobody again', async () => {
  const { as, told, stateOf, b, morning } = await reminded();
  const moved = await as.owner('deliveries.move', {
    ...{ id: told.id, version: told.version, date: DAY, slotId: morning.id, crewId: b.id },
  });
  expect([moved.state, stateOf('remind')]).toEqual(['reminded', 'done']);
});

test('other times of a slot ask again whoever was told the old ones, on record', async () => {
  const { as, told, stateOf, morning, database } = await reminded();
  const slot = { id: morning.id, name: '上午', nameEn: 'Morning', active: true };
  const renamed = await as.owner('crews.updateSlot', {
    ...{ ...slot, version: morning.version, startTime: '09:00', endTime: '12:00' },
  });
  expect(stateOf('remind')).toBe('done');
  await as.owner('crews.updateSlot', {
    ...slot,
    version: renamed.version,
    startTime: '08:00',
    endTime: '11:00',
  });
  expect(stateOf('remind')).toBe('open');
  expect(await as.owner('deliveries.get', { id: told.id })).toMatchObject({
    state: 'booked',
    remindedAt: null,
  });
  const notes = database.connection
    .prepare(
      "SELECT note FROM state_changes WHERE entity = 'deliveries' AND entity_id = ? ORDER BY id DESC LIMIT 1",
    )
    .pluck();
  expect(notes.get(told.id)).toBe('08:00–11:00');
});

test('a day that is blocked names the stops on it, and Today asks for each until it has another place', async () => {
  const { as, told, stateOf, a, b, morning } = await reminded();
  const block = { date: DAY, crewId: a.id, slotId: null, reason: '年检' };
  const { stops, ...blocked } = await as.owner('crews.block', block);
  expect([stops, stateOf('replan')]).toEqual([[told.number], 'open']);
  const { rows } = await as.sales('today.board', { group: 'now' });
  expect(rows.find(({ kind, note }) => kind === 'book_delivery' && note)).toMatchObject({
    note: `${told.number} · ${DAY} · 年检`,
    deliveryId: told.id,
  });
  await as.owner('crews.unblock', { id: blocked.id, version: blocked.version });
  expect(stateOf('replan')).toBe('cancelled');
  expect((await as.owner('crews.block', { ...block, crewId: b.id })).stops).toEqual([]);
  await as.owner('crews.block', block);
  const { version } = await as.owner('deliveries.get', { id: told.id });
  await as.owner('deliveries.move', {
    ...{ id: told.id, version, date: '2026-11-28', slotId: morning.id, crewId: a.id },
  });
  expect(stateOf('replan')).toBe('cancelled');
});

test('a stop that something else still blocks is asked about until that goes, too', async () => {
  const { as, stateOf, a, morning } = await reminded();
  const whole = await as.owner('crews.block', { date: DAY, crewId: null, slotId: null, reason: '盘点' });
  const slot = await as.owner('crews.block', { date: DAY, crewId: a.id, slotId: morning.id, reason: '年检' });
  await as.owner('crews.unblock', { id: whole.id, version: whole.version });
  expect(stateOf('replan')).toBe('open');
  await as.owner('crews.unblock', { id: slot.id, version: slot.version });
  expect(stateOf('replan')).toBe('cancelled');
});
