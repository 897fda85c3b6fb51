import type { OutputOf } from '../../../shared/contract';
import type { BackupProblem, backupContract } from '../../../shared/features/backup/contract';
import type { ActionContext, HandlersFor } from '../../core/handlers';
import type { Platform } from '../../core/platform';
import type { ReadContext } from '../../database/context';
import { isUnsound } from '../../database/lastChecks';
import { writeAudit } from '../../database/records';
import { staff } from '../../database/schema';
import { contentsOf } from '../../engines/backup/backup';
import { deriveKey } from '../../engines/backup/encryptedFile';
import { isBackupFolder } from '../../engines/backup/files';
import { changeLocalSettings, readLocalSettings } from '../../engines/backup/localSettings';
import { newestGood } from '../../engines/backup/manifest';
import { listPictures } from '../../engines/backup/pictures';
import { overlaps, prepareSecondPlace } from '../../engines/backup/secondPlace';
import { AppError } from '../../system/errors';
import { lastRestore } from './goOnCounting';
import { copyNewest, ownBackups, startBackup, storedKey } from './makeBackups';
import { backupsAt, chooseOther, previewBackup, restore, testBackup } from './restore';

const DAY_MS = 86_400_000;
/** Today warns when the newest good backup, or what reached the second place, is older. */
const WARN_AFTER_MS = 3 * DAY_MS;
/** So long a restore says which numbers it lost sight of. */
const RESTORE_SHOWN_MS = 30 * DAY_MS;

export const backupHandlers: HandlersFor<typeof backupContract> = {
  'backup.list': ({ place }, { platform }) => backupsAt(platform, place),

  'backup.create': async (_input, { platform, now }) => ({
    jobId: (await startBackup(platform, 'manual', now)).id,
  }),

  'backup.preview': (reference, context) =>
    previewBackup(context.platform, reference, presentContents(context)),

  'backup.restoreTest': (reference, { platform, now }) => testBackup(platform, reference, now),

  'backup.restore': (reference, { platform, actor, now }) =>
    restore(platform, reference, { actor, now, storeIsOpen: true }),

  'backup.chooseOther': (_input, { platform }) => chooseOther(platform),

  'backup.chooseSecond': async (_input, context) => {
    const { platform, now } = context;
    const chosen = await platform.files.chooseFolder();
    if (!chosen) return null;
    if (overlaps(chosen, platform.paths.data)) throw new AppError('CONFLICT', { reason: 'second_in_data' });
    const folder = secondPlaceAt(chosen);
    const before = readLocalSettings(platform.paths).second;
    changeLocalSettings(platform.paths, { second: { folder, chosenAt: now, copiedAt: null } });
    context.write((tx) =>
      writeAudit(tx, 'settings', 0, { secondPlace: before?.folder ?? null }, { secondPlace: folder }),
    );
    void copyNewest(platform, now);
    return { folder };
  },

  'backup.forgetSecond': (_input, context) => {
    const before = readLocalSettings(context.platform.paths).second;
    changeLocalSettings(context.platform.paths, { second: null });
    context.write((tx) =>
      writeAudit(tx, 'settings', 0, { secondPlace: before?.folder ?? null }, { secondPlace: null }),
    );
    return null;
  },

  'backup.setPassphrase': async ({ passphrase }, context) => {
    const { paths, secretStore } = context.platform;
    const wasOn = readLocalSettings(paths).key !== null;
    const key = passphrase && (await deriveKey(passphrase));
    const guarded = key && { salt: key.salt, ...(await secretStore.wrap(key.secret)) };
    changeLocalSettings(paths, { key: guarded || null });
    context.write((tx) =>
      writeAudit(tx, 'settings', 0, { backupsEncrypted: wasOn }, { backupsEncrypted: passphrase !== null }),
    );
    return null;
  },

  'backup.state': async (_input, context) => {
    const state = await backupState(context);
    return isUnsound(context.platform.paths) ? { ...state, problem: 'unsound' } : state;
  },

  'backup.lastRestore': (_input, { db, now }) => lastRestore(db, now - RESTORE_SHOWN_MS),

  'startup.state': (_input, { platform, read }) => ({
    trouble: null,
    dataFolder: platform.paths.data,
    canChooseFolder: read(isEmpty),
    canRestore: read(isEmpty),
  }),

  'startup.backups': ({ place }, context) => {
    refuseInUse(context);
    // What this empty store has backed up of itself helps nobody.
    return backupsAt(context.platform, place, null).filter(({ customers, orders }) => customers + orders > 0);
  },

  'startup.chooseOther': (_input, context) => {
    refuseInUse(context);
    return chooseOther(context.platform, null);
  },

  'startup.preview': (reference, context) => {
    refuseInUse(context);
    return previewBackup(context.platform, reference, null, null);
  },

  'startup.restore': (reference, context) => {
    refuseInUse(context);
    const { platform, now } = context;
    const replaceStore: Platform['replaceStore'] = (staged) => {
      // The store may have been set up while the backup was unpacked.
      refuseInUse(context);
      return platform.replaceStore(staged);
    };
    return restore({ ...platform, replaceStore }, reference, { actor: null, now, storeIsOpen: false });
  },

  'startup.chooseFolder': async (_input, { platform, read }) => {
    if (!read(isEmpty)) throw new AppError('CONFLICT', { reason: 'already_set_up' });
    await platform.moveToChosenFolder();
    return null;
  },

  'startup.quit': (_input, { platform }) => {
    platform.quit();
    return null;
  },
};

