import type { English } from '../../i18n/english';
import type { texts as zh, words as zhWords } from './zh-CN';

export const texts: English<typeof zh> = {
  title: 'Backup and restore',
  hint: 'Made every day, before updates and restores, and on quitting after many changes; each is checked by opening it.',
  create: 'Back up now',
  running: 'Backing up…',
  done: 'Backup made and checked',
  failed: 'The backup failed. Check the disk space and try again.',
  newest: 'Last backup: {{when}}',
  never: 'No backup yet',
  problems: {
    unsound: 'A check found something wrong with the data. Settings → Health says what to do',
    folder: 'The backup folder cannot be written to, so no backup can be made. Please check {{folder}}',
    key: 'This PC can no longer read the key of the backups, so none can be made. Set the passphrase anew in Settings → Backup and restore',
    too_old: 'No good backup for more than three days',
    failed: 'The last backup failed',
    second_old:
      'Nothing has reached the second place for more than three days: plug in the stick or check the folder',
  },
  makeOne: 'Back up',
  look: 'View',
  tellOwner: 'Please tell the owner.',
  empty: 'No backups yet. One is made every day by itself; you can also make one now.',
  when: 'Time',
  reason: 'Reason',
  inside: 'Inside',
  insideText:
    'Customers {{customers}} · orders {{orders}} · deliveries {{deliveries}} · pictures {{attachments}}',
  store: 'Showroom',
  unknownStore: 'A showroom without a name',
  otherStores: 'Backups of other showrooms',
  ofOtherStore:
    'This backup is of another showroom, “{{store}}”. After a restore this PC holds that showroom’s data; the backups of the present one stay.',
  size: 'Size',
  encrypted: 'Encrypted',
  faults: {
    gone: 'Gone',
    truncated: 'Incomplete',
    damaged: 'Damaged',
    reordered: 'Damaged',
    foreign: 'Not ours',
    newer: 'Newer app',
    altered: 'Other version',
    passphrase: 'Other passphrase',
    locked: 'Passphrase',
  },
  places: { here: 'This PC', second: 'Second place', other: 'Other folder' },
  chooseOther: 'Restore from another folder…',
  otherFolder: 'Backups in {{folder}}',
  secondGone: 'The second place is not plugged in. Plug it in and look again.',
  secondNone: 'No backups in the second place yet.',
  restore: 'Restore',
  restoreTitle: 'Go back to the data of {{when}}?',
  present: 'Now',
  inBackup: 'In the backup',
  customers: 'Customers',
  orders: 'Orders',
  deliveries: 'Deliveries',
  pictures: 'Pictures',
  newestOrder: 'Newest order',
  nothing: 'None',
  madeBy: '{{reason}} · saved by version {{version}}',
  keepText:
    'The present data is backed up first and its files are kept; afterwards everybody signs in again.',
  picturesMissing: '{{count}} pictures are missing from the backup; the rest can be restored.',
  picturesMissing_one: '{{count}} picture is missing from the backup; the rest can be restored.',
  erasedSince:
    'Customers in this backup who were erased on request since: {{count}}. Restoring erases them again.',
  numbersSince:
    'These numbers were given away after the backup, which knows nothing of them: {{numbers}}. New numbers go on after them.',
  numbersUnknown:
    'Which numbers were given away after it is not known, for this backup does not say. Check the papers after the restore.',
  numbersLabel: 'Numbers that the backup knows nothing of',
  numbersTitle: 'Data was restored on {{when}}; please check the papers',
  numbersLost:
    'The restored data knows nothing of these numbers; enter them again from the papers: {{numbers}}. New numbers go on after them.',
  numbersUnsure:
    'This PC may not know every number that was given away after the backup. New numbers leave some out, so that none comes twice; compare with the papers at hand.',
  partedAgain:
    'Because a customer had to be erased again, these merges were undone as well: {{names}}. Merge them again where they are one person.',
  numberRange: '{{from}} to {{to}}',
  restoring: 'Checking and restoring…',
  restored: 'Back to the data of {{when}}',
  restoredWithout: 'Back to the data of {{when}}; {{count}} pictures could not be restored',
  restoredWithout_one: 'Back to the data of {{when}}; {{count}} picture could not be restored',
  passphraseFor: 'Passphrase of this backup',
  passphraseForHint: 'It was encrypted with another passphrase, or comes from another PC.',
  restoreTest: 'Restore test',
  restoreTests: {
    title: 'Restore test: {{when}}',
    hint: 'Unpacks the backup into a temporary folder, opens, checks and reads it with the app, and clears it away. The present data is not touched.',
    start: 'Start the test',
    running: 'Running the test…',
    passed: 'Passed',
    failed: 'Failed',
    good: 'This backup is whole and can be restored at any time. The present data was not touched.',
    bad: 'This backup cannot be used: {{why}}',
    checks: {
      whole: 'All there, to the last byte',
      opens: 'The database opens, its structure is sound',
      references: 'Records refer to each other correctly',
      version: 'The version fits',
      counts: 'As many records as it says',
      pictures: 'All pictures are there',
      reads: 'Records read with the app',
    },
    facts: {
      whole: '{{size}}',
      version: 'Saved by version {{appVersion}}',
      counts: 'Customers {{customers}} · orders {{orders}} · deliveries {{deliveries}}',
      pictures: '{{pictures}}',
      reads: 'Looked at: customers {{customers}}, orders {{orders}}, deliveries {{deliveries}}',
    },
  },
  lastTitle: 'Last backup',
  second: {
    title: 'Second place',
    none: 'Not chosen yet. When the disk breaks, its backups are gone, too: choose a USB stick or another disk.',
    there: 'Gets a copy of every backup',
    gone: 'Not plugged in; catches up later',
    copied: 'Last copy: {{when}}',
    notYet: 'Nothing copied yet',
    choose: 'Choose a folder…',
    change: 'Another one…',
    forget: 'Stop copying',
    forgetTitle: 'Stop copying to the second place?',
    forgetText: 'What was copied stays in {{folder}}; nothing is deleted.',
    chosen: 'Every backup is copied to {{folder}} from now on',
  },
  secret: {
    title: 'Encryption',
    off: 'Not encrypted. Whoever finds a lost stick can read your customers’ data.',
    system: 'Backups are encrypted from now on. This PC remembers the key, guarded by the system.',
    file: 'Backups are encrypted from now on. This PC has no key store, so the key lies in the data folder: the stick is safe, this PC is not.',
    set: 'Set a passphrase…',
    change: 'Another passphrase…',
    stop: 'Stop encrypting',
    stopTitle: 'Stop encrypting backups?',
    stopText: 'Those that are encrypted still need their passphrase: keep it.',
    dialog: 'Passphrase for the backups',
    warning:
      'If it is forgotten, nobody can open these backups, not even we. Write it down and keep it in a safe place outside the shop.',
    older:
      'Earlier backups stay as they are: those not encrypted stay so, and the others keep their old passphrase.',
    passphrase: 'Passphrase (at least 8 characters)',
    again: 'Once more',
    differ: 'The two differ',
    done: 'Backups are encrypted from now on',
    stopped: 'Backups are no longer encrypted',
  },
  fromBackup: 'A new PC? Restore from a backup…',
  fromBackupTitle: 'Restore from a backup',
  folder: 'Kept in {{folder}}',
  reasons: {
    daily: 'Daily',
    quit: 'On quitting',
    manual: 'By hand',
    before_update: 'Before an update',
    before_migration: 'Before upgrading data',
    before_restore: 'Before a restore',
  },
  trouble: {
    title: 'The data cannot be opened',
    newer_app:
      'This data was saved by a newer version of the app. Install the newest version, or, to stay with this older one, restore a backup “Before an update” or “Before upgrading data”. Nothing was changed.',
    foreign_file: 'The file in the data folder is not Showroom Desk’s. Move it away, or restore a backup.',
    altered_migration:
      'The data’s version history does not match this app. Call support, or restore a backup; nothing was changed.',
    damaged:
      'The data file is damaged and cannot be read. It was not touched. Restore the newest backup; the damaged file is kept aside.',
    migration_failed:
      'Updating the data failed; the old data is unchanged. Call support, or restore a backup.',
    no_access: 'The app cannot read and write the data folder. Check its permissions, then start again.',
    disk_full:
      'The disk is full, so the data file cannot be opened. Nothing is lost. Free some space, then start again.',
    network_folder:
      'The data folder is on a network drive. Several PCs writing to it would destroy the data: use a local disk.',
    folder_gone:
      'The data folder is not in its place, or it is empty: moved, renamed, or its disk is not connected. No empty data was made. Put it back and start again, or choose where it is now; if it is lost, restore a backup.',
    location_unreadable:
      'The file that says where the data lies (location.json) is damaged and cannot be read. The data was not touched, and no empty data was made. Press “Choose the data folder…” and choose the folder it was in: the one below, if you never moved it. If it is really lost, choose an empty folder and restore a backup.',
    not_a_folder:
      'There is a file in the place of the data folder (or of the attachments folder in it). Move or rename that file and start again, or choose another data folder.',
    restore_unreadable:
      'A restore was cut off, and the file that says which (restore-pending.json) is damaged. Nothing was lost or changed. Restore the backup you want once more; the present files are kept.',
    in_use:
      'Another user or another app has this data open. Two writing at once would damage it. Quit the other one first, then start again.',
    missing:
      'The data file is gone, but there are backups. No empty file was made. Restore the newest backup.',
    folder: 'Data folder: {{folder}}',
    choose: 'Backups that can be restored',
    none: 'No backups were found.',
    chooseFolder: 'Choose the data folder…',
    quit: 'Quit',
  },
};

