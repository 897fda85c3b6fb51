import { expect, test } from 'vitest';
import { testStore } from '../../../../tests/support/testStore';

const WAKES = '2026-11-30';

/** A customer who is paused until `WAKES`. */
async function paused() {
  const store = await testStore();
  const { sales } = store.as;
  const { id, version } = await sales('customers.register', { name: '李明朗', phone: '13812345678' });
  await sales('customers.setStage', { id, version, stage: 'paused', reason: '未交房', wakeUpDate: WAKES });
  const task = () =>
    store.database.connection
      .prepare(
        "SELECT id, version, kind, due_date AS dueDate FROM tasks WHERE customer_id = ? AND state = 'open'",
      )
      .get(id) as { id: number; version: number; kind: string; dueDate: string };
  const guard = () => ({ id: task().id, version: task().version });
  const dates = async () => {
    const { nextContactDate, wakeUpDate, stage } = await sales('customers.get', { id });
    return { nextContactDate, wakeUpDate, stage };
  };
  const contact = (more: object) =>
    sales('followups.logContact', {
      customerId: id,
      channel: 'call',
      outcome: 'no_answer',
      ...more,
    } as never);
  return { sales, task, guard, dates, contact };
}

const stillPaused = { error: { code: 'ILLEGAL_TRANSITION', reason: 'still_paused' } };

test('the task to wake somebody up is not ticked off while they are paused', async () => {
  const { sales, task, guard, dates } = await paused();
  await expect(sales('tasks.complete', guard())).rejects.toMatchObject(stillPaused);
  await expect(sales('tasks.skip', guard())).rejects.toMatchObject(stillPaused);
  expect(task()).toMatchObject({ kind: 'wake_up', dueDate: WAKES });
  expect(await dates()).toEqual({ stage: 'paused', nextContactDate: WAKES, wakeUpDate: WAKES });
});

test('a wake-up that is put off takes the customer’s dates along, and brings them back', async () => {
  const { sales, guard, dates } = await paused();
  const later = '2026-12-24';
  await sales('tasks.snooze', { ...guard(), until: later });
  expect(await dates()).toEqual({ stage: 'paused', nextContactDate: later, wakeUpDate: later });
  await sales('tasks.snooze', { ...guard(), until: null });
  expect(await dates()).toEqual({ stage: 'paused', nextContactDate: WAKES, wakeUpDate: WAKES });
});

test('nobody answered: they are asked again', async () => {
  const { task, contact, dates } = await paused();
  await contact({ taskId: task().id });
  expect(task()).toMatchObject({ kind: 'wake_up', dueDate: WAKES });
  expect(await dates()).toMatchObject({ stage: 'paused', nextContactDate: WAKES });
});

test('a new day of a contact is the day of waking up, and is not ticked off either', async () => {
  const { sales, task, guard, contact, dates } = await paused();
  const later = '2026-12-24';
  await contact({ outcome: 'postponed', nextDate: later, taskId: task().id });
  expect(task()).toMatchObject({ kind: 'contact', dueDate: later });
  expect(await dates()).toEqual({ stage: 'paused', nextContactDate: later, wakeUpDate: later });
  await expect(sales('tasks.complete', guard())).rejects.toMatchObject(stillPaused);
  await contact({});
  expect(task()).toMatchObject({ kind: 'contact', dueDate: later });
  await contact({ outcome: 'interested' });
  expect(task()).toBeUndefined();
  expect(await dates()).toEqual({ stage: 'contacted', nextContactDate: null, wakeUpDate: null });
});
