import type { Database } from '../../src/main/database/database';
import { bringFactsInStep } from '../../src/main/features/customerFacts';
import { driftedFacts } from '../../src/main/features/customerFacts/factsDrift';
import { DEFAULT_SETTINGS } from '../../src/main/features/settings/defaults';
import type { Rng } from '../../src/main/sample/rng';
import type { CallName, OutputOf, RawInputOf } from '../../src/shared/contract';
import type { Result } from '../../src/shared/contract/result';
import type { FixedClock } from '../../src/shared/domain/clock';
import { CONTACT_CHANNELS, CONTACT_OUTCOMES } from '../../src/shared/domain/customerCodes';
import { TIERS } from '../../src/shared/domain/customerFacts/codes';
import { addDays, DEFAULT_ZONE, todayIn } from '../../src/shared/domain/dates';
import { REQUEST_KINDS, REVISIT_RESULTS } from '../../src/shared/domain/requestRules';
import { HomeSteps } from './homeSteps';
import { line, orderInput } from './orders';

const DAY_MS = 86_400_000;
const ZONE = DEFAULT_ZONE;
const QUIET = { progress: () => undefined, cancelled: () => false };

/** A store that is asked as its owner. */
interface Shop {
  database: Database;
  clock: FixedClock;
  ask: <N extends CallName>(name: N, input: RawInputOf<N>) => Promise<Result<OutputOf<N>>>;
}

interface Row {
  id: number;
  version: number;
}

/**
 * Random commands on everything that facts of customers follow from, the clock among it. A refusal is as good as a success;
 * an answer INTERNAL is thrown. The same stream of choices does the same.
 */
export class FactsSteps {
  /** How often each step was done, and how often refused. */
  readonly counts: Record<string, number> = {};
  private people = 0;
  private readonly shop: Shop;
  private readonly rng: Rng;
  private readonly products: { id: number; name: string }[] = [];
  private readonly homes: HomeSteps;
  private trip: { crewId: number; slotId: number } | null = null;

  private constructor(shop: Shop, rng: Rng) {
    this.shop = shop;
    this.rng = rng;
    this.homes = new HomeSteps({
      rng,
      ask: (name, input) => this.ask(name, input),
      some: (table, where) => this.some(table, where),
      customer: () => this.customer(),
      today: () => this.today,
    });
  }

  /** With two products of known cost, and a kind whose margin stands in for that of a third. */
  static async begin(shop: Shop, rng: Rng): Promise<FactsSteps> {
    const steps = new FactsSteps(shop, rng);
    await steps.ask('settings.update', { store: { name: '云栖家居' } });
    const kind = await steps.ask('catalogue.createKind', {
      ...{ nameZh: '演练品类', bufferDays: 1, sort: 1, defaultMarginBp: 4_000, careDays: 180 },
    });
    for (const [i, costFen] of [60_000, 2_500_000, null].entries()) {
      const product = await steps.ask('catalogue.createProduct', {
        ...{ kindId: kind?.id ?? 0, model: `DRILL-${i}`, name: `演练商品${i}`, materials: [], colors: [] },
        ...{ unit: '件', priceFen: 100_000, packages: 1, volumeDm3: 0, productionDays: 1, source: 'ordered' },
        costFen,
      });
      if (product) steps.products.push(product);
    }
    await steps.homes.begin(kind?.id ?? 0);
    const crew = await steps.ask('crews.addCrew', { name: '演练班组', active: true });
    const slot = await steps.ask('crews.addSlot', {
      ...{ name: '演练时段', nameEn: 'Drill', startTime: '00:00', endTime: '23:00', active: true },
    });
    if (crew && slot) steps.trip = { crewId: crew.id, slotId: slot.id };
    await steps.register();
    return steps;
  }

  /** One random command, or a few that belong together. */
  async step(): Promise<void> {
    const [name, make] = this.rng.weighted([
      [['register', this.register], 12],
      [['undo', this.undo], 2],
      [['order', this.order], 22],
      [['deliver', this.deliver], 8],
      [['care', this.care], 4],
      [['handOver', this.handOver], 3],
      [['pay', this.pay], 22],
      [['refund', this.refund], 8],
      [['change', this.change], 8],
      [['cancel', this.cancel], 4],
      [['contact', this.contact], 8],
      [['visit', this.visit], 6],
      [['deliver', this.homes.deliver], 8],
      [['bring back', this.homes.bringBack], 3],
      [['home', this.homes.home], 6],
      [['invite', this.invite], 3],
      [['request', this.request], 6],
      [['introducer', this.introducer], 4],
      [['birthday', this.birthday], 4],
      [['stage', this.stage], 4],
      [['grant', this.grant], 3],
      [['pin', this.pin], 2],
      [['erase', this.erase], 2],
      [['days', this.days], 6],
      [['lines', this.lines], 1],
      [['margin', this.margin], 1],
    ] as const);
    await make.call(this);
    this.counts[name] = (this.counts[name] ?? 0) + 1;
  }

