import type { CallName, RawInputOf } from '../../src/shared/contract';
import { ORDER_SORTS } from '../../src/shared/contract/orderShapes';
import { CHANNELS } from '../../src/shared/domain/customerCodes';
import { ORDER_STATES } from '../../src/shared/domain/orderState';
import { REQUEST_KINDS } from '../../src/shared/domain/requestRules';
import { CUSTOMER_STAGES } from '../../src/shared/domain/states/customerStage';
import { DELIVERY_STATES } from '../../src/shared/domain/states/delivery';
import { CUSTOMER_SORTS } from '../../src/shared/features/customers/contract';
import { REQUEST_SORTS, REQUEST_VIEWS } from '../../src/shared/features/requests/contract';
import type { Benchmark } from './benchmarks';
import { median, percentile, timeEach } from './measure';
import { type BenchStore, openBenchStore, storeFolder } from './stores';

/** The lists that are measured, all paged by a cursor. */
type ListCall = Extract<
  CallName,
  'customers.list' | 'orders.list' | 'deliveries.list' | 'followups.listContacts' | 'requests.list'
>;
interface Case {
  call: ListCall;
  input: Record<string, unknown>;
}

const RUNS = 20;
/** Pages that are turned to reach a deep one. */
const DEEP = 25;

/** Every sort alone, and every filter that the screens offer with every sort. */
function cases({ database: { connection } }: BenchStore): Case[] {
  const one = (sql: string) => connection.prepare(sql).pluck().get() as number;
  const seller = one('SELECT seller_id FROM orders ORDER BY id DESC LIMIT 1');
  const customer = one('SELECT customer_id FROM orders GROUP BY customer_id ORDER BY count(*) DESC LIMIT 1');
  const community = one('SELECT community_id FROM customers WHERE community_id IS NOT NULL LIMIT 1');
  const span = { from: '2026-09-01', to: '2026-10-31' };
  const under = (call: ListCall, sorts: readonly string[], filters: Record<string, unknown>[]): Case[] =>
    sorts.flatMap((sort) =>
      [{}, ...filters].map((filter) => ({ call, input: { ...(sort && { sort }), ...filter } })),
    );
  return [
    ...under('customers.list', CUSTOMER_SORTS, [
      ...CUSTOMER_STAGES.map((stage) => ({ stage: [stage] })),
      { stage: ['quoted', 'experienced'] },
      ...CHANNELS.map((channel) => ({ channel })),
      { sellerId: seller },
      { communityId: community },
      { withoutNext: true },
      { nextFrom: '2026-11-01', nextTo: '2026-11-30' },
      { text: '李' },
      { sellerId: seller, stage: ['quoted'] },
    ]),
    ...under('orders.list', ORDER_SORTS, [
      ...ORDER_STATES.map((state) => ({ states: [state] })),
      { states: ['confirmed', 'producing', 'partly_arrived'] },
      { sellerId: seller },
      { customerId: customer },
      { balanceDue: true },
      span,
      { text: '王' },
      { sellerId: seller, states: ['completed'] },
      { sellerId: seller, balanceDue: true },
    ]),
    ...under(
      'deliveries.list',
      [''],
      [
        ...DELIVERY_STATES.map((state) => ({ states: [state] })),
        { states: ['booked', 'reminded'] },
        { kind: 'installation' },
        { crewId: 1 },
        span,
        { q: '王' },
        { crewId: 1, ...span },
      ],
    ),
    ...under('followups.listContacts', [''], [{ customerId: customer }, { staffId: seller }]),
    ...under('requests.list', REQUEST_SORTS, [
      ...REQUEST_VIEWS.map((view) => ({ view })),
      ...REQUEST_KINDS.map((kind) => ({ kind })),
      { assigneeId: seller },
      { customerId: customer },
      { view: 'open', kind: 'product_complaint' },
    ]),
  ];
}

interface Turned {
  next: [string | number | null, number] | null;
}

/** First and deep pages of all lists. */
export const listBenchmark: Benchmark = {
  ids: ['list.p95_ms'],
  run: async (size) => {
    const store = openBenchStore(await storeFolder(size));
    try {
      const all: { name: string; p95: number }[] = [];
      const samples: number[] = [];
      for (const { call, input } of cases(store)) {
        const turn = (cursor: Turned['next']) =>
          store.call('owner', call, { ...input, cursor } as RawInputOf<ListCall>) as Promise<Turned>;
        const deep = await deepCursor(turn);
        for (const cursor of deep ? [null, deep] : [null]) {
          const [, ...times] = await timeEach(RUNS + 1, () => turn(cursor));
          samples.push(...times);
          all.push({
            name: `${call} ${JSON.stringify(input)}${cursor ? ' deep' : ''}`,
            p95: percentile(times, 0.95),
          });
        }
      }
      const slowest = all.sort((a, b) => b.p95 - a.p95).slice(0, 3);
      const told = slowest.map(({ name, p95 }) => `${name} ${p95.toFixed(1)} ms`).join('; ');
      return [
        {
          id: 'list.p95_ms',
          value: percentile(samples, 0.95),
          note: `${all.length} pages × ${RUNS} at ${size}, p50 ${median(samples).toFixed(2)} ms; slowest: ${told}`,
        },
      ];
    } finally {
      store.close();
    }
  },
};

/** Where a page begins after many others; null for a list that is shorter than one page. */
async function deepCursor(turn: (cursor: Turned['next']) => Promise<Turned>): Promise<Turned['next']> {
  let cursor: Turned['next'] = null;
  for (let page = 0; page < DEEP; page += 1) {
    const { next } = await turn(cursor);
    if (!next) break;
    cursor = next;
  }
  return cursor;
}
