import type { English } from '../../i18n/english';
import type { texts as zh, words as zhWords } from './zh-CN';

export const texts: typeof zh = {
  show: 'Show the whole number',
  showHint: 'Show the whole number; this goes on record',
  hide: 'Hide the number',
};

/** Its errors, codes and words of the history; the languages' index.ts put them together with all others. */
export const words: English<typeof zhWords> = {
  calls: {
    phones: { reveal: 'Looked at the whole phone number' },
  },
};
