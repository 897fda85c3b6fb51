import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TEST_NOW, type TestStore, testStore } from '../../../../tests/support/testStore';
import { filterShape } from '../../../shared/contract/filter';
import { addDays, diffDays, type LocalDate, localDate, todayIn } from '../../../shared/domain/dates';
import { filterFaults } from '../../../shared/domain/filter/faults';
import { ALL_FIELDS, type FilterField, OPS } from '../../../shared/domain/filter/fields';
import type { Bought, FieldCondition, Filter } from '../../../shared/domain/filter/filter';
import { blankRow, insertRow } from '../../database/rows';
import * as schema from '../../database/schema';
import { idsMeant, stepsOf } from './audience';

/*
 * Filters against a plain scan in TypeScript that shares nothing with them: neither the SQL nor what a condition's days
 * are. Rows are put into the tables as they may stand there, whatever the app would have derived.
 */

const ZONE = 'Asia/Shanghai';
const TODAY = localDate('2026-11-21');
const DAY_MS = 86_400_000;

type Value = string | number | null | string[];
/** What is known of a customer, by field, and what they bought. */
interface Person {
  id: number;
  hidden: boolean;
  fields: Record<string, Value>;
  bought: { kind: number; series: number; product: number; date: string; pieces: number; fen: number }[];
}

/** A few days around today, the day's edges included: most conditions have somebody at their edge. */
const aDay = fc.integer({ min: -12, max: 8 }).map((days) => addDays(TODAY, days));
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null, freq: 2 });
/** Of the few numbers that conditions name as well. */
const aNumber = fc.constantFrom(0, 1, 2, 5, 50, 100_000);
const aText = fc.constantFrom('', '教师', '医生A', '工程师a', '%_');
/** UTC ms at and around a midnight of the shop. */
const anInstant = fc
  .tuple(fc.integer({ min: -12, max: 0 }), fc.constantFrom(0, 1, 30 * 60_000, DAY_MS - 1))
  .map(([days, ms]) => TEST_NOW - 10 * 3_600_000 + days * DAY_MS + ms);

function valuesOf(field: FilterField): fc.Arbitrary<Value> {
  switch (field.type) {
    case 'code':
      return fc.constantFrom(...(field.codes?.values ?? []));
    case 'codes':
      return fc.subarray([...(field.codes?.values ?? [])].slice(0, 4));
    case 'record':
      return fc.constantFrom(1, 2, 3);
    case 'text':
      return aText;
    case 'date':
      return aDay;
    case 'instant':
      return anInstant;
    default:
      return aNumber;
  }
}

/** Columns that are never empty. */
const ALWAYS = new Set(['channel', 'stage', 'createdAt']);
/** What stands in `customer_facts`; who has no row there has none of them. */
const FACTS = {
  nextBirthday: 'nextBirthday',
  lastSign: 'lastSign',
  nextCare: 'nextCare',
  firstBuy: 'firstBuy',
  lastBuy: 'lastBuy',
  buys: 'buys',
  netFen: 'netFen',
  referred: 'referred',
  satisfaction: 'sat',
  share: 'shareBp',
  layer: 'layer',
  tier: 'tier',
  tierUntil: 'tierUntil',
  valueBand: 'band',
  buyingPattern: 'pattern',
  quadrant: 'quadrant',
  recency: 'r',
  frequency: 'f',
  money: 'm',
  customerClass: 'class',
  profitFen: 'profitFen',
  costCover: 'coverBp',
} as const;
const FACTS_ALWAYS = new Set(['buys', 'netFen', 'referred', 'layer', 'tier', 'buyingPattern', 'quadrant']);
const DERIVED = new Set(['birthdayMonth', 'shownClass', 'district']);
const NEED = ['rooms', 'styles', 'budget', 'decideBy', 'neededBy'];
const CUSTOMER = ALL_FIELDS.filter(
  ({ id }) => !(id in FACTS) && !DERIVED.has(id) && !NEED.includes(id) && id !== 'paymentMethod',
);

const fieldNamed = (id: string) => ALL_FIELDS.find((field) => field.id === id) as FilterField;
const record = (ids: readonly string[], always: ReadonlySet<string>) =>
  fc.record(
    Object.fromEntries(
      ids.map((id) => [id, always.has(id) ? valuesOf(fieldNamed(id)) : maybe(valuesOf(fieldNamed(id)))]),
    ),
  ) as fc.Arbitrary<Record<string, Value>>;

