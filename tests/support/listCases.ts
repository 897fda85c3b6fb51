import { type CallName, contract, type OutputOf, type RawInputOf } from '../../src/shared/contract';
import { type Page, pageInput } from '../../src/shared/contract/paging';

/**
 * Every list of the app with every sort and filter that it offers, for the tests of plans and paging and for
 * benchmarks. Sorts come from the contract; a filter of the contract without a case is an error.
 */
export type PagedName = { [N in CallName]: OutputOf<N> extends Page<unknown> ? N : never }[CallName];

interface ListFilters<N extends PagedName> {
  /** The table that the list walks; undefined where it is put together from several. */
  table?: string;
  /** What every call needs. */
  always?: Partial<RawInputOf<N>>;
  /** Each has to be answered by an index that sorts, too. */
  filters: Record<string, Partial<RawInputOf<N>>>;
  /** Narrow to a record's own rows or to the hits of a search: so few that they may be sorted. */
  few?: Record<string, Partial<RawInputOf<N>>>;
  /** Fields for which everything is read on purpose. */
  scanned?: readonly string[];
}

const DAYS = { from: '2026-11-01', to: '2026-11-30' };

/** Lists that offer nothing to narrow them by. */
type PlainName = {
  [N in PagedName]: keyof RawInputOf<N> extends keyof typeof pageInput ? N : never;
}[PagedName];

/** One for each list that can be narrowed; the others are those of `<table>.…` and need none. */
const LISTS: { [N in Exclude<PagedName, PlainName>]: ListFilters<N> } & {
  [N in PlainName]?: ListFilters<N>;
} = {
  'customers.list': {
    table: 'customers',
    filters: {
      stage: { stage: ['won'] },
      stages: { stage: ['registered', 'quoted', 'lost'] },
      seller: { sellerId: 3 },
      channel: { channel: 'referral' },
      community: { communityId: 1 },
      overdue: { nextTo: '2026-11-16' },
      week: { nextFrom: '2026-11-17', nextTo: '2026-11-24' },
      withoutNext: { withoutNext: true, nextTo: null },
    },
    few: { text: { text: '李' } },
    // One scan of all customers, in a worker: how long it takes is measured (segment.count_p95_ms).
    scanned: ['segmentId', 'filter', 'bySign'],
  },
  'members.list': {
    table: 'customer_facts',
    filters: { tier: { tier: 'gold' }, ending: { ending: true }, seller: { sellerId: 3 } },
  },
  'customers.timeline': {
    always: { customerId: 1 },
    filters: {},
    few: { kinds: { kinds: ['contact', 'order'] } },
  },
  'orders.list': {
    table: 'orders',
    filters: {
      state: { states: ['completed'] },
      states: { states: ['pending', 'producing', 'cancelled'] },
      seller: { sellerId: 3 },
      days: DAYS,
      owed: { balanceDue: true },
    },
    few: { customer: { customerId: 1 }, text: { text: '李' } },
  },
  'deliveries.list': {
    table: 'deliveries',
    filters: {
      state: { states: ['revisited'] },
      states: { states: ['booked', 'unscheduled', 'refused'] },
      kind: { kind: 'delivery' },
      rareKind: { kind: 'revisit' },
      crew: { crewId: 1 },
      days: DAYS,
    },
    few: { text: { q: '李' } },
  },
  'followups.listContacts': {
    table: 'contacts',
    filters: { staff: { staffId: 3 }, customer: { customerId: 1 } },
  },
  'followups.visits': {
    table: 'visits',
    filters: { staff: { staffId: 3 }, state: { state: 'done' }, days: DAYS },
  },
  'requests.list': {
    table: 'requests',
    filters: {
      open: { view: 'open' },
      overdue: { view: 'overdue' },
      closed: { view: 'closed' },
      kind: { kind: 'inquiry' },
      assignee: { assigneeId: 3 },
    },
    few: { customer: { customerId: 1 }, order: { orderId: 1 }, text: { text: '李' }, all: { view: 'all' } },
  },
  'quotes.list': {
    table: 'quotes',
    filters: { state: { state: 'ordered' }, offered: { state: 'offered' }, seller: { sellerId: 3 } },
    few: { customer: { customerId: 1 }, text: { text: '李' } },
  },
  'proposals.list': {
    table: 'proposals',
    filters: { state: { state: 'draft' }, designer: { designerId: 3 } },
    few: { text: { text: '李' } },
  },
  'payments.list': {
    table: 'payments',
    filters: {
      kind: { kinds: ['refund'] },
      kinds: { kinds: ['deposit_guarantee', 'final'] },
      method: { methods: ['cash'] },
      methods: { methods: ['cash', 'wechat', 'alipay'] },
      days: DAYS,
    },
    few: { order: { orderId: 1 } },
  },
  // These two grow with the town, not with the years.
  'partners.list': { filters: {}, few: { text: { text: '一木' }, active: { activeOnly: true } } },
  'communities.list': { filters: {}, few: { text: { text: '江' } } },
  // The catalogue does not grow with the years either.
  'catalogue.products': {
    table: 'products',
    filters: { kind: { kindId: 1 }, series: { seriesId: 1 }, all: { active: null } },
    few: { search: { search: '沙发' } },
  },
  'merge.pairs': { filters: {} },
  'history.of': { always: { entity: 'orders', id: 1 }, filters: {} },
  'today.board': { always: { group: 'now' }, filters: {}, few: { mine: { mine: true } } },
};

