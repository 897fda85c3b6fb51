import { expect, test } from 'vitest';
import { TEST_PIN, testStore } from '../../../../tests/support/testStore';

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
  const { nobody, people, clock, session } = await testStore();
  await nobody('session.signIn', { staffId: people.owner.staffId, pin: TEST_PIN });
  clock.advance(59_000);
  expect(session.lockIfIdle(60_000)).toBe(false);
  clock.advance(1_000);
  expect(session.lockIfIdle(60_000)).toBe(true);
  expect(session.actor()).toBeNull();
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