const aPerson = fc.record({
  own: record(
    CUSTOMER.map(({ id }) => id),
    ALWAYS,
  ),
  facts: maybe(record(Object.keys(FACTS), FACTS_ALWAYS)),
  need: maybe(record(NEED, new Set(['rooms', 'styles']))),
  closedNeed: fc.boolean(),
  paid: fc.array(fc.tuple(valuesOf({ ...fieldNamed('paymentMethod'), type: 'code' }), fc.boolean()), {
    maxLength: 3,
  }),
  state: fc.constantFrom('here', 'here', 'here', 'here', 'merged', 'erased'),
  orders: fc.array(
    fc.record({
      product: fc.constantFrom(1, 2, 3),
      date: aDay,
      quantity: fc.constantFrom(1, 2),
      price: fc.constantFrom(0, 50, 100_000),
      gift: fc.boolean(),
      lineCancelled: fc.boolean(),
      state: fc.constantFrom('confirmed', 'confirmed', 'paid', 'pending', 'cancelled', 'nothing'),
      returned: fc.constantFrom(0, 0, 1, 2),
      settled: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
});

function anyCondition(field: FilterField): fc.Arbitrary<FieldCondition> {
  const list = (values: fc.Arbitrary<Value>) =>
    fc.uniqueArray(values as fc.Arbitrary<string | number>, { minLength: 1, maxLength: 3 });
  return fc.constantFrom(...OPS[field.type]).chain((op) => {
    const value: fc.Arbitrary<unknown> =
      op === 'empty' || op === 'filled'
        ? fc.constant(null)
        : op === 'last' || op === 'not_last' || op === 'ago' || op === 'next'
          ? fc.constantFrom(1, 2, 7, 400)
          : field.codes
            ? list(fc.constantFrom(...field.codes.values))
            : field.record
              ? list(fc.constantFrom(1, 2, 3, 99))
              : field.type === 'text'
                ? fc.constantFrom('师', 'A', '%', '_')
                : field.type === 'date' || field.type === 'instant'
                  ? op === 'between'
                    ? fc.tuple(aDay, aDay).map((days) => days.sort())
                    : aDay
                  : op === 'between'
                    ? fc.tuple(aNumber, aNumber).map((numbers) => numbers.sort((a, b) => a - b))
                    : aNumber;
    return value.map((one) => ({ field: field.id, op, value: one }) as FieldCondition);
  });
}

const aBought: fc.Arbitrary<{ bought: Bought }> = fc
  .record({
    of: fc.constantFrom('kind', 'series', 'product'),
    id: fc.constantFrom(1, 2),
    days: fc.constantFrom(undefined, 1, 7),
    times: fc.constantFrom(undefined, 1, 2),
    fen: fc.constantFrom(undefined, 100, 100_000),
  })
  .map(({ of, id, days, times, fen }) => {
    const more = Object.entries({ days, times, fen }).filter(([, value]) => value !== undefined);
    return { bought: { [of]: id, ...Object.fromEntries(more) } };
  });

const aLeaf: fc.Arbitrary<Filter> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...ALL_FIELDS).chain(anyCondition) },
  { weight: 1, arbitrary: aBought },
  { weight: 1, arbitrary: fc.constant({ segment: 1 }) },
);
const groupOf = (part: fc.Arbitrary<Filter>): fc.Arbitrary<Filter> =>
  fc.oneof(
    { weight: 2, arbitrary: part },
    { weight: 2, arbitrary: fc.array(part, { minLength: 1, maxLength: 3 }).map((all) => ({ all })) },
    { weight: 2, arbitrary: fc.array(part, { minLength: 1, maxLength: 3 }).map((any) => ({ any })) },
    { weight: 1, arbitrary: part.map((not) => ({ not })) },
  );
const aFilter = groupOf(groupOf(groupOf(aLeaf)));

