import type { shell as zh } from '../zh-CN/shell';

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
  approvals: 'Approvals',
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
    sampleData: 'Put in sample data to look around',
    sampleHint:
      'A sample showroom with products, customers, orders and deliveries. Leave it off for real use.',
    start: 'Start',
    filling: 'Preparing the sample data…',
  },
};
