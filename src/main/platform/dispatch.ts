import { randomUUID } from 'node:crypto';
import { type CallName, contract, type InputOf, type OutputOf } from '../../shared/contract';
import type { AllowedRoles } from '../../shared/contract/call';
import type { CallError, Result } from '../../shared/contract/result';
import type { Clock } from '../../shared/domain/clock';
import { todayIn } from '../../shared/domain/dates';
import { DomainError } from '../../shared/domain/errors';
import type { Database } from '../database/database';
import { preparedOnce } from '../database/prepared';
import { phoneMask } from '../features/phones/phoneRights';
import type { ActionContext, Actor, HandlersFor, ReadContext, WriteContext } from './context';
import { AppError, codeOfSystemError, fieldError, fieldErrors } from './errors';
import { maskAnswer } from './maskAnswer';
import { isPlainData } from './plainData';
import type { Platform } from './platform';

export interface DispatchOptions {
  database: Database;
  handlers: HandlersFor<typeof contract>;
  platform: Platform;
  clock: Clock;
  /** IANA zone of the shop. */
  zone: () => string;
  /** Throws when the store's file is not where it was opened (see `watchPlace`). */
  checkPlace?: () => void;
  /** Told after the commit which tables were written. */
  onChanged: (tables: string[]) => void;
  /** Keeps the stack under the reference that the user sees. */
  logError: (ref: string, call: string, error: unknown) => void;
}

export type Dispatch = <N extends CallName>(
  name: N,
  input: unknown,
  actor: Actor | null,
) => Promise<Result<OutputOf<N>>>;

/** Calls that give a masked number, each on record. */
const GIVES_PHONES: ReadonlySet<CallName> = new Set(['phones.reveal']);

type AnyHandler = (input: unknown, context: unknown) => unknown;

type Clockwork = Pick<DispatchOptions, 'clock' | 'zone'>;

function baseContext({ clock, zone }: Clockwork, actor: Actor | null) {
  const now = clock.now();
  return { actor, now, zone: zone(), today: todayIn(now, zone()) };
}

const changesCounter = preparedOnce(({ $client }: Database['db']) =>
  $client.prepare('SELECT total_changes()').pluck(),
);
const totalChanges = ({ db }: Database) => changesCounter(db).get();

/** How everything is written: one immediate transaction, never without its audit row, told to the window afterwards. */
export function createWrite(
  options: Clockwork & Pick<DispatchOptions, 'database' | 'onChanged' | 'checkPlace'>,
) {
  const { database, onChanged, checkPlace } = options;
  return <T>(call: string, actor: Actor | null, work: (context: WriteContext) => T): T => {
    checkPlace?.();
    const touched = new Set<string>();
    const result = database.connection
      .transaction(() => {
        const changesBefore = totalChanges(database);
        const value = work({ ...baseContext(options, actor), db: database.db, call, touched });
        if (value instanceof Promise) throw new Error(`${call}: a transaction cannot wait for a promise`);
        if (touched.size === 0 && totalChanges(database) !== changesBefore) {
          throw new Error(`${call}: wrote without an audit row`);
        }
        return value;
      })
      .immediate();
    if (touched.size > 0) onChanged([...touched]);
    return result;
  };
}

/** The one way in: allow-list, role, strict input, then the handler in the kind of context its call declares. */
export function createDispatch(options: DispatchOptions): Dispatch {
  const { database, platform } = options;

  const write = createWrite(options);

  function read<T>(actor: Actor | null, work: (context: ReadContext) => T): T {
    return work({ ...baseContext(options, actor), db: database.db });
  }

  function run(name: CallName, input: unknown, actor: Actor | null): unknown {
    const handler = options.handlers[name] as AnyHandler;
    switch (contract[name].kind) {
      case 'query':
        return read(actor, (context) => handler(input, context));
      case 'command':
        return write(name, actor, (context) => handler(input, context));
      case 'action': {
        const context: ActionContext = {
          ...baseContext(options, actor),
          platform,
          read: (work) => read(actor, work),
          write: (work) => write(name, actor, work),
        };
        return handler(input, context);
      }
    }
  }

  return async <N extends CallName>(name: N, input: unknown, actor: Actor | null) => {
    try {
      if (!Object.hasOwn(contract, name)) throw new AppError('FORBIDDEN', { reason: 'unknown_call' });
      const call = contract[name];
      checkRole(call.roles, actor);
      if (!isPlainData(input)) throw fieldError('', 'invalid');
      const parsed = call.input.safeParse(input ?? {});
      if (!parsed.success) throw new AppError('VALIDATION', { fields: fieldErrors(parsed.error) });
      const answer = await run(name, parsed.data as InputOf<N>, actor);
      // Only what the contract names leaves main: a row's other columns (a PIN's hash) are dropped here.
      const data = call.output.parse(answer) as OutputOf<N>;
      const mask = actor && !GIVES_PHONES.has(name) ? phoneMask(database.db, actor) : null;
      return { ok: true, data: mask ? maskAnswer(data, mask) : data };
    } catch (error) {
      return { ok: false, error: toCallError(error, name) };
    }
  };

  function toCallError(error: unknown, call: string): CallError {
    const ref = randomUUID().slice(0, 8);
    if (error instanceof DomainError) {
      return error.code === 'VALIDATION'
        ? { code: error.code, ref, fields: [{ path: error.what, code: 'invalid' }] }
        : { code: error.code, ref };
    }
    if (!(error instanceof AppError)) {
      options.logError(ref, call, error);
      return { code: codeOfSystemError(error), ref };
    }
    const { code, reason, params, fields } = error;
    return {
      code,
      ref,
      ...(reason !== undefined && { reason }),
      ...(params !== undefined && { params }),
      ...(fields !== undefined && { fields }),
    };
  }
}

function checkRole(roles: AllowedRoles, actor: Actor | null): void {
  if (roles === 'public') return;
  if (!actor) throw new AppError('FORBIDDEN', { reason: 'not_signed_in' });
  if (!roles.includes(actor.role)) throw new AppError('FORBIDDEN', { reason: 'role' });
}
