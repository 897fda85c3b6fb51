import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CallRefused, testStore } from '../../../../tests/support/testStore';
import type { Cursor, Page } from '../../../shared/contract/paging';
import { SEARCH_SOURCES } from '../../app/searchSources';
import { createWrite } from '../../core/dispatch';
import { keptFacts } from '../../features/customerFacts';
import { eraseAgain } from '../../features/erasure/eraseCustomer';
import { nameSortKey } from './pinyin';

const name = fc.constantFrom(
  ...['李明', '王芳', '白杨', '单志远', '曾敏', '区明', '𠮷田美穗', 'Müller', 'Tom Li', '88', '😀李', 'Ａ王'],
);
interface Step {
  do: 'register' | 'partner' | 'rename' | 'renamePartner' | 'renameCommunity' | 'touch' | 'erase' | 'undo';
  which: number;
  name: string;
  community: string;
}
const step: fc.Arbitrary<Step> = fc.record({
  do: fc.constantFrom(
    ...(['register', 'register', 'register', 'partner', 'rename', 'rename'] as const),
    ...(['renamePartner', 'renameCommunity', 'touch', 'erase', 'undo'] as const),
  ),
  ...{ which: fc.nat(20), name, community: name },
});

type Store = Awaited<ReturnType<typeof testStore>>;

/** Does it, or is refused: a name that is taken, somebody erased. */
async function carryOut({ as, clock, database }: Store, one: Step): Promise<unknown> {
  const nth = async <T>(rows: Promise<{ rows: T[] }>, at: number) => {
    const list = (await rows).rows;
    return list.at(at % Math.max(1, list.length));
  };
  if (one.do === 'register') {
    return as.owner('customers.register', { name: one.name, community: one.community });
  }
  if (one.do === 'partner') return as.owner('partners.create', { name: one.name, kind: 'designer' });
  if (one.do === 'renamePartner') {
    const row = await nth(as.owner('partners.list', {}), one.which);
    return (
      row &&
      as.owner('partners.update', {
        id: row.id,
        version: row.version,
        name: one.name,
        kind: row.kind,
        active: true,
      })
    );
  }
  if (one.do === 'renameCommunity') {
    const row = await nth(as.owner('communities.list', {}), one.which);
    return row && as.owner('communities.update', { id: row.id, version: row.version, name: one.name });
  }
  const row = await nth(as.owner('customers.list', {}), one.which);
  if (!row) return undefined;
  const { id, version } = row;
  if (one.do === 'rename') return as.owner('customers.update', { id, version, person: { name: one.name } });
  if (one.do === 'touch') return as.owner('customers.update', { id, version, market: { suppliers: '宜家' } });
  if (one.do === 'undo') return as.owner('customers.undoRegister', { id, version });
  if (row.name.startsWith('已删除')) return undefined;
  const write = createWrite({
    ...{ database, clock, derived: keptFacts },
    zone: () => 'Asia/Shanghai',
    onChanged: () => undefined,
  });
  return write('erasure.test', null, (context) => eraseAgain(context, id, SEARCH_SOURCES));
}

test('what names are sorted by follows from them after any commands, and lists and their pages follow it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      const store = await testStore();
      for (const one of steps) {
        store.clock.advance(1000);
        await carryOut(store, one).catch((error: unknown) => {
          if (!(error instanceof CallRefused)) throw error;
        });
      }
      const { connection } = store.database;
      for (const table of ['customers', 'partners', 'communities']) {
        const rows = connection.prepare(`SELECT id, name, name_key AS key FROM ${table}`).all() as {
          id: number;
          name: string;
          key: string;
        }[];
        for (const row of rows) expect(row.key, row.name).toBe(nameSortKey(row.name));
      }
      const audited = connection.prepare(`SELECT count(*) FROM audit_log WHERE "after" LIKE '%nameKey%'`);
      expect(audited.pluck().get()).toBe(0);

      const whole = (await store.as.owner('customers.list', { sort: 'name' })).rows.map(({ id }) => id);
      const keys = new Map(
        (connection.prepare('SELECT id, name FROM customers').raw().all() as [number, string][]).map(
          ([id, own]) => [id, Buffer.from(nameSortKey(own))],
        ),
      );
      const plain = [...keys.keys()].sort(
        (a, b) => Buffer.compare(keys.get(a) ?? Buffer.of(), keys.get(b) ?? Buffer.of()) || a - b,
      );
      expect(whole).toEqual(plain);
      const paged: number[] = [];
      let cursor: Cursor | null = null;
      do {
        const page: Page<{ id: number }> = await store.as.owner('customers.list', {
          ...{ sort: 'name', limit: 2, cursor },
        });
        paged.push(...page.rows.map(({ id }) => id));
        cursor = page.next;
      } while (cursor !== null);
      expect(paged).toEqual(whole);
    }),
    { numRuns: 12 },
  );
});
