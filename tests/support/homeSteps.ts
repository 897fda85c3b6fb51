import type { Rng } from '../../src/main/sample/rng';
import type { CallName, OutputOf, RawInputOf } from '../../src/shared/contract';
import type { LocalDate } from '../../src/shared/domain/dates';

interface Row {
  id: number;
  version: number;
}

/** What the steps work with; an answer NULL is a refusal. */
interface Shop {
  rng: Rng;
  ask: <N extends CallName>(name: N, input: RawInputOf<N>) => Promise<OutputOf<N> | null>;
  /** A random row of a table. */
  some: (table: string, where?: string) => Row | null;
  customer: () => Row | null;
  today: () => LocalDate;
}

/** Whose share is known, so that it moves. */
const COUNTED = 'erased_at IS NULL AND id IN (SELECT customer_id FROM visits WHERE inventory_done = 1)';

/** Random commands on what stands in the homes of customers: goods that are delivered and come back, and pieces of others. */
export class HomeSteps {
  private readonly shop: Shop;
  private kindId = 0;
  private place = { crewId: 0, slotId: 0 };

  constructor(shop: Shop) {
    this.shop = shop;
  }

  /** `kindId`: the kind of the pieces of others. */
  async begin(kindId: number): Promise<void> {
    this.kindId = kindId;
    await this.openCrew();
  }

  /** A crew that carries whatever there is, whatever other crews the store has. */
  private async openCrew(): Promise<void> {
    const slot = {
      name: '送到家演练时段',
      nameEn: 'Drill',
      startTime: '22:00',
      endTime: '23:30',
      active: true,
    };
    const { id: slotId } = (await this.shop.ask('crews.addSlot', slot)) ?? { id: 0 };
    const { id: crewId } = (await this.shop.ask('crews.addCrew', { name: '送到家演练组', active: true })) ?? {
      id: 0,
    };
    this.place = { crewId, slotId };
    await this.shop.ask('crews.setCapacity', {
      ...{ ...this.place, version: 1, stops: 50, packages: 999, volumeDm3: 100_000 },
    });
  }

  /** All that waits of an order goes out today and is signed for, or refused. */
  readonly deliver = async (): Promise<void> => {
    const order = this.shop.some(
      'orders',
      "cancelled_at IS NULL AND confirmed_at IS NOT NULL AND id IN (SELECT order_id FROM deliveries WHERE state = 'unscheduled')",
    );
    const row = order && (await this.shop.ask('orders.get', { id: order.id }));
    if (!row) return;
    const made = row.lines.filter(
      ({ cancelledAt, arrivalState }) => !cancelledAt && arrivalState !== 'arrived',
    );
    if (made.length > 0) {
      const lines = made.map(({ id: lineId }) => ({ lineId, arrivalState: 'arrived' as const }));
      await this.shop.ask('orders.setArrival', { id: row.id, version: row.version, lines });
    }
    const waiting = await this.shop.ask('deliveries.waiting', { orderId: row.id });
    for (const { id, version } of waiting?.rows ?? []) {
      const booked = await this.shop.ask('deliveries.book', {
        id,
        version,
        date: this.shop.today(),
        ...this.place,
      });
      if (!booked) continue;
      const outcome = this.shop.rng.chance(0.85) ? ('signed' as const) : ('refused' as const);
      await this.shop.ask('deliveries.result', { id, version: booked.version, outcome, receiver: '演练' });
    }
  };

  /** Some pieces of a delivered order come back, for their money or for the same again. */
  readonly bringBack = async (): Promise<void> => {
    const order = this.shop.some(
      'orders',
      "state IN ('delivered', 'completed', 'partly_delivered', 'installed')",
    );
    const row = order && (await this.shop.ask('orders.get', { id: order.id }));
    const [first] = row?.lines.filter(({ cancelledAt }) => cancelledAt === null) ?? [];
    if (!row || !first) return;
    const opened = await this.shop.ask('returns.open', {
      ...{ orderId: row.id, orderVersion: row.version, reason: '演练' },
      kind: this.shop.rng.pick(['return', 'exchange'] as const),
      lines: [{ orderLineId: first.id, quantity: this.shop.rng.int(1, first.quantity) }],
    });
    const received =
      opened && (await this.shop.ask('returns.receive', { id: opened.id, version: opened.version }));
    if (!received || this.shop.rng.chance(0.2)) return;
    const now = await this.shop.ask('orders.get', { id: row.id });
    await this.shop.ask('returns.settle', {
      ...{ id: received.id, version: received.version, orderVersion: now?.version ?? 0 },
    });
  };

  item() {
    const year = Number(this.shop.today().slice(0, 4)) - this.shop.rng.int(-1, 12);
    const priceFen = this.shop.rng.chance(0.6) ? this.shop.rng.int(1, 5_000_000) : null;
    return { kindId: this.kindId, brand: '演练', year, priceFen };
  }

  /** A piece of others in a home, or one that goes or comes back. */
  readonly home = async (): Promise<void> => {
    const known = this.shop.rng.chance(0.5)
      ? this.shop.some('home_items', `customer_id IN (SELECT id FROM customers WHERE ${COUNTED})`)
      : null;
    if (!known) {
      const customer = this.shop.some('customers', COUNTED) ?? this.shop.customer();
      if (customer) await this.shop.ask('homeItems.add', { customerId: customer.id, ...this.item() });
      return;
    }
    const step = this.shop.rng.pick(['update', 'replaced', 'remove', 'restore'] as const);
    if (step === 'update') await this.shop.ask('homeItems.update', { ...known, ...this.item() });
    else if (step === 'replaced')
      await this.shop.ask('homeItems.setReplaced', { ...known, replaced: this.shop.rng.chance(0.6) });
    else await this.shop.ask(`homeItems.${step}`, known);
  };
}
