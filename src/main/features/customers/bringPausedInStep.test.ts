import { expect, test } from 'vitest';
import { DAY_MS } from '../../../../tests/support/backupStore';
import { testStore } from '../../../../tests/support/testStore';
import { believeClock, noteClock } from '../../core/clockCheck';
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
  const [far, farther] = [
    await paused('钱二', '13700002222', '2026-12-02'),
    await paused('孙三', '13700003333', '2026-12-03'),
  ];
  // Written in a start whose clock was years ahead, and a year that was mistyped before there was a bound.
  connection.prepare("UPDATE tasks SET due_date = '2033-11-28' WHERE key = ?").run(`wake_up:customer:${far}`);
  connection.prepare("UPDATE customers SET wake_up_date = '2206-12-03' WHERE id = ?").run(farther);
  connection.prepare("UPDATE tasks SET state = 'done' WHERE key = ?").run(`wake_up:customer:${farther}`);
  // As the version before left it: ticked off on Today.
  connection
    .prepare("UPDATE tasks SET state = 'done' WHERE key IN (?, ?)")
    .run(`wake_up:customer:${later}`, `wake_up:customer:${over}`);
  connection.prepare('UPDATE customers SET next_contact_date = NULL WHERE id IN (?, ?)').run(later, over);
  store.clock.set(Date.parse('2026-11-28T02:00:00Z'));
  expect(checkStore(connection).sort()).toEqual([
    `a customer who is paused and whom nobody asks again: ${later}`,
    `a customer who is paused and whom nobody asks again: ${over}`,
    `a customer who is paused and whom nobody asks again: ${farther}`,
  ]);

  const write = createWrite({
    ...{ database: store.database, clock: store.clock, zone: () => 'Asia/Shanghai' },
    derived: keptFacts,
    onChanged: () => undefined,
  });
  expect(arePausedOutOfStep(db, store.paths, store.clock.now())).toBe(true);
  expect(write('customers.bringPausedInStep', null, bringPausedInStep)).toBe(4);
  expect(arePausedOutOfStep(db, store.paths, store.clock.now())).toBe(false);
  expect(checkStore(connection)).toEqual([]);
  const dates = async (id: number) => {
    const { nextContactDate, wakeUpDate, stage } = await store.as.sales('customers.get', { id });
    return [stage, nextContactDate, wakeUpDate];
  };
  expect(await dates(later)).toEqual(['paused', '2026-12-24', '2026-12-24']);
  expect(await dates(over)).toEqual(['paused', '2026-11-28', '2026-11-28']);
  expect(await dates(asked)).toEqual(['paused', '2026-12-01', '2026-12-01']);
  expect(await dates(far)).toEqual(['paused', '2026-12-02', '2026-12-02']);
  expect(await dates(farther)).toEqual(['paused', '2026-11-28', '2026-11-28']);
});

test('it waits until the clock can be trusted', async () => {
  const { paths, database, clock } = await testStore();
  const now = clock.now();
  expect(arePausedOutOfStep(database.db, paths, now)).toBe(true);
  noteClock(paths, now, () => now);
  for (const wrong of [now - 400 * DAY_MS, now + 400 * DAY_MS]) {
    noteClock(paths, wrong, () => now);
    expect(arePausedOutOfStep(database.db, paths, wrong)).toBe(false);
  }
  believeClock(paths, now + 400 * DAY_MS);
  expect(arePausedOutOfStep(database.db, paths, now + 400 * DAY_MS)).toBe(true);
});
