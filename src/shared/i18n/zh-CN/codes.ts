/** Labels of persisted codes, by list. */
export const codes = {
  role: { owner: '店主', front_desk: '前台', sales: '导购', designer: '设计师', delivery: '送货安装' },
};
