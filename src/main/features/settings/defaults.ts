import type { Settings } from '../../../shared/contract/settings';

const onA4 = { printer: null, paper: 'a4', offsetXMm: 0, offsetYMm: 0 } as const;

/** What holds until the owner changes it. */
export const DEFAULT_SETTINGS: Settings = {
  store: { name: '', phone: null, address: null, slipFooter: null },
  app: { locale: 'zh-CN', zone: 'Asia/Shanghai', idleLockMinutes: 10 },
  limits: { discountBp: { front_desk: 300, sales: 500 }, orderChangeBp: 1000, quoteValidDays: 15 },
  reminders: { bookDaysBefore: 7, remindDaysBefore: 1, revisitDaysAfter: 2, silentDays: 7 },
  printing: {
    locale: 'zh-CN',
    copyLabels: ['存根', '回单', '顾客'],
    slipCopies: 3,
    slipPrices: false,
    buyingProcess: null,
    contractTerms: null,
    slip: onA4,
    daySheet: onA4,
    loadingList: onA4,
    quoteSheet: onA4,
    contract: onA4,
    receipt: { ...onA4, paper: 'a5' },
  },
  updates: { feed: null },
};
