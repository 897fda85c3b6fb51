import type { Rng } from '../../src/main/sample/rng';
import type { CallName, OutputOf, RawInputOf } from '../../src/shared/contract';
import type { ReceiptKind } from '../../src/shared/features/payments/contract';
import type { BenchStore } from '../bench/stores';
import { type Stepped, Unexpected } from './money';
import { type ModelLine, OrderModel } from './orderModel';
import { register, stockOrder } from './stores';

const TODAY = '2026-11-17';
const KINDS: readonly ReceiptKind[] = ['deposit_guarantee', 'deposit_advance', 'progress', 'final'];
const METHODS = ['cash', 'wechat', 'alipay', 'card'] as const;

type OrderRow = { version: number; total: number; received: number; paid: number; confirmed: number | null };
type Answer<N extends CallName> = { ok: true; data: OutputOf<N> } | { ok: false };

/** The steps of the money drill: each does something to an order, to its model, and compares the two. */
export class MoneySteps {
  private customerId = 0;
  private crewId = 0;
  private slotId = 0;

  private readonly store: BenchStore;
  private readonly rng: Rng;

  private constructor(store: BenchStore, rng: Rng) {
    this.store = store;
    this.rng = rng;
  }

  static async begin(store: BenchStore, rng: Rng): Promise<MoneySteps> {
    const steps = new MoneySteps(store, rng);
    const { id } = await register(store, 900_000_000);
    steps.customerId = id;
    const slot = { name: '演练', nameEn: 'Drill', startTime: '20:00', endTime: '22:00', active: true };
    steps.slotId = (await store.call('owner', 'crews.addSlot', slot)).id;
    steps.crewId = (await store.call('owner', 'crews.addCrew', { name: '演练组', active: true })).id;
    return steps;
  }

  /** A confirmed order of one to four lines. */
  async newOrder(): Promise<OrderModel> {
    const lines = Array.from({ length: this.rng.int(1, 4) }, () => this.someLine());
    const input = stockOrder(this.customerId, { lines: lines.map(asInput) });
    const order = await this.store.call('owner', 'orders.create', input);
    await this.store.call('owner', 'orders.confirm', { id: order.id, version: order.version });
    return new OrderModel(order.id, lines);
  }

  /** One random step; the order's row and its payments must say what the model says afterwards. */
  async step(order: OrderModel): Promise<Stepped> {
    const [name, make] = this.rng.weighted([
      [['take', this.take], 40],
      [['refund', this.refund], 18],
      [['change', this.change], 20],
      [['deliver', this.deliver], 20],
      [['giveBack', this.giveBack], 12],
      [['cancel', this.cancel], 1],
    ] as const);
    const outcome = await make.call(this, order);
    const row = this.rowOf(order);
    const drift =
      Math.abs(row.total - order.totalFen) +
      Math.abs(row.received - order.receivedFen) +
      Math.abs(row.paid - order.receivedFen) +
      Math.abs(row.total - row.received - order.balanceFen);
    return { name, outcome, drift };
  }

  private async take(order: OrderModel): Promise<Stepped['outcome']> {
    const amountFen = this.someAmount(order.balanceFen);
    const answer = await this.ask('payments.take', !order.cancelled && amountFen <= order.balanceFen, {
      ...{ orderId: order.id, orderVersion: this.rowOf(order).version, amountFen, paidDate: TODAY },
      ...{ kind: this.rng.pick(KINDS), method: this.rng.pick(METHODS) },
    });
    if (!answer.ok) return 'refused';
    order.receiptsFen += amountFen;
    return this.sameBalance(order, answer.data.balanceFen);
  }

  private async refund(order: OrderModel): Promise<Stepped['outcome']> {
    const amountFen = this.someAmount(order.receivedFen);
    const answer = await this.ask('payments.refund', amountFen <= order.receivedFen, {
      ...{ orderId: order.id, orderVersion: this.rowOf(order).version, amountFen, paidDate: TODAY },
      ...{ method: this.rng.pick(METHODS), reason: '演练', beyondDue: true },
    });
    if (!answer.ok) return 'refused';
    order.refundsFen += amountFen;
    return this.sameBalance(order, answer.data.balanceFen);
  }

