import { z } from 'zod';
import { action, EVERYONE, OWNER, query } from '../../contract/call';
import { emptyInput, typedText } from '../../contract/fields';

/** Why a backup was made. */
export const BACKUP_REASONS = [
  'daily',
  'quit',
  'manual',
  'before_update',
  'before_migration',
  'before_restore',
] as const;
export type BackupReason = (typeof BACKUP_REASONS)[number];

/** Where backups are looked for: on this PC, in the second place, in a folder that was chosen just now. */
export const BACKUP_PLACES = ['here', 'second', 'other'] as const;
export type BackupPlace = (typeof BACKUP_PLACES)[number];

/**
 * Why a backup cannot take the store's place. Each has its sentence in `errors.reasons` as `backup_<fault>`; a wrong
 * passphrase is said at its field.
 */
export const BACKUP_FAULTS = [
  'gone',
  'truncated',
  'damaged',
  'reordered',
  'foreign',
  'newer',
  'altered',
  'passphrase',
  'locked',
] as const;
export type BackupFault = (typeof BACKUP_FAULTS)[number];

/**
 * A backup's own folder name: 20261121-183005-daily. In the second place `-` and eight hex digits follow where another
 * store's backup bears that name already. Nothing else may name one.
 */
export const backupName = z.string().regex(/^\d{8}-\d{6}-[a-z_]{1,20}(-[0-9a-f]{8})?$/);

/** What is inside a backup, as its manifest says and its verification found. */
export const backupInfo = z.object({
  name: backupName,
  /** UTC ms. */
  createdAt: z.int(),
  reason: z.enum(BACKUP_REASONS),
  appVersion: z.string(),
  /** Of the database, before it is encrypted. */
  sizeBytes: z.int(),
  customers: z.int(),
  orders: z.int(),
  deliveries: z.int(),
  /** Pictures. */
  attachments: z.int(),
  /** The order entered last. */
  newestOrder: z.object({ number: z.string(), orderDate: z.string() }).nullable(),
  encrypted: z.boolean(),
  /** Of the store that it is of, and what that was called; NULL in backups from before they were kept. */
  storeId: z.string().nullable(),
  storeName: z.string().nullable(),
  /** What can be seen to be wrong without opening it. */
  fault: z.enum(BACKUP_FAULTS).nullable(),
});
export type BackupInfo = z.infer<typeof backupInfo>;

const backupPlace = z.enum(BACKUP_PLACES);
const reference = {
  place: backupPlace.default('here'),
  name: backupName,
  /** For one that was encrypted with another passphrase than this PC's. */
  passphrase: typedText(200)
    .nullish()
    .transform((typed) => typed || null),
};
export const backupReference = z.strictObject(reference);
export type BackupReference = z.output<typeof backupReference>;

/** A new passphrase, as it is typed, blanks included; long enough without those at its ends that nobody guesses it. */
const newPassphrase = typedText(200).refine((typed) => typed.trim().length >= 8, 'passphrase_short');

/** Steps of a restore test, in their order. */
export const RESTORE_TEST_CHECKS = [
  'whole',
  'opens',
  'references',
  'version',
  'counts',
  'pictures',
  'reads',
] as const;
export type RestoreTestCheck = (typeof RESTORE_TEST_CHECKS)[number];