/** Puts somebody into the tables and answers what a scan knows of them. */
function store({ db }: TestStore['database'], id: number, person: PersonRow): Person {
  const { own, facts, need, closedNeed, paid, state, orders } = person;
  const stamps = { version: 1, createdAt: TEST_NOW, updatedAt: TEST_NOW };
  const put = (table: Parameters<typeof insertRow>[1], values: object) =>
    insertRow(db.$client, table, { ...blankRow(table), ...stamps, ...values } as never);
  const community = own.community as number | null;
  put(schema.customers, {
    ...{ id, name: `客${id}`, channel: own.channel, stage: own.stage, createdAt: own.createdAt },
    ...{ gender: own.gender, ageBand: own.ageBand, temperament: own.temperament, occupation: own.occupation },
    ...{ incomeBand: own.incomeBand, maritalStatus: own.maritalStatus, houseType: own.houseType },
    ...{ partnerId: own.partner, communityId: community, sellerId: own.seller, floor: own.floor },
    hasLift: own.lift === null ? null : own.lift === 'yes',
    ...{ areaM2: own.area, lastContactAt: own.lastContact, nextContactDate: own.nextContact },
    mergedIntoId: state === 'merged' ? 1 : null,
    erasedAt: state === 'erased' ? TEST_NOW : null,
  });
  if (facts) {
    const buyer = { r: facts.recency, f: facts.frequency, m: facts.money };
    const rfm = Object.entries(buyer).map(([key, value]) => [key, value === null ? null : Number(value)]);
    const columns = Object.entries(FACTS).map(([field, column]) => [column, facts[field]]);
    insertRow(db.$client, schema.customerFacts, {
      ...blankRow(schema.customerFacts),
      ...Object.fromEntries([...columns, ...rfm]),
      ...{ customerId: id, profitEstimated: false, computedFor: TODAY },
    } as never);
  }
  if (need) {
    put(schema.customerNeeds, {
      ...{ customerId: id, rooms: need.rooms, styles: need.styles, productKinds: [] },
      ...{ decideBy: need.decideBy, neededBy: need.neededBy, budgetMaxFen: need.budget },
    });
  }
  if (closedNeed) {
    const old = {
      rooms: ['living'],
      styles: ['modern'],
      productKinds: [],
      budgetMinFen: 5,
      closedAt: TEST_NOW,
    };
    put(schema.customerNeeds, { customerId: id, ...old });
  }
  const bought: Person['bought'] = [];
  const order = (values: object) =>
    put(schema.orders, {
      ...{ number: `SO${id}-${Math.random()}`, customerId: id, orderDate: TODAY, contactName: '客' },
      ...{ state: 'pending', totalFen: 10, ...values },
    });
  if (paid.length > 0) {
    const orderId = order({});
    for (const [i, [method, refund]] of paid.entries()) {
      put(schema.payments, {
        ...{
          number: `PM${id}-${i}`,
          orderId,
          customerId: id,
          method,
          amountFen: 1,
          paidDate: TODAY,
          staffId: 1,
        },
        kind: refund ? 'refund' : 'balance',
      });
    }
  }
  for (const one of orders) {
    const counted = one.state === 'confirmed' || one.state === 'paid';
    const orderId = order({
      orderDate: one.date,
      state: one.state === 'cancelled' ? 'cancelled' : 'pending',
      confirmedAt: one.state === 'confirmed' || one.state === 'cancelled' ? TEST_NOW : null,
      receivedFen: one.state === 'paid' ? 1 : 0,
      ...(one.state === 'nothing' && {
        confirmedAt: TEST_NOW,
        totalFen: 30,
        deliveryFeeFen: 10,
        carryingFeeFen: 20,
      }),
    });
    const back = Math.min(one.returned, one.quantity);
    // A return that is settled has taken its pieces off the line; a line without any is cancelled.
    const left = one.quantity - (one.settled ? back : 0);
    const lineId = put(schema.orderLines, {
      ...{ orderId, sort: 1, productId: one.product, name: '沙发', source: 'ordered', packages: 1 },
      ...{ quantity: left || one.quantity, unitPriceFen: one.price, gift: one.gift, volumeDm3: 0 },
      cancelledAt: one.lineCancelled || left === 0 ? TEST_NOW : null,
    });
    if (back > 0) {
      const returnId = put(schema.returns, {
        ...{ number: `RT${lineId}`, orderId, customerId: id, kind: 'return', reason: '色差' },
        state: one.settled ? 'settled' : 'open',
      });
      put(schema.returnLines, { returnId, orderLineId: lineId, quantity: back });
    }
    if (counted && !one.gift && !one.lineCancelled && left > 0) {
      const kind = one.product === 3 ? 2 : 1;
      const series = one.product === 1 ? 1 : 2;
      bought.push({
        kind,
        series,
        product: one.product,
        date: one.date,
        pieces: left,
        fen: left * one.price,
      });
    }
  }
  const methods = paid.flatMap(([method, refund]) => (refund ? [] : [String(method)]));
  const lastFact = (field: string) => (facts ? facts[field] : null) ?? null;
  return {
    id,
    hidden: state !== 'here',
    bought,
    fields: {
      ...own,
      ...Object.fromEntries(Object.keys(FACTS).map((field) => [field, lastFact(field)])),
      ...Object.fromEntries(NEED.map((field) => [field, need ? (need[field] ?? null) : null])),
      birthdayMonth: lastFact('nextBirthday') === null ? null : String(lastFact('nextBirthday')).slice(5, 7),
      shownClass: lastFact('customerClass') === 'negative' ? 'normal' : lastFact('customerClass'),
      district: community === 1 ? '滨江' : null,
      paymentMethod: methods,
    },
  };
}
type PersonRow = typeof aPerson extends fc.Arbitrary<infer P> ? P : never;

