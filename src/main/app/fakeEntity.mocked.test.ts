import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { BenchStore } from '../../../tests/bench/stores';
import { malform } from '../../../tests/drills/mutations';
import { tryRecordByRecord } from '../../../tests/drills/rolesByRecord';
import { validInput } from '../../../tests/drills/shapes';
import { CREATE_GADGETS } from '../../../tests/support/fakeEntity';
import { testStore } from '../../../tests/support/testStore';
import { contract } from '../../shared/contract';
import type { Jobs } from '../core/ports/jobs';
import { PICTURE_COLUMNS } from '../database/erasedRemains';
import { exportSheet } from '../features/excel/exportSheet';
import { checkStore } from '../features/health/checkStore';
import { searchSteps } from '../features/health/searchCheck';
import { takeSurvey } from '../features/health/survey';
import { indexForSearch } from '../features/search';
import { createRng } from '../sample/rng';
import { SEARCH_SOURCES } from './searchSources';
import { SHEETS } from './sheets';

/*
 * One entity more, added at the places where every feature is listed and nowhere else. What knows records by the
 * declarations knows it, too; what keeps a list of its own fails here.
 */
vi.mock('../database/entities', async (original) => {
  const real = await original<typeof import('../database/entities')>();
  const { gadgetsEntity } = await import('../../../tests/support/fakeEntity');
  return {
    ...real,
    ENTITIES: [...real.ENTITIES, gadgetsEntity],
    entityOf: (table: string) => (table === 'gadgets' ? gadgetsEntity : real.entityOf(table)),
  };
});
vi.mock('../../shared/entities', async (original) => {
  const real = await original<typeof import('../../shared/entities')>();
  return {
    ...real,
    NAMED_TABLES: [...real.NAMED_TABLES, 'gadgets'],
    tablesWith: (trait: 'search') => [
      ...real.tablesWith(trait),
      ...(['history', 'search', 'sheet'].includes(trait) ? ['gadgets'] : []),
    ],
  };
});
vi.mock('../../shared/contract', async (original) => {
  const real = await original<typeof import('../../shared/contract')>();
  const { gadgetsContract } = await import('../../../tests/support/fakeFeature');
  return { ...real, contract: { ...real.contract, ...gadgetsContract } };
});
vi.mock('./handlers', async (original) => {
  const { handlers } = await original<typeof import('./handlers')>();
  const { gadgetsHandlers } = await import('../../../tests/support/fakeFeature');
  return { handlers: { ...handlers, ...gadgetsHandlers } };
});
vi.mock('./sheets', async (original) => {
  const { SHEETS } = await original<typeof import('./sheets')>();
  const { gadgetsSheet } = await import('../../../tests/support/fakeFeature');
  return { SHEETS: { ...SHEETS, gadgets: gadgetsSheet } };
});

/** The names of the fake feature, which the types of the app do not have. */
const NAME = 'gadgets' as 'customers';
const ADD = 'gadgets.add' as 'customers.register';

async function storeWithGadget() {
  const jobs = { start: () => ({ id: 1, finished: Promise.resolve(0) }) } as unknown as Jobs;
  const store = await testStore({ platform: { jobs } });
  const { connection, db } = store.database;
  connection.exec(CREATE_GADGETS);
  const { id: customerId } = await store.as.sales('customers.register', { name: '李明朗' });
  const { id } = await store.as.sales(ADD, { customerId, note: '王家的小玩意' } as never);
  return { ...store, connection, db, customerId, id };
}

const found = (steps: ReturnType<typeof searchSteps>) => steps.flatMap(({ find }) => find());

test('its history is read, with its customer’s as well', async () => {
  const { as, id, customerId } = await storeWithGadget();
  const own = await as.owner('history.of', { entity: NAME, id });
  expect(own.rows).toMatchObject([{ entity: 'gadgets', subject: 'G-1', call: 'gadgets.add' }]);
  const { rows } = await as.owner('history.of', { entity: 'customers', id: customerId });
  expect(rows.map(({ entity }) => entity)).toContain('gadgets');
});

