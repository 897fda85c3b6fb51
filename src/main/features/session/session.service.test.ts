import { expect, onTestFinished, test } from 'vitest';
import { TEST_PIN, testStore } from '../../../../tests/support/testStore';
import { handlers } from '../../app/handlers';
import { createDispatch } from '../../core/dispatch';
import { openDatabase } from '../../database/database';
import { keptFacts } from '../customerFacts';

test('the right PIN signs a person in', async () => {
  const { nobody, people, session } = await testStore();
  await nobody('session.signIn', { staffId: people.sales.staffId, pin: TEST_PIN });
  expect(session.actor()).toEqual(people.sales);
});

test('a wrong PIN is refused at the field, and the sixth makes the person wait', async () => {
  const { nobody, people, clock, session } = await testStore();
  const staffId = people.sales.staffId;
  for (let attempt = 1; attempt <= 4; attempt++) {
    await expect(nobody('session.signIn', { staffId, pin: '9999' })).rejects.toMatchObject({
      error: { code: 'VALIDATION', fields: [{ path: 'pin', code: 'wrong_pin' }] },
    });
  }
  await expect(nobody('session.signIn', { staffId, pin: '9999' })).rejects.toMatchObject({
    error: { code: 'BUSY', reason: 'pin_wait', params: { seconds: 30 } },
  });
  await expect(nobody('session.signIn', { staffId, pin: TEST_PIN })).rejects.toMatchObject({
    error: { code: 'BUSY' },
  });
  expect(session.actor()).toBeNull();
  clock.advance(31_000);
  await nobody('session.signIn', { staffId, pin: TEST_PIN });
  expect(session.actor()?.staffId).toBe(staffId);
});

test('an idle PC locks itself after the set time and not before', async () => {
  const { nobody, people, clock, session } = await testStore({ idleLimitMs: () => 60_000 });
  await nobody('session.signIn', { staffId: people.owner.staffId, pin: TEST_PIN });
  clock.advance(59_000);
  expect(session.lockIfIdle()).toBe(false);
  clock.advance(1_000);
  expect(session.lockIfIdle()).toBe(true);
  expect(session.actor()).toBeNull();
});

test('three hundred PINs tried at once are five tries, and the right one among them does not open', async () => {
  const { dispatch, people, session, database } = await testStore();
  const { staffId } = people.sales;
  const pins = Array.from({ length: 300 }, (_, i) => (i === 200 ? TEST_PIN : String(5000 + i)));
  const answers = await Promise.all(pins.map((pin) => dispatch('session.signIn', { staffId, pin }, null)));
  const told = answers.map((answer) => (answer.ok ? 'signed in' : answer.error.code));
  expect(told.slice(0, 4)).toEqual(Array(4).fill('VALIDATION'));
  expect(told.slice(4)).toEqual(Array(296).fill('BUSY'));
  expect(session.actor()).toBeNull();
  const failed = database.connection.prepare('SELECT failed_attempts FROM staff WHERE id = ?').pluck();
  expect(failed.get(staffId)).toBe(5);
});

const wrong = { pin: '9999' };

/** Has to wait 30 seconds from now on. */
async function waitingStore() {
  const store = await testStore();
  const { staffId } = store.people.sales;
  const attempt = (pin: string) => store.dispatch('session.signIn', { staffId, pin }, null);
  for (let i = 0; i < 5; i++) await attempt(wrong.pin);
  return { ...store, staffId, attempt };
}

test('a clock that is set back or ahead does not end the wait', async () => {
  const { clock, attempt } = await waitingStore();
  for (const hours of [-8, 24, -24 * 365]) {
    clock.set(clock.now() + hours * 3_600_000);
    expect(await attempt(TEST_PIN)).toMatchObject({ error: { code: 'BUSY', params: { seconds: 30 } } });
  }
  clock.advance(29_000);
  expect(await attempt(TEST_PIN)).toMatchObject({ error: { params: { seconds: 1 } } });
  clock.advance(1_000);
  expect(await attempt(TEST_PIN)).toMatchObject({ ok: true });
});