/** The newest good backup, where copies go, and what is wrong with either. */
export async function backupState({
  platform,
  now,
  read,
}: ActionContext): Promise<OutputOf<'backup.state'> & { problem: BackupTrouble | null }> {
  const { paths } = platform;
  const newest = newestGood(ownBackups(paths), now);
  const oldest = read(({ db }) => db.select({ at: staff.createdAt }).from(staff).limit(1).get());
  const since = newest?.createdAt ?? oldest?.at ?? now;
  const { second, key } = readLocalSettings(paths);
  return {
    newest,
    folder: paths.backups,
    problem: await backupProblem(platform, now, now - since),
    second: second && {
      folder: second.folder,
      there: isBackupFolder(second.folder),
      copiedAt: second.copiedAt,
    },
    secretStore: key?.guard ?? null,
  };
}

/** With a store in use, restoring is the owner's `backup.restore`. */
function refuseInUse({ read }: ActionContext): void {
  if (!read(isEmpty)) throw new AppError('FORBIDDEN', { reason: 'store_is_open' });
}

const presentContents = ({ platform, read }: ActionContext) => ({
  ...read(({ db }) => contentsOf(db)),
  attachments: listPictures(platform.paths.attachments).length,
});

function secondPlaceAt(chosen: string): string {
  try {
    return prepareSecondPlace(chosen);
  } catch (error) {
    throw new AppError('CONFLICT', { reason: 'second_not_writable', params: { why: String(error) } });
  }
}

/** Why the owner must look after the backups (`unsound` data is the checks'), the most urgent first; null: all is well. */
async function backupProblem(
  platform: Pick<Platform, 'paths' | 'jobs' | 'secretStore'>,
  now: number,
  ageMs: number,
): Promise<BackupTrouble | null> {
  const { paths, jobs } = platform;
  if (!isBackupFolder(paths.backups)) return 'folder';
  const keyIsThere = await storedKey(platform).then(
    () => true,
    () => false,
  );
  if (!keyIsThere) return 'key';
  if (ageMs > WARN_AFTER_MS) return 'too_old';
  if (jobs.lastEnd('backup') === 'failed') return 'failed';
  const { second } = readLocalSettings(paths);
  if (second && now - (second.copiedAt ?? second.chosenAt) > WARN_AFTER_MS) return 'second_old';
  return null;
}

/** What is wrong with the backups themselves. */
export type BackupTrouble = Exclude<BackupProblem, 'unsound'>;

const isEmpty = ({ db }: ReadContext) => db.select({ id: staff.id }).from(staff).limit(1).get() === undefined;
