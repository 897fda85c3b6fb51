import { expect, test, vi } from 'vitest';
import { inlineJobs } from '../../../../tests/support/inlineJobs';
import { orderInput, registerCustomer } from '../../../../tests/support/orders';
import { TEST_NOW, type TestStore, testStore } from '../../../../tests/support/testStore';
import { todayIn } from '../../../shared/domain/dates';
import { SEARCH_SOURCES } from '../../app/searchSources';
import { Cancelled } from '../../core/ports/workerTasks';
import { checkAuditChain } from '../../database/auditChain';
import { deepCheck } from '../health';
import { DEFAULT_SETTINGS } from '../settings/defaults';
import { areFactsBehind } from './factsBasis';
import { driftedFacts } from './factsDrift';
import { bringFactsInStep } from './factsInStep';
import { createFactsKeeper } from './factsKeeper';
import { storedFacts } from './storedFacts';

const ZONE = 'Asia/Shanghai';
const DAY_MS = 86_400_000;
const tools = { progress: () => undefined, cancelled: () => false };

const drift = ({ database: { db }, clock }: TestStore) => [
  ...driftedFacts({ db, zone: ZONE, today: todayIn(clock.now(), ZONE) }),
];
const auditRows = ({ database }: TestStore) =>
  database.connection
    .prepare("SELECT after FROM audit_log WHERE call = 'customerFacts.bringInStep'")
    .pluck()
    .all();

/** A buyer of today, and a birthday next week. */
async function storeWithBuyer(platform = {}) {
  const store = await testStore({ platform });
  await store.as.owner('settings.update', { store: { name: '云栖家居' } });
  const buyer = await registerCustomer(store);
  const order = await store.as.sales('orders.create', orderInput(buyer.id));
  await store.as.sales('orders.confirm', { id: order.id, version: order.version });
  bringFactsInStep(store.database.db, store.clock.now(), tools);
  const facts = () => storedFacts(store.database.db, buyer.id);
  return { ...store, store, buyer, facts };
}

test('a store without facts gets them all, once, with one audit row', async () => {
  const { store, database, clock, facts } = await storeWithBuyer();
  database.connection.exec("DELETE FROM customer_facts; DELETE FROM settings WHERE key = 'facts_basis'");
  expect(areFactsBehind(database.db)).toBe(true);
  expect(bringFactsInStep(database.db, clock.now(), tools)).toEqual({ looked: 1, moved: 1 });
  expect(areFactsBehind(database.db)).toBe(false);
  expect(facts()).toMatchObject({ layer: 'new' });
  expect(auditRows(store)).toEqual(['{"factsMoved":1}']);
  expect(bringFactsInStep(database.db, clock.now(), tools)).toEqual({ looked: 0, moved: 0 });
  expect(auditRows(store)).toHaveLength(1);
  expect(checkAuditChain(database.connection)).toMatchObject({ whole: true });
});

test('a new day moves what time moves, and nothing else is looked at', async () => {
  const { store, database, clock, facts } = await storeWithBuyer();
  const { db } = database;
  clock.set(TEST_NOW + 180 * DAY_MS);
  expect(bringFactsInStep(db, clock.now(), tools)).toEqual({ looked: 0, moved: 0 });
  clock.set(TEST_NOW + 181 * DAY_MS);
  expect(bringFactsInStep(db, clock.now(), tools)).toEqual({ looked: 1, moved: 1 });
  expect(facts()).toMatchObject({ r: 4, computedFor: '2027-05-21' });
  expect(auditRows(store)).toHaveLength(1);

  // The PC was in the future, and comes back.
  clock.set(TEST_NOW);
  expect(bringFactsInStep(db, clock.now(), tools)).toEqual({ looked: 1, moved: 1 });
  expect(facts()).toMatchObject({ r: 5, computedFor: '2026-11-21' });
  expect(drift(store)).toEqual([]);
});