test('started again with the clock set back, the wait is as long as it was at first, and ends', async () => {
  const { clock, database, platform, staffId } = await waitingStore();
  clock.set(clock.now() - 365 * 24 * 3_600_000);
  const again = openDatabase(database.connection.name);
  onTestFinished(() => again.close());
  const dispatch = createDispatch({
    ...{ database: again, handlers, platform, clock, derived: keptFacts },
    ...{ zone: () => 'Asia/Shanghai', onChanged: () => undefined, logError: () => undefined },
  });
  const attempt = (pin: string) => dispatch('session.signIn', { staffId, pin }, null);
  expect(await attempt(TEST_PIN)).toMatchObject({ error: { code: 'BUSY', params: { seconds: 30 } } });
  clock.advance(30_000);
  // The tries before are not forgotten: the next wrong one waits twice as long.
  expect(await attempt(wrong.pin)).toMatchObject({ error: { code: 'BUSY', params: { seconds: 60 } } });
});

test('the app killed while a PIN was compared: the try counts', async () => {
  const { database, people, nobody } = await testStore();
  const { staffId } = people.sales;
  database.connection.prepare('INSERT INTO pin_tries VALUES (?)').run(staffId);
  await expect(nobody('session.signIn', { staffId, ...wrong })).rejects.toMatchObject({
    error: { code: 'VALIDATION' },
  });
  const { connection } = database;
  expect(connection.prepare('SELECT failed_attempts FROM staff WHERE id = ?').pluck().get(staffId)).toBe(2);
  await nobody('session.signIn', { staffId, pin: TEST_PIN });
  expect(connection.prepare('SELECT * FROM pin_tries').all()).toEqual([]);
});

test('where nothing can be written, the right PIN opens and a wrong one waits at once', async () => {
  const { database, dispatch, people, clock, session } = await testStore();
  const { staffId } = people.owner;
  database.connection.pragma('query_only = ON');
  const attempt = (pin: string) => dispatch('session.signIn', { staffId, pin }, null);
  expect(await attempt(TEST_PIN)).toMatchObject({ ok: true });
  session.lock();
  const waits = { error: { code: 'BUSY', params: { seconds: 30 } } };
  expect(await attempt(wrong.pin)).toMatchObject(waits);
  expect(await attempt(TEST_PIN)).toMatchObject(waits);
  clock.advance(30_000);
  expect(await attempt(TEST_PIN)).toMatchObject({ ok: true });
});

test('a sign-in with the right PIN leaves nothing to read in the history', async () => {
  const { database, people, nobody } = await testStore();
  const rows = database.connection.prepare('SELECT count(*) FROM audit_log').pluck();
  const before = rows.get();
  await nobody('session.signIn', { staffId: people.sales.staffId, pin: TEST_PIN });
  expect(rows.get()).toBe(before);
});

test('who is deactivated while the PIN is compared does not come in', async () => {
  const { nobody, as, people, session } = await testStore();
  const { staffId, name, role } = people.sales;
  const signingIn = nobody('session.signIn', { staffId, pin: TEST_PIN });
  await as.owner('staff.update', { id: staffId, version: 1, name, role, phone: null, active: false });
  await expect(signingIn).rejects.toMatchObject({ error: { code: 'NOT_FOUND' } });
  expect(session.actor()).toBeNull();
});

test('two set-ups at once make one owner', async () => {
  const { dispatch, database, session } = await testStore();
  database.connection.exec('DELETE FROM staff');
  const setUp = (ownerName: string) =>
    dispatch(
      'session.setUp',
      { storeName: '云栖家居', ownerName, pin: '1357', locale: 'zh-CN', sampleData: false },
      null,
    );
  const answers = await Promise.all([setUp('陈老板'), setUp('别人')]);
  const owners = answers.flatMap((answer) => (answer.ok ? [answer.data.name] : []));
  expect(owners).toEqual([session.actor()?.name]);
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ error: { reason: 'already_set_up' } });
});

test('a store is set up once', async () => {
  const { nobody } = await testStore();
  const input = {
    storeName: '云栖家居',
    ownerName: '陈老板',
    pin: '1357',
    locale: 'zh-CN',
    sampleData: false,
  };
  await expect(nobody('session.setUp', input)).rejects.toMatchObject({ error: { reason: 'already_set_up' } });
});
