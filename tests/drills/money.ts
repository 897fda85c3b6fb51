import { checkStore } from '../../src/main/features/health/checkStore';
import type { CallName } from '../../src/shared/contract';
import type { CallError } from '../../src/shared/contract/result';
import { storeCopy } from '../bench/stores';
import type { Drill } from './drill';
import { MoneySteps } from './moneySteps';
import type { OrderModel } from './orderModel';
import { openDrillStore } from './stores';

const STEPS = 100_000;
const STEPS_QUICK = 1_500;
/** Orders that live at the same time, and how many steps each of them lives. */
const LIVE = 20;
const LIFE = 60;

/** A rule of the sample store only: here changes make orders cheaper than what was received for them. */
const OWED_BY_US = 'an order that received more than its total';

/**
 * Random payments, refunds, changes, partial deliveries and returns through dispatch, beside a model that only adds and
 * subtracts: total − receipts + refunds is each order's balance after each step, in the answer, in the order's row and
 * in its payments. The store is not synced here (synchronous OFF), since nothing is killed.
 */
export const moneyDrill: Drill = {
  ids: ['money.drift_fen'],
  run: async ({ rng, quick }) => {
    const { folder, drop } = await storeCopy('XS');
    const store = openDrillStore(folder);
    const steps = quick ? STEPS_QUICK : STEPS;
    const counts: Record<string, number> = {};
    const wrong: string[] = [];
    let drift = 0;
    try {
      store.database.connection.pragma('synchronous = OFF');
      const moves = await MoneySteps.begin(store, rng);
      const live: OrderModel[] = [];
      for (let step = 0; step < steps; step += 1) {
        if (live.length < LIVE) live.push(await moves.newOrder());
        const at = rng.int(0, live.length - 1);
        const order = live[at] as OrderModel;
        const { name, outcome, drift: fen } = await moves.step(order);
        const how = `${name} ${outcome}`;
        counts[how] = (counts[how] ?? 0) + 1;
        if (fen !== 0) {
          drift += fen;
          wrong.push(`step ${step}, order ${order.id}: ${how}, ${fen} fen`);
        }
        order.age += 1;
        if (order.age > LIFE) live.splice(at, 1);
      }
      wrong.push(...checkStore(store.database.connection).filter((what) => !what.startsWith(OWED_BY_US)));
    } finally {
      store.close();
      drop();
    }
    const told = Object.entries(counts)
      .sort()
      .map(([how, count]) => `${how} ${count}`);
    const value = drift + (drift === 0 && wrong.length > 0 ? Number.NaN : 0);
    const note = `${steps} steps (${told.join(', ')})`;
    return [{ id: 'money.drift_fen', value, note: [note, ...wrong.slice(0, 5)].join('; ') }];
  },
};

/** What a step did: a refusal that the model expected is as good as a success. */
export interface Stepped {
  name: string;
  outcome: 'done' | 'refused';
  drift: number;
}

/** The model expected this call to go the other way. */
export class Unexpected extends Error {
  constructor(name: CallName, error: CallError | null) {
    super(`${name}: ${error ? JSON.stringify(error) : 'accepted, though it should not be'}`);
  }
}
