import { join } from 'node:path';
import type { Platform } from '../../src/main/core/platform';
import { createSession } from '../../src/main/core/session';
import { checkStore } from '../../src/main/features/health/checkStore';
import type { Rng } from '../../src/main/sample/rng';
import { fixedClock } from '../../src/shared/domain/clock';
import { MERGE_FIELD_NAMES, MERGE_FIELDS, type MergeChoices } from '../../src/shared/domain/mergeFields';
import type { MergeKept } from '../../src/shared/features/merge/contract';
import type { BenchStore } from '../bench/stores';
import type { Drill } from './drill';
import { DRILL_NOW, drillPaths, inTemporaryFolder } from './place';
import { deafPlatform } from './platform';
import { makeTinyStore, openDrillStore, stockOrder } from './stores';

const ROUNDS = 1_000;
const ROUNDS_QUICK = 40;
const STEP_MS = 1_000;
/** A rule of the sample store only: the drill gives up orders that are paid. */
const OWED_BACK = 'an order that received more than its total';

/**
 * Two random customers with what random work has given them are merged, worked on, and parted again. Counted are values
 * that are neither as before the merge nor as somebody left them since, and what was kept without being named.
 */
export const mergeUndoDrill: Drill = {
  ids: ['merge_undo.diff_rows'],
  run: async ({ rng, quick }) =>
    inTemporaryFolder(async (root) => {
      const folder = join(root, 'data');
      await makeTinyStore(folder);
      const rounds = quick ? ROUNDS_QUICK : ROUNDS;
      const showroom = new Showroom(folder, rng);
      try {
        for (let round = 0; round < rounds; round += 1) await showroom.round();
        const rules = checkStore(showroom.store.database.connection).filter(
          (what) => !what.startsWith(OWED_BACK),
        );
        const wrong = [...showroom.wrong, ...rules];
        const told = `${rounds} merges, ${showroom.changes} changes between, ${showroom.kept} kept by name`;
        return [
          { id: 'merge_undo.diff_rows', value: wrong.length, note: [told, ...wrong.slice(0, 5)].join('; ') },
        ];
      } finally {
        showroom.store.close();
      }
    }),
};

type Values = Record<string, string | number | null>;
/** Rows by `table:id`. */
type Snapshot = Map<string, Values>;

const OWN_TABLES = [
  ...['customer_needs', 'contacts', 'visits', 'invitations', 'proposals', 'quotes', 'orders', 'payments'],
  ...['requests', 'returns', 'tasks', 'home_items', 'member_cards', 'tier_right_uses'],
];
const BOOKKEEPING = new Set(['version', 'updated_at', 'name_key']);
/** Follow from tasks, contacts and orders; the store's rules say whether they are right. */
const DERIVED = new Set(['next_contact_date', 'wake_up_date', 'last_contact_at', 'stage', 'lost_reason']);

class Showroom {
  readonly wrong: string[] = [];
  readonly store: BenchStore;
  changes = 0;
  kept = 0;
  private readonly clock = fixedClock(DRILL_NOW);
  private readonly rng: Rng;
  private people = 0;

  constructor(folder: string, rng: Rng) {
    this.rng = rng;
    const session = createSession(this.clock, () => undefined);
    const platform = deafPlatform({ paths: drillPaths(folder), session } as Platform);
    this.store = openDrillStore(folder, { clock: this.clock, platform });
  }

  async round(): Promise<void> {
    const [a, b] = [await this.person(), await this.person()];
    for (const id of [a, b]) await this.work(id, this.rng.int(0, 4));
    const before = this.snapshot(a, b);
    const made = await this.merge(a, b);
    const merged = this.snapshot(a, b);
    const ordersBefore = this.ordersChanged(a, b);
    const stageBefore = this.stageOf(a);
    this.changes += await this.work(a, this.rng.int(0, 4));
    const left = this.snapshot(a, b);
    this.clock.advance(STEP_MS);
    const { kept } = await this.store.call('owner', 'merge.undo', { id: made.id, version: made.version });
    this.kept += kept.fields.length + kept.records.length;
    const settled = ordersBefore !== this.ordersChanged(a, b) || stageBefore !== this.stageOf(a);
    this.wrong.push(...this.torn(a, b), ...this.wonByNothing(a, b));
    this.compare({ before, merged, left, after: this.snapshot(a, b) }, { a, b, kept, settled });
  }

  private stageOf = (id: number) =>
    this.store.database.connection.prepare('SELECT stage FROM customers WHERE id = ?').pluck().get(id);

  /** Tells whether the orders of the two are as they were. */
  private ordersChanged = (a: number, b: number) =>
    JSON.stringify(
      this.store.database.connection
        .prepare('SELECT id, state FROM orders WHERE customer_id IN (?, ?) ORDER BY id')
        .all(a, b),
    );

