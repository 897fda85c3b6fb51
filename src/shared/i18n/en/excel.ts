import type { English } from '../english';
import type { excel as zh, excelWords as zhWords } from '../zh-CN/excel';

export const excel: typeof zh = {
  running: 'Exporting “{{name}}”',
  rows: 'Row {{done}} of {{total}}',
  rowsSoFar: 'Rows: {{done}}',
  done: '“{{name}}” is ready',
  showFolder: 'Open its folder',
  cancelled: 'Export cancelled, no file was left',
  failed: 'The export failed and left no file. Check the disk space and the folder, then try again.',
};

/** Its errors, codes and words of the history; the languages' index.ts put them together with all others. */
export const excelWords: English<typeof zhWords> = {
  calls: {
    excel: { export: 'Exported to Excel' },
  },
};
