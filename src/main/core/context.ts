import type { z } from 'zod';
import type { Call, CallKind } from '../../shared/contract/call';
import type { Clock } from '../../shared/domain/clock';
import type { LocalDate } from '../../shared/domain/dates';
import type { Role } from '../../shared/domain/roles';
import type { Db, Reader } from '../database/database';
import type { MaskedInput } from '../database/maskedInput';
import type { Platform } from './platform';

/** Who is at the PC. */
export interface Actor {
  staffId: number;
  name: string;
  role: Role;
}

/** What every handler knows. */
interface BaseContext {
  /** NULL only in public calls, before anybody signed in. */
  actor: Actor | null;
  /** UTC ms, the same throughout one call. */
  now: number;
  /** The shop's calendar date. */
  today: LocalDate;
  /** IANA zone of the shop. */
  zone: string;
}

export interface ReadContext extends BaseContext {
  db: Reader;
}

/** Lives inside one immediate transaction; write through `records.ts` so that the audit row is never missing. */
export interface WriteContext extends BaseContext {
  db: Db;
  /** The contract's name of the call, kept in the audit log. */
  call: string;
  /** Tables that were written; the renderer refetches after the commit. */
  touched: Set<string>;
  /** The masked phones that were sent; none where nobody typed anything. */
  maskedInput?: MaskedInput | null;
}

/**
 * What an action is given. It may wait, and the PC may be locked meanwhile: until it has answered, `platform`, `read` and
 * `write` throw FORBIDDEN unless the same person is still signed in with a role that the call allows. What it leaves
 * running behind its answer was begun by somebody at work and goes on.
 */
export interface ActionContext extends BaseContext {
  platform: Platform;
  clock: Clock;
  read<T>(work: (context: ReadContext) => T): T;
  /** One immediate transaction; at least one audit row must be written in it. */
  write<T>(work: (context: WriteContext) => T): T;
  /** Puts on record what has happened outside already (paper came out), whoever is at the PC by now. */
  note(work: (context: WriteContext) => void): void;
}

type ContextOf<K extends CallKind> = K extends 'query'
  ? ReadContext
  : K extends 'command'
    ? WriteContext
    : ActionContext;

type Handler<C> =
  C extends Call<infer K, infer I, infer O>
    ? K extends 'action'
      ? (input: z.output<I>, context: ActionContext) => Promise<z.output<O>> | z.output<O>
      : (input: z.output<I>, context: ContextOf<K>) => z.output<O>
    : never;

/** The functions behind a feature's part of the contract, one for each call, checked by the compiler. */
export type HandlersFor<C> = { [N in keyof C]: Handler<C[N]> };

/** The signed-in person; commands and queries that are not public always have one. */
export function actorOf(context: BaseContext): Actor {
  if (!context.actor) throw new Error('this call needs a signed-in person');
  return context.actor;
}
