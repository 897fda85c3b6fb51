import { expect, test } from 'vitest';
import { z } from 'zod';
import { NAMED_TABLES } from '../entities';
import { contract } from './index';
import { innerOf, markOf, NAMED_OTHERS, recordFinder } from './namedRecords';

const ID_LIKE = /^(id|.+Ids?)$/;

/** Every field below a schema: its place and its schema. */
function fieldsOf(
  schema: z.ZodType,
  path = '',
): { path: string; key: string; schema: z.ZodType; beside: z.ZodType }[] {
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([key, field]) => [
      { path: `${path}${key}`, key, schema: field, beside: schema },
      ...fieldsOf(field, `${path}${key}.`),
    ]);
  }
  if (schema instanceof z.ZodArray) return fieldsOf(schema.element as z.ZodType, path);
  if (schema instanceof z.ZodUnion)
    return (schema.options as z.ZodType[]).flatMap((one) => fieldsOf(one, path));
  const inner = innerOf(schema);
  return inner ? fieldsOf(inner, path) : [];
}

const inputs = Object.entries(contract).map(([name, { input }]) => ({ name, input: input as z.ZodType }));

test('every field that looks like the id of a record says which record it names', () => {
  const undeclared = inputs.flatMap(({ name, input }) =>
    fieldsOf(input)
      .filter(({ key, schema }) => ID_LIKE.test(key) && !markOf(schema))
      .map(({ path }) => `${name} ${path}`),
  );
  expect(undeclared).toEqual([]);
});

test('an id whose table another field says stands beside that field, and every value of it is a table', () => {
  const nameable: readonly string[] = [...NAMED_TABLES, ...NAMED_OTHERS];
  let found = 0;
  for (const { name, input } of inputs) {
    for (const { schema, beside, path } of fieldsOf(input)) {
      const mark = markOf(schema);
      if (!mark || !('beside' in mark)) continue;
      found += 1;
      const said = (beside as z.ZodObject).shape[mark.beside];
      expect(said, `${name} ${path}`).toBeInstanceOf(z.ZodEnum);
      const values = (said as z.ZodEnum).options.map(String);
      expect(
        values.map((value) => mark.tables?.[value] ?? value).filter((table) => !nameable.includes(table)),
        `${name} ${path}`,
      ).toEqual([]);
    }
  }
  // attachments.list and .add, history.of, phones.reveal, tasks.snoozeReminder.
  expect(found).toBe(5);
});

test('the records of an input are found wherever they stand, with their place', () => {
  const find = (name: keyof typeof contract, input: unknown) =>
    recordFinder(contract[name].input)(contract[name].input.parse(input));
  expect(
    find('returns.open', {
      ...{ orderId: 3, orderVersion: 1, requestId: null, kind: 'return', reason: '色差' },
      lines: [
        { orderLineId: 7, quantity: 0 },
        { orderLineId: 8, quantity: 1 },
      ],
    }),
  ).toEqual([
    { table: 'orders', id: 3, path: 'orderId' },
    { table: 'order_lines', id: 7, path: 'lines.0.orderLineId' },
    { table: 'order_lines', id: 8, path: 'lines.1.orderLineId' },
  ]);
  expect(find('attachments.list', { entity: 'visits', entityId: 5 })).toEqual([
    { table: 'visits', id: 5, path: 'entityId' },
  ]);
  expect(find('tasks.snoozeReminder', { group: 'quote_expiring', id: 2, until: '2026-11-30' })).toEqual([
    { table: 'quotes', id: 2, path: 'id' },
  ]);
  expect(find('history.of', { entity: 'exports', id: 0 })).toEqual([{ table: 'exports', id: 0, path: 'id' }]);
  expect(
    find('printing.slipPreview', { deliveryIds: [4, 4], paper: 'a4', copies: 1, prices: false }),
  ).toEqual([
    { table: 'deliveries', id: 4, path: 'deliveryIds.0' },
    { table: 'deliveries', id: 4, path: 'deliveryIds.1' },
  ]);
});
