import type { English } from '../../i18n/english';
import type { texts as zh, words as zhWords } from './zh-CN';

export const texts: typeof zh = {
  running: 'Exporting “{{name}}”',
  rows: 'Row {{done}} of {{total}}',
  rowsSoFar: 'Rows: {{done}}',
  done: '“{{name}}” is ready',
  showFolder: 'Open its folder',
  cancelled: 'Export cancelled, no file was left',
  failed: 'The export failed and left no file. Check the disk space and the folder, then try again.',
};

/** Its errors, codes and words of the history; the languages' index.ts put them together with all others. */
export const words: English<typeof zhWords> = {
  calls: {
    excel: { export: 'Exported to Excel' },
  },
};