  /** Customers whose stored facts are not what follows from their history. */
  drift(): string[] {
    const { database, clock } = this.shop;
    const of = { db: database.db, zone: ZONE, today: todayIn(clock.now(), ZONE) };
    return [...driftedFacts(of)].map(({ id, columns }) => `customer ${id}: ${columns.join(', ')}`);
  }

  private get today() {
    return todayIn(this.shop.clock.now(), ZONE);
  }

  private async ask<N extends CallName>(name: N, input: RawInputOf<N>): Promise<OutputOf<N> | null> {
    const answer = await this.shop.ask(name, input);
    if (answer.ok) return answer.data;
    if (answer.error.code === 'INTERNAL') throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
    this.counts[`${name} refused`] = (this.counts[`${name} refused`] ?? 0) + 1;
    return null;
  }

  private some(table: string, where = '1'): Row | null {
    const { connection } = this.shop.database;
    const count = connection.prepare(`SELECT count(*) FROM ${table} WHERE ${where}`).pluck().get() as number;
    if (count === 0) return null;
    const at = this.rng.int(0, count - 1);
    return connection
      .prepare(`SELECT id, version FROM ${table} WHERE ${where} ORDER BY id LIMIT 1 OFFSET ?`)
      .get(at) as Row;
  }

  private customer = () =>
    this.some('customers', 'erased_at IS NULL AND id > (SELECT max(id) - 40 FROM customers)');
  private liveOrder = () =>
    this.some('orders', 'cancelled_at IS NULL AND id > (SELECT max(id) - 40 FROM orders)');

  private async register(): Promise<void> {
    this.people += 1;
    const introducer = this.rng.chance(0.4) ? this.customer() : null;
    await this.ask('customers.register', {
      ...{ name: `事实来客${this.people}`, phone: `19${String(this.people).padStart(9, '0')}` },
      ...(introducer && { channel: 'referral' as const, introducerId: introducer.id }),
    });
  }

  private async undo(): Promise<void> {
    await this.register();
    const last = this.some('customers', 'id = (SELECT max(id) FROM customers)');
    if (last) await this.ask('customers.undoRegister', last);
  }

  private async order(): Promise<void> {
    const customer = this.customer();
    if (!customer) return;
    const lines = Array.from({ length: this.rng.int(1, 3) }, () => {
      const product = this.rng.chance(0.7) ? this.rng.pick(this.products) : null;
      return line({
        ...{
          productId: product?.id ?? null,
          name: product?.name ?? '老榆木条案',
          quantity: this.rng.int(1, 3),
        },
        ...{ unitPriceFen: this.rng.pick([50_000, 300_000, 4_000_000]), gift: this.rng.chance(0.1) },
        source: this.rng.chance(0.5) ? 'stock' : 'ordered',
      });
    });
    const discountFen = this.rng.chance(0.3) ? this.rng.int(0, 30_000) : 0;
    const order = await this.ask('orders.create', orderInput(customer.id, { lines, discountFen }));
    if (order && this.rng.chance(0.7))
      await this.ask('orders.confirm', { id: order.id, version: order.version });
  }

  /** Brings what waits of an order, and has it signed for. */
  private async deliver(): Promise<void> {
    const order = this.some('orders', 'cancelled_at IS NULL AND confirmed_at IS NOT NULL');
    const waiting = order && (await this.ask('deliveries.waiting', { orderId: order.id }));
    for (const { id, version } of waiting?.rows ?? []) {
      const place = this.trip && { ...this.trip, date: this.today };
      const booked = place && (await this.ask('deliveries.book', { id, version, ...place }));
      if (!booked) continue;
      const signed = { outcome: 'signed', receiver: '演练' } as const;
      await this.ask('deliveries.result', { id, version: booked.version, ...signed });
    }
  }

