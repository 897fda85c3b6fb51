export const texts = {
  running: '正在导出“{{name}}”',
  rows: '{{done}} / {{total}} 行',
  rowsSoFar: '{{done}} 行',
  done: '已导出“{{name}}”',
  showFolder: '打开所在文件夹',
  cancelled: '已取消导出，没有留下文件',
  failed: '导出没有成功，没有留下文件。请检查磁盘空间和文件夹权限后再试。',
};

/** Its errors, codes and words of the history; the languages' index.ts put them together with all others. */
export const words = {
  calls: {
    excel: { export: '导出 Excel' },
  },
};
