import type { OutputOf } from '../../shared/contract';

export type Customer = OutputOf<'customers.register'>;

/** Somebody whose day and time of walking in is known beforehand; a customer once registered. */
export class Visitor {
  /** Days from today, not positive. */
  readonly day: number;
  readonly time: string;
  private registered: Customer | null = null;

  constructor(day: number, time: string) {
    this.day = day;
    this.time = time;
  }

  arrive(customer: Customer): void {
    this.registered = customer;
  }

  get customer(): Customer {
    if (!this.registered) throw new Error(`sample data: the visitor of day ${this.day} is not there yet`);
    return this.registered;
  }
}

/** Everybody who walks in, so that each is the hero of one story only. */
export class Visitors {
  readonly all: readonly Visitor[];
  private readonly free: Visitor[];

  /** In the order in which they come. */
  constructor(all: readonly Visitor[]) {
    this.all = all;
    this.free = [...all];
  }

  /** The one who came last, but not after `day`, and is in no story yet. */
  take(day: number): Visitor | null {
    const visitor = this.free.findLast((one) => one.day <= day);
    if (!visitor) return null;
    this.free.splice(this.free.indexOf(visitor), 1);
    return visitor;
  }

  /** Everybody who is in no story yet. */
  takeRest(): Visitor[] {
    return this.free.splice(0);
  }
}