  /** Furniture was looked after, or was not after all. */
  private async care(): Promise<void> {
    const customer = this.some(
      'customers',
      'id IN (SELECT customer_id FROM customer_facts WHERE next_care > 0)',
    );
    const done = customer && (await this.ask('reminders.careDone', { customerId: customer.id }));
    if (done && this.rng.chance(0.2)) await this.ask('reminders.undoCare', done);
  }

  private async handOver(): Promise<void> {
    const customer = this.customer();
    const sellers = (await this.ask('staff.list', {}))?.filter(({ role }) => role !== 'delivery') ?? [];
    if (!customer) return;
    const sellerId = this.rng.chance(0.2) || sellers.length === 0 ? null : this.rng.pick(sellers).id;
    await this.ask('customers.update', { ...customer, service: { sellerId } });
  }

  private async pay(): Promise<void> {
    const order = this.liveOrder();
    if (!order) return;
    const row = await this.ask('orders.get', { id: order.id });
    const balance = row?.balanceFen ?? 0;
    await this.ask('payments.take', {
      ...{ orderId: order.id, orderVersion: order.version, method: 'wechat', kind: 'progress' },
      ...{
        amountFen: this.rng.chance(0.5) ? balance : this.rng.int(1, Math.max(1, balance)),
        paidDate: this.today,
      },
    });
  }

  private async refund(): Promise<void> {
    const order = this.some('orders', 'received_fen > 0');
    const row = order && (await this.ask('orders.get', { id: order.id }));
    if (!order || !row) return;
    await this.ask('payments.refund', {
      ...{ orderId: order.id, orderVersion: order.version, method: 'cash', reason: '演练', beyondDue: true },
      ...{ amountFen: this.rng.int(1, Math.max(1, row.receivedFen)), paidDate: this.today },
    });
  }

  private async change(): Promise<void> {
    const order = this.liveOrder();
    const row = order && (await this.ask('orders.get', { id: order.id }));
    if (!row) return;
    const live = row.lines.filter(({ cancelledAt }) => cancelledAt === null);
    const kept = live.filter((_, i) => i === 0 || this.rng.chance(0.7));
    await this.ask('orders.changeLines', {
      ...{ id: row.id, version: row.version, reason: '演练', discountFen: 0, deliveryFeeFen: 10_000 },
      ...{ carryingFeeFen: 0, installationFeeFen: 0 },
      lines: kept.map((one) => ({
        ...{ id: one.id, roomName: one.roomName, productId: one.productId, name: one.name, model: one.model },
        ...{ source: one.source, packages: one.packages, gift: this.rng.chance(0.2), remark: null },
        ...{ quantity: this.rng.int(1, 3), unitPriceFen: one.unitPriceFen, wantedDate: null },
      })),
    });
  }

  private async cancel(): Promise<void> {
    const order = this.liveOrder();
    if (order) await this.ask('orders.cancel', { ...order, reason: '演练' });
  }

  private async contact(): Promise<void> {
    const customer = this.customer();
    if (!customer) return;
    const [channel, outcome] = [this.rng.pick(CONTACT_CHANNELS), this.rng.pick(CONTACT_OUTCOMES)];
    await this.ask('followups.logContact', { customerId: customer.id, channel, outcome });
  }

  private async visit(): Promise<void> {
    const customer = this.customer();
    const planned =
      customer && (await this.ask('followups.planVisit', { customerId: customer.id, date: this.today }));
    if (!planned || this.rng.chance(0.3)) return;
    const { id, version } = planned;
    await this.ask('followups.completeVisit', {
      ...{ id, version, result: '演练', measurements: [], inventoryDone: this.rng.chance(0.7) },
      homeItems: Array.from({ length: this.rng.int(0, 2) }, () => this.homes.item()),
    });
  }

  private async invite(): Promise<void> {
    const customer = this.customer();
    const invited =
      customer &&
      (await this.ask('invitations.invite', { customerId: customer.id, date: this.today, stagedSet: [] }));
    if (!invited || this.rng.chance(0.3)) return;
    await this.ask('invitations.attend', { id: invited.id, version: invited.version, outcome: '演练' });
  }

