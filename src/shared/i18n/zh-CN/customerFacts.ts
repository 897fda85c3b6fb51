export const customerFacts = {
  title: '客户分层',
};

/** Its errors, codes and words of the history; the languages' index.ts put them together with all others. */
export const customerFactsWords = {
  codes: {
    customerLayer: {
      potential: '潜在客户',
      new: '新客户',
      regular: '老客户',
      loyal: '忠诚客户',
      dormant: '临时沉睡',
      lost: '永久沉睡',
    },
    valueBand: { high: '高价值', mid: '中价值', low: '低价值' },
    buyingPattern: { large_once: '一次性大宗', once: '一次性', repeat: '持续', never: '从未' },
    customerClass: {
      vip: 'VIP',
      high_profit: '高利润',
      normal: '普通',
      negative: '负资产',
      lost: '流失',
      unknown: '未知',
    },
    customerQuadrant: {
      loyal: '忠实型',
      captive: '人质型',
      mercenary: '图利型',
      defecting: '流失型',
      undecided: '未定',
      unrated: '未评价',
    },
    memberTier: { none: '普通', silver: '银卡', gold: '金卡', diamond: '钻石卡' },
  },
  entities: {
    tier_grants: '手动等级',
  },
};
