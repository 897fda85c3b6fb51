import type { CallName, OutputOf, RawInputOf } from '../../shared/contract';
import type { LocalDate } from '../../shared/domain/dates';
import type { Role } from '../../shared/domain/roles';
import type { Actor, WriteContext } from '../platform/context';
import type { Paths } from '../platform/platform';
import type { Rng } from './rng';

/** What the makers of sample data work with: the app's own calls, as any person, on any day. */
export interface SampleStore {
  /** Calls like a person at the PC; a refusal is thrown, for sample data must be legal. */
  call<N extends CallName>(actor: Actor, name: N, input: RawInputOf<N>): Promise<OutputOf<N>>;
  /** One transaction for what no call does (product pictures, the product list in one go). */
  write<T>(actor: Actor, work: (context: WriteContext) => T): T;
  /** Puts the clock on a day before (-) or after (+) today at HH:MM shop time. */
  moveTo(daysFromToday: number, time?: string): void;
  today: LocalDate;
  rng: Rng;
  /** People of a role, at least one. */
  people(role: Role): readonly [Actor, ...Actor[]];
  paths: Paths;
}
