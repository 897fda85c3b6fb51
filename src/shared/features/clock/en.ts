import type { English } from '../../i18n/english';
import type { texts as zh, words as zhWords } from './zh-CN';

/** When the PC's date cannot be right. */
export const texts: typeof zh = {
  back: 'The PC’s date may be wrong: it shows {{now}}, but the app was last used on {{lastSeen}}.',
  ahead:
    'The PC’s date may be wrong: it shows {{now}}, very long after the app was last used ({{lastSeen}}).',
  whatToDo:
    'Set the date and time in the system’s settings before you go on. Until then document numbers and reminders follow this date; no data and no backup is lost, and old backups are not cleared away.',
  believe: 'The date is right',
};

/** Its errors, codes and words of the history; the languages' index.ts put them together with all others. */
export const words: English<typeof zhWords> = {
  calls: {
    clock: { believe: 'PC’s date believed' },
  },
};
