import type { English } from '../../i18n/english';
import type { texts as zh, words as zhWords } from './zh-CN';

export const texts: typeof zh = {
  title: 'Partners',
  hint: 'Designers, contractors and companies who bring visitors, with the customers and orders they brought.',
  add: 'Add a partner',
  name: 'Name',
  kind: 'Kind',
  phone: 'Phone',
  company: 'Company',
  commission: 'Commission (%)',
  note: 'Note',
  active: 'Active',
  ended: 'Ended',
  known: 'Customers',
  bought: 'Bought',
  conversion: 'Conversion',
  received: 'Received',
  search: 'Name, company, phone',
  empty: 'No partners yet',
  emptyHint: 'Add the designers and contractors who bring visitors, and see what comes of it.',
  addFirst: 'Add the first one',
};

/** Its errors, codes and words of the history; the languages' index.ts put them together with all others. */
export const words: English<typeof zhWords> = {
  reasons: {
    commission_is_the_owners: 'Only the owner sets commissions.',
  },
  codes: {
    partnerKind: { designer: 'Designer', contractor: 'Contractor', company: 'Company' },
  },
  calls: {
    partners: { create: 'Added a partner', update: 'Edited a partner' },
  },
  entities: {
    partners: 'Partner',
  },
  sheets: {
    partners: 'Partners',
  },
};
