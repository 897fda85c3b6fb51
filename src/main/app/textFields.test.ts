import { expect, test } from 'vitest';
import type { z } from 'zod';
import { coreOf, definitionOf, type Schema } from '../../../tests/drills/shapes';
import { testStore } from '../../../tests/support/testStore';
import { type CallName, contract } from '../../shared/contract';

/** What nobody sees: zero width, direction, soft hyphen, byte order mark, filler. */
const UNSEEN = ['\u200B', '\u202E', '\u2066', '\u2060', '\uFEFF', '\u00AD', '\u200C', '\u3164'];
/** What is no text. */
const BROKEN = ['\u0000', '\u0007', '\u001B', '\u0085', '\uD800', '\uDC00'];

/** Compared just as they are typed and never stored: what is looked for, a page's place, a backup's passphrase. */
const AS_TYPED = /^search\.find\.text$|\.cursor\.0$|\.passphrase$/;
/** Each read by the input of its list. */
const READ_ELSEWHERE = ['excel.export.filters'];

interface Field {
  path: string;
  schema: z.ZodType;
}

/** Every text in a call's input, with what is done to it. */
function textsIn(schema: z.ZodType, path: string): Field[] {
  const core = coreOf(schema);
  const { type, shape, element, items, options, valueType } = definitionOf(core);
  const inner = (one: Schema | undefined, key: string) => (one ? textsIn(one, `${path}.${key}`) : []);
  switch (type) {
    case 'string':
      return [{ path, schema }];
    case 'object':
      return Object.entries(shape ?? {}).flatMap(([key, one]) => inner(one, key));
    case 'array':
      return inner(element, '0');
    case 'tuple':
      return (items ?? []).flatMap((one, i) => inner(one, String(i)));
    case 'union':
      return (options ?? []).flatMap((one) => textsIn(one, path));
    case 'record':
      return READ_ELSEWHERE.includes(path) ? [] : inner(valueType, '*');
    case 'unknown':
    case 'any':
      throw new Error(`${path}: anything is let in`);
    default:
      return [];
  }
}

const fields = (Object.keys(contract) as CallName[]).flatMap((name) =>
  textsIn(contract[name].input as z.ZodType, name),
);
const stored = fields.filter(({ path }) => !AS_TYPED.test(path));

test('every text of every input is cleaned the same way, or takes nothing but its own form', () => {
  expect(fields.length).toBeGreaterThan(150);
  const wrong: string[] = [];
  for (const { path, schema } of stored) {
    for (const sign of UNSEEN) {
      const inside = schema.safeParse(`李${sign}明`);
      if (inside.success && inside.data !== '李明') wrong.push(path);
      const alone = schema.safeParse(sign);
      if (alone.success && alone.data !== null && alone.data !== '') wrong.push(path);
    }
    if (BROKEN.some((sign) => schema.safeParse(`李${sign}明`).success)) wrong.push(path);
  }
  expect([...new Set(wrong)]).toEqual([]);
});

test('what is compared as it was typed is no half character either', () => {
  const typed = fields.filter(({ path }) => AS_TYPED.test(path));
  expect(typed.length).toBeGreaterThan(5);
  const wrong = typed.filter(({ schema }) => BROKEN.some((sign) => schema.safeParse(sign).success));
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test('a person has a name that can be seen, and it is stored as it is seen', async () => {
  const { as } = await testStore();
  const person = { role: 'sales', phone: null, pin: '2468' } as const;
  for (const name of ['\u200B', '\u202E', '\u3164', ' \u2060 ', '\u2800']) {
    await expect(as.owner('staff.create', { ...person, name })).rejects.toMatchObject({
      error: { fields: [{ path: 'name', code: 'required' }] },
    });
    await expect(as.sales('customers.register', { name })).rejects.toMatchObject({
      error: { fields: [{ path: 'name', code: 'name_or_phone' }] },
    });
  }
  await as.owner('staff.create', { ...person, name: '\u202E王\u200B芳👩‍💻\u202C' });
  expect((await as.owner('staff.list', {})).map(({ name }) => name)).toContain('王芳👩‍💻');
});
