import type { English } from '../english';
import type { shell as zh, shellWords as zhWords } from '../zh-CN/shell';

export const shell: typeof zh = {
  nav: {
    today: 'Today',
    customers: 'Customers',
    proposals: 'Proposals',
    orders: 'Orders',
    deliveries: 'Deliveries',
    requests: 'Service',
    settings: 'Settings',
  },
  register: 'Register a visitor',
  searchHint: 'Find customers, orders, deliveries, commands',
  switchPerson: 'Switch person or lock',
  language: 'Language',
  collapse: 'Collapse the menu',
  expand: 'Expand the menu',
  lock: {
    title: 'Who is at the desk?',
    pin: 'PIN of {{name}}',
    signIn: 'Sign in',
    other: 'Somebody else',
    hint: 'Type the PIN, then Enter',
  },
  page: {
    revived:
      'Something went wrong with the app’s window just now, and it was opened again. All that was saved is there; what was not saved yet, please enter again after signing in.',
    died: {
      message: 'The app’s window keeps failing and cannot be shown.',
      detail:
        'All that was saved is there. Try once more; if that does not help, quit, restart the PC, and send the support file from the settings to whoever looks after the app.',
      again: 'Try again',
      other: 'Quit',
    },
    hangs: {
      message: 'The app’s window has not answered for a long time.',
      detail:
        'You can wait a little. If the window is opened again, all that was saved is there; what was not saved is lost.',
      again: 'Open the window again',
      other: 'Wait',
    },
  },
  unfinished: {
    title: 'The sample data is not complete',
    what: 'If it is still being filled in, please wait; this page goes away by itself. If the app was closed, the power went or something failed half-way last time, there is only a part of it, which is of no use: begin anew from the welcome page.',
    kept: 'The half that is there is not deleted but kept in “replaced-…” in the data folder.',
    anew: 'Begin anew',
  },
  firstRun: {
    title: 'Welcome to Showroom Desk',
    intro: 'One minute to set up the store. All of it can be changed later under Settings.',
    storeName: 'Store name',
    ownerName: 'Owner’s name',
    pin: 'Owner’s PIN (4–8 digits)',
    pinAgain: 'PIN once more',
    pinsDiffer: 'The two PINs differ',
    language: 'Language',
    dataFolder: 'Data folder',
    chooseFolder: 'Choose another place…',
    sampleData: 'Add sample data to look around',
    sampleHint:
      'A sample showroom with products, customers, orders and deliveries. Leave it off for real use.',
    start: 'Start',
    filling: 'Preparing the sample data…',
  },
};

/** Its errors, codes and words of the history; the languages' index.ts put them together with all others. */
export const shellWords: English<typeof zhWords> = {
  calls: {
    store: { identify: 'Store id given' },
    session: { setUp: 'First set-up', setLocale: 'Changed language' },
  },
};
