import type { updates as zh } from '../zh-CN/updates';

export const updates: typeof zh = {
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
