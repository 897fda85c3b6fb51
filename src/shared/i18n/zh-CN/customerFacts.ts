export const customerFacts = {
  title: '客户分层',
  /** Why a code is so, by its kind and its reason; `explainFacts` gives the figures. */
  reasons: {
    layer: {
      given_up: '标记为战败，最后一次购买 {{lastBuy}}',
      lost: '最后一次有来往是 {{lastSign}}，已经很久没有音讯',
      dormant: '最后一次有来往是 {{lastSign}}',
      loyal_buys: '买过 {{buys}} 次，最近一次 {{lastBuy}}',
      referral: '介绍来的 {{referred}} 位客户买过',
      regular: '买过 {{buys}} 次，最近一次 {{lastBuy}}',
      new: '买过一次，{{lastBuy}}',
      potential: '还没有买过',
    },
    band: {
      rfm: '实收 {{netFen}}，买过 {{buys}} 次，最近一次 {{lastBuy}}（金额 {{m}} 分 × 2 + 次数 {{f}} 分 = {{score}}）',
    },
    class: {
      pinned: '店主定为 VIP',
      lost: '已经流失，最后一次购买 {{lastBuy}}',
      negative: '成本和花费超过带来的收入',
      vip_net: '实收 {{netFen}}',
      profit: '利润达到高利润的标准',
      margin: '利润和毛利率达到高利润的标准',
      unknown: '已知成本的商品太少，还不能判断利润',
      normal: '实收 {{netFen}}',
    },
    quadrant: {
      loyal: '满意度 {{sat}}，一再选择我们',
      captive: '满意度只有 {{sat}}，却一再购买',
      mercenary: '满意度 {{sat}}，还没有再次购买',
      defecting: '满意度只有 {{sat}}，也没有再次购买',
      undecided: '满意度 {{sat}}，买的时间还短，看不出是否忠诚',
      unrated: '近两年没有问过满意度',
      complaint: '有投诉还没有解决，满意度最多算 50（现在 {{sat}}）',
    },
    tier: {
      none: '近一年实收还不到银卡标准',
      money: '按近一年实收，到 {{until}}',
      by_hand: '店主手动给的，到 {{until}}',
    },
  },
  /** What time makes of it. */
  next: '{{date}} 起变为{{code}}',
};

/** Its errors, codes and words of the history; the languages' index.ts put them together with all others. */
export const customerFactsWords = {
  reasons: {
    grant_over: '这个手动等级已经到期了。',
  },
  fieldErrors: {
    not_rising: '必须比前一档大',
  },
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
  calls: {
    customerFacts: {
      pinVip: '置顶 VIP',
      grantTier: '手动给等级',
      endGrant: '收回手动等级',
    },
  },
  entities: {
    tier_grants: '手动等级',
  },
};
