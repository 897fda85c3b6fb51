export const texts = {
  show: '显示完整电话',
  showHint: '显示完整电话，会留下记录',
  hide: '隐藏电话',
};

/** Its errors, codes and words of the history; the languages' index.ts put them together with all others. */
export const words = {
  calls: {
    phones: { reveal: '查看完整电话' },
  },
};
