import type { z } from 'zod';
import { createDispatch } from '../../src/main/core/dispatch';
import { checkStore } from '../../src/main/features/health/checkStore';
import type { Rng } from '../../src/main/sample/rng';
import { contract } from '../../src/shared/contract';
import type { Call, CallKind } from '../../src/shared/contract/call';
import { type BenchStore, storeCopy } from '../bench/stores';
import type { Drill } from './drill';
import { malform, mayBeAnswered } from './mutations';
import { deafPlatform } from './platform';
import { validInput } from './shapes';
import { openDrillStore } from './stores';

const CALLS = 120_000;
const CALLS_QUICK = 12_000;
/** Well-formed inputs of each entry, from which the malformed ones are made. */
const BASES = 20;
/** A call that takes longer has been stopped by its input, as good as crashed. */
const SLOW_MS = 5_000;

type AnyCall = Call<CallKind, z.ZodType, z.ZodType>;
const ALL = Object.entries(contract) as [string, AnyCall][];

/** Names that no call has; each is asked now and then. */
const NO_NAMES = [
  '__proto__',
  'constructor',
  'toString',
  '',
  'orders.get\u0000',
  'x'.repeat(100_000),
  5,
  null,
];

/**
 * Malformed calls over every entry of the contract, as somebody who may call it. Accepted: an answer with data. Crashed:
 * INTERNAL, or an exception out of dispatch, or one that takes seconds. Whatever they were, nothing may be written.
 */
export const fuzzDrill: Drill = {
  ids: ['fuzz.accepted', 'fuzz.crashed'],
  run: async ({ rng, quick }) => {
    const { folder, drop } = await storeCopy('XS');
    const store = openDrillStore(folder);
    const crashes: unknown[] = [];
    const dispatch = createDispatch({
      ...store.options,
      platform: deafPlatform(store.options.platform),
      logError: (_ref, _call, error) => crashes.push(error),
    });
    const accepted = new Findings();
    const crashed = new Findings();
    const calls = quick ? CALLS_QUICK : CALLS;
    try {
      let last = written(store);
      const bases = new Map<string, unknown[]>();
      for (const [name, { input }] of ALL) {
        bases.set(
          name,
          Array.from({ length: BASES }, () => validInput(name, input, rng)),
        );
      }
      for (let done = 0; done < calls; done += 1) {
        const { name, call } = pickCall(rng, done);
        const actor = call && call.roles !== 'public' ? store.actorOf(rng.pick(call.roles)) : null;
        const { input, how, path } = call
          ? malform(rng.pick(bases.get(name) ?? []), call.input, rng)
          : { input: {}, how: 'no such call', path: '' };
        const begun = performance.now();
        const where = `${String(name).slice(0, 40)} ${path}: ${how}`;
        try {
          const answer = await dispatch(name as never, input, actor);
          const now = written(store);
          if (now !== last || (answer.ok && !(call && mayBeAnswered(how, call.kind)))) accepted.add(where);
          last = now;
          if (!answer.ok && answer.error.code === 'INTERNAL') crashed.add(`${where}: ${crashes.at(-1)}`);
        } catch (error) {
          crashed.add(`${where}: thrown ${error}`);
        }
        if (performance.now() - begun > SLOW_MS) crashed.add(`${where}: took seconds`);
      }
      for (const wrong of checkStore(store.database.connection)) accepted.add(wrong);
    } finally {
      store.close();
      drop();
    }
    const what = `${calls} calls over ${ALL.length} entries`;
    return [
      { id: 'fuzz.accepted', value: accepted.count, note: accepted.note(what) },
      { id: 'fuzz.crashed', value: crashed.count, note: crashed.note(what) },
    ];
  },
};

/** Every entry in turn, so that none is forgotten; now and then a name that is none. */
function pickCall(rng: Rng, done: number): { name: string; call: AnyCall | null } {
  if (rng.chance(0.01)) return { name: rng.pick(NO_NAMES) as string, call: null };
  const [name, call] = ALL[done % ALL.length] as [string, AnyCall];
  return { name, call };
}

/** The newest audit row: dispatch lets nothing be committed without one. */
const written = ({ database }: BenchStore) =>
  Number(database.connection.prepare('SELECT max(id) FROM audit_log').pluck().get());

/** What was found, each kind once. */
class Findings {
  count = 0;
  private readonly kinds = new Map<string, number>();

  add(what: string): void {
    this.count += 1;
    const kind = what.replaceAll(/\.\d+/g, '.n');
    this.kinds.set(kind, (this.kinds.get(kind) ?? 0) + 1);
  }

  note(what: string): string {
    const told = [...this.kinds].slice(0, 12).map(([kind, count]) => `${kind} (${count})`);
    return [what, ...told].join('; ');
  }
}
