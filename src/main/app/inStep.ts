import type { Clock } from '../../shared/domain/clock';
import { createWrite } from '../core/dispatch';

import type { Database } from '../database/database';
import { keptFacts } from '../features/customerFacts';
import { arePausedOutOfStep, bringPausedInStep } from '../features/customers';
import { deliveryPort } from '../features/deliveries';
import { bringInStep, isOutOfStep } from '../features/orders';
import { areNamesOutOfStep, bringNamesInStep } from '../features/search';
import { isSetUp } from '../features/session';
import { getSetting } from '../features/settings';
import type { Log } from '../system/logging';
import type { Paths } from '../system/paths';
import { SEARCH_SOURCES } from './searchSources';

interface Needed {
  paths: Paths;
  clock: Clock;
  log: Log;
  onChanged: (tables: string[]) => void;
}

/**
 * Brings what is derived and stored in step with what it is derived from, where another version of the app or another
 * day derives it otherwise. A store that nobody has set up has nothing to derive.
 */
export function createInStep({ paths, clock, log, onChanged }: Needed) {
  const writeTo = (store: Database) =>
    createWrite({
      ...{ database: store, clock, zone: () => getSetting(store.db, 'app').zone },
      derived: keptFacts,
      onChanged,
    });

  return {
    /** Once after an update that derives something otherwise. */
    atStart(store: Database): void {
      if (!isSetUp(store)) return;
      const write = writeTo(store);
      if (isOutOfStep(store.db)) {
        const orders = write('orders.bringInStep', null, (context) => bringInStep(context, deliveryPort));
        log.warn('derived', `${orders} orders brought in step`);
      }
      if (areNamesOutOfStep(store.db)) {
        const found = write('search.bringNamesInStep', null, (context) =>
          bringNamesInStep(context, SEARCH_SOURCES),
        );
        log.warn('derived', `${found} records found by other words`);
      }
    },

    /** What goes by the day, as soon as the clock can be trusted. */
    byTheDay(store: Database): void {
      if (!isSetUp(store) || !arePausedOutOfStep(store.db, paths, clock.now())) return;
      const asked = writeTo(store)('customers.bringPausedInStep', null, bringPausedInStep);
      log.warn('derived', `${asked} paused customers are asked again`);
    },
  };
}
