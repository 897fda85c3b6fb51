import { type SQL, sql } from 'drizzle-orm';

/** SELECT of the customer and of whoever was merged into them: the same person, whose both lives are told. */
export const bothLives = (customerId: number): SQL =>
  sql`(SELECT ${customerId} UNION ALL SELECT id FROM customers WHERE merged_into_id = ${customerId})`;