/** What a restore test found: each step until the first that failed, and why that one did. */
export const restoreTestReport = z.object({
  name: backupName,
  checks: z.array(
    z.object({
      check: z.enum(RESTORE_TEST_CHECKS),
      /** NULL: not tried any more. */
      ok: z.boolean().nullable(),
      /** Numbers and names for the step's sentence. */
      facts: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ),
  fault: z.enum(BACKUP_FAULTS).nullable(),
});
export type RestoreTestReport = z.infer<typeof restoreTestReport>;

/** What a store holds, to be compared with what a backup holds. */
const contents = backupInfo.pick({
  customers: true,
  orders: true,
  deliveries: true,
  attachments: true,
  newestOrder: true,
});

const listedBackup = backupInfo.extend({
  /** Known to be of another store than the one that is, or last was, in the data folder. */
  otherStore: z.boolean(),
});
export type ListedBackup = z.infer<typeof listedBackup>;

const numberRanges = z.array(z.object({ from: z.string(), to: z.string() }));

/** Document numbers that were given away after a backup was made: the paper is there, the store knows nothing of it. */
export const lostNumbers = z.object({
  /** Whole stretches of a kind and day, the newest day first: SO20261202-001 to SO20261202-003. */
  numbers: numberRanges,
  /** False: there may be more that this PC does not know of. Numbers and ids go on well after those it knows. */
  sure: z.boolean(),
});
export type LostNumbers = z.infer<typeof lostNumbers>;

const preview = z.object({
  info: listedBackup,
  /** Encrypted with a passphrase that this PC does not hold. */
  needsPassphrase: z.boolean(),
  /** Pictures of the backup that are not there. */
  picturesMissing: z.int(),
  /** Customers who were erased after it was made, as far as this PC knows: they are erased in it again. */
  erasedSince: z.int(),
  /** Document numbers given away since it was made, as far as this PC knows; NULL: the backup does not say. */
  numbersSince: numberRanges.nullable(),
  /** The live store; NULL while it cannot be opened or is still empty. */
  present: contents.nullable(),
});
export type BackupPreview = z.infer<typeof preview>;

const restored = z.object({
  info: backupInfo,
  picturesMissing: z.int(),
  /** Customers who had been erased and were erased in it again. */
  erasedAgain: z.int(),
  lost: lostNumbers,
});

/** A folder that the user chose in main's dialog, and what is in it. */
const chosenFolder = z.object({ folder: z.string(), backups: z.array(listedBackup) });

export const TROUBLES = [
  'newer_app',
  'foreign_file',
  'altered_migration',
  'damaged',
  'migration_failed',
  'no_access',
  'disk_full',
  'network_folder',
  'missing',
  'folder_gone',
  'location_unreadable',
  'not_a_folder',
  'restore_unreadable',
  'in_use',
] as const;

export type Trouble = (typeof TROUBLES)[number];

/**
 * What is wrong with data and backups, the most urgent first: a check found the data unsound, no folder to write to, the last one failed, the newest good
 * one is too old, the key for encrypting cannot be read, nothing has reached the second place for days.
 */
export const BACKUP_PROBLEMS = ['unsound', 'folder', 'key', 'too_old', 'failed', 'second_old'] as const;
export type BackupProblem = (typeof BACKUP_PROBLEMS)[number];

export const backupContract = {
  'backup.list': action(
    OWNER,
    () => z.strictObject({ place: backupPlace.default('here') }),
    () => z.array(listedBackup),
  ),
  'backup.create': action(
    OWNER,
    () => emptyInput,
    () => z.object({ jobId: z.int() }),
  ),
  /** What is inside, compared with the live store; checks a given passphrase. Changes nothing. */
  'backup.preview': action(
    OWNER,
    () => backupReference,
    () => preview,
  ),
  /** Opens a copy of the backup beside the live store and checks it from end to end. Changes nothing. */
  'backup.restoreTest': action(
    OWNER,
    () => backupReference,
    () => restoreTestReport,
  ),
  /** Puts a backup in the place of the live store; what was there is backed up first. Everybody has to sign in again. */
  'backup.restore': action(
    OWNER,
    () => backupReference,
    () => restored,
  ),
  /** Asks for a folder and lists the backups in it. NULL when the dialog was cancelled. */
  'backup.chooseOther': action(
    OWNER,
    () => emptyInput,
    () => chosenFolder.nullable(),
  ),
  /** Asks for the folder that gets a copy of each backup, and copies the newest. NULL when the dialog was cancelled. */
  'backup.chooseSecond': action(
    OWNER,
    () => emptyInput,
    () => z.object({ folder: z.string() }).nullable(),
  ),
  /** Nothing is copied any more; what is there stays there. */
  'backup.forgetSecond': action(
    OWNER,
    () => emptyInput,
    () => z.null(),
  ),
  /** Encrypts every backup from now on; NULL: no longer. Those that exist stay as they are. */
  'backup.setPassphrase': action(
    OWNER,
    () => z.strictObject({ passphrase: newPassphrase.nullable() }),
    () => z.null(),
  ),
  /** The newest good backup, and what Today warns of. */
  'backup.state': action(
    EVERYONE,
    () => emptyInput,
    () =>
      z.object({
        newest: backupInfo.nullable(),
        folder: z.string(),
        problem: z.enum(BACKUP_PROBLEMS).nullable(),
        /** NULL: no second place was chosen. */
        second: z
          .object({
            folder: z.string(),
            /** False while the stick is not plugged in. */
            there: z.boolean(),
            /** UTC ms; NULL: nothing yet. */
            copiedAt: z.int().nullable(),
          })
          .nullable(),
        /** Who guards the key of encrypted backups: the system's key store, or a file in the data folder. */
        secretStore: z.enum(['system', 'file']).nullable(),
      }),
  ),
  /**
   * Which numbers the last restore lost sight of, and who is two again because somebody had to be erased anew; NULL: none
   * in the last 30 days.
   */
  'backup.lastRestore': query(
    OWNER,
    () => emptyInput,
    () =>
      lostNumbers
        .extend({ at: z.int(), parted: z.array(z.object({ survivor: z.string(), merged: z.string() })) })
        .nullable(),
  ),
  /** Why the store could not be opened. NULL trouble: all is well. */
  'startup.state': action(
    'public',
    () => emptyInput,
    () =>
      z.object({
        trouble: z.enum(TROUBLES).nullable(),
        dataFolder: z.string(),
        /** Before the first run, or when the data folder is not there or cannot be used. */
        canChooseFolder: z.boolean(),
        /** A backup may take the store's place. */
        canRestore: z.boolean(),
      }),
  ),
  /**
   * These four only while the store cannot be opened or is still empty, when nobody can sign in: as `backup.…`. The
   * unreadable file is kept aside.
   */
  'startup.backups': action(
    'public',
    () => z.strictObject({ place: backupPlace }),
    () => z.array(listedBackup),
  ),
  'startup.chooseOther': action(
    'public',
    () => emptyInput,
    () => chosenFolder.nullable(),
  ),
  'startup.preview': action(
    'public',
    () => backupReference,
    () => preview,
  ),
  'startup.restore': action(
    'public',
    () => backupReference,
    () => restored,
  ),
  /** Where `canChooseFolder` says so: asks for another data folder and starts again there. */
  'startup.chooseFolder': action(
    'public',
    () => emptyInput,
    () => z.null(),
  ),
  'startup.quit': action(
    'public',
    () => emptyInput,
    () => z.null(),
  ),
};