  private async request(): Promise<void> {
    const customer = this.customer();
    const made =
      customer &&
      (await this.ask('requests.create', {
        ...{ customerId: customer.id, kind: this.rng.pick(REQUEST_KINDS), title: '演练' },
      }));
    if (!made) return;
    let at: Row = { id: made.id, version: made.version };
    for (const step of ['accept', 'work', 'resolve', 'revisit', 'close'] as const) {
      if (this.rng.chance(0.2)) return;
      const revisitResult = step === 'revisit' ? this.rng.pick(REVISIT_RESULTS) : null;
      const moved = await this.ask('requests.move', { ...at, step, note: '演练', revisitResult });
      if (!moved) return;
      at = { id: moved.id, version: moved.version };
    }
  }

  private async introducer(): Promise<void> {
    const [customer, other] = [this.customer(), this.customer()];
    if (!customer || !other) return;
    const introducerId = this.rng.chance(0.7) ? other.id : null;
    await this.ask('customers.update', {
      ...customer,
      source: { channel: 'referral', partnerId: null, introducerId },
    });
  }

  private async birthday(): Promise<void> {
    const customer = this.customer();
    const profile = customer && (await this.ask('customers.get', { id: customer.id }));
    if (!customer || !profile) return;
    const calendar = this.rng.pick(['solar', 'lunar'] as const);
    const birthday = this.rng.chance(0.8)
      ? { calendar, month: this.rng.int(1, 12), day: this.rng.int(1, 29), leap: false, year: null }
      : null;
    await this.ask('customers.update', { ...customer, person: { name: profile.name, birthday } });
  }

  private async stage(): Promise<void> {
    const customer = this.customer();
    const stage = this.rng.pick(['lost', 'contacted', 'qualified'] as const);
    if (customer) await this.ask('customers.setStage', { ...customer, stage, reason: '演练' });
  }

  private async grant(): Promise<void> {
    const last = this.rng.chance(0.3) ? this.some('tier_grants') : null;
    if (last) return void (await this.ask('customerFacts.endGrant', last));
    const customer = this.customer();
    const tier = this.rng.pick(TIERS.filter((one) => one !== 'none'));
    const untilDate = addDays(this.today, this.rng.int(0, 300));
    if (customer)
      await this.ask('customerFacts.grantTier', { customerId: customer.id, tier, untilDate, reason: '演练' });
  }

  private async pin(): Promise<void> {
    const customer = this.customer();
    if (!customer) return;
    const { id: customerId, version } = customer;
    await this.ask('customerFacts.pinVip', { customerId, version, pinned: this.rng.chance(0.5) });
  }

  private async erase(): Promise<void> {
    const customer = this.customer();
    if (!customer) return;
    const { id: customerId, version } = customer;
    await this.ask('erasure.ask', { customerId, version, reason: '演练' });
    const asked = (await this.ask('approvals.pending', {}))?.find(({ kind }) => kind === 'erasure');
    if (asked) await this.ask('approvals.decide', { id: asked.id, version: asked.version, approve: true });
  }

  /** Some days on, or the clock set back; then the app looks what the day moves. */
  private async days(): Promise<void> {
    this.shop.clock.advance(
      this.rng.chance(0.85) ? this.rng.int(1, 120) * DAY_MS : -this.rng.int(1, 60) * DAY_MS,
    );
    bringFactsInStep(this.shop.database.db, this.shop.clock.now(), QUIET);
  }

  /** The owner draws the lines elsewhere. */
  private async lines(): Promise<void> {
    const drawn = DEFAULT_SETTINGS.customerFacts;
    const dormantDays = this.rng.int(30, 800);
    const customerFacts = {
      ...drawn,
      occasionDays: this.rng.pick([0, 7, 60]),
      layers: { ...drawn.layers, dormantDays },
      tiers: { ...drawn.tiers, fall: this.rng.pick(['one_down', 'balance'] as const) },
    };
    await this.ask('settings.update', { customerFacts });
    bringFactsInStep(this.shop.database.db, this.shop.clock.now(), QUIET);
  }

  private async margin(): Promise<void> {
    const kind = (await this.ask('catalogue.kinds', {}))?.at(-1);
    if (!kind) return;
    const { id, version, nameZh, bufferDays, sort } = kind;
    const careDays = this.rng.pick([null, 30, 180]);
    const defaultMarginBp = this.rng.pick([null, 2_000, 6_000]);
    const typicalPriceFen = this.rng.pick([null, 400_000, 900_000]);
    await this.ask('catalogue.updateKind', {
      ...{ id, version, nameZh, bufferDays, sort, careDays, defaultMarginBp, typicalPriceFen },
    });
    bringFactsInStep(this.shop.database.db, this.shop.clock.now(), QUIET);
  }
}