  /** Prices, amounts, gifts, a line more, discount and fees; packages stay, since some may be on their way. */
  private async change(order: OrderModel): Promise<Stepped['outcome']> {
    const kept = this.liveLines(order);
    const delivered = this.deliveredLines(order);
    const lines: ModelLine[] = order.lines.map((line, i) => {
      if (!this.rng.chance(0.5)) return line;
      const other = { ...this.someLine(), packages: line.packages };
      // What the customer has stays what it is, and as many; its price may change.
      const bound = delivered.has(kept[i] ?? 0);
      return bound ? { ...line, unitPriceFen: other.unitPriceFen, gift: other.gift } : other;
    });
    if (lines.length === 0 || (lines.length < 6 && this.rng.chance(0.2))) lines.push(this.someLine());
    const next = new OrderModel(order.id, lines);
    next.discountFen = this.someAmount(Math.max(next.goodsFen, 1));
    const [deliveryFeeFen, carryingFeeFen, installationFeeFen] = [0, 1, 2].map(() =>
      this.rng.int(0, 30_000),
    ) as [number, number, number];
    const answer = await this.ask(
      'orders.changeLines',
      !order.cancelled && next.discountFen <= next.goodsFen,
      {
        ...{
          id: order.id,
          version: this.rowOf(order).version,
          reason: '演练',
          discountFen: next.discountFen,
        },
        ...{ deliveryFeeFen, carryingFeeFen, installationFeeFen },
        lines: lines.map((line, i) => ({ ...asInput(line), id: kept[i] ?? null })),
      },
    );
    if (!answer.ok) return 'refused';
    order.lines = lines;
    order.discountFen = next.discountFen;
    order.feesFen = deliveryFeeFen + carryingFeeFen + installationFeeFen;
    return 'done';
  }

  /** The ids of the lines of which something was signed for. */
  private deliveredLines(order: OrderModel): ReadonlySet<number> {
    const ids = this.store.database.connection
      .prepare("SELECT DISTINCT line_id FROM order_packages WHERE order_id = ? AND state = 'delivered'")
      .pluck()
      .all(order.id) as number[];
    return new Set(ids);
  }

  /** A part of what waits goes out; some of it is signed for, and money comes back with the crew. */
  private async deliver(order: OrderModel): Promise<Stepped['outcome']> {
    const { rows } = await this.store.call('owner', 'deliveries.waiting', { orderId: order.id });
    const [waiting] = rows;
    if (!waiting) return 'refused';
    const { packageList } = await this.store.call('owner', 'deliveries.get', { id: waiting.id });
    const some = this.rng
      .sample(packageList, this.rng.int(1, packageList.length))
      .map((one) => one.packageId);
    const place = { date: TODAY, slotId: this.slotId, crewId: this.crewId };
    const booked = await this.store.call('owner', 'deliveries.book', {
      ...{ id: waiting.id, version: waiting.version, ...place, packageIds: some, overrideReason: '演练' },
    });
    const sent = { id: booked.id, version: booked.version };
    const signed = this.rng.int(0, some.length);
    const outcome = signed === 0 ? 'refused' : signed === some.length ? 'signed' : 'partly_signed';
    const collectedFen = this.rng.chance(0.5) ? this.someAmount(order.balanceFen) : 0;
    const packages = some.map(
      (packageId, i) => ({ packageId, result: i < signed ? 'signed' : 'refused' }) as const,
    );
    const fits = collectedFen === 0 || collectedFen <= order.balanceFen;
    const answer = await this.ask('deliveries.result', fits, {
      ...{ ...sent, outcome, collectedFen, collectedMethod: 'cash' },
      packages: outcome === 'partly_signed' ? packages : [],
    });
    if (answer.ok) {
      order.receiptsFen += collectedFen;
      return 'done';
    }
    // Refused for its money: what was booked goes back to the tray.
    await this.store.call('owner', 'deliveries.unschedule', sent);
    return 'refused';
  }

