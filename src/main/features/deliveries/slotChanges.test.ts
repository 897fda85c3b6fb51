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

test('a crew, a slot or a capacity that is put out of use asks for each stop there until it is back', async () => {
  const { as, told, stateOf, a, morning, database } = await reminded();
  const crew = (active: boolean, version: number) =>
    as.owner('crews.updateCrew', { id: a.id, version, name: a.name, active });
  const slot = (active: boolean, version: number) =>
    as.owner('crews.updateSlot', {
      ...{
        id: morning.id,
        version,
        name: '上午',
        nameEn: null,
        startTime: '09:00',
        endTime: '12:00',
        active,
      },
    });
  const capacity = async (stops: number) => {
    const { capacities } = await as.owner('crews.all', {});
    const own = capacities.find(({ crewId, slotId }) => crewId === a.id && slotId === morning.id);
    if (!own) throw new Error('the crew works in the morning');
    const { version, packages, volumeDm3 } = own;
    const place = { crewId: a.id, slotId: morning.id };
    await as.owner('crews.setCapacity', { ...place, version, stops, packages, volumeDm3 });
  };
  const off = await crew(false, a.version);
  expect(stateOf('replan')).toBe('open');
  const note = database.connection.prepare('SELECT note FROM tasks WHERE key = ?').pluck();
  expect(note.get(`replan:delivery:${told.id}`)).toBe(`${told.number} · ${DAY} · ${a.name} 09:00–12:00`);
  await capacity(0);
  await crew(true, off.version);
  expect(stateOf('replan')).toBe('open');
  await capacity(4);
  expect(stateOf('replan')).toBe('cancelled');
  const shut = await slot(false, morning.version);
  expect(stateOf('replan')).toBe('open');
  await slot(true, shut.version);
  expect(stateOf('replan')).toBe('cancelled');
});

test('moved with a slot and no crew, or the other way round, is refused at the field that is missing', async () => {
  const { as, told, a, morning } = await reminded();
  const moved = (place: { newSlotId?: number; newCrewId?: number }) =>
    as.owner('deliveries.result', {
      ...{ id: told.id, version: told.version, outcome: 'moved', newDate: '2026-11-28', ...place },
    });
  await expect(moved({ newSlotId: morning.id })).rejects.toMatchObject({
    error: { fields: [{ path: 'newCrewId', code: 'required' }] },
  });
  await expect(moved({ newCrewId: a.id })).rejects.toMatchObject({
    error: { fields: [{ path: 'newSlotId', code: 'required' }] },
  });
});
