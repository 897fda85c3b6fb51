import type { English } from '../../i18n/english';
import type { texts as zh, words as zhWords } from './zh-CN';

export const texts: English<typeof zh> = {
  title: 'What to do: {{layer}}',
  soon: '{{n}} fall asleep within {{days}} days',
  soonNone: 'Nobody falls asleep within {{days}} days',
  soonOpen: 'Look at these {{n}} first',
  soonAll: 'About to fall asleep: {{n}} (within {{days}} days)',
  traits: 'What they are like',
  troubles: 'What goes wrong',
  actions: 'What can be done',
  assign: 'Make tasks',
  edit: 'Edit',
  layers: {
    potential: {
      traits:
        'They came and asked, and have not bought. Mostly they compare, or the home is not ready for furniture.',
      troubles: 'Without a next date they forget us within days; pressed too hard they leave.',
      actions: [
        {
          key: 'a1',
          title: 'Agree on the next date',
          message:
            'Dear {name}, this is {store}. Do you still like the pieces you saw? Tell us which day suits you for another look.',
        },
        { key: 'a2', title: 'Ask for the moving date and the budget', message: '' },
        {
          key: 'a3',
          title: 'Invite to try it',
          message:
            'Dear {name}, {store} has put together a set for you. Which day would you like to come and try it?',
        },
        { key: 'a4', title: 'Set the day to call again', message: '' },
      ],
    },
    new: {
      traits: 'Their first purchase: they watch whether we do what we said.',
      troubles: 'Small slips at delivery or assembly hurt most; nobody asks afterwards, and they stay away.',
      actions: [
        {
          key: 'a1',
          title: 'Call back after the delivery',
          message:
            'Dear {name}, this is {store}. Are you happy with your furniture? Please tell us if anything was not right.',
        },
        {
          key: 'a2',
          title: 'Show how to care for the furniture',
          message:
            'Dear {name}, this is {store}. Here are a few tips to care for your furniture this season; just ask if anything is unclear.',
        },
        {
          key: 'a3',
          title: 'Ask which room is still missing',
          message:
            'Dear {name}, this is {store}. Is there a room still to furnish? New pieces have arrived; come and see them.',
        },
        { key: 'a4', title: 'Answer any problem the same day', message: '' },
      ],
    },
    regular: {
      traits: 'Bought twice or more, and not lately; they trust the shop, and price comes second.',
      troubles: 'Nobody thinks of them; they look elsewhere first; small faults go unsaid and add up.',
      actions: [
        {
          key: 'a1',
          title: 'Visit for care when it is due',
          message:
            'Dear {name}, this is {store}. Your furniture is due for care; we come to your home. Which day suits you?',
        },
        {
          key: 'a2',
          title: 'Offer a price for old pieces',
          message:
            'Dear {name}, this is {store}. We take old pieces in part payment. Which one would you like to replace?',
        },
        {
          key: 'a3',
          title: 'Show them new pieces first',
          message:
            'Dear {name}, this is {store}. New pieces are here, and old friends see them first. Which day suits you?',
        },
        {
          key: 'a4',
          title: 'Ask for a referral',
          message:
            'Dear {name}, thank you for trusting {store}. If a friend is furnishing a home, please send them to us.',
        },
      ],
    },
    loyal: {
      traits: 'Bought again lately, or sent somebody who bought; they speak for us.',
      troubles: 'Taken for granted, never thanked; newcomers get better offers than they do.',
      actions: [
        {
          key: 'a1',
          title: 'Thank them, say what came of a referral',
          message: 'Dear {name}, thank you for your support and your referrals! {store} will not forget it.',
        },
        {
          key: 'a2',
          title: 'Invite them first',
          message:
            'Dear {name}, {store} has new pieces and an event, and keeps a place for you. Which day suits you?',
        },
        { key: 'a3', title: 'Give their tier’s rights unasked', message: '' },
        { key: 'a4', title: 'The owner looks into complaints', message: '' },
      ],
    },
    asleep: {
      traits:
        'Bought once, and silent for long. The dormant can be woken; the lost have mostly changed shops.',
      troubles: 'New number, new home; a sales talk drives them further away; there may be an old grievance.',
      actions: [
        {
          key: 'a1',
          title: 'Greet and ask about the furniture',
          message: 'Dear {name}, this is {store}. It has been a while: how is your furniture doing?',
        },
        { key: 'a2', title: 'Settle old trouble first', message: '' },
        {
          key: 'a3',
          title: 'Offer one free care visit',
          message:
            'Dear {name}, this is {store}. We look after your furniture once for free. Which day suits you?',
        },
        {
          key: 'a4',
          title: 'One greeting a year',
          message: 'Dear {name}, {store} wishes you well. We are here whenever your home needs something.',
        },
      ],
    },
  },
  dialog: {
    title: 'Make tasks: {{action}}',
    from: 'From',
    perDay: 'People for each salesperson a day',
    message: 'Message to the customer',
    messageHint:
      '{name} and {store} become the customer’s and the shop’s name; left empty, there are tasks alone.',
    counting: 'Counting…',
    nobody: 'There is nobody to make a task for.',
    people: 'Tasks for {{n}}, the last on {{date, within}}',
    open: '{{n}} have this task already and get no second one',
    left: '{{n}} more do not fit in now; do it again once these are done',
    seller: '{{name}}: {{n}}, until {{date, within}}',
    noSeller: 'Without a salesperson',
    ok: 'Make {{n}} tasks',
    done: '{{n}} tasks made, the last on {{date, within}}',
    undone: '{{n}} tasks taken back',
    undoneKept: '{{n}} tasks taken back; {{kept}} are done already and stay',
  },
  editor: {
    title: 'Edit the playbook: {{layer}}',
    action: 'No. {{n}}',
    what: 'What to do',
    message: 'Message to the customer',
    add: 'Add one',
    remove: 'Remove it',
    usual: 'Back to the usual words',
    saved: 'Playbook saved',
  },
};

/** Its errors, codes and words of the history; the languages' index.ts put them together with all others. */
export const words: English<typeof zhWords> = {
  calls: {
    playbooks: {
      assign: 'Made tasks by a playbook',
      undo: 'Took tasks back',
    },
  },
};
