import { getTableName, sql } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { createDispatch } from '../../src/main/core/dispatch';
import { insertRow } from '../../src/main/database/rows';
import {
  auditLog,
  customerNeeds,
  customers,
  searchDocs,
  stateChanges,
  tasks,
} from '../../src/main/database/schema';
import { customerTerms } from '../../src/main/features/customers/customerIndex';
import { indexedText } from '../../src/main/features/search/search.repository';
import type { RawInputOf } from '../../src/shared/contract';
import type { Benchmark } from './benchmarks';
import { median, pairedRatio, percentile, timeEach } from './measure';
import { type BenchStore, openBenchStore, type StoreName, storeCopy } from './stores';

const RUNS = 60;
const PAIRS = 40;

type Register = RawInputOf<'customers.register'>;

const walkIn = (run: number): Register => ({
  name: '欧阳明朗',
  phone: `1770001${String(run).padStart(4, '0')}`,
  channel: 'walk_in',
  community: '云澜江境',
  building: '3幢',
  unit: '2单元',
  room: '1203',
  rooms: ['living', 'bedroom'],
  budgetMaxFen: 8_000_000,
  nextContactDate: '2026-11-20',
});

async function onCopy<T>(size: StoreName, work: (store: BenchStore) => Promise<T>): Promise<T> {
  const { folder, drop } = await storeCopy(size);
  const store = openBenchStore(folder);
  try {
    return await work(store);
  } finally {
    store.close();
    drop();
  }
}

/** Register, take a payment, book a delivery: each a FULL commit with its audit rows. */
export const commandBenchmark: Benchmark = {
  ids: ['command.p95_ms'],
  run: (size) =>
    onCopy(size, async (store) => {
      const register = await timeEach(RUNS, (run) =>
        store.call('front_desk', 'customers.register', walkIn(run)),
      );
      const owing = store.database.connection
        .prepare(
          'SELECT id, version FROM orders WHERE total_fen - received_fen > 100 AND cancelled_at IS NULL LIMIT ?',
        )
        .all(RUNS) as { id: number; version: number }[];
      const pay = await timeEach(owing.length, (run) => {
        const order = owing[run] as (typeof owing)[number];
        const money = { kind: 'progress', method: 'wechat', amountFen: 100, paidDate: '2026-11-17' } as const;
        return store.call('sales', 'payments.take', {
          orderId: order.id,
          orderVersion: order.version,
          ...money,
        });
      });
      const book = await bookSome(store);
      const parts = { register, 'take payment': pay, 'book delivery': book };
      const told = Object.entries(parts).map(
        ([name, times]) => `${name} p95 ${percentile(times, 0.95).toFixed(1)} ms (${times.length})`,
      );
      const slowest = Math.max(...Object.values(parts).map((times) => percentile(times, 0.95)));
      return [{ id: 'command.p95_ms', value: slowest, note: `${told.join(', ')} at ${size}` }];
    }),
};

async function bookSome(store: BenchStore): Promise<number[]> {
  const waiting = store.database.connection
    .prepare(
      `SELECT d.id FROM deliveries d JOIN orders o ON o.id = d.order_id
       WHERE d.state = 'unscheduled' AND o.confirmed_at IS NOT NULL AND d.packages > 0 LIMIT ?`,
    )
    .pluck()
    .all(RUNS) as number[];
  const times: number[] = [];
  for (const id of waiting) {
    const [place] = await store.call('front_desk', 'deliveries.freeSlots', {
      id,
      from: '2026-12-01',
      limit: 1,
    });
    if (!place) continue;
    const { version } = await store.call('front_desk', 'deliveries.get', { id });
    // Goods that come later and addresses without a house are no matter here.
    const where = { date: place.date, slotId: place.slotId, crewId: place.crewId };
    const input = {
      id,
      version,
      ...where,
      overrideReason: '测速',
      despite: ['goods' as const, 'address' as const],
    };
    times.push(...(await timeEach(1, () => store.call('owner', 'deliveries.book', input))));
  }
  return times;
}

/** The tables into which a registration writes, apart from the full text. */
const WRITTEN: readonly SQLiteTable[] = [customers, customerNeeds, stateChanges, tasks, searchDocs, auditLog];

/** Registering against nothing but the INSERTs that it makes, prepared, in one FULL transaction. */
export const commandRatioBenchmark: Benchmark = {
  ids: ['command.ratio'],
  run: (size) =>
    onCopy(size, async (store) => {
      const { connection } = store.database;
      const lastIds = () =>
        WRITTEN.map(
          (table) =>
            connection
              .prepare(`SELECT max(id) FROM ${getTableName(table)}`)
              .pluck()
              .get() as number,
        );
      const before = lastIds();
      await store.call('front_desk', 'customers.register', walkIn(9_000));
      const model = WRITTEN.map((table, i) =>
        store.database.db.select().from(table).where(sql`id > ${before[i]}`).all(),
      );
      const text = connection.prepare('INSERT INTO search_terms (rowid, terms) VALUES (?, ?)');
      let next = Math.max(...lastIds()) + 1_000_000;
      const bare = connection.transaction(() => {
        for (const [i, rows] of model.entries()) {
          for (const row of rows) {
            next += 1;
            const copy = {
              ...row,
              id: next,
              ...('key' in row && { key: `bare ${next}` }),
              ...('entityId' in row && { entityId: next }),
            };
            insertRow(connection, WRITTEN[i] as SQLiteTable, copy);
            if (WRITTEN[i] === searchDocs) text.run(next, termsOf(next));
          }
        }
      });
      let run = 0;
      const { ratio, firstMs, secondMs } = await pairedRatio(
        PAIRS,
        () => {
          run += 1;
          return store.call('front_desk', 'customers.register', walkIn(run));
        },
        async () => bare.immediate(),
      );
      const note = `${PAIRS} pairs at ${size}: ${firstMs.toFixed(2)} ms against ${secondMs.toFixed(2)} ms`;
      return [{ id: 'command.ratio', value: ratio, note }];
    }),
};

/** What the way through the house costs when the service itself costs nothing. */
export const dispatchBenchmark: Benchmark = {
  ids: ['dispatch.overhead_p95_us'],
  run: (size) =>
    onCopy(size, async (store) => {
      const customer = store.database.connection
        .prepare('SELECT id FROM customers WHERE id % 7 = 0 LIMIT 1')
        .pluck()
        .get() as number;
      const answer = await store.call('sales', 'customers.get', { id: customer });
      const stubbed = createDispatch({
        ...store.options,
        handlers: { ...store.options.handlers, 'customers.get': () => answer },
      });
      const actor = store.actorOf('sales');
      await timeEach(2_000, () => stubbed('customers.get', { id: customer }, actor));
      const times = await timeEach(2_000, () => stubbed('customers.get', { id: customer }, actor));
      const note = `a customer with all fields and needs, 2,000 calls, p50 ${(median(times) * 1000).toFixed(0)} µs`;
      return [{ id: 'dispatch.overhead_p95_us', value: percentile(times, 0.95) * 1000, note }];
    }),
};

/** The full text of the walk-in, with a phone of its own. */
function termsOf(run: number): string {
  const { name, community, building, unit, room } = walkIn(run % 10_000);
  const person = { id: run, name, phone: walkIn(run % 10_000).phone ?? null, phone2: null, wechat: null };
  const address = [community, building, unit, room].map((part) => part ?? null);
  return indexedText('customers', customerTerms({ ...person, name: name ?? '' }, address));
}
