import type { excel as zh } from '../zh-CN/excel';

export const excel: typeof zh = {
  running: 'Exporting “{{name}}”',
  rows: 'Row {{done}} of {{total}}',
  rowsSoFar: 'Rows: {{done}}',
  done: '“{{name}}” is ready',
  showFolder: 'Open its folder',
  cancelled: 'Export cancelled, no file was left',
  failed: 'The export failed and left no file. Check the disk space and the folder, then try again.',
};