  /** Records of one customer that hang on an order, quote or visit of the other. */
  private torn(a: number, b: number): string[] {
    const pairs = [
      ...['payments', 'returns', 'requests', 'tasks'].map((table) => [table, 'order_id', 'orders']),
      ...[
        ['orders', 'quote_id', 'quotes'],
        ['tasks', 'visit_id', 'visits'],
        ['home_items', 'visit_id', 'visits'],
      ],
    ];
    const each = pairs.map(
      ([table, column, whole]) =>
        `SELECT '${table}:' || r.id || ' is torn from its ${whole}' FROM ${table} r
         JOIN ${whole} w ON w.id = r.${column} WHERE r.customer_id IN (:a, :b) AND w.customer_id <> r.customer_id`,
    );
    return this.store.database.connection.prepare(each.join(' UNION ALL ')).pluck().all({ a, b }) as string[];
  }

  /** Nobody in this showroom is won by hand. */
  private wonByNothing(a: number, b: number): string[] {
    return this.store.database.connection
      .prepare(
        `SELECT 'customers:' || c.id || ' is won without an order' FROM customers c
         WHERE c.id IN (:a, :b) AND c.stage = 'won' AND NOT EXISTS (
           SELECT 1 FROM orders o WHERE o.customer_id = c.id AND o.state <> 'cancelled')`,
      )
      .pluck()
      .all({ a, b }) as string[];
  }

  private async person(): Promise<number> {
    this.clock.advance(STEP_MS);
    const number = this.people++;
    const maybe = <T>(value: T): T | null => (this.rng.chance(0.5) ? value : null);
    const { id } = await this.store.call('owner', 'customers.register', {
      ...{ name: `合并${number}`, phone: maybe(`17${String(number).padStart(9, '0')}`) },
      ...{ phone2: maybe(`18${String(number).padStart(9, '0')}`), wechat: maybe(`wx${number}`) },
      ...{ community: maybe('云澜江境'), room: maybe(String(100 + number)), note: maybe(`备注${number}`) },
      ...{ nextContactDate: maybe('2026-12-20'), temperament: maybe('trying' as const) },
      ...(this.rng.chance(0.5) && { rooms: ['living' as const] }),
      ...(number > 4 &&
        this.rng.chance(0.3) && { channel: 'referral' as const, introducerId: this.earlier() }),
    });
    return id;
  }

  /** Somebody who was registered before. */
  private earlier(): number {
    const ids = this.store.database.connection
      .prepare('SELECT id FROM customers WHERE merged_into_id IS NULL ORDER BY id DESC LIMIT 10')
      .pluck()
      .all() as number[];
    return this.rng.pick(ids as [number, ...number[]]);
  }

  private async merge(survivorId: number, mergedId: number) {
    const version = async (id: number) => (await this.store.call('owner', 'customers.get', { id })).version;
    const choices: MergeChoices = {};
    for (const field of MERGE_FIELD_NAMES) {
      if (this.rng.chance(0.3)) choices[field] = this.rng.pick(['survivor', 'merged'] as const);
    }
    return this.store.call('owner', 'merge.run', {
      ...{ survivorId, survivorVersion: await version(survivorId), choices },
      ...{ mergedId, mergedVersion: await version(mergedId) },
    });
  }

  /** So many random things of a customer's; what cannot be done at that moment is let be. Answers how many were done. */
  private async work(id: number, times: number): Promise<number> {
    let done = 0;
    for (let i = 0; i < times; i += 1) {
      this.clock.advance(STEP_MS);
      if (await this.tryOne(id)) done += 1;
    }
    return done;
  }

  private async tryOne(id: number): Promise<boolean> {
    const { rng, store } = this;
    const { version, ...customer } = await store.call('owner', 'customers.get', { id });
    const [order] = (await store.call('owner', 'orders.list', { customerId: id, limit: 1 })).rows;
    const call: BenchStore['call'] = (role, name, input) => store.call(role, name, input);
    const acts = [
      () =>
        call('owner', 'followups.logContact', {
          ...{ customerId: id, channel: 'call', outcome: 'interested', note: '聊了' },
          nextDate: rng.chance(0.5) ? '2026-12-01' : null,
        }),
      () => call('owner', 'orders.create', stockOrder(id)),
      () => call('owner', 'quotes.create', { customerId: id }),
      () => call('owner', 'tasks.create', { customerId: id, note: '记得', dueDate: '2026-12-02' }),
      () =>
        call('owner', 'customers.update', {
          ...{ id, version },
          service: { sellerId: customer.sellerId, temperament: null, note: `改过${rng.int(1, 999)}` },
        }),
      () =>
        call('owner', 'customers.setStage', {
          ...{ id, version, stage: rng.pick(['lost', 'paused'] as const), reason: '等等' },
          wakeUpDate: '2026-12-24',
        }),
      () => call('owner', 'followups.planVisit', { customerId: id, date: '2026-12-03', goal: '量房' }),
      () => call('owner', 'requests.create', { customerId: id, kind: 'inquiry', title: '问' }),
      () => this.count(id),
      () => this.giveCard(id),
      () => order && this.pay(order.id),
      () => order && this.cancel(order.id),
    ];
    try {
      return (await rng.pick(acts as [(typeof acts)[0], ...typeof acts])()) !== undefined;
    } catch (error) {
      if (/NOT_FOUND|INTERNAL/.test(String(error))) throw error;
      return false;
    }
  }