/** Its errors, codes and words of the history; the languages' index.ts put them together with all others. */
export const words: English<typeof zhWords> = {
  reasons: {
    store_is_open: 'The store opens normally. Restore under Settings → Backup.',
    bad_backup: 'This backup cannot be read; nothing was changed. Choose another one.',
    backup_gone: 'This backup is no longer there. Choose another one.',
    backup_truncated:
      'This backup is not complete: it was cut off or not copied to the end. Nothing was changed. Choose another one.',
    backup_damaged: 'This backup is damaged. Nothing was changed. Choose another one.',
    backup_reordered:
      'Pieces of this backup are in the wrong order. Nothing was changed. Choose another one.',
    backup_foreign: 'This is no backup of Showroom Desk. Nothing was changed. Choose another one.',
    backup_newer:
      'This backup was made by a newer version of the app. Install the newest version, then restore it; nothing was changed.',
    backup_altered:
      'The version history or the structure of this backup does not match this app; another program may have changed it. Nothing was changed. Choose another one, or call support.',
    backup_place_gone: 'That folder cannot be found. Plug in the stick, or choose the folder again.',
    backup_key_lost:
      'This PC can no longer read the key of the backups. Set the passphrase anew under “Encryption”.',
    backup_did_not_work: 'The backup failed: check the disk space and the backup folder, then try again.',
    no_backups_there: 'There are no backups of Showroom Desk in {{folder}}. Choose another folder.',
    second_in_data:
      'This folder lies with the data: what destroys one destroys both. Choose a USB stick or another disk.',
    second_not_writable: 'This folder cannot be written to. Choose another one. ({{why}})',
  },
  fieldErrors: {
    wrong_passphrase: 'Wrong passphrase, try again',
    passphrase_short: 'At least 8 characters',
  },
  calls: {
    backup: {
      restore: 'Restored from a backup',
      chooseSecond: 'Second place for backups',
      forgetSecond: 'No second place for backups',
      setPassphrase: 'Passphrase of the backups',
    },
  },
};
