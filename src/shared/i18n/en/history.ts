import type { English } from '../english';
import type { history as zh } from '../zh-CN/history';
import { historyFields } from './historyFields';

export const history: English<typeof zh> = {
  title: 'History of changes',
  exports: 'Exports',
  exportsHint: 'Who exported what to Excel and when, with which filters and how many rows.',
  exportBegun: 'Began an export',
  exported: 'Exported',
  empty: 'Nothing was changed yet',
  emptyExports: 'Nobody has exported anything yet',
  by: '{{name}}',
  app: 'By itself',
  created: 'Added',
  changed: 'Changed',
  deleted: 'Deleted',
  field: '{{name}}: ',
  separator: ', ',
  partSeparator: '; ',
  nothing: 'empty',
  picture: 'picture',
  more: 'Earlier changes',
  list: '{{count}} entries',
  list_one: '{{count}} entry',
  fields: historyFields,
};
