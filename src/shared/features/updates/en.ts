import type { English } from '../../i18n/english';
import type { texts as zh, words as zhWords } from './zh-CN';

export const texts: typeof zh = {
  title: 'Updates',
  hint: 'New versions are offered, never forced. A backup comes first; without it nothing is installed.',
  current: 'This version',
  updatedFrom: 'Updated from {{from}} on {{when}}',
  checkedAt: 'Last check: {{when}}',
  neverChecked: 'Not checked yet',
  newest: 'This is the newest version',
  noAddress: 'None is set: the app never goes online to check, and nothing is sent.',
  check: 'Check for updates',
  checking: 'Checking…',
  offer: 'New version {{version}}',
  offerDate: 'Released {{date}} · {{size}}',
  whatsNew: 'What is new',
  noNotes: 'The maker has not said what is new.',
  download: 'Download',
  downloadHint: 'Go on working meanwhile; you can cancel at any time.',
  downloading: 'Downloading {{done}} of {{size}}',
  ready: 'Downloaded and checked, ready to install',
  readyHint: 'A backup is made first. The app opens again by itself in a minute or two.',
  installNow: 'Install now…',
  installNowTitle: 'Install {{version}} now?',
  installNowText:
    'The app makes a backup, closes, installs and opens again; this takes a minute or two. Exports that are not done will stop.',
  installNowOk: 'Back up and install',
  installing: 'Backing up, then installing…',
  atQuit: 'Install when the app is closed',
  atQuitOn: 'When the app is closed, a backup is made and {{version}} is installed.',
  possible: {
    not_installed:
      'This copy was not installed (unpacked or from source), so it cannot update itself. Make a backup, then run the installer of the new version.',
    no_key:
      'This copy was built without the maker’s public key, so it cannot update itself. Make a backup, then run the installer of the new version.',
  },
  address: 'Update address',
  addressHint: 'The address the maker gave you, beginning with http:// or https://.',
  addressPrivacy:
    'Checked at most once a day; only the description of the version is fetched. Nothing about the store, its customers or this PC is sent.',
  rollback: 'Going back to an older version',
  rollbackText:
    'Run the older version’s installer. If the newer one has upgraded the data, the older one says “The data cannot be opened”: restore the backup “Before an update” or “Before upgrading data” there. What was entered since is kept in the data folder.',
  today: {
    found: 'Version {{version}} is out',
    ready: 'Version {{version}} is ready to install',
    atQuit: '{{version}} is installed on closing',
    failed: 'The update was not installed',
  },
};

/** Its errors, codes and words of the history; the languages' index.ts put them together with all others. */
export const words: English<typeof zhWords> = {
  reasons: {
    update_not_installed:
      'This copy was not installed, so it cannot update itself. Run the installer of the new version.',
    update_no_key:
      'This copy was built without the maker’s public key, so it cannot update itself. Run the installer of the new version.',
    update_busy: 'An update is being checked, downloaded or installed. Wait a moment.',
    update_none: 'There is no update to install. Check for one and download it first.',
    update_no_feed: 'No update address is set. Fill it in first.',
    update_unreachable:
      'The update address cannot be reached. Check the network and the address, then try again.',
    update_timeout: 'The update server has not answered for a long time. Try again later.',
    update_not_there: 'No update was found at this address. Check it, or ask the maker.',
    update_server: 'The update server has failed ({{status}}). Try again later.',
    update_certificate:
      'The update server’s certificate cannot be trusted, so nothing was fetched. Check the address and this PC’s date.',
    update_redirected:
      'The update address leads to another site, which was not followed. Ask the maker for the direct address.',
    update_unsigned:
      'This update was refused: it does not bear the maker’s signature. Check the address, and tell the maker.',
    update_unreadable: 'The description of the update cannot be read. Check the address, or tell the maker.',
    update_no_file: 'This update has no installer for this PC. Ask the maker.',
    update_too_big:
      'The update was refused: the file is larger than described, or larger than any should be. Tell the maker.',
    update_interrupted: 'The download was interrupted. Check the network and download again.',
    update_damaged:
      'The update file is damaged or was tampered with. It was deleted, nothing was installed. Download it again; if that fails, tell the maker.',
    update_publisher:
      'The installer does not bear the maker’s digital signature. It was deleted, nothing was installed. Tell the maker.',
    update_no_space: 'There is not enough disk space for the update. Free some space and try again.',
    update_no_space_mb:
      'There is not enough disk space for the update: {{mb}} MB are missing. Free some space and try again.',
    update_backup_failed: 'The backup before the update failed, so nothing was installed. {{why}}',
    update_install_failed:
      '{{version}} was not installed; you still have the version from before, and the data is unchanged. Try again, or run the installer.',
    update_failed: 'The update failed; nothing was changed. Try again; if it stays, run the installer.',
  },
  fieldErrors: {
    invalid_update_address:
      'An address beginning with http:// or https://, without a user name, a password or a question mark',
  },
  calls: {
    updates: { install: 'Installed an update', agree: 'Agreed to update on closing' },
  },
};
