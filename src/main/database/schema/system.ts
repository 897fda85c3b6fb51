import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { ATTACHMENT_KINDS } from '../../../shared/domain/attachmentCodes';
import { TASK_STATES } from '../../../shared/domain/states/task';
import { TASK_KINDS } from '../../../shared/domain/taskKinds';
import { codes, flag, jsonList, record } from './columns';

/** Owner's settings: one JSON value a key, parsed by the zod schema of its key. */
export const settings = sqliteTable('settings', {
  key: text().primaryKey(),
  version: integer().notNull().default(1),
  value: text({ mode: 'json' }).notNull(),
  updatedAt: integer().notNull(),
});

/** Who changed what, when, from which values to which. Written in the transaction of the change, never updated. */
export const auditLog = sqliteTable(
  'audit_log',
  {
    id: integer().primaryKey(),
    /** UTC ms. */
    at: integer().notNull(),
    /** NULL only for the app itself (first run, due reminders). */
    actorId: integer(),
    /** The contract's name of the call. */
    call: text().notNull(),
    entity: text().notNull(),
    entityId: integer().notNull(),
    before: text({ mode: 'json' }),
    after: text({ mode: 'json' }),
    /** Over this row and the hash of the one before it (`auditChain.ts`). */
    hash: text().notNull(),
    /** Of the words' digest; NULL in rows older than it, and where the words were erased. */
    salt: text(),
    /** Digest of the words that stood here; NULL until they are erased. */
    wordsDigest: text(),
  },
  (t) => [
    index('audit_log_entity').on(t.entity, t.entityId, t.id),
    index('audit_log_at').on(t.at, t.id),
    // What was deleted names its parent only in here: its own table has forgotten it.
    index('audit_log_deleted').on(t.entity, t.id).where(sql`"after" IS NULL`),
  ],
);

/** Every move of a state table: from, to, who, when. */
export const stateChanges = sqliteTable(
  'state_changes',
  {
    id: integer().primaryKey(),
    at: integer().notNull(),
    actorId: integer(),
    entity: text().notNull(),
    entityId: integer().notNull(),
    fromState: text(),
    toState: text().notNull(),
    note: text(),
  },
  (t) => [index('state_changes_entity').on(t.entity, t.entityId, t.id)],
);

/** Last number given per prefix and day, so that document numbers have no gaps. */
export const numberCounters = sqliteTable(
  'number_counters',
  { prefix: text().notNull(), date: text().notNull(), last: integer().notNull() },
  (t) => [primaryKey({ columns: [t.prefix, t.date] })],
);

/**
 * What a call that carried a key was answered, for the case that it is asked once more: a second press gets the same
 * answer and does nothing. Kept for an hour; no record, so it needs no audit row.
 */
export const answeredCalls = sqliteTable('answered_calls', {
  /** Made by the window, a UUID. */
  key: text().primaryKey(),
  staffId: integer().notNull(),
  call: text().notNull(),
  /** SHA-256 of the parsed input. */
  input: text().notNull(),
  /** JSON; NULL: an action has written, and its answer is not known yet. */
  answer: text(),
  /** UTC ms. */
  at: integer().notNull(),
});

/**
 * The highest id that a table has given away, where that is more than its rows show: rows were deleted, or an older
 * backup was restored (`database/rows.ts`, `database/usedNumbers.ts`).
 */
export const usedIds = sqliteTable('used_ids', {
  /** The table. */
  entity: text().primaryKey(),
  last: integer().notNull(),
});

/** A picture of a record. The file lies in the data folder under its SHA-256, so equal files are kept once. */
export const attachments = sqliteTable(
  'attachments',
  {
    ...record(),
    entity: text().notNull(),
    entityId: integer().notNull(),
    kind: text({ enum: ATTACHMENT_KINDS }).notNull(),
    sha256: text().notNull(),
    mime: text().notNull(),
    name: text().notNull(),
    sizeBytes: integer().notNull(),
    removedAt: integer(),
  },
  (t) => [
    index('attachments_entity').on(t.entity, t.entityId, t.id),
    // Whose picture a file is: who may load it is asked by its hash.
    index('attachments_sha256').on(t.sha256),
    codes('attachments_kind', t.kind, ATTACHMENT_KINDS),
  ],
);

