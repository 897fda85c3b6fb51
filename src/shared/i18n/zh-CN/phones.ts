export const phones = {
  show: '显示完整电话',
  showHint: '显示完整电话，会留下记录',
  hide: '隐藏电话',
};
