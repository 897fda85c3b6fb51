import type { English } from '../english';
import type { customerFacts as zh, customerFactsWords as zhWords } from '../zh-CN/customerFacts';

export const customerFacts: English<typeof zh> = {
  title: 'Customer layers',
  reasons: {
    layer: {
      given_up: 'Given up as lost; last purchase on {{lastBuy}}',
      lost: 'Last sign of life on {{lastSign}}, and none for long',
      dormant: 'Last sign of life on {{lastSign}}',
      loyal_buys: 'Bought {{buys}} times, last on {{lastBuy}}',
      referral: 'Customers they introduced and who bought: {{referred}}',
      regular: 'Bought {{buys}} times, last on {{lastBuy}}',
      new: 'Bought once, on {{lastBuy}}',
      potential: 'Never bought yet',
    },
    band: {
      rfm: 'Received {{netFen}} net in {{buys}} purchases, last on {{lastBuy}} (money {{m}} × 2 + frequency {{f}} = {{score}})',
    },
    class: {
      pinned: 'VIP by the owner',
      lost: 'Lost; last purchase on {{lastBuy}}',
      negative: 'Costs more than they bring in',
      vip_net: 'Received {{netFen}} net',
      profit: 'The profit reaches the line of high profit',
      margin: 'Profit and margin reach the line of high profit',
      unknown: 'Too little of the cost is known to tell the profit',
      normal: 'Received {{netFen}} net',
    },
    quadrant: {
      loyal: 'Satisfaction {{sat}}, and they keep choosing us',
      captive: 'Satisfaction only {{sat}}, yet they keep buying',
      mercenary: 'Satisfaction {{sat}}, but they have not bought again',
      defecting: 'Satisfaction only {{sat}}, and they have not bought again',
      undecided: 'Satisfaction {{sat}}; too early to tell whether they are loyal',
      unrated: 'Nobody asked how satisfied they are in two years',
      complaint: 'A complaint is open, so satisfaction counts 50 at most (now {{sat}})',
    },
    tier: {
      none: 'What was received in a year is below silver',
      money: 'By what was received in a year, until {{until}}',
      by_hand: 'By the owner, until {{until}}',
    },
  },
  next: '{{code}} from {{date}}',
};

export const customerFactsWords: English<typeof zhWords> = {
  reasons: {
    grant_over: 'This tier by hand has ended already.',
  },
  fieldErrors: {
    not_rising: 'Must be above the step before it',
  },
  codes: {
    customerLayer: {
      potential: 'Potential',
      new: 'New',
      regular: 'Regular',
      loyal: 'Loyal',
      dormant: 'Dormant',
      lost: 'Lost',
    },
    valueBand: { high: 'High value', mid: 'Middle value', low: 'Low value' },
    buyingPattern: {
      large_once: 'One large purchase',
      once: 'One purchase',
      repeat: 'Repeated',
      never: 'Never',
    },
    customerClass: {
      vip: 'VIP',
      high_profit: 'High profit',
      normal: 'Normal',
      negative: 'Negative',
      lost: 'Lost',
      unknown: 'Unknown',
    },
    customerQuadrant: {
      loyal: 'Loyal',
      captive: 'Captive',
      mercenary: 'Mercenary',
      defecting: 'Defecting',
      undecided: 'Undecided',
      unrated: 'Not rated',
    },
    memberTier: { none: 'Normal', silver: 'Silver', gold: 'Gold', diamond: 'Diamond' },
  },
  calls: {
    customerFacts: {
      pinVip: 'VIP by the owner',
      grantTier: 'Tier given by hand',
      endGrant: 'Tier by hand ended',
    },
  },
  entities: {
    tier_grants: 'Tier by hand',
  },
};