/** The scan: whether a filter means somebody, by what is known of them. */
function means(filter: Filter, person: Person, segment: (person: Person) => boolean): boolean {
  if ('all' in filter) return filter.all.every((part) => means(part, person, segment));
  if ('any' in filter) return filter.any.some((part) => means(part, person, segment));
  if ('not' in filter) return !means(filter.not, person, segment);
  if ('segment' in filter) return segment(person);
  if ('bought' in filter) return hasBought(filter.bought, person);
  const { field, op, value } = filter;
  const has = person.fields[field] ?? null;
  const isEmpty = has === null || has === '' || (Array.isArray(has) && has.length === 0);
  const list = (Array.isArray(value) ? value : [value]) as (string | number)[];
  if (op === 'empty') return isEmpty;
  if (op === 'filled') return !isEmpty;
  const hasOneOf = Array.isArray(has)
    ? list.some((one) => has.includes(String(one)))
    : list.some((one) => one === has);
  if (op === 'is') return !isEmpty && hasOneOf;
  if (op === 'is_not') return isEmpty || !hasOneOf;
  if (op === 'all') return Array.isArray(has) && list.every((one) => has.includes(String(one)));
  const lower = (text: unknown) => String(text).replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  if (op === 'contains') return !isEmpty && lower(has).includes(lower(value));
  if (op === 'not_contains') return isEmpty || !lower(has).includes(lower(value));
  if (op === 'not_last' && isEmpty) return true;
  if (isEmpty) return false;
  if (op === 'gte') return Number(has) >= Number(value);
  if (op === 'lte') return Number(has) <= Number(value);
  const isDate = fieldNamed(field).type === 'date' || fieldNamed(field).type === 'instant';
  if (op === 'between' && !isDate) return Number(has) >= Number(list[0]) && Number(has) <= Number(list[1]);
  const day = (typeof has === 'number' ? todayIn(has, ZONE) : has) as LocalDate;
  /** Days ago; negative in the future. */
  const ago = diffDays(day, TODAY);
  switch (op) {
    case 'last':
      return ago >= 0 && ago < Number(value);
    case 'not_last':
      return !(ago >= 0 && ago < Number(value));
    case 'ago':
      return ago >= Number(value);
    case 'next':
      return ago <= 0 && -ago < Number(value);
    case 'from':
      return day >= String(value);
    case 'until':
      return day <= String(value);
    default:
      return day >= String(list[0]) && day <= String(list[1]);
  }
}

function hasBought({ kind, series, product, days, times = 1, fen = 0 }: Bought, { bought }: Person): boolean {
  const lines = bought.filter(
    (line) =>
      (line.kind === kind || line.series === series || line.product === product) &&
      (days === undefined ||
        (diffDays(localDate(line.date), TODAY) >= 0 && diffDays(localDate(line.date), TODAY) < days)),
  );
  const sum = lines.reduce((total, line) => total + line.fen, 0);
  return lines.length > 0 && new Set(lines.map(({ date }) => date)).size >= times && sum >= fen;
}

