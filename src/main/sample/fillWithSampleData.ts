import { fixedClock } from '../../shared/domain/clock';
import { addDays, startOfDayMs, todayIn } from '../../shared/domain/dates';
import { ROLES, type Role } from '../../shared/domain/roles';
import { createDispatch, createWrite, type DispatchOptions } from '../core/dispatch';
import type { Actor } from '../database/context';
import { endSample } from '../database/unfinishedSample';
import { bringFactsInStep } from '../features/customerFacts';
import type { Paths } from '../system/paths';
import { SAMPLE_FILLERS } from './fill';
import { createRng } from './rng';
import type { SampleStore } from './sampleStore';
import { Timeline } from './timeline';
import { Visitors } from './visitors';

/** PIN of everybody in the sample store but the owner. */
const SAMPLE_PIN = '2468';

/** When the sample showroom opened; its staff and product list are as old. */
const OPENED_DAYS_AGO = 2_300;

const STAFF: readonly [name: string, role: Role][] = [
  ['周小雨', 'front_desk'],
  ['林佳', 'sales'],
  ['单志远', 'sales'],
  ['曾雅', 'designer'],
  ['王师傅', 'delivery'],
];

/**
 * Fills an empty store with a believable showroom, through the same calls that the screens use.
 * The same day and seed give the same store. The mark of a store that is not whole yet goes with the last commit.
 */
export async function fillWithSampleData(
  options: DispatchOptions,
  owner: Actor,
  paths: Paths,
  seed = 7,
): Promise<void> {
  const now = options.clock.now();
  const today = todayIn(now, options.zone());
  const clock = fixedClock(startOfDayMs(addDays(today, -OPENED_DAYS_AGO), options.zone()));
  const timeline = new Timeline(clock, now);
  // Told by all of its people, none of whom is signed in.
  const { atWork: _, ...others } = options;
  const quiet: DispatchOptions = { ...others, clock, onChanged: () => undefined };
  const dispatch = createDispatch(quiet);
  const people = new Map<Role, Actor[]>(ROLES.map((role) => [role, role === 'owner' ? [owner] : []]));

  const store: SampleStore = {
    call: async (actor, name, input) => {
      const result = await dispatch(name, input, actor);
      if (!result.ok) throw new Error(`sample data: ${name} refused: ${JSON.stringify(result.error)}`);
      return result.data;
    },
    write: (actor, work) => createWrite(quiet)('sample', actor, work),
    start: (story) => timeline.start(story),
    at: (daysFromToday, time) => {
      const [hours = 0, minutes = 0] = time.split(':').map(Number);
      const day = startOfDayMs(addDays(today, daysFromToday), options.zone());
      return timeline.until(day + (hours * 60 + minutes) * 60_000);
    },
    visitors: new Visitors([]),
    today,
    rng: createRng(seed),
    people: (role) => {
      const [first, ...rest] = people.get(role) ?? [];
      if (!first) throw new Error(`sample data: nobody is ${role}`);
      return [first, ...rest];
    },
    paths,
  };

  const { connection } = options.database;
  // Nothing here has been confirmed to anybody: one flush at the end instead of one for each of some 1,500 commits.
  connection.pragma('synchronous = NORMAL');
  try {
    await tell();
    bringFactsInStep(options.database.db, now, { progress: () => undefined, cancelled: () => false });
  } finally {
    connection.pragma('synchronous = FULL');
    connection.pragma('wal_checkpoint(TRUNCATE)');
  }
  createWrite({ ...options, onChanged: () => undefined })('session.setUp', owner, endSample);

  async function tell(): Promise<void> {
    for (const [name, role] of STAFF) {
      const person = await store.call(owner, 'staff.create', { name, role, pin: SAMPLE_PIN });
      people.get(role)?.push({ staffId: person.id, name, role });
    }
    for (const fill of SAMPLE_FILLERS) fill(store);
    await timeline.run();
  }
}
