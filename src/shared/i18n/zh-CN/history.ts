import { historyFields } from './historyFields';

export const history = {
  title: '修改记录',
  exports: '导出记录',
  exportsHint: '谁在什么时候把什么导出成了 Excel，按什么筛选，多少行。',
  exportBegun: '开始导出',
  exported: '导出完成',
  empty: '还没有修改记录',
  emptyExports: '还没有人导出过',
  by: '{{name}}',
  app: '系统自动',
  created: '新增',
  changed: '修改',
  deleted: '删除',
  field: '{{name}}：',
  separator: '、',
  partSeparator: '；',
  nothing: '空',
  picture: '图片',
  more: '更早的记录',
  list: '{{count}} 项',
  fields: historyFields,
};
