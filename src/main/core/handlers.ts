import type { z } from 'zod';
import type { Call, CallKind } from '../../shared/contract/call';
import type { Clock } from '../../shared/domain/clock';
import type { BaseContext, ReadContext, WriteContext } from '../database/context';
import type { Platform } from './platform';

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