test('other lines of the owner compute everybody anew; a stopped job begins again', async () => {
  const { store, as, database, clock, facts } = await storeWithBuyer();
  const { customerFacts: drawn } = DEFAULT_SETTINGS;
  const wanted = { ...drawn, rfm: { ...drawn.rfm, recencyDays: [1, 2, 3, 4] as const } };
  clock.set(TEST_NOW + 2 * DAY_MS);
  await as.owner('settings.update', { customerFacts: wanted });
  expect(areFactsBehind(database.db)).toBe(true);
  expect(() => bringFactsInStep(database.db, clock.now(), { ...tools, cancelled: () => true })).toThrow(
    Cancelled,
  );
  expect(areFactsBehind(database.db)).toBe(true);
  expect(facts()).toMatchObject({ r: 5 });
  bringFactsInStep(database.db, clock.now(), tools);
  expect(facts()).toMatchObject({ r: 4 });
  expect(areFactsBehind(database.db)).toBe(false);
  expect(drift(store)).toEqual([]);
});

test('the owner sees what other lines would make of everybody, and nothing is stored', async () => {
  const { as, facts } = await storeWithBuyer({ jobs: inlineJobs() });
  const { customerFacts: drawn } = DEFAULT_SETTINGS;
  const before = facts();
  const tiers = { ...drawn.tiers, silverFen: 1 };
  const classes = { ...drawn.classes, coverBp: 0 };
  const shown = await as.owner('customerFacts.preview', { settings: { ...drawn, tiers, classes } });
  expect(shown?.before).toMatchObject({ customers: 1, layer: { new: 1 }, class: { unknown: 1 } });
  expect(shown?.after).toMatchObject({
    class: { unknown: 0, normal: 1 },
    rf: [{ r: 5, f: 1, customers: 1 }],
  });
  expect(facts()).toEqual(before);
  await expect(as.sales('customerFacts.preview', { settings: drawn })).rejects.toMatchObject({
    error: { code: 'FORBIDDEN' },
  });
});

test('the app looks once a day, and whenever facts are behind', async () => {
  const { database, clock, as } = await storeWithBuyer();
  const jobs = inlineJobs();
  const onMoved = vi.fn();
  const logProblem = vi.fn();
  const look = createFactsKeeper({ jobs, database: database.connection.name, clock, onMoved, logProblem });
  const looked = async () => {
    look(database.db);
    await jobs.whenIdle('facts');
    return jobs.done.length;
  };
  expect([await looked(), await looked()]).toEqual([0, 0]);
  expect(onMoved).not.toHaveBeenCalled();
  clock.set(TEST_NOW + 181 * DAY_MS);
  expect([await looked(), await looked()]).toEqual([1, 1]);
  expect(onMoved).toHaveBeenCalledOnce();
  const { customerFacts: drawn } = DEFAULT_SETTINGS;
  await as.owner('settings.update', { customerFacts: { ...drawn, occasionDays: 30 } });
  expect([await looked(), await looked()]).toEqual([2, 2]);
  expect(logProblem).not.toHaveBeenCalled();

  // A job that ended badly is not begun again by itself, but when the owner draws another line.
  await as.owner('settings.update', { customerFacts: drawn });
  vi.spyOn(jobs, 'start').mockReturnValueOnce({ id: 9, finished: Promise.reject(new Error('stopped')) });
  expect([await looked(), await looked()]).toEqual([2, 2]);
  expect(logProblem).toHaveBeenCalledOnce();
  look(database.db, true);
  await jobs.whenIdle('facts');
  expect(areFactsBehind(database.db)).toBe(false);
});

test('the deep check finds facts that are not what follows, and none while they are being computed anew', async () => {
  const { database, clock, paths } = await storeWithBuyer();
  const { connection } = database;
  const check = async () =>
    (await deepCheck({ database: paths.database, now: clock.now() }, tools, SEARCH_SOURCES)).breaches;
  expect(await check()).toEqual([]);
  connection.exec("UPDATE customer_facts SET layer = 'lost'");
  expect(await check()).toEqual([{ kind: 'customer_facts', where: [expect.any(String)] }]);
  connection.exec("DELETE FROM settings WHERE key = 'facts_basis'");
  expect(await check()).toEqual([]);
});
