import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import {
  REQUEST_KINDS,
  REQUEST_URGENCIES,
  REQUEST_WAITS,
  REVISIT_RESULTS,
} from '../../../shared/domain/requestRules';
import { REQUEST_STATES } from '../../../shared/domain/states/request';
import { codes, listIndexes, record, rule } from './columns';
import { customers } from './customers';
import { deliveries } from './deliveries';
import { orders } from './orders';

/** What a customer asks for or complains of after the sale. */
export const requests = sqliteTable(
  'requests',
  {
    ...record(),
    number: text().notNull(),
    customerId: integer()
      .notNull()
      .references(() => customers.id),
    orderId: integer().references(() => orders.id),
    deliveryId: integer().references(() => deliveries.id),
    kind: text({ enum: REQUEST_KINDS }).notNull(),
    urgency: text({ enum: REQUEST_URGENCIES }).notNull(),
    title: text().notNull(),
    description: text(),
    state: text({ enum: REQUEST_STATES }).notNull().default('new'),
    /** What work waits for; NULL: nothing holds it up. */
    waitingFor: text({ enum: REQUEST_WAITS }),
    assigneeId: integer(),
    /** UTC ms. */
    dueAt: integer().notNull(),
    escalation: integer().notNull().default(0),
    /** What was said at the last step; earlier words are in the audit log. */
    progress: text(),
    resolution: text(),
    revisitResult: text({ enum: REVISIT_RESULTS }),
    revisitNote: text(),
    /** UTC ms, like those below. */
    acceptedAt: integer(),
    resolvedAt: integer(),
    revisitedAt: integer(),
    closedAt: integer(),
  },
  (t) => [
    uniqueIndex('requests_number').on(t.number),
    ...listIndexes('requests', {
      id: t.id,
      sorts: { created: t.createdAt, due: t.dueAt },
      filters: {
        all: {},
        open: {
          where: sql`"resolved_at" IS NULL AND "closed_at" IS NULL`,
          beside: [t.assigneeId, t.kind],
        },
        state: { by: t.state, beside: [t.assigneeId, t.kind] },
        assignee: { by: t.assigneeId, beside: [t.kind] },
        kind: { by: t.kind },
      },
    }),
    index('requests_customer').on(t.customerId, t.createdAt, t.id),
    index('requests_order').on(t.orderId, t.createdAt, t.id),
    codes('requests_kind_code', t.kind, REQUEST_KINDS),
    codes('requests_urgency', t.urgency, REQUEST_URGENCIES),
    codes('requests_state_code', t.state, REQUEST_STATES),
    codes('requests_waiting', t.waitingFor, REQUEST_WAITS),
    codes('requests_revisit', t.revisitResult, REVISIT_RESULTS),
    rule('requests_escalation', sql`${t.escalation} BETWEEN 0 AND 3`),
    // Open ones are asked for by these columns: by the state, SQLite would take the states' index and sort.
    rule(
      'requests_open',
      sql`(${t.state} IN ('new', 'accepted', 'working', 'reopened')) = (${t.resolvedAt} IS NULL AND ${t.closedAt} IS NULL)`,
    ),
    rule('requests_waits_in_work', sql`${t.waitingFor} IS NULL OR ${t.state} = 'working'`),
  ],
);