  /** Somebody counts what stands in the home. */
  private async count(customerId: number) {
    const { store, rng } = this;
    const [kind] = await store.call('owner', 'catalogue.kinds', {});
    if (!kind) return undefined;
    const item = { kindId: kind.id, year: rng.int(2010, 2026), brand: '别家' };
    if (rng.chance(0.5)) return store.call('owner', 'homeItems.add', { customerId, ...item });
    const visit = await store.call('owner', 'followups.planVisit', { customerId, date: '2026-12-03' });
    return store.call('owner', 'followups.completeVisit', {
      ...{ id: visit.id, version: visit.version, result: '清点', measurements: [], inventoryDone: true },
      homeItems: [item],
    });
  }

  private async giveCard(customerId: number) {
    const member = await this.store.call('owner', 'members.get', { customerId });
    const valid = member?.cards.find(({ voidedAt }) => voidedAt === null);
    return valid
      ? this.store.call('owner', 'members.reissueCard', {
          id: valid.id,
          version: valid.version,
          reason: 'lost',
        })
      : this.store.call('owner', 'members.issueCard', { customerId });
  }

  private async pay(orderId: number) {
    const { version: orderVersion } = await this.store.call('owner', 'orders.get', { id: orderId });
    return this.store.call('owner', 'payments.take', {
      ...{ orderId, orderVersion, kind: 'progress', method: 'cash', amountFen: 100, paidDate: '2026-11-17' },
    });
  }

  private async cancel(id: number) {
    const { version } = await this.store.call('owner', 'orders.get', { id });
    return this.store.call('owner', 'orders.cancel', { id, version, reason: '不要了' });
  }

  /** Everything of the two, and whoever was brought by either. */
  private snapshot(a: number, b: number): Snapshot {
    const rows: Snapshot = new Map();
    const read = (table: string, where: string) => {
      const found = this.store.database.connection
        .prepare(`SELECT * FROM ${table} WHERE ${where}`)
        .all({ a, b }) as Values[];
      for (const row of found) rows.set(`${table}:${row.id}`, row);
    };
    for (const table of OWN_TABLES) read(table, 'customer_id IN (:a, :b)');
    read('customers', 'id IN (:a, :b) OR introducer_id IN (:a, :b)');
    return rows;
  }

  private compare(
    { before, merged, left, after }: Record<'before' | 'merged' | 'left' | 'after', Snapshot>,
    { a, b, kept, settled }: { a: number; b: number; kept: MergeKept; settled: boolean },
  ): void {
    const named = new Set(kept.records.map(({ table, id }) => `${table}:${id}`));
    const fields = new Set(
      kept.fields.flatMap((unit): readonly string[] => MERGE_FIELDS[unit as 'name'] ?? [unit]).map(snake),
    );
    for (const key of new Set([...before.keys(), ...left.keys(), ...after.keys()])) {
      const [was, then, lay, is] = [before.get(key), merged.get(key), left.get(key), after.get(key)];
      const own = key === `customers:${a}`;
      // Made by the merge: gone, or kept by name because somebody has touched it.
      if (!was && then && is && !named.has(key)) this.wrong.push(`${key} stayed after ${a} and ${b}`);
      if (was && !is) this.wrong.push(`${key} is gone after ${a} and ${b}`);
      // Came since: it is as somebody left it, and named.
      if (!was && !then && is && lay && !named.has(key))
        this.wrong.push(`${key} came since and is not named`);
      if (!is) continue;
      // A task is put back as a whole or not at all; where it is not, it stands as it was left.
      const touched = Object.keys(is).some((one) => !BOOKKEEPING.has(one) && lay?.[one] !== then?.[one]);
      for (const column of Object.keys(is)) {
        if (BOOKKEEPING.has(column)) continue;
        const derived =
          DERIVED.has(column) && (settled || column.endsWith('_date') || column.endsWith('_at'));
        if (key.startsWith('customers:') && derived) continue;
        const untouched = then !== undefined && lay?.[column] === then[column];
        const wanted = untouched && was ? was[column] : lay?.[column];
        if (is[column] === wanted) {
          if (untouched || !was || lay?.[column] === was[column] || then?.[column] === was[column]) continue;
          if (own ? fields.has(column) : named.has(key)) continue;
          this.wrong.push(`${key}.${column} was kept and is not named`);
        } else if (
          !(own ? fields.has(column) : (touched || is[column] === lay?.[column]) && named.has(key))
        ) {
          this.wrong.push(`${key}.${column} is ${is[column]}, not ${wanted} (${a}, ${b})`);
        }
      }
    }
  }
}

const snake = (column: string) => column.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
