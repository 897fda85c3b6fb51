import type { z } from 'zod';
import type { Rng } from '../../src/main/sample/rng';
import { png } from '../support/png';

/** What zod keeps inside a schema, as far as it is needed to make values for it. */
export interface Definition {
  type: string;
  innerType?: Schema;
  in?: Schema;
  element?: Schema;
  shape?: Record<string, Schema>;
  options?: Schema[];
  items?: Schema[];
  keyType?: Schema;
  valueType?: Schema;
  entries?: Record<string, string>;
  values?: unknown[];
}
export type Schema = z.ZodType & { _zod: { def: Definition } };

export const definitionOf = (schema: z.ZodType): Definition => (schema as Schema)._zod.def;

/** The schema under what only says that it may be absent, has a default, or is transformed afterwards. */
export function coreOf(schema: z.ZodType): Schema {
  const { type, innerType, in: input } = definitionOf(schema);
  if (['optional', 'nullable', 'default', 'prefault', 'readonly', 'catch'].includes(type) && innerType) {
    return coreOf(innerType);
  }
  return type === 'pipe' && input ? coreOf(input) : (schema as Schema);
}

/** True where the key may be left out. */
export const mayBeAbsent = (schema: z.ZodType): boolean => schema.safeParse(undefined).success;

/** Texts of every kind that the contract knows; the first that a schema takes is its example. */
const TEXTS = [
  '样品柜',
  '2026-11-20',
  '09:30',
  '13812345678',
  'someone@example.com',
  'zh-CN',
  'Asia/Shanghai',
  '1357',
  '20261121-183005-manual',
  'sofa',
  'a'.repeat(64),
  '#aabbcc',
  'https://example.com',
  'regular/a1',
];
const NUMBERS = [1, 2, 3, 7, 40, 0, 100, 2000, 0.5];

/**
 * A value that the schema takes, or as near as can be made without knowing its refinements. Whoever needs one that is
 * surely taken tries again: see `validInput`.
 */
function example(schema: z.ZodType, rng: Rng): unknown {
  const core = coreOf(schema);
  const definition = definitionOf(core);
  const taken = <T>(list: readonly T[]) => rng.shuffle(list).find((one) => core.safeParse(one).success);
  switch (definition.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(definition.shape ?? {})
          .filter(([, field]) => !mayBeAbsent(field) || rng.chance(0.8))
          .map(([key, field]) => [key, example(field, rng)]),
      );
    case 'array':
      return Array.from({ length: rng.int(1, 2) }, () => example(definition.element as Schema, rng));
    case 'tuple':
      return definition.items?.map((item) => example(item, rng));
    case 'union':
      return example(rng.pick(definition.options ?? []), rng);
    case 'enum':
      return rng.pick(Object.values(definition.entries ?? {}));
    case 'literal':
      return definition.values?.[0];
    case 'boolean':
      return rng.chance(0.5);
    case 'number':
      return taken(NUMBERS);
    case 'string':
      return TEXTS.find((one) => core.safeParse(one).success);
    case 'record': {
      // Keyed by codes, all of them; keyed by anything, none.
      const codes = Object.values(definition.keyType ? (definitionOf(definition.keyType).entries ?? {}) : {});
      return Object.fromEntries(codes.map((code) => [code, example(definition.valueType as Schema, rng)]));
    }
    case 'unknown':
      return {};
    case 'custom':
      return png({ seed: rng.int(0, 255) });
    default:
      return null;
  }
}

/** So often a number is raised that has to be above another. */
const RAISES = 40;

/** Numbers that must rise from one to the next are raised where they do not; nothing else is touched. */
function raised(value: unknown, schema: z.ZodType): unknown {
  for (let attempt = 0; attempt < RAISES; attempt += 1) {
    const issues = schema.safeParse(value).error?.issues ?? [];
    const low = issues.filter(({ message }) => message === 'not_rising');
    if (low.length === 0) return value;
    for (const { path } of low) {
      const holder = path
        .slice(0, -1)
        .reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown>)[key], value);
      const [key = ''] = path.slice(-1);
      const at = holder as Record<PropertyKey, number>;
      at[key] = (at[key] ?? 0) * 2 + 1;
    }
  }
  return value;
}

/** A value that the schema takes. Throws when none is found: the drill would not try what it says it tries. */
export function validInput(name: string, schema: z.ZodType, rng: Rng): unknown {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const value = raised(example(schema, rng), schema);
    if (schema.safeParse(value).success) return value;
  }
  const value = example(schema, rng);
  throw new Error(`${name}: no valid input was found; ${schema.safeParse(value).error?.message}`);
}

/** A place inside a value, with the schema that it was made for. */
export interface Spot {
  path: (string | number)[];
  schema: Schema;
  value: unknown;
}

/** Every place inside a value, itself first. */
export function spotsOf(value: unknown, schema: z.ZodType, path: Spot['path'] = []): Spot[] {
  const core = coreOf(schema);
  const { type, shape, element, items } = definitionOf(core);
  const spots: Spot[] = [{ path, schema: core, value }];
  if (value === null || typeof value !== 'object') return spots;
  for (const [key, inner] of Object.entries(value)) {
    const index = Number(key);
    const field =
      type === 'object'
        ? shape?.[key]
        : type === 'array'
          ? element
          : type === 'tuple'
            ? items?.[index]
            : null;
    if (field) spots.push(...spotsOf(inner, field, [...path, type === 'object' ? key : index]));
  }
  return spots;
}

/** A copy of the value with another one at that place. */
export function withAt(value: unknown, path: Spot['path'], put: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return put;
  const copy = Array.isArray(value) ? [...value] : { ...(value as object) };
  Reflect.set(copy, key, withAt(Reflect.get(copy, key), rest, put));
  return copy;
}
