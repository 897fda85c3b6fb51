import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { PIN_SIDES } from '../../../shared/domain/filter/pins';
import { codes, record } from './columns';
import { customers } from './customers';

/** Which customers somebody means by a name; who is in it is counted anew each time. */
export const segments = sqliteTable(
  'segments',
  {
    ...record(),
    name: text().notNull(),
    /** JSON of the filter language; read by `filterShape` only. */
    filter: text({ mode: 'json' }).notNull(),
  },
  (t) => [uniqueIndex('segments_name').on(t.name)],
);

/** A customer who is in a segment, or out of it, whatever its filter says; out beats in, as one has one side only. */
export const segmentPins = sqliteTable(
  'segment_pins',
  {
    ...record(),
    segmentId: integer()
      .notNull()
      .references(() => segments.id),
    customerId: integer()
      .notNull()
      .references(() => customers.id),
    side: text({ enum: PIN_SIDES }).notNull(),
  },
  (t) => [
    uniqueIndex('segment_pins_customer').on(t.segmentId, t.customerId),
    index('segment_pins_of_customer').on(t.customerId),
    codes('segment_pins_side', t.side, PIN_SIDES),
  ],
);
