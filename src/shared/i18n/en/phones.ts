import type { English } from '../english';
import type { phones as zh, phonesWords as zhWords } from '../zh-CN/phones';

export const phones: typeof zh = {
  show: 'Show the whole number',
  showHint: 'Show the whole number; this goes on record',
  hide: 'Hide the number',
};

/** Its errors, codes and words of the history; the languages' index.ts put them together with all others. */
export const phonesWords: English<typeof zhWords> = {
  calls: {
    phones: { reveal: 'Looked at the whole phone number' },
  },
};
