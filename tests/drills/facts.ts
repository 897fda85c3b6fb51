import type { Platform } from '../../src/main/core/platform';
import { storeCopy } from '../bench/stores';
import { FactsSteps } from '../support/factsSteps';
import type { Drill } from './drill';
import { MoneySteps } from './moneySteps';
import type { OrderModel } from './orderModel';
import { deafPlatform } from './platform';
import { openDrillStore } from './stores';

const STEPS = 100_000;
const STEPS_QUICK = 400;
/** So many steps until every customer is computed from scratch. */
const BATCH = 1_000;
const BATCH_QUICK = 100;
/** Orders that live at the same time, and how many steps each of them lives. */
const LIVE = 10;
const LIFE = 40;

/**
 * Random commands on everything that customers' facts follow from: the orders, deliveries, returns and payments of the
 * money drill, and registrations, contacts, requests, introducers, erasures, tiers by hand, thresholds and days. After each
 * batch the stored facts of all customers are compared with those from scratch. Half of the steps go by while the clock
 * stands still, for the deliveries have their day.
 */
export const factsDrill: Drill = {
  ids: ['facts.drift'],
  run: async ({ rng, quick }) => {
    const { folder, drop } = await storeCopy('XS');
    const first = openDrillStore(folder);
    const platform = deafPlatform({
      paths: first.paths,
      session: first.options.platform.session,
    } as Platform);
    first.close();
    const store = openDrillStore(folder, { platform });
    const [steps, batch] = quick ? [STEPS_QUICK, BATCH_QUICK] : [STEPS, BATCH];
    const wrong = new Set<string>();
    try {
      const { connection } = store.database;
      connection.pragma('synchronous = OFF');
      const owner = store.actorOf('owner');
      const shop = {
        ...{ database: store.database, clock: store.clock },
        ask: ((name, input) => store.dispatch(name, input, owner)) as Parameters<
          typeof FactsSteps.begin
        >[0]['ask'],
      };
      const facts = await FactsSteps.begin(shop, rng.fork('facts'));
      const money = await MoneySteps.begin(store, rng.fork('money'));
      const live: OrderModel[] = [];
      const moneyStep = async () => {
        if (live.length < LIVE) live.push(await money.newOrder());
        const at = rng.int(0, live.length - 1);
        const order = live[at] as OrderModel;
        await money.step(order);
        order.age += 1;
        if (order.age > LIFE) live.splice(at, 1);
      };
      for (let step = 1; step <= steps; step += 1) {
        if (step <= steps / 2) await moneyStep();
        else await facts.step();
        if (step % batch === 0) for (const drift of facts.drift()) wrong.add(drift);
      }
      const told = Object.entries(facts.counts)
        .sort()
        .map(([what, count]) => `${what} ${count}`);
      const note = [`${steps} steps (${told.join(', ')})`, ...[...wrong].slice(0, 5)];
      return [{ id: 'facts.drift', value: wrong.size, note: note.join('; ') }];
    } finally {
      store.close();
      drop();
    }
  },
};