export interface ListCase {
  name: PagedName;
  table: string | undefined;
  label: string;
  sort: string | null;
  /** How many filters that an index answers are set. */
  filters: number;
  /** The rows are so few that they may be sorted. */
  few: boolean;
  input: Record<string, unknown>;
}

const filtersOf = (name: PagedName): ListFilters<PagedName> =>
  (LISTS[name] as ListFilters<PagedName> | undefined) ?? { table: name.split('.')[0], filters: {} };

const shapeOf = (name: PagedName): Record<string, unknown> => contract[name].input.shape;

/** The sorts that the contract of a list names; NULL where it has but one. */
export function sortsOf(name: PagedName): (string | null)[] {
  const sort = shapeOf(name).sort as { def: { innerType: { options: string[] } } } | undefined;
  return sort ? sort.def.innerType.options : [null];
}

/** Fields of the contract that no case sets. */
export function uncovered(name: PagedName): string[] {
  const { always = {}, filters, few = {}, scanned = [] } = filtersOf(name);
  const known = new Set([
    ...scanned,
    ...['sort', ...Object.keys(pageInput), ...Object.keys(always)],
    ...[...Object.values(filters), ...Object.values(few)].flatMap((input) => Object.keys(input)),
  ]);
  return Object.keys(shapeOf(name)).filter((field) => !known.has(field));
}

/** Calls whose input is that of a page. */
export const LIST_NAMES = Object.entries(contract)
  .filter(([, call]) => 'shape' in call.input && 'cursor' in (call.input.shape as object))
  .map(([name]) => name as PagedName);

/** A list without filters, with each filter, and with each two that do not exclude each other; each with each sort. */
export function casesOf(name: PagedName): ListCase[] {
  const { table, always = {}, filters, few = {} } = filtersOf(name);
  const single = [
    ...Object.entries(filters).map(([label, input]) => ({ label, input, few: false })),
    ...Object.entries(few).map(([label, input]) => ({ label, input, few: true })),
  ];
  const pairs = single.flatMap((one, i) =>
    single.slice(i + 1).flatMap((other) =>
      Object.keys(one.input).some((key) => key in other.input)
        ? []
        : [
            {
              label: `${one.label} and ${other.label}`,
              input: { ...one.input, ...other.input },
              few: one.few || other.few,
            },
          ],
    ),
  );
  const sets = [
    { label: 'everything', input: {}, few: false, filters: 0 },
    ...single.map((one) => ({ ...one, filters: 1 })),
    ...pairs.map((pair) => ({ ...pair, filters: 2 })),
  ];
  return sortsOf(name).flatMap((sort) =>
    sets.map((set) => ({
      ...{ name, table, sort, filters: set.filters, few: set.few },
      label: sort ? `${set.label}, by ${sort}` : set.label,
      input: { ...always, ...set.input, ...(sort && { sort }) },
    })),
  );
}
