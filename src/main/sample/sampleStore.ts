import type { CallName, OutputOf, RawInputOf } from '../../shared/contract';
import type { LocalDate } from '../../shared/domain/dates';
import type { Role } from '../../shared/domain/roles';
import type { Actor, WriteContext } from '../database/context';
import type { Paths } from '../system/paths';
import type { Rng } from './rng';
import type { Visitors } from './visitors';

/** What the makers of sample data work with: the app's own calls, as any person, on any day. */
export interface SampleStore {
  /** Calls like a person at the PC; a refusal is thrown, for sample data must be legal. */
  call<N extends CallName>(actor: Actor, name: N, input: RawInputOf<N>): Promise<OutputOf<N>>;
  /** One transaction for what no call does (product pictures, the product list in one go). */
  write<T>(actor: Actor, work: (context: WriteContext) => T): T;
  /** A story that runs beside the others; what it does happens in the order of time among them. */
  start(story: () => Promise<void>): void;
  /** Lets a story wait for a day before today (-) or today (0) at HH:MM shop time; never goes back. */
  at(daysFromToday: number, time: string): Promise<void>;
  /** Who walks in and when; the customers' filler sets it, the others choose the heroes of their stories from it. */
  visitors: Visitors;
  today: LocalDate;
  rng: Rng;
  /** People of a role, at least one. */
  people(role: Role): readonly [Actor, ...Actor[]];
  paths: Paths;
}