  /** Some pieces of a line that the customer has come back, for what was paid for them. */
  private async giveBack(order: OrderModel): Promise<Stepped['outcome']> {
    const { lines } = await this.store.call('owner', 'returns.ofOrder', { orderId: order.id });
    if (lines.length === 0) return 'refused';
    const { orderLineId, pieces } = this.rng.pick(lines);
    const quantity = this.rng.int(1, pieces + 1);
    const answer = await this.ask('returns.open', !order.cancelled && quantity <= pieces, {
      ...{ orderId: order.id, orderVersion: this.rowOf(order).version, kind: 'return', reason: '演练' },
      lines: [{ orderLineId, quantity }],
    });
    if (!answer.ok) return 'refused';
    const { id, version } = await this.store.call('owner', 'returns.receive', {
      ...{ id: answer.data.id, version: answer.data.version },
    });
    const place = this.liveLines(order).indexOf(orderLineId);
    const settled = { id, version, orderVersion: this.rowOf(order).version };
    await this.store.call('owner', 'returns.settle', settled);
    order.giveBack(place, quantity);
    return 'done';
  }

  private async cancel(order: OrderModel): Promise<Stepped['outcome']> {
    const delivered = this.store.database.connection
      .prepare("SELECT count(*) FROM order_packages WHERE order_id = ? AND state = 'delivered'")
      .pluck()
      .get(order.id);
    const { version } = this.rowOf(order);
    const answer = await this.ask('orders.cancel', !order.cancelled && delivered === 0, {
      ...{ id: order.id, version, reason: '演练' },
    });
    if (!answer.ok) return 'refused';
    order.cancelled = true;
    return 'done';
  }

  /** Throws when the app decides otherwise than the model expects. */
  private async ask<N extends CallName>(
    name: N,
    expected: boolean,
    input: RawInputOf<N>,
  ): Promise<Answer<N>> {
    const answer = await this.store.dispatch(name, input, this.store.actorOf('owner'));
    if (answer.ok !== expected) throw new Unexpected(name, answer.ok ? null : answer.error);
    return answer;
  }

  private sameBalance(order: OrderModel, balanceFen: number): 'done' {
    if (balanceFen !== order.balanceFen)
      throw new Error(`order ${order.id} answers a balance of ${balanceFen}`);
    return 'done';
  }

  private rowOf({ id }: OrderModel): OrderRow {
    return this.store.database.connection
      .prepare(
        `SELECT version, total_fen AS total, received_fen AS received, confirmed_at AS confirmed, coalesce((
           SELECT sum(CASE WHEN kind = 'refund' THEN -amount_fen ELSE amount_fen END)
           FROM payments WHERE order_id = orders.id), 0) AS paid
         FROM orders WHERE id = ?`,
      )
      .get(id) as OrderRow;
  }

  /** Ids of the order's lines, in the order of the model's. */
  private liveLines({ id }: OrderModel): number[] {
    return this.store.database.connection
      .prepare('SELECT id FROM order_lines WHERE order_id = ? AND cancelled_at IS NULL ORDER BY id')
      .pluck()
      .all(id) as number[];
  }

  private someLine(): ModelLine {
    return {
      unitPriceFen: this.rng.pick([1, 99, 100_000, 1_234_567, this.rng.int(0, 5_000_000)]),
      quantity: this.rng.int(1, 7),
      packages: this.rng.int(1, 3),
      gift: this.rng.chance(0.1),
    };
  }

  /** An amount up to the limit, often the limit itself or a fen more, and at least 1. */
  private someAmount(limitFen: number): number {
    const limit = Math.max(limitFen, 1);
    return this.rng.weighted([
      [limit, 15],
      [limit + 1, 10],
      [1, 10],
      [this.rng.int(1, limit), 65],
    ]);
  }
}

const asInput = (line: ModelLine) => ({ ...line, name: '云朵沙发', source: 'stock' as const });
