import { expect, test } from 'vitest';
import { testStore } from '../../../../tests/support/testStore';
import { createWrite } from '../../core/dispatch';
import { keptFacts } from '../customerFacts';
import { checkStore } from '../health/checkStore';
import { arePausedOutOfStep, bringPausedInStep } from './bringPausedInStep';

test('whoever an older version left paused without a task is named by the rules and asked again', async () => {
  const store = await testStore();
  const { connection, db } = store.database;
  const paused = async (name: string, phone: string, wakeUpDate: string) => {
    const { id, version } = await store.as.sales('customers.register', { name, phone });
    await store.as.sales('customers.setStage', {
      ...{ id, version, stage: 'paused', reason: '未交房', wakeUpDate },
    });
    return id;
  };
  const later = await paused('李明朗', '13812345678', '2026-12-24');
  const over = await paused('王芳', '13900001111', '2026-11-25');
  const asked = await paused('赵一', '13700001111', '2026-12-01');
  // As the version before left it: ticked off on Today.
  connection
    .prepare("UPDATE tasks SET state = 'done' WHERE key IN (?, ?)")
    .run(`wake_up:customer:${later}`, `wake_up:customer:${over}`);
  connection.prepare('UPDATE customers SET next_contact_date = NULL WHERE id IN (?, ?)').run(later, over);
  store.clock.set(Date.parse('2026-11-28T02:00:00Z'));
  expect(checkStore(connection)).toEqual([
    `a customer who is paused and whom nobody asks again: ${later}`,
    `a customer who is paused and whom nobody asks again: ${over}`,
  ]);

  const write = createWrite({
    ...{ database: store.database, clock: store.clock, zone: () => 'Asia/Shanghai' },
    derived: keptFacts,
    onChanged: () => undefined,
  });
  expect(arePausedOutOfStep(db)).toBe(true);
  expect(write('customers.bringPausedInStep', null, bringPausedInStep)).toBe(2);
  expect(arePausedOutOfStep(db)).toBe(false);
  expect(checkStore(connection)).toEqual([]);
  const dates = async (id: number) => {
    const { nextContactDate, wakeUpDate, stage } = await store.as.sales('customers.get', { id });
    return [stage, nextContactDate, wakeUpDate];
  };
  expect(await dates(later)).toEqual(['paused', '2026-12-24', '2026-12-24']);
  expect(await dates(over)).toEqual(['paused', '2026-11-28', '2026-11-28']);
  expect(await dates(asked)).toEqual(['paused', '2026-12-01', '2026-12-01']);
});
