import { z } from 'zod';
import { action, OWNER } from '../../contract/call';
import { emptyInput, recordId } from '../../contract/fields';

/** What the health page looks at, a line each. */
export const HEALTH_LINES = ['backup', 'second', 'deepCheck', 'audit', 'disk', 'printers', 'slow'] as const;
export type HealthLine = (typeof HEALTH_LINES)[number];
export type HealthLevel = 'good' | 'watch' | 'bad';

/** Everything that can be said about a line, and how bad it is. Each has its sentence in i18n `health.findings`. */
export const FINDINGS = {
  backup_good: ['backup', 'good'],
  backup_never: ['backup', 'watch'],
  backup_too_old: ['backup', 'bad'],
  backup_failed: ['backup', 'bad'],
  backup_folder: ['backup', 'bad'],
  backup_key: ['backup', 'bad'],
  second_good: ['second', 'good'],
  second_none: ['second', 'watch'],
  second_away: ['second', 'watch'],
  second_old: ['second', 'bad'],
  deep_good: ['deepCheck', 'good'],
  deep_never: ['deepCheck', 'watch'],
  deep_old: ['deepCheck', 'watch'],
  deep_bad: ['deepCheck', 'bad'],
  audit_good: ['audit', 'good'],
  audit_never: ['audit', 'watch'],
  audit_changed: ['audit', 'bad'],
  audit_missing: ['audit', 'bad'],
  audit_cut: ['audit', 'bad'],
  audit_restored: ['audit', 'bad'],
  disk_good: ['disk', 'good'],
  disk_low: ['disk', 'watch'],
  disk_full: ['disk', 'bad'],
  disk_unknown: ['disk', 'watch'],
  printers_good: ['printers', 'good'],
  printers_ask: ['printers', 'good'],
  printers_none: ['printers', 'watch'],
  printers_missing: ['printers', 'bad'],
  printers_unknown: ['printers', 'watch'],
  slow_none: ['slow', 'good'],
  slow_some: ['slow', 'watch'],
} as const satisfies Record<string, readonly [HealthLine, HealthLevel]>;
export type Finding = keyof typeof FINDINGS;

/** Rules that a deep check has found broken. Each has its sentence in i18n `health.breaches`. */
export const BREACHES = [
  'structure',
  'references',
  'order_total',
  'order_received',
  'payment_running',
  'line_packages',
  'delivery_packages',
  'package_unsigned',
  'return_lines',
  'return_credit',
  'order_returning',
  'order_state',
  'line_arrival',
  'delivery_load',
  'customer_facts',
  'order_tasks',
  'quote_total',
  'quote_discount',
  'quote_sale',
  'customer_sale',
  'customer_paused',
  'customer_merged',
  'unrecorded',
  'given_twice',
  'history',
  'unsearchable',
  'search_stray',
  'search_terms',
] as const;
export type BreachKind = (typeof BREACHES)[number];

export const breach = z.object({
  kind: z.enum(BREACHES),
  /** The first few places: tables, rows, documents' ids; never what stands in them. */
  where: z.array(z.string()),
});
export type Breach = z.infer<typeof breach>;

const facts = z.record(z.string(), z.union([z.string(), z.number()]));

/** A row of the audit log that is not as it was written, or before which rows are missing. */
const auditRow = z.object({
  id: z.int(),
  /** UTC ms. */
  at: z.int(),
  /** NULL: the app by itself. */
  actorName: z.string().nullable(),
  call: z.string(),
  entity: z.string(),
  entityId: z.int(),
});

/** A statement that took long, since the app was started; no values, so nobody's data. */
export const slowStatement = z.object({
  sql: z.string(),
  plan: z.string(),
  times: z.int(),
  worstMs: z.number(),
  /** UTC ms of the last time. */
  lastAt: z.int(),
});
export type SlowStatement = z.infer<typeof slowStatement>;

export const healthState = z.object({
  findings: z.array(z.object({ finding: z.enum(Object.keys(FINDINGS) as [Finding]), facts })),
  /** The first row of the audit log that is wrong, as the last check found it. */
  auditRow: auditRow.nullable(),
  /** What the last deep check found broken. */
  breaches: z.array(breach),
  slow: z.array(slowStatement),
  dataFolder: z.string(),
  /** Name (app, schema, electron, …) → version. */
  versions: z.record(z.string(), z.string()),
});
export type HealthState = z.infer<typeof healthState>;

/** How much there is. */
export const survey = z.object({
  /** Bytes. */
  sizes: z.object({
    database: z.number(),
    attachments: z.number(),
    backups: z.number(),
    logs: z.number(),
  }),
  /** Rows of each big table. */
  rows: z.record(z.string(), z.int()),
});
export type Survey = z.infer<typeof survey>;

const startedJob = z.object({ jobId: z.int() });

export const healthContract = {
  'health.state': action(
    OWNER,
    () => emptyInput,
    () => healthState,
  ),
  /** Sizes and row counts, taken beside the window. */
  'health.survey': action(
    OWNER,
    () => emptyInput,
    () => survey,
  ),
  /** Every page, index, reference, sum and history, the search index and the audit log; beside the window. */
  'health.deepCheck': action(
    OWNER,
    () => emptyInput,
    () => startedJob,
  ),
  /** The audit log alone, row by row. */
  'health.checkAudit': action(
    OWNER,
    () => emptyInput,
    () => startedJob,
  ),
  /**
   * The owner says that the restore which the second place knows nothing of was theirs; what it has noted from before is
   * left behind. Refused unless that is all that is wrong.
   */
  'health.confirmRestore': action(
    OWNER,
    () => emptyInput,
    () => z.null(),
  ),
  'health.cancel': action(
    OWNER,
    () => z.strictObject({ jobId: recordId('jobs') }),
    () => z.null(),
  ),
  /**
   * Writes what helps to find a fault, and nobody's data, to a file that the owner names in main's dialog. NULL when the
   * dialog was cancelled.
   */
  'health.supportFile': action(
    OWNER,
    () => emptyInput,
    () => z.object({ jobId: z.int(), fileName: z.string() }).nullable(),
  ),
};
