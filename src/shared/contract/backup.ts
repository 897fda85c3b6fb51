import { z } from 'zod';
import { action, EVERYONE, OWNER } from './call';
import { emptyInput } from './fields';

/** Why a backup was made. */
export const BACKUP_REASONS = ['daily', 'manual', 'before_migration', 'before_restore'] as const;
export type BackupReason = (typeof BACKUP_REASONS)[number];

/** A backup's own folder name: 20261121-183005-daily. Nothing else may name one. */
export const backupName = z.string().regex(/^\d{8}-\d{6}-[a-z_]+$/);

/** What is inside a backup, as its manifest says and its verification found. */
export const backupInfo = z.object({
  name: backupName,
  /** UTC ms. */
  createdAt: z.int(),
  reason: z.enum(BACKUP_REASONS),
  appVersion: z.string(),
  sizeBytes: z.int(),
  customers: z.int(),
  orders: z.int(),
  deliveries: z.int(),
  attachments: z.int(),
});
export type BackupInfo = z.infer<typeof backupInfo>;

export const TROUBLES = [
  'newer_app',
  'foreign_file',
  'altered_migration',
  'damaged',
  'migration_failed',
  'no_access',
  'network_folder',
  'missing',
] as const;

export type Trouble = (typeof TROUBLES)[number];

/** What is wrong with the backups: no folder to write to, the last one failed, the newest good one is too old. */
export const BACKUP_PROBLEMS = ['folder', 'failed', 'too_old'] as const;
export type BackupProblem = (typeof BACKUP_PROBLEMS)[number];

export const backupContract = {
  'backup.list': action(OWNER, emptyInput, z.array(backupInfo)),
  'backup.create': action(OWNER, emptyInput, z.object({ jobId: z.int() })),
  /** Puts a backup in the place of the live store; what was there is backed up first. Everybody has to sign in again. */
  'backup.restore': action(OWNER, z.strictObject({ name: backupName }), backupInfo),
  /** The newest good backup, and what Today warns of. */
  'backup.state': action(
    EVERYONE,
    emptyInput,
    z.object({
      newest: backupInfo.nullable(),
      folder: z.string(),
      problem: z.enum(BACKUP_PROBLEMS).nullable(),
    }),
  ),
  /** Why the store could not be opened, and which backups there are. NULL trouble: all is well. */
  'startup.state': action(
    'public',
    emptyInput,
    z.object({
      trouble: z.enum(TROUBLES).nullable(),
      dataFolder: z.string(),
      backups: z.array(backupInfo),
      /** First run only: the data folder may still be chosen. */
      canChooseFolder: z.boolean(),
    }),
  ),
  /** Only while the store cannot be opened: restores a backup in its place. The unreadable file is kept aside. */
  'startup.restore': action('public', z.strictObject({ name: backupName }), backupInfo),
  /** First run only: asks for another data folder and starts again there. NULL when the dialog was cancelled. */
  'startup.chooseFolder': action('public', emptyInput, z.null()),
  'startup.quit': action('public', emptyInput, z.null()),
};
