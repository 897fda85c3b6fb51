export const texts = {
  title: '小区',
  hint: '每个小区有多少户、多少户在装修、我们认识多少户、成交多少户。',
  add: '新增小区',
  name: '小区名称',
  district: '区域',
  households: '总户数',
  renovating: '在装修',
  hasLift: '有电梯',
  known: '认识',
  bought: '成交',
  share: '覆盖率',
  note: '备注',
  search: '搜索小区',
  empty: '还没有小区',
  emptyHint: '登记客人时填写的小区会自动出现在这里。',
};

/** Its words of the history; the languages' index.ts put them together with all others. */
export const words = {
  calls: {
    communities: { create: '新增小区', update: '修改小区' },
  },
  entities: {
    communities: '小区',
  },
  sheets: {
    communities: '小区',
  },
};
