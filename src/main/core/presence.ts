import type { Platform } from './platform';

/** What is known, noted or kept in memory only. */
const OPEN: ReadonlySet<string> = new Set(['paths', 'session', 'slowLog', 'otherBackups', 'logProblem']);
/** What came out of the printer is out, and goes on record whoever is there by then: asked before, and not after. */
const OUT: ReadonlySet<string> = new Set(['printer']);

/**
 * The same platform for an action of somebody who may leave while it waits: `check` throws then. It is asked before each
 * use and again when an answer had to be waited for, so that what is chosen in a dialog under the lock goes nowhere.
 */
export function guardedPlatform(platform: Platform, check: () => void): Platform {
  const parts = Object.entries(platform).map(([name, part]) => [
    name,
    OPEN.has(name) ? part : guarded(part, platform, check, OUT.has(name) ? () => undefined : check),
  ]);
  return Object.fromEntries(parts) as unknown as Platform;
}

type AnyFunction = (...given: unknown[]) => unknown;

function guarded(part: unknown, owner: object, before: () => void, after: () => void): unknown {
  if (typeof part === 'function') return guardedFunction(part as AnyFunction, owner, before, after);
  if (typeof part !== 'object' || part === null) return part;
  return new Proxy(part, {
    get: (service, name) => {
      const value: unknown = Reflect.get(service, name);
      return typeof value === 'function'
        ? guardedFunction(value as AnyFunction, service, before, after)
        : value;
    },
  });
}

function guardedFunction(
  work: AnyFunction,
  owner: object,
  before: () => void,
  after: () => void,
): AnyFunction {
  return (...given) => {
    before();
    const answer = Reflect.apply(work, owner, given) as unknown;
    if (!(answer instanceof Promise)) return answer;
    return answer.then((value: unknown) => {
      after();
      return value;
    });
  };
}
