import type { English } from '../../i18n/english';
import type { texts as zh, words as zhWords } from './zh-CN';

export const texts: typeof zh = {
  title: 'Communities',
  hint: 'How many households there are, how many renovate, how many we know, how many bought.',
  add: 'Add a community',
  name: 'Community',
  district: 'District',
  households: 'Households',
  renovating: 'Renovating',
  hasLift: 'Has lifts',
  known: 'Known',
  bought: 'Bought',
  share: 'Coverage',
  note: 'Note',
  search: 'Search communities',
  empty: 'No communities yet',
  emptyHint: 'Those named at registration appear here by themselves.',
};

/** Its words of the history; the languages' index.ts put them together with all others. */
export const words: English<typeof zhWords> = {
  calls: {
    communities: { create: 'Added a community', update: 'Edited a community' },
  },
  entities: {
    communities: 'Community',
  },
  sheets: {
    communities: 'Communities',
  },
};
