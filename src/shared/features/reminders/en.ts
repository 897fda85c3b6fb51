import type { English } from '../../i18n/english';
import type { texts as zh, words as zhWords } from './zh-CN';

export const texts: English<typeof zh> = {
  chips: {
    wake_up: 'Asked to be contacted again',
    care: 'Care due · {{kinds}}',
    never: 'Never followed up, {{n}} d',
    silent: 'No contact for {{n}} d',
    not_bought: 'Nothing bought for {{n}} d',
    never_bought: 'Never bought, {{n}} d',
  },
  reasons: {
    wake_up: 'Asked to be contacted again',
    care: 'Care due',
    never: 'Never followed up',
    silent: 'No contact for long',
    not_bought: 'Nothing bought for long',
    never_bought: 'Never bought',
  },
  and: ', ',
  rest: '{{n}} more come up once those above are contacted',
  mute: 'Do not remind',
  muteOne: 'Do not remind: {{reason}}',
  muteAll: 'None of these',
  muted: 'No more reminders about {{name}}: {{reasons}}',
  careDone: 'Care done',
  careSaved: 'Care noted: {{name}}',
  page: {
    label: 'Reminders',
    muted: 'No reminders: {{reason}}',
    until: 'No reminders before {{date, within}}: {{reason}}',
    by: ' ({{name}}, {{date, within}})',
    resume: 'Remind again',
    resumed: 'Reminders are back: {{reason}}',
    care: 'Care on {{date, within}} · {{kind}}',
    careDue: 'Care is due · {{kind}}',
  },
};

/** Its errors, codes and words of the history; the languages' index.ts put them together with all others. */
export const words: English<typeof zhWords> = {
  reasons: {
    no_care:
      'Nothing in this customer’s home wants care. How often a kind does is set under Settings → Catalogue → Kinds.',
  },
  calls: {
    reminders: {
      pause: 'Paused reminders',
      resume: 'Resumed reminders',
      careDone: 'Noted care',
      undoCare: 'Took care back',
    },
  },
  entities: { reminder_pauses: 'Paused reminder', care_records: 'Care' },
};
