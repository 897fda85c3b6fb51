import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { HandlersFor } from '../../src/main/core/handlers';
import { countRows } from '../../src/main/database/paging';
import { insertRecord, recordStateChange } from '../../src/main/database/records';
import type { Sheet } from '../../src/main/engines/excel/sheet';
import { command, FLOOR, query } from '../../src/shared/contract/call';
import { optionalText, recordId } from '../../src/shared/contract/fields';
import { page, pageInput } from '../../src/shared/contract/paging';
import type { NamedTable } from '../../src/shared/entities';
import { gadgets } from './fakeEntity';

/** As the list of named tables would have it. */
const GADGETS = 'gadgets' as NamedTable;

const row = z.object({ id: z.int(), number: z.string(), note: z.string().nullable() });

export const gadgetsContract = {
  'gadgets.list': query(
    FLOOR,
    () => z.strictObject(pageInput),
    () => page(row),
  ),
  'gadgets.add': command(
    FLOOR,
    () => z.strictObject({ customerId: recordId('customers'), note: optionalText(100) }),
    () => z.object({ id: z.int() }),
  ),
  'gadgets.note': command(
    [...FLOOR, 'delivery'],
    () => z.strictObject({ gadgetId: recordId(GADGETS), note: optionalText(100) }),
    () => z.null(),
  ),
};

const rows = sql`SELECT id, number, note FROM gadgets`;

export const gadgetsHandlers: HandlersFor<typeof gadgetsContract> = {
  'gadgets.list': (_input, { db }) => {
    const all = db.all<z.output<typeof row>>(rows);
    return { rows: all, next: null, previous: null, total: all.length };
  },
  'gadgets.add': ({ customerId, note }, context) => {
    const { id } = insertRecord(context, gadgets, { customerId, note, number: 'G-1', state: 'new' });
    recordStateChange(context, 'gadgets', id, null, 'new');
    return { id };
  },
  'gadgets.note': () => null,
};

export const gadgetsSheet: Sheet<object, z.output<typeof row>> = {
  list: 'gadgets.list' as never,
  title: () => 'Gadgets',
  columns: [{ header: () => 'No.', kind: 'text', width: 10, value: ({ number }) => number }],
  page: (db) => ({ rows: db.all(rows), next: null }),
  count: (db) => countRows(db, gadgets, undefined),
};
