import { TEMPERAMENTS } from '../../../shared/domain/customerCodes';
import { DEFAULT_FACTS_SETTINGS } from '../../../shared/domain/customerFacts/settings';
import { MANNERS } from '../../../shared/domain/manner';
import { PLAYBOOK_LAYERS } from '../../../shared/domain/playbooks';
import { DEFAULT_TIER_RIGHTS } from '../../../shared/domain/tierRights';
import { printedOn, type Settings } from '../../../shared/features/settings/contract';

/** The usual words, of each code. */
const nothing = <C extends string>(codes: readonly C[]): Record<C, null> =>
  Object.fromEntries(codes.map((code) => [code, null])) as Record<C, null>;

/** What holds until the owner changes it. */
export const DEFAULT_SETTINGS: Settings = {
  store: { name: '', phone: null, address: null, slipFooter: null },
  app: { locale: 'zh-CN', zone: 'Asia/Shanghai', idleLockMinutes: 10 },
  limits: { discountBp: { front_desk: 300, sales: 500 }, orderChangeBp: 1000, quoteValidDays: 15 },
  reminders: {
    ...{ bookDaysBefore: 7, remindDaysBefore: 1, revisitDaysAfter: 2 },
    ...{ silentDays: 7, neverDays: 1, notBoughtDays: 540, neverBoughtDays: 90 },
  },
  printing: {
    locale: 'zh-CN',
    copyLabels: ['存根', '回单', '顾客'],
    slipCopies: 3,
    slipPrices: false,
    buyingProcess: null,
    contractTerms: null,
    slip: printedOn('a4'),
    daySheet: printedOn('a4'),
    loadingList: printedOn('a4'),
    quoteSheet: printedOn('a4'),
    contract: printedOn('a4'),
    receipt: printedOn('a5'),
  },
  updates: { feed: null },
  customerFacts: DEFAULT_FACTS_SETTINGS,
  tierRights: DEFAULT_TIER_RIGHTS,
  hints: { temperament: nothing(TEMPERAMENTS), manner: nothing(MANNERS) },
  playbooks: nothing(PLAYBOOK_LAYERS),
};
