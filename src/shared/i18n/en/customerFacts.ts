import type { English } from '../english';
import type { customerFacts as zh, customerFactsWords as zhWords } from '../zh-CN/customerFacts';

export const customerFacts: English<typeof zh> = {
  title: 'Customer layers',
};

export const customerFactsWords: English<typeof zhWords> = {
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
  entities: {
    tier_grants: 'Tier by hand',
  },
};
