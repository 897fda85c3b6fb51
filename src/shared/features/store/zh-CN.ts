export const texts = {
  title: '门店',
  hint: '印在送货单和报价单上。',
  name: '门店名称',
  phone: '电话',
  address: '地址',
  slipFooter: '送货单页脚',
};
