import type { English } from '../../i18n/english';
import type { texts as zh, words as zhWords } from './zh-CN';

export const texts: typeof zh = {
  title: 'Showroom visits',
  invite: 'Invite to showroom',
  edit: 'Change invitation',
  again: 'Invite anew',
  date: 'Date',
  time: 'Time',
  host: 'Received by',
  note: 'Note',
  staged: 'Set up beforehand',
  stagedHint: 'Have these pieces, fabrics and samples in place before the customer comes.',
  fromProposal: 'From the proposal',
  addProduct: 'Choose a product',
  addThing: 'Anything else to prepare',
  addThingHint: 'e.g. ash wood samples; Enter adds it',
  removeThing: 'Remove {{name}}',
  prepared: '{{done}} of {{count}} ready',
  confirm: 'Customer confirmed',
  attended: 'Came',
  noShow: 'Did not come',
  cancel: 'Cancel invitation',
  cancelReason: 'Why it is cancelled',
  outcome: 'Outcome',
  outcomeHint: 'What they tried, what they liked, what they hesitate about',
  addOnSales: 'Add-on sales',
  addOnHint: 'Bought or liked beyond the proposal',
  correct: 'Correct the outcome',
  saved: 'Invitation saved',
  sent: 'Invited; it comes up on Today on that day',
  none: 'No showroom visits planned',
  noneHint: 'Invite customers to try the set in the showroom; after that they decide more easily.',
  chooseCustomer: 'Choose a customer',
  week: 'Last week to two weeks ahead',
  noTime: 'No time yet',
  task: {
    toPrepare: '{{done}} of {{count}} ready; still: {{names}}',
    prepared: 'Everything is ready ({{count}})',
    comma: ', ',
  },
};

/** Its errors, codes and words of the history; the languages' index.ts put them together with all others. */
export const words: English<typeof zhWords> = {
  reasons: {
    invitation_attended:
      'The customer has already come; the invitation stands, its outcome can be corrected.',
    invitation_over: 'This invitation is over. Invite the customer anew first.',
  },
  codes: {
    invitationState: {
      invited: 'Invited',
      confirmed: 'Confirmed',
      attended: 'Came',
      no_show: 'Did not come',
      cancelled: 'Cancelled',
    },
  },
  calls: {
    invitations: {
      invite: 'Invited',
      update: 'Edited an invitation',
      confirm: 'Confirmed an invitation',
      prepare: 'Prepared the set',
      attend: 'Customer came',
      noShow: 'Customer did not come',
      cancel: 'Cancelled an invitation',
    },
  },
  entities: {
    invitations: 'Invitation',
  },
};
