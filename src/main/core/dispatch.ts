import { randomUUID } from 'node:crypto';
import { type CallName, contract, type OutputOf } from '../../shared/contract';
import type { AllowedRoles } from '../../shared/contract/call';
import type { CallError, Result } from '../../shared/contract/result';
import type { Clock } from '../../shared/domain/clock';
import { todayIn } from '../../shared/domain/dates';
import { DomainError } from '../../shared/domain/errors';
import type { Actor, DerivedOfCustomers, ReadContext, WriteContext } from '../database/context';
import type { Database } from '../database/database';
import { maskedInput } from '../database/maskedInput';
import { preparedOnce } from '../database/prepared';
import { AppError, codeOfSystemError, fieldError, fieldErrors } from '../system/errors';
import { requireVisible } from './access/namedRecords';
import { type KeyedCall, keptAnswers, keyedCall, refuseAnother } from './answers';
import { currentActor } from './currentActor';
import type { ActionContext, HandlersFor } from './handlers';
import { maskAnswer } from './maskAnswer';
import { hiddenFrom, phoneMask } from './phoneRights';
import { isPlainData } from './plainData';
import type { Platform } from './platform';
import { guardedPlatform } from './presence';
import { openCursor, sealCursors } from './sealedCursors';

export interface DispatchOptions {
  database: Database;
  handlers: HandlersFor<typeof contract>;
  platform: Platform;
  clock: Clock;
  /**
   * Who is signed in at this moment: an action that has waited goes on only for the same person. Absent where nobody has
   * to be: the sample showroom is told by several people at once.
   */
  atWork?: () => Actor | null;
  /** IANA zone of the shop. */
  zone: () => string;
  /** Throws when the store's file is not where it was opened (see `watchPlace`). */
  checkPlace?: () => void;
  /** Kept in step in every transaction. */
  derived: DerivedOfCustomers;
  /** Told after the commit which tables were written. */
  onChanged: (tables: string[]) => void;
  /** Keeps the stack under the reference that the user sees. */
  logError: (ref: string, call: string, error: unknown) => void;
}

/**
 * `actor`: who asks, by what the session knows; role and presence are looked up anew. `key`: made by the window for each
 * thing that somebody wants done; with the same key it is done once, and answered again. Public calls know no keys.
 */
export type Dispatch = <N extends CallName>(
  name: N,
  input: unknown,
  actor: Actor | null,
  key?: string | null,
) => Promise<Result<OutputOf<N>>>;

