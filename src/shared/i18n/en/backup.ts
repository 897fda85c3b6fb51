import type { backup as zh } from '../zh-CN/backup';

export const backup: typeof zh = {
  title: 'Backup and restore',
  hint: 'A backup is made every day and checked by opening it. Before a restore the present data is backed up.',
  create: 'Back up now',
  running: 'Backing up…',
  done: 'Backup made and checked',
  failed: 'The backup failed. Check the disk space and try again.',
  newest: 'Last backup: {{when}}',
  never: 'No backup yet',
  problems: {
    folder: 'The backup folder cannot be written to, so no backup can be made. Please check {{folder}}',
    failed: 'The last backup failed',
    too_old: 'No good backup for more than three days',
  },
  makeOne: 'Back up',
  tellOwner: 'Please tell the owner.',
  empty: 'No backups yet. One is made every day by itself; you can also make one now.',
  when: 'Time',
  reason: 'Reason',
  inside: 'Inside',
  insideText:
    '{{customers}} customers · {{orders}} orders · {{deliveries}} deliveries · {{attachments}} pictures',
  size: 'Size',
  restore: 'Restore',
  restoreTitle: 'Go back to the data of {{when}}?',
  restoreText:
    'The backup holds {{inside}}. The present data is kept aside first; afterwards everybody signs in again.',
  restored: 'Back to the data of {{when}}',
  folder: 'Kept in {{folder}}',
  reasons: {
    daily: 'Daily',
    manual: 'By hand',
    before_migration: 'Before an update',
    before_restore: 'Before a restore',
  },
  trouble: {
    title: 'The data cannot be opened',
    newer_app:
      'This data was saved by a newer version of the app. Install the newest version; nothing was changed.',
    foreign_file: 'The file in the data folder is not Showroom Desk’s. Move it away, or restore a backup.',
    altered_migration:
      'The data’s version history does not match this app. Call support, or restore a backup; nothing was changed.',
    damaged:
      'The data file is damaged and cannot be read. It was not touched. Restore the newest backup; the damaged file is kept aside.',
    migration_failed:
      'Updating the data failed; the old data is unchanged. Call support, or restore a backup.',
    no_access: 'The app cannot read and write the data folder. Check its permissions, then start again.',
    network_folder:
      'The data folder is on a network drive. Several PCs writing to it would destroy the data: use a local disk.',
    missing:
      'The data file is gone, but there are backups. No empty file was made. Restore the newest backup.',
    folder: 'Data folder: {{folder}}',
    choose: 'Backups that can be restored',
    none: 'No backups were found.',
    quit: 'Quit',
  },
};
