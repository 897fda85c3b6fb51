export const texts = {
  title: '合作伙伴',
  hint: '带客人来的设计师、包工头和装饰公司，以及各自带来的客户和成交。',
  add: '新增合作伙伴',
  name: '姓名',
  kind: '类型',
  phone: '电话',
  company: '公司',
  commission: '提成（%）',
  note: '备注',
  active: '合作中',
  ended: '已停止',
  known: '带来客户',
  bought: '成交',
  conversion: '成交率',
  received: '带来收款',
  search: '搜索姓名、公司、电话',
  empty: '还没有合作伙伴',
  emptyHint: '把常带客人来的设计师或工长加进来，就能看到各自的成交率。',
  addFirst: '加第一位',
};

/** Its errors, codes and words of the history; the languages' index.ts put them together with all others. */
export const words = {
  reasons: {
    commission_is_the_owners: '提成比例只能由店主设定。',
  },
  codes: {
    partnerKind: { designer: '设计师', contractor: '包工头', company: '公司' },
  },
  calls: {
    partners: { create: '新增合作伙伴', update: '修改合作伙伴' },
  },
  entities: {
    partners: '合作伙伴',
  },
  sheets: {
    partners: '合作伙伴',
  },
};