test('erasing its customer takes its words, and nothing new is written about them', async () => {
  const { as, connection, customerId } = await storeWithGadget();
  const { version } = await as.owner('customers.get', { id: customerId });
  await as.sales('erasure.ask', { customerId, version, reason: '客户要求' });
  const [asked] = await as.owner('approvals.pending', {});
  await as.owner('approvals.decide', { id: asked?.id ?? 0, version: asked?.version ?? 0, approve: true });
  expect(connection.prepare('SELECT note FROM gadgets').pluck().all()).toEqual([null]);
  expect(
    connection.prepare('SELECT count(*) FROM audit_log WHERE "after" LIKE \'%王家的%\'').pluck().get(),
  ).toBe(0);
  await expect(as.sales(ADD, { customerId, note: '新话' } as never)).rejects.toMatchObject({
    error: { reason: 'customer_erased' },
  });
});

test('a picture that it names is kept', () => {
  expect(PICTURE_COLUMNS.map((names) => names.join('.'))).toContain('gadgets.picture_sha256');
});

test('it is found, by those who see its customer alone, and the check misses it where it is not in the index', async () => {
  const { as, connection, db, id, people, clock } = await storeWithGadget();
  const read = () => [{ id, words: [], terms: () => ({ terms: ['g1'] }) }];
  const sources = { ...SEARCH_SOURCES, gadgets: { read } };
  expect(found(searchSteps(db, sources))).toEqual([`gadgets ${id}`, `gadgets ${id}`]);
  connection.transaction(() => {
    const context = {
      db,
      now: clock.now(),
      actor: people.sales,
      call: 'test',
      touched: new Set(['gadgets']),
    };
    indexForSearch(context as never, NAME, id, { terms: ['g1'] });
  })();
  expect(found(searchSteps(db, sources))).toEqual([]);
  const hits = (role: 'designer' | 'delivery') => as[role]('search.find', { text: 'g1' });
  expect(await hits('designer')).toMatchObject([
    { entity: 'gadgets', id, title: 'G-1', customerName: '李明朗' },
  ]);
  expect(await hits('delivery')).toEqual([]);
});

test('its list goes to Excel', async () => {
  const { paths, people } = await storeWithGadget();
  const task = {
    ...({ kind: 'export', sheet: NAME, filters: {}, locale: 'zh-CN', reader: people.owner } as const),
    ...{ database: paths.database, file: join(paths.data, 'gadgets.xlsx') },
  };
  expect(await exportSheet(SHEETS[NAME], task, { cancelled: () => false, progress: () => undefined })).toBe(
    1,
  );
});

test('the checks replay its states, know its index and count it', async () => {
  const { connection, id, paths } = await storeWithGadget();
  const aboutIt = () => checkStore(connection).filter((line) => line.includes('gadgets'));
  expect(aboutIt()).toEqual([`a record that cannot be found: gadgets ${id}`]);
  connection.exec(`UPDATE gadgets SET state = 'used'`);
  expect(aboutIt()).toContain(`gadgets ${id} ends as new and is used`);
  const { rows } = await takeSurvey({ paths }, { cancelled: () => false, progress: () => undefined });
  expect(rows).toHaveProperty('gadgets', 1);
});

test('the drills make inputs of its calls, malform them, and name one that a role may not see', async () => {
  const { database, dispatch, people, id } = await storeWithGadget();
  const rng = createRng(7);
  const { input } = contract['gadgets.note' as 'customers.get'];
  const base = validInput('gadgets.note', input, rng);
  expect(input.safeParse(base).success).toBe(true);
  expect(input.safeParse(malform(base, input, rng).input).success).toBe(false);
  const store = { database, actorOf: (role: 'owner') => people[role] } as unknown as BenchStore;
  const asked: string[] = [];
  const { leaks } = await tryRecordByRecord(store, rng, async (name, role, raw) => {
    if (name === ('gadgets.note' as string)) asked.push(`${role} ${(raw as { gadgetId: number }).gadgetId}`);
    return dispatch(name, raw, people[role]);
  });
  expect(asked).toContain(`delivery ${id}`);
  expect(leaks).toEqual([]);
});
