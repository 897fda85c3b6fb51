import type { z } from 'zod';
import type { Rng } from '../../src/main/sample/rng';
import type { CallKind } from '../../src/shared/contract/call';
import { definitionOf, mayBeAbsent, type Spot, spotsOf, withAt } from './shapes';

/** A call's input that no schema should let pass, and in which way it is malformed. */
export interface Malformed {
  input: unknown;
  how: string;
  path: string;
}

/** No record has it. */
const NOBODYS_ID = 2_000_000_007;

const deep = (levels: number) => {
  let value: unknown = 'bottom';
  for (let level = 0; level < levels; level += 1) value = { down: value };
  return value;
};
const DEEP = deep(3_000);
const HUGE_TEXT = '柜'.repeat(200_000);
const BAD_TEXTS = ['\u0000', '柜\u0000子', '\ud800', '柜\udc00', '\u0007', '\u001b[2J', '柜\u007f'];

/** Values of types that no field of the contract has. */
const NEVER: readonly unknown[] = [
  Symbol('s'),
  () => 1,
  10n,
  new Date(0),
  new Map([['id', 1]]),
  new Set([1]),
  /x/,
  DEEP,
];
const WRONG: Record<string, readonly unknown[]> = {
  string: [7, true, {}, [], ['x'], new String('x')],
  number: ['7', true, {}, [], [1], Number.NaN, new Number(7)],
  boolean: [0, 1, 'true', {}, []],
  enum: [1, true, {}, [], 'nonsense', '__proto__', 'constructor', 'toString', ''],
  literal: ['nonsense', {}, []],
  array: [{}, 'x', 7, true, { length: 1, 0: 1 }],
  object: [[], 'x', 7, true],
  tuple: [{}, 'x', [], [1, 2, 3]],
  record: [[], 'x', 7],
  custom: [{}, [], 'x', 7, { byteLength: 4 }],
};
const HUGE: Record<string, readonly unknown[]> = {
  string: [HUGE_TEXT],
  number: [2 ** 53, -(2 ** 53), 1e308, -1e308, Number.POSITIVE_INFINITY],
};
const SURPLUS = ['surplus_key', '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', ''];

/** `at`: what is more precise than the spot. */
type Maker = (base: unknown, spot: Spot, rng: Rng) => { input: unknown; at?: string } | null;

const putting = (base: unknown, { path }: Spot, put: unknown) => ({ input: withAt(base, path, put) });
const typeOf = ({ schema }: Spot) => definitionOf(schema).type;
const nameOf = ({ path }: Spot) => String(path.findLast((part) => typeof part === 'string') ?? '');

/** The ways in which a call can be malformed. Each answers null where it does not fit the place. */
const MAKERS: Record<string, Maker> = {
  'wrong type': (base, spot, rng) => {
    const list = [...(WRONG[typeOf(spot)] ?? []), ...(typeOf(spot) === 'unknown' ? [] : NEVER)];
    if (list.length === 0) return null;
    const put = rng.pick(list);
    return { ...putting(base, spot, put), at: Object.prototype.toString.call(put) };
  },
  'extra key': (base, spot, rng) => {
    if (!['object', 'record'].includes(typeOf(spot)) || !isPlain(spot.value)) return null;
    const copy = { ...spot.value };
    // As JSON and structured clones make it: a key of its own, not the prototype.
    Object.defineProperty(copy, rng.pick(SURPLUS), {
      ...{
        value: rng.pick([1, null, { admin: true }]),
        enumerable: true,
        configurable: true,
        writable: true,
      },
    });
    return putting(base, spot, copy);
  },
  'missing key': (base, spot, rng) => {
    if (typeOf(spot) !== 'object' || !isPlain(spot.value)) return null;
    const needed = Object.entries(definitionOf(spot.schema).shape ?? {}).filter(
      ([key, field]) => Object.hasOwn(spot.value as object, key) && !mayBeAbsent(field),
    );
    if (needed.length === 0) return null;
    const [gone] = rng.pick(needed);
    const kept = Object.entries(spot.value).filter(([key]) => key !== gone);
    return { ...putting(base, spot, Object.fromEntries(kept)), at: gone };
  },
  huge: (base, spot, rng) => {
    if (Array.isArray(spot.value) && typeOf(spot) === 'array') {
      return putting(base, spot, new Array(20_001).fill(spot.value[0] ?? 1));
    }
    const list = HUGE[typeOf(spot)];
    return list ? putting(base, spot, rng.pick(list)) : null;
  },
  'bad text': (base, spot, rng) => {
    if (typeOf(spot) !== 'string' && typeOf(spot) !== 'enum') return null;
    const bad = rng.pick(BAD_TEXTS);
    return putting(base, spot, rng.chance(0.5) ? bad : `${String(spot.value)}${bad}`);
  },
  'no id': (base, spot, rng) => {
    const isId = /(^id|Ids?)$/.test(nameOf(spot)) && typeOf(spot) === 'number';
    return isId ? putting(base, spot, rng.pick([-1, 1.5, -(2 ** 31), 2 ** 60])) : null;
  },
  'foreign id': (base, spot) => {
    const isId = /(^id|Ids?)$/.test(nameOf(spot)) && typeOf(spot) === 'number';
    return isId ? putting(base, spot, NOBODYS_ID) : null;
  },
};

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Ways that are only wrong where something is written: a list of nobody's orders is simply empty. */
const WRONG_IN_WRITES = new Set(['foreign id']);

/** Ways that may be answered with data. */
export const mayBeAnswered = (how: string, kind: CallKind): boolean =>
  WRONG_IN_WRITES.has(how) && kind !== 'command';

/** Makes one valid input malformed in one way at one place. */
export function malform(base: unknown, schema: z.ZodType, rng: Rng): Malformed {
  const spots = spotsOf(base, schema);
  const ways = Object.entries(MAKERS);
  for (;;) {
    const [how, make] = rng.pick(ways);
    // A third of the calls is malformed at the top, where calls without fields can be.
    const spot = rng.chance(0.3) ? (spots[0] as Spot) : rng.pick(spots);
    const made = make(base, spot, rng);
    if (!made) continue;
    const path = [...spot.path, ...(made.at === undefined ? [] : [made.at])].join('.');
    return { input: made.input, how, path: path || '(input)' };
  }
}
