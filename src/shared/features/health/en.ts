import type { English } from '../../i18n/english';
import type { texts as zh, words as zhWords } from './zh-CN';

export const texts: English<typeof zh> = {
  title: 'Health',
  hint: 'How data, backups, disk and printers are now; where something is wrong, it says what to do.',
  allGood: 'All is well.',
  someWatch: '{{count}} things to keep an eye on.',
  someWatch_one: 'One thing to keep an eye on.',
  someBad: '{{count}} things are wrong. Look after the red ones first.',
  someBad_one: 'One thing is wrong. Look after the red one first.',
  confirmRestore: 'That restore was mine',
  confirmRestoreText:
    'What the second place has noted from before that restore is no longer counted as missing. The backup “Before a restore” still holds it.',
  lines: {
    backup: 'Backup',
    second: 'Second copy',
    deepCheck: 'Deep check',
    audit: 'Audit log',
    disk: 'Disk space',
    printers: 'Printers',
    slow: 'Query speed',
  },
  levels: { good: 'Good', watch: 'Watch', bad: 'Wrong' },
  findings: {
    backup_good: 'The last backup is of {{when}}; it was read back and checked when it was made.',
    backup_never: 'There is no backup yet. Make one now in Backup and restore.',
    backup_too_old:
      'No backup has succeeded for more than three days. Press Back up now in Backup and restore.',
    backup_failed:
      'The last backup did not succeed. Check the disk space, then press Back up now in Backup and restore.',
    backup_folder: 'The backup folder cannot be written to. Check its permissions and the disk.',
    backup_key:
      'The backup passphrase cannot be read on this PC any more. Set it again in Backup and restore.',
    second_good: 'Last copied on {{when}}, to {{folder}}.',
    second_none:
      'No second place is chosen. If this disk breaks, the backups go with it: choose a stick in Backup and restore.',
    second_away: '{{folder}} is not plugged in; last copy: {{when}}. It catches up when it is back.',
    second_old:
      'Nothing has been copied to {{folder}} for more than three days. Plug in the stick or check the folder.',
    deep_good: 'Checked from end to end on {{when}}; nothing was wrong.',
    deep_never: 'Not done yet. The app does it by itself every week; you can also do it now.',
    deep_old: 'The last check was on {{when}}, a long time ago. Do one now.',
    deep_bad:
      '{{count}} kinds of problems were found on {{when}}, see below. Make a backup, then ask for help; if data cannot be read, restore the latest good backup.',
    deep_bad_one:
      'A problem was found on {{when}}, see below. Make a backup, then ask for help; if data cannot be read, restore the latest good backup.',
    audit_good:
      'All {{rows}} rows were read on {{when}}: none is changed, none is missing. Notes of where it ends: {{compared}}, and all agree.',
    audit_never:
      '{{rows}} rows, never read from the first one yet: press Check now. Notes of where it ends: {{compared}}, and all agree.',
    audit_changed:
      'Somebody changed the audit log with another tool, see below. Restore a backup from before, and find out who was at this PC.',
    audit_missing:
      'Somebody deleted from the audit log with another tool, see below. Restore a backup from before, and find out who was at this PC.',
    audit_cut:
      'On {{when}} the log ended at row {{row}}, and now it does not agree with that: rows at its end were deleted or replaced. If you put another data file in place yourself, restore the latest backup once; if not, find out who was at this PC.',
    audit_restored:
      'A backup was restored on {{restored}}. The second place still knows row {{row}} from before that ({{when}}), and the log does not have it; this happens when the second place was not plugged in during the restore. If that restore was yours, say so; if not, find out who was at this PC.',
    disk_good: 'The disk of {{folder}} has {{size}} left.',
    disk_low: 'The disk of {{folder}} has only {{size}} left. Make some room.',
    disk_full:
      'The disk of {{folder}} has only {{size}} left: a backup or an update may not fit. Make room soon.',
    disk_unknown: 'How much room the disk of {{folder}} has left cannot be read. Please look for yourself.',
    printers_good: '{{count}} found; slips go to {{name}}.',
    printers_ask: '{{count}} found; the printer is chosen when printing.',
    printers_none: 'This PC has no printer yet. Documents can be saved as PDF.',
    printers_missing:
      'Printers that were chosen cannot be found: {{names}}. Switch them on, or choose others in Printing.',
    printers_unknown:
      'The system does not say which printers there are; one on the network may be out of reach. Documents can be saved as PDF.',
    slow_none: 'No slow query since the app was started.',
    slow_some:
      '{{count}} slow queries since the app was started, the slowest {{ms}} ms. Now and then does not matter; if it is every day, send the support file to whoever looks after the app.',
    slow_some_one:
      'One slow query since the app was started, {{ms}} ms. Now and then does not matter; if it is every day, send the support file to whoever looks after the app.',
  },
  notYet: 'none yet',
  checkNow: 'Check now',
  goBackup: 'Go to backups',
  goPrinting: 'Go to printing',
  running: 'Checking…',
  cancelled: 'The check was cancelled; what stands here is the last one’s.',
  failed: 'The check did not finish. Try again; if it fails again, send the support file to whoever helps.',
  changedRow: 'The first wrong row is {{row}} ({{when}}, {{who}}, {{what}}): it is not as it was written.',
  missingRow: 'Rows are missing before row {{row}} ({{when}}, {{who}}, {{what}}).',
  rowWhat: '{{call}} · {{entity}} {{id}}',
  /** Ids of the records, or SQLite's own words. */
  where: 'Where: {{where}}',
  breaches: {
    structure: 'Pages or indexes of the data file are damaged',
    references: 'Records point to others that are not there',
    order_total: 'An order’s total is not that of its lines',
    order_received: 'What an order received is not what its payments say',
    payment_running: 'More was refunded than received',
    line_packages: 'A line’s packages do not add up',
    delivery_packages: 'A delivery’s packages do not add up',
    package_unsigned: 'A package counts as delivered and nobody signed for it',
    return_lines: 'What was returned does not agree with its order',
    return_credit: 'A return’s amount is not that of its lines',
    order_returning: 'An order’s state does not agree with its returns',
    customer_facts: 'A customer’s facts are not what follows from their history',
    order_state: 'An order’s money or state is not what follows from it',
    line_arrival: 'A line’s arrival is not that of its packages',
    delivery_load: 'A delivery’s load is not what it carries',
    order_tasks: 'Tasks do not match the state of their order',
    quote_total: 'A quote’s total does not add up',
    quote_discount: 'A quote’s discount is not its percentage of the goods',
    quote_sale: 'A quote is ordered without an order, or the other way round',
    customer_sale: 'A customer counts as won without an order',
    customer_merged: 'Records still belong to a customer who was merged into another',
    customer_paused: 'A customer is paused and no task asks them again',
    unrecorded: 'Records without their row in the audit log',
    given_twice: 'Numbers or ids that could be given to somebody else',
    history: 'A state does not agree with its history',
    unsearchable: 'Records that cannot be searched; change and save them, and they can',
    search_stray: 'The search knows records that are gone',
    search_terms: 'Records not found by their own words; change and save them, and they are',
  },
  folder: 'Data folder',
  sizes: 'Space used',
  size: { database: 'Database', attachments: 'Pictures', backups: 'Backups', logs: 'Logs' },
  rows: 'Records',
  tables: {
    customers: 'Customers',
    contacts: 'Contacts',
    visits: 'Visits',
    invitations: 'Invitations',
    orders: 'Orders',
    order_lines: 'Order lines',
    payments: 'Payments',
    deliveries: 'Deliveries',
    requests: 'Requests',
    quotes: 'Quotes',
    proposals: 'Proposals',
    returns: 'Returns',
    products: 'Products',
    tasks: 'Tasks',
    audit_log: 'Audit log',
  },
  versions: 'Versions',
  version: {
    app: 'Showroom Desk',
    schema: 'Schema',
    electron: 'Electron',
    chrome: 'Chrome',
    node: 'Node',
    sqlite: 'SQLite',
    system: 'System',
    memory: 'Memory',
  },
  slow: {
    title: 'Slow queries',
    show: 'Show which',
    times: '{{count}} times, {{ms}} ms at worst',
    times_one: 'Once, {{ms}} ms',
  },
  support: {
    file: 'Showroom Desk support file',
    title: 'Support file',
    hint: 'If something is wrong, send it to whoever helps. It holds versions, findings, settings, the schema and the log, and no name, phone, address or PIN of customers or staff; it is text, so you can look before you send it.',
    save: 'Save support file…',
    running: 'Collecting “{{name}}”',
    done: 'Saved “{{name}}”',
    failed: 'The support file was not saved. Check disk space and folder permissions and try again.',
    cancelled: 'Cancelled; no file was left',
  },
};

/** Its errors, codes and words of the history; the languages' index.ts put them together with all others. */
export const words: English<typeof zhWords> = {
  reasons: {
    check_running: 'A check is running; wait until it has ended.',
    no_restore_to_confirm:
      'There is no restore to confirm, or more than what was before it does not agree. See the line of the audit log.',
  },
  calls: {
    health: { confirmRestore: 'Restore confirmed' },
  },
};