/**
 * `capacity` is any exception for a delivery (送货特批): no room, goods or an address that are missing, a van sent early. It
 * keeps the name of the first of them, which rows and the audit log have.
 */
export const APPROVAL_KINDS = ['discount', 'order_change', 'capacity', 'erasure'] as const;
export const APPROVAL_STATES = ['pending', 'approved', 'rejected', 'withdrawn'] as const;

/** A question to the owner; `payload` holds what is carried out when the answer is yes. */
export const approvals = sqliteTable(
  'approvals',
  {
    ...record(),
    kind: text({ enum: APPROVAL_KINDS }).notNull(),
    entity: text().notNull(),
    entityId: integer().notNull(),
    state: text({ enum: APPROVAL_STATES }).notNull().default('pending'),
    reason: text(),
    payload: text({ mode: 'json' }).notNull(),
    decidedBy: integer(),
    decidedAt: integer(),
    decisionNote: text(),
  },
  (t) => [
    index('approvals_state').on(t.state, t.id),
    index('approvals_entity').on(t.entity, t.entityId),
    codes('approvals_kind', t.kind, APPROVAL_KINDS),
    codes('approvals_state_code', t.state, APPROVAL_STATES),
  ],
);

/** A customer whose data was erased on request. What the transaction cannot take away is named until it is gone. */
export const erasures = sqliteTable(
  'erasures',
  {
    ...record(),
    customerId: integer().notNull(),
    approvalId: integer(),
    /** SHA-256 of the pictures that were taken from their records; a file stays while something else shows it. */
    files: jsonList<string>().notNull(),
    /** When files and remains in the database's free pages were gone. */
    purgedAt: integer(),
  },
  (t) => [uniqueIndex('erasures_customer').on(t.customerId)],
);

/** A document of the search index; its terms lie in the FTS5 table `search_terms` under the same row id. */
export const searchDocs = sqliteTable(
  'search_docs',
  {
    id: integer().primaryKey(),
    entity: text().notNull(),
    entityId: integer().notNull(),
  },
  (t) => [uniqueIndex('search_docs_entity').on(t.entity, t.entityId)],
);

/** Tasks on Today. `key` keeps a rule from asking for the same thing twice. */
export const tasks = sqliteTable(
  'tasks',
  {
    ...record(),
    key: text().notNull(),
    kind: text({ enum: TASK_KINDS }).notNull(),
    state: text({ enum: TASK_STATES }).notNull().default('open'),
    customerId: integer(),
    orderId: integer(),
    deliveryId: integer(),
    visitId: integer(),
    assigneeId: integer(),
    /** Local date on which it is due. */
    dueDate: text().notNull(),
    dueTime: text(),
    /** Hidden until this local date. */
    snoozedUntil: text(),
    note: text(),
    /** The action of a playbook that asked for it, `regular/care`; NULL: none did. */
    playbook: text(),
    /** What may be sent to the customer, as it was when the task was made; what stands in braces is filled in when it is shown. */
    message: text(),
    doneAt: integer(),
    doneBy: integer(),
    /** True for what the app asked for by itself. */
    automatic: flag().notNull().default(true),
  },
  (t) => [
    uniqueIndex('tasks_key').on(t.key),
    index('tasks_due').on(t.state, t.dueDate, t.id),
    // Today lists by the day (and time) on which a task shows.
    index('tasks_shown').on(
      t.state,
      sql`(coalesce("snoozed_until", "due_date") || coalesce("due_time", ''))`,
      t.id,
      t.kind,
      t.assigneeId,
    ),
    index('tasks_order').on(t.orderId, t.id),
    index('tasks_customer').on(t.customerId, t.state, t.dueDate, t.kind),
    codes('tasks_kind', t.kind, TASK_KINDS),
    codes('tasks_state', t.state, TASK_STATES),
  ],
);
