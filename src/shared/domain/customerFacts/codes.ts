/** Persisted codes of what is derived of a customer; the source of each rule is `docs/design/customer-facts.md`. */

/** 潜在客户, 新客户, 老客户, 忠诚客户, 临时沉睡, 永久沉睡 */
export const LAYERS = ['potential', 'new', 'regular', 'loyal', 'dormant', 'lost'] as const;
export type Layer = (typeof LAYERS)[number];

/** 高, 中, 低; of buyers only. */
export const VALUE_BANDS = ['high', 'mid', 'low'] as const;
export type ValueBand = (typeof VALUE_BANDS)[number];

/** 一次性大宗, 一次性, 持续, 从未 */
export const BUYING_PATTERNS = ['large_once', 'once', 'repeat', 'never'] as const;
export type BuyingPattern = (typeof BUYING_PATTERNS)[number];

/** VIP, 高利润, 普通, 负资产, 流失, 未知; of buyers only. */
export const CUSTOMER_CLASSES = ['vip', 'high_profit', 'normal', 'negative', 'lost', 'unknown'] as const;
export type CustomerClass = (typeof CUSTOMER_CLASSES)[number];

/** The class by which everybody but the owner sees a customer: one who costs more than they bring as a normal one. */
export const classForOthers = (code: CustomerClass): CustomerClass => (code === 'negative' ? 'normal' : code);

/** 忠实型, 人质型, 图利型, 流失型, 未定, 未评价 */
export const QUADRANTS = ['loyal', 'captive', 'mercenary', 'defecting', 'undecided', 'unrated'] as const;
export type Quadrant = (typeof QUADRANTS)[number];

/** 普通, 银卡, 金卡, 钻石卡; from the lowest to the highest. */
export const TIERS = ['none', 'silver', 'gold', 'diamond'] as const;
export type Tier = (typeof TIERS)[number];
