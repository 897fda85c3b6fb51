import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { ROLES } from '../../../shared/domain/roles';
import { codes, flag, record } from './columns';

export const staff = sqliteTable(
  'staff',
  {
    ...record(),
    name: text().notNull(),
    role: text({ enum: ROLES }).notNull(),
    phone: text(),
    /** scrypt hash with its salt and parameters; never leaves main. */
    pinHash: text().notNull(),
    failedAttempts: integer().notNull().default(0),
    /** UTC ms until which sign-in is refused. */
    lockedUntil: integer(),
    active: flag().notNull().default(true),
  },
  (t) => [uniqueIndex('staff_name').on(t.name), codes('staff_role', t.role, ROLES)],
);

/**
 * A PIN that is being compared. It is written down before and gone afterwards: one that is found here counts as wrong,
 * for the app was killed to get another try. The app's own note, no record.
 */
export const pinTries = sqliteTable('pin_tries', { staffId: integer().primaryKey() });
