import { expect, test } from 'vitest';
import { inlineJobs } from '../../../../tests/support/inlineJobs';
import { testStore } from '../../../../tests/support/testStore';
import { SEARCH_SOURCES } from '../../app/searchSources';
import { checkAuditChain } from '../../database/auditChain';
import { eraseAgain } from '../erasure';

/** Words of B alone, and of A alone. */
const OF_B = ['阿依努尔买买提', '13987654321', '怕狗从后门进'];
const OF_A = ['古丽米热阿卜杜', '13611223344'];

async function mergedStore() {
  const jobs = inlineJobs();
  const store = await testStore({ platform: { jobs } });
  const { owner } = store.as;
  const a = await owner('customers.register', { name: OF_A[0], phone: OF_A[1] });
  const b = await owner('customers.register', { name: OF_B[0], phone: OF_B[1], note: OF_B[2] });
  const made = await owner('merge.run', {
    ...{ survivorId: a.id, survivorVersion: a.version, mergedId: b.id, mergedVersion: b.version },
    choices: { name: 'merged' },
  });
  /** The words that stand in any row of any table. */
  const standing = (words: readonly string[]) => {
    const tables = store.database.connection
      .prepare(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%' AND name NOT LIKE 'search_terms%'",
      )
      .pluck()
      .all() as string[];
    const all = tables.map((name) =>
      JSON.stringify(store.database.connection.prepare(`SELECT * FROM "${name}"`).all()),
    );
    return words.filter((word) => all.join().includes(word));
  };
  const erase = async (customerId: number) => {
    const { version } = await owner('customers.get', { id: customerId });
    await owner('erasure.ask', { customerId, version, reason: '本人来电' });
    const [asked] = await owner('approvals.pending', {});
    await owner('approvals.decide', { id: asked?.id ?? 0, version: asked?.version ?? 0, approve: true });
    await jobs.stopAll(10_000);
  };
  return { ...store, a: a.id, b: b.id, made, standing, erase };
}

test('erasing who stayed takes the words of who was merged as well, values of before among them', async () => {
  const { a, b, standing, erase, database, as, made } = await mergedStore();
  expect(standing([...OF_A, ...OF_B])).toHaveLength(5);
  await erase(a);
  expect(standing([...OF_A, ...OF_B])).toEqual([]);
  expect(await as.owner('customers.get', { id: b })).toMatchObject({ phone: null, note: null });
  expect(checkAuditChain(database.connection)).toMatchObject({ whole: true });
  await expect(as.owner('merge.undo', { id: made.id, version: made.version + 1 })).rejects.toMatchObject({
    error: { reason: 'customer_erased' },
  });
  // An older backup knows B as somebody of their own.
  const known = database.connection
    .prepare('SELECT customer_id FROM erasures ORDER BY customer_id')
    .pluck()
    .all();
  expect(known).toEqual([a, b]);
});

test('erasing somebody who was parted again takes what the other had of them, and leaves the other’s own', async () => {
  const { a, b, standing, erase, as, made, database } = await mergedStore();
  await as.owner('merge.undo', { id: made.id, version: made.version });
  await erase(b);
  expect(standing(OF_B)).toEqual([]);
  expect(standing(OF_A)).toEqual(OF_A);
  expect(await as.owner('customers.get', { id: a })).toMatchObject({ name: OF_A[0], erasedAt: null });
  expect(checkAuditChain(database.connection)).toMatchObject({ whole: true });
});

test('a backup in which they were one still: who was erased since is parted first, the other stays', async () => {
  const { a, b, standing, as, database, clock } = await mergedStore();
  const context = {
    ...{
      db: database.db,
      now: clock.now(),
      today: '2026-11-21' as never,
      zone: 'Asia/Shanghai',
      actor: null,
    },
    ...{ call: 'backup.restore', touched: new Set<string>(), derived: null },
  };
  database.connection.transaction(() => eraseAgain(context, b, SEARCH_SOURCES)).immediate();
  expect(standing(OF_B)).toEqual([]);
  expect(await as.owner('customers.get', { id: a })).toMatchObject({ name: OF_A[0], erasedAt: null });
});
