import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { backupStoreOnStick, PASSPHRASE } from '../../../tests/support/backupStore';
import { inlineJobs } from '../../../tests/support/inlineJobs';
import { TEST_NOW, TEST_PIN, type TestStore, testStore } from '../../../tests/support/testStore';
import { auditLog } from '../database/schema';
import { readLocalSettings } from '../engines/backup/localSettings';
import type { Platform } from './platform';

const LOCKED = { ok: false, error: { code: 'FORBIDDEN', reason: 'not_signed_in' } };

/** A dialog that is answered when the test says so. */
function dialog<T>() {
  let answer: (value: T) => void = () => undefined;
  const open = new Promise<T>((resolve) => {
    answer = resolve;
  });
  return { open, answer };
}

const signIn = ({ session, people }: TestStore, role: 'owner' | 'sales' = 'owner') =>
  session.signIn(people[role]);
const auditRows = ({ database }: TestStore) => database.db.$count(auditLog);

async function exportingStore() {
  const asked = dialog<{ path: string; name: string } | null>();
  const jobs = inlineJobs();
  const files = { chooseSaveFile: () => asked.open } as Partial<Platform['files']> as Platform['files'];
  const platform: Partial<Platform> = { files, jobs, logProblem: () => undefined };
  const store = await testStore({ platform, watchesSession: true });
  const file = `${store.paths.data}/客户.xlsx`;
  const exported = () =>
    store.dispatch('excel.export', { sheet: 'customers', filters: {} }, store.session.actor());
  const press = () => asked.answer({ path: file, name: '客户.xlsx' });
  return { ...store, jobs, file, exported, press };
}

test('a save dialog that is answered under the lock writes nothing, and nothing is on record', async () => {
  const store = await exportingStore();
  signIn(store);
  const before = await auditRows(store);
  const exporting = store.exported();
  store.session.lock();
  store.press();
  expect(await exporting).toMatchObject(LOCKED);
  expect(existsSync(store.file)).toBe(false);
  expect(store.jobs.done).toEqual([]);
  expect(await auditRows(store)).toBe(before);
});

test('nor for somebody else who has signed in meanwhile; the same person again goes on', async () => {
  const other = await exportingStore();
  signIn(other);
  const exporting = other.exported();
  other.session.lock();
  signIn(other, 'sales');
  other.press();
  expect(await exporting).toMatchObject(LOCKED);

  const same = await exportingStore();
  signIn(same);
  const again = same.exported();
  same.session.lock();
  signIn(same);
  same.press();
  expect(await again).toMatchObject({ ok: true });
});

test('nor with the rights of a role that was taken away while the dialog stood open', async () => {
  const store = await exportingStore();
  const { staffId, name } = store.people.sales;
  signIn(store, 'sales');
  const exporting = store.exported();
  store.session.lock();
  signIn(store);
  await store.as.owner('staff.update', {
    ...{ id: staffId, version: 1, name, phone: null, role: 'delivery', active: true },
  });
  store.session.lock();
  signIn(store, 'sales');
  store.press();
  expect(await exporting).toMatchObject({ error: { code: 'FORBIDDEN', reason: 'role' } });
  expect([existsSync(store.file), store.jobs.done]).toEqual([false, []]);
});

test('an export that was begun before the lock is finished, and its end is on record', async () => {
  const store = await exportingStore();
  signIn(store);
  const exporting = store.exported();
  store.press();
  expect(await exporting).toMatchObject({ ok: true });
  store.session.lock();
  const rows = () =>
    store.database.db
      .select()
      .from(auditLog)
      .all()
      .filter(({ entity }) => entity === 'exports');
  await expect.poll(() => rows().length).toBe(2);
  expect(existsSync(store.file)).toBe(true);
});

test('a folder for the second place that is chosen under the lock changes nothing', async () => {
  const asked = dialog<string>();
  const files = { chooseFolder: () => asked.open } as Platform['files'];
  const store = await backupStoreOnStick({ files }, { watchesSession: true });
  signIn(store);
  store.plugIn();
  const choosing = store.dispatch('backup.chooseSecond', {}, store.session.actor());
  store.session.lock();
  asked.answer(store.stick);
  expect(await choosing).toMatchObject(LOCKED);
  expect(readLocalSettings(store.paths).second).toBeNull();
  expect(readdirSync(store.stick)).toEqual([]);
});

