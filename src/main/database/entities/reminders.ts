import { sql } from 'drizzle-orm';
import { careRecords, customers, reminderPauses } from '../schema';
import { defineEntity, PLAIN } from './entity';
import { OF_CUSTOMER } from './personal';

export const reminderPausesEntity = defineEntity({
  ...PLAIN,
  table: reminderPauses,
  partOf: { table: customers, by: reminderPauses.customerId },
  personal: { of: OF_CUSTOMER, emptied: [] },
});

export const careRecordsEntity = defineEntity({
  ...PLAIN,
  table: careRecords,
  partOf: { table: customers, by: careRecords.customerId },
  visibleTo: 'asTheWhole',
  personal: { of: OF_CUSTOMER, emptied: [] },
  timeline: {
    kind: 'care',
    of: (id) => sql`
    SELECT r.id, r.created_at, r.created_by, NULL, NULL, NULL, NULL, NULL, r.done_date, NULL, k.name_zh, NULL, NULL
    FROM care_records r JOIN product_kinds k ON k.id = r.kind_id WHERE r.customer_id = ${id}`,
  },
});