async function shop(): Promise<TestStore> {
  const made = await testStore();
  const { db } = made.database;
  const stamps = { version: 1, createdAt: TEST_NOW, updatedAt: TEST_NOW };
  const put = (table: Parameters<typeof insertRow>[1], values: object) =>
    insertRow(db.$client, table, { ...blankRow(table), ...stamps, ...values } as never);
  for (const id of [1, 2, 3]) {
    put(schema.communities, { id, name: `小区${id}`, district: id === 1 ? '滨江' : null });
    put(schema.partners, { id, name: `伙伴${id}`, kind: 'designer', commissionBp: 0, active: true });
  }
  return made;
}

test('a filter means exactly whom a plain scan of the rows finds, whatever it is and whoever they are', async () => {
  const made = await shop();
  const { db } = made.database;
  // Rows as they come, without their whole life around them.
  db.$client.pragma('foreign_keys = OFF');
  db.$client.pragma('ignore_check_constraints = ON');
  for (const id of [1, 2, 3]) {
    db.$client
      .prepare(
        `INSERT INTO products (id, version, created_at, updated_at, kind_id, series_id, model, name, materials, colors, price_fen)
         VALUES (?, 1, 0, 0, ?, ?, ?, '沙发', '[]', '[]', 1)`,
      )
      .run(id, id === 3 ? 2 : 1, id === 1 ? 1 : 2, `M${id}`);
  }
  let met = 0;
  fc.assert(
    fc.property(
      fc.array(aPerson, { minLength: 1, maxLength: 8 }),
      fc.array(aFilter, { minLength: 1, maxLength: 12 }),
      fc.tuple(aFilter, fc.array(fc.tuple(fc.integer({ min: 1, max: 8 }), fc.constantFrom('in', 'out')))),
      (people, filters, [ofSegment, pins]) => {
        db.$client.exec('BEGIN');
        try {
          const rows = people.map((person, i) => store(made.database, i + 1, person));
          const usable = (filter: Filter) =>
            filterShape().safeParse(filter).success &&
            filterFaults(filter, {
              segments: new Map([[1, { field: 'channel', op: 'filled', value: null }]]),
            }).length === 0;
          // A segment that refers to itself is refused, and is no part of this.
          const inner = JSON.stringify(ofSegment).includes('"segment"')
            ? ({ field: 'channel', op: 'filled', value: null } as const)
            : ofSegment;
          insertRow(db.$client, schema.segments, {
            ...{
              id: 1,
              version: 1,
              createdAt: 0,
              updatedAt: 0,
              createdBy: null,
              name: '一群',
              filter: inner,
            },
          } as never);
          const side = new Map(pins.filter(([id]) => id <= rows.length));
          for (const [customerId, pinned] of side) {
            insertRow(db.$client, schema.segmentPins, {
              ...blankRow(schema.segmentPins),
              ...{ version: 1, createdAt: 0, updatedAt: 0, segmentId: 1, customerId, side: pinned },
            } as never);
          }
          const inSegment = (person: Person) =>
            side.has(person.id) ? side.get(person.id) === 'in' : means(inner, person, () => false);
          for (const filter of filters) {
            expect(usable(filter), JSON.stringify(filter)).toBe(true);
            const audience = { filter, segmentId: null, today: TODAY, zone: ZONE };
            const wanted = rows
              .filter((row) => !row.hidden && means(filter, row, inSegment))
              .sort((a, b) => b.id - a.id)
              .map(({ id }) => id);
            expect([...idsMeant(db, audience)], JSON.stringify(filter)).toEqual(wanted);
            if (wanted.length > 0) met += 1;
            if (!('all' in filter) || filter.all.length < 2) continue;
            const here = rows.filter((row) => !row.hidden);
            const steps = filter.all.map((_, i) => ({
              left: here.filter((row) => filter.all.slice(0, i + 1).every((p) => means(p, row, inSegment)))
                .length,
              more:
                here.filter((row) => filter.all.every((p, j) => j === i || means(p, row, inSegment))).length -
                wanted.length,
            }));
            expect(stepsOf(db, audience), JSON.stringify(filter)).toEqual(steps);
          }
        } finally {
          db.$client.exec('ROLLBACK');
        }
      },
    ),
    { numRuns: 150 },
  );
  // Filters that mean nobody would prove nothing.
  expect(met).toBeGreaterThan(300);
});