test('what is computed outside of the platform does not help: a PIN or a passphrase of somebody who left', async () => {
  const store = await backupStoreOnStick({}, { watchesSession: true });
  const { staffId, name, role } = store.people.sales;
  for (const [call, input] of [
    ['staff.setPin', { id: staffId, version: 1, pin: '8642' }],
    ['staff.create', { name: '新人', role: 'sales', phone: null, pin: TEST_PIN }],
    ['backup.setPassphrase', { passphrase: PASSPHRASE }],
  ] as const) {
    signIn(store);
    const asked = store.dispatch(call, input, store.session.actor());
    store.session.lock();
    expect(await asked, call).toMatchObject(LOCKED);
  }
  expect(readLocalSettings(store.paths).key).toBeNull();
  expect(await store.as.owner('staff.list', {}).catch(() => null)).toBeNull();
  signIn(store);
  const all = await store.as.owner('staff.list', {});
  expect(all.map((one) => one.name)).not.toContain('新人');
  expect(all.find(({ id }) => id === staffId)).toMatchObject({ name, role, version: 1 });
});

test('a restore whose owner has left puts nothing in the place of the store, and leaves nothing behind', async () => {
  const store = await backupStoreOnStick({}, { watchesSession: true });
  await store.backUp('daily', TEST_NOW);
  const [name = ''] = store.names();
  signIn(store);
  const restoring = store.dispatch('backup.restore', { place: 'here', name }, store.session.actor());
  store.session.lock();
  expect(await restoring).toMatchObject(LOCKED);
  expect(store.replaced).toEqual([]);
  expect(readdirSync(store.paths.data).filter((one) => one.startsWith('.restore-'))).toEqual([]);
});

test('paper that came out under the lock is on record all the same', async () => {
  const asked = dialog<boolean>();
  const printer = { printWithDialog: () => asked.open } as unknown as Platform['printer'];
  const store = await testStore({ platform: { printer }, watchesSession: true });
  signIn(store);
  const customer = await store.as.owner('customers.register', {
    name: '王芳',
    phone: '13900000001',
    channel: 'walk_in',
  });
  const quote = await store.as.owner('quotes.create', { customerId: customer.id });
  const printing = store.dispatch(
    'printing.quoteSheet',
    { quoteId: quote.id, target: 'printer' },
    store.session.actor(),
  );
  store.session.lock();
  asked.answer(true);
  expect(await printing).toMatchObject(LOCKED);
  expect(store.database.db.select().from(auditLog).all().at(-1)).toMatchObject({
    call: 'printing.quoteSheet',
    after: { printed: { document: 'quoteSheet' } },
  });
});

test('who is deactivated or gets another role has lost the rights with the next call', async () => {
  const store = await testStore({ watchesSession: true });
  const { staffId, name } = store.people.sales;
  const profile = { id: staffId, name, phone: null };
  signIn(store, 'sales');
  expect(await store.dispatch('staff.list', {}, store.people.sales)).toMatchObject({ ok: true });
  signIn(store);
  const demoted = { ...profile, version: 1, role: 'delivery', active: true } as const;
  await store.as.owner('staff.update', demoted);
  signIn(store, 'sales');
  // What the session knew before is not believed.
  expect(await store.dispatch('customers.register', {}, store.people.sales)).toMatchObject({
    error: { reason: 'role' },
  });
  signIn(store);
  await store.as.owner('staff.update', { ...demoted, version: 2, active: false });
  signIn(store, 'sales');
  expect(await store.dispatch('staff.list', {}, store.people.sales)).toMatchObject(LOCKED);
});

test('the owner who steps down or goes is told that it is done, and has no more rights than anybody else', async () => {
  const store = await testStore({ watchesSession: true });
  signIn(store);
  const second = await store.as.owner('staff.create', {
    ...{ name: '二店主', role: 'owner', phone: null, pin: TEST_PIN },
  });
  const self = { id: store.people.owner.staffId, name: store.people.owner.name, phone: null };
  const owner = store.session.actor();
  const stepDown = { ...self, version: 1, role: 'sales', active: true };
  expect(await store.dispatch('staff.update', stepDown, owner)).toMatchObject({ ok: true });
  expect(store.session.actor()).toMatchObject({ role: 'sales' });
  expect(await store.dispatch('staff.setPin', { id: 1, version: 2, pin: '1111' }, owner)).toMatchObject({
    error: { reason: 'role' },
  });
  store.session.signIn({ staffId: second.id, name: second.name, role: 'owner' });
  const goes = { ...self, id: second.id, name: second.name, version: 1, role: 'owner', active: false };
  expect(await store.dispatch('staff.update', goes, store.session.actor())).toMatchObject({
    error: { reason: 'last_owner' },
  });
  await store.dispatch('staff.update', { ...stepDown, version: 2, role: 'owner' }, store.session.actor());
  expect(await store.dispatch('staff.update', goes, store.session.actor())).toMatchObject({ ok: true });
  expect(store.session.actor()).toBeNull();
});