/** Calls that give a masked number, each on record. */
const GIVES_PHONES: ReadonlySet<CallName> = new Set(['phones.reveal']);

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

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
  options: Clockwork & Pick<DispatchOptions, 'database' | 'derived' | 'onChanged' | 'checkPlace'>,
) {
  const { database, derived, onChanged, checkPlace } = options;
  return <T>(call: string, actor: Actor | null, work: (context: WriteContext) => T, input?: unknown): T => {
    checkPlace?.();
    const touched = new Set<string>();
    const result = database.connection
      .transaction(() => {
        const changesBefore = totalChanges(database);
        const masked = maskedInput(input, () => actor && hiddenFrom(database.db, actor));
        const context = {
          ...baseContext(options, actor),
          db: database.db,
          call,
          touched,
          maskedInput: masked,
          derived: { follows: derived.follows, touches: derived.touches, ids: new Set<number>() },
        };
        const value = work(context);
        masked?.settle();
        if (context.derived.ids.size > 0) derived.keep(context, context.derived.ids);
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

/** The one way in: allow-list, role, strict input, the records that it names, then the handler in the kind of context its call declares. */
export function createDispatch(options: DispatchOptions): Dispatch {
  const { database, platform, clock, atWork } = options;
  /** Actions with a key that have not answered yet. */
  const underWay = new Map<string, { keyed: KeyedCall; answer: Promise<unknown> }>();

  const write = createWrite({
    ...options,
    onChanged: (tables) => {
      // Whoever was deactivated or has another role now has lost the rights before anything else is asked.
      if (tables.includes('staff')) platform.session.follow((staffId) => currentActor(database.db, staffId));
      options.onChanged(tables);
    },
  });

  function read<T>(actor: Actor | null, work: (context: ReadContext) => T): T {
    return work({ ...baseContext(options, actor), db: database.db });
  }

  /** In the transaction of the handler: what it is about to work on is what was looked at. */
  function checkRecords(name: CallName, input: unknown, { actor, db }: ReadContext): void {
    if (actor) requireVisible({ db, actor, jobs: platform.jobs }, name, input);
  }

  /** The person as the store has them now; null when they are gone, or when somebody else is or nobody is at work. */
  function present(actor: Actor): Actor | null {
    if (atWork && atWork()?.staffId !== actor.staffId) return null;
    return currentActor(database.db, actor.staffId);
  }

  function command(name: CallName, input: unknown, actor: Actor | null, keyed: KeyedCall | null): unknown {
    const handler = options.handlers[name] as AnyHandler;
    // Nothing comes between this and the transaction: all of it runs in one go, on the store's only writing connection.
    const kept = keyed && keptAnswers(database.db).find(keyed);
    if (kept) {
      // Who has another role by now gets no answer of the one before.
      read(actor, (context) => checkRecords(name, input, context));
      return kept.answer;
    }
    const work = (context: WriteContext) => {
      checkRecords(name, input, context);
      const answer = shaped(name, handler(input, context));
      if (keyed && context.touched.size > 0) keptAnswers(database.db).keep(keyed, answer, context.now);
      return answer;
    };
    return write(name, actor, work, input);
  }

  /** An action with a key: a second one joins the first, or gets its answer. */
  function actionOnce(name: CallName, input: unknown, actor: Actor | null, keyed: KeyedCall): unknown {
    const first = underWay.get(keyed.key);
    if (first) {
      refuseAnother(first.keyed, keyed);
      return first.answer;
    }
    const kept = keptAnswers(database.db).find(keyed);
    if (kept) {
      read(actor, (context) => checkRecords(name, input, context));
      return kept.answer;
    }
    const answer = action(name, input, actor, keyed).finally(() => underWay.delete(keyed.key));
    underWay.set(keyed.key, { keyed, answer });
    return answer;
  }

  async function action(
    name: CallName,
    input: unknown,
    actor: Actor | null,
    keyed: KeyedCall | null,
  ): Promise<unknown> {
    const { roles } = contract[name];
    read(actor, (context) => checkRecords(name, input, context));
    let state: 'running' | 'store replaced' | 'answered' = 'running';
    let written = false;
    const check = () => {
      if (state !== 'running') return;
      const now = actor && present(actor);
      checkRole(roles, now);
      // What was begun with other rights is asked for anew: the handler has read and filtered by them.
      if (now?.role !== actor?.role) throw new AppError('FORBIDDEN', { reason: 'role' });
    };
    const put = <T>(work: (context: WriteContext) => T): T => {
      const marked = (context: WriteContext): T => {
        const value = work(context);
        if (keyed && state === 'running' && context.touched.size > 0) {
          keptAnswers(context.db).begin(keyed, context.now);
          written = true;
        }
        return value;
      };
      return write(name, actor, marked, input);
    };
    const context: ActionContext = {
      ...baseContext(options, actor),
      clock,
      platform: {
        ...guardedPlatform(platform, check),
        replaceStore: async (restore) => {
          check();
          // Everybody is signed out by it, and the store that could be asked is closed.
          state = 'store replaced';
          return platform.replaceStore(restore);
        },
      },
      read: (work) => {
        check();
        return read(actor, work);
      },
      write: (work) => {
        check();
        return put(work);
      },
      note: put,
    };
    try {
      const begun = (options.handlers[name] as AnyHandler)(input, context);
      const answer = shaped(name, await begun);
      // What a person asked for who is gone by now is not shown to whoever is there.
      if (begun instanceof Promise) check();
      if (written && keyed && state === 'running') keptAnswers(database.db).keep(keyed, answer, clock.now());
      return answer;
    } catch (error) {
      if (written && keyed && state === 'running') keptAnswers(database.db).forget(keyed);
      throw error;
    } finally {
      state = 'answered';
    }
  }

  function run(name: CallName, input: unknown, actor: Actor | null, keyed: KeyedCall | null): unknown {
    switch (contract[name].kind) {
      case 'query':
        return shaped(
          name,
          read(actor, (context) => {
            checkRecords(name, input, context);
            return (options.handlers[name] as AnyHandler)(input, context);
          }),
        );
      case 'command':
        return command(name, input, actor, keyed);
      case 'action':
        return keyed ? actionOnce(name, input, actor, keyed) : action(name, input, actor, null);
    }
  }

  return async <N extends CallName>(
    name: N,
    input: unknown,
    asking: Actor | null,
    key: string | null = null,
  ) => {
    try {
      if (!Object.hasOwn(contract, name)) throw new AppError('FORBIDDEN', { reason: 'unknown_call' });
      const call = contract[name];
      const actor = asking && present(asking);
      checkRole(call.roles, actor);
      if (!isPlainData(input) || (key !== null && !UUID.test(key))) throw fieldError('', 'invalid');
      const parsed = call.input.safeParse(openCursor(input ?? {}));
      if (!parsed.success) throw new AppError('VALIDATION', { fields: fieldErrors(parsed.error) });
      const keyed =
        key !== null && actor && call.roles !== 'public' && call.kind !== 'query' && !GIVES_PHONES.has(name)
          ? keyedCall(key, actor.staffId, name, parsed.data)
          : null;
      const data = (await run(name, parsed.data, actor, keyed)) as OutputOf<N>;
      const mask = actor && !GIVES_PHONES.has(name) ? phoneMask(database.db, actor) : null;
      return { ok: true, data: mask ? maskAnswer(sealCursors(data, mask), mask) : data };
    } catch (error) {
      return { ok: false, error: toCallError(error, name) };
    }
  };

  function toCallError(error: unknown, call: string): CallError {
    const ref = randomUUID().slice(0, 8);
    if (error instanceof DomainError) {
      if (error.code !== 'VALIDATION') return { code: error.code, ref };
      // A sum is no field of any form: what is too large are prices and quantities together.
      if (error.what === 'fen') return { code: error.code, ref, reason: 'sum_too_large' };
      return { code: error.code, ref, fields: [{ path: error.what, code: 'invalid' }] };
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

/** Only what the contract names leaves main: a row's other columns (a PIN's hash) are dropped here. */
const shaped = (name: CallName, answer: unknown): unknown => contract[name].output.parse(answer);

function checkRole(roles: AllowedRoles, actor: Actor | null): void {
  if (roles === 'public') return;
  if (!actor) throw new AppError('FORBIDDEN', { reason: 'not_signed_in' });
  if (!roles.includes(actor.role)) throw new AppError('FORBIDDEN', { reason: 'role' });
}
