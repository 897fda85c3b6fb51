import { atOrder, choose, dialog, type FormCase, fromMenu, inDialog, onPage, press } from './formCase.ts';

/** What is typed for orders, quotes and their money. */
export const ORDERS: readonly FormCase[] = [
  { name: '收款', at: atOrder, open: press('收款'), field: inDialog(/^收款/, '金额'), text: '100.00' },
  { name: '退款', at: atOrder, open: press('退款'), field: inDialog(/^退款/, '退款原因') },
  {
    name: '地址和约定',
    at: atOrder,
    open: choose('修改地址和约定'),
    field: inDialog(/地址和约定$/, '收货人'),
  },
  {
    name: '变更商品和费用',
    at: atOrder,
    open: press('变更商品和费用'),
    field: inDialog(/^变更订单/, '变更原因'),
  },
  { name: '取消订单', at: atOrder, open: choose('取消订单…'), field: inDialog(/^取消订单/, '取消原因') },
  {
    name: '到了几件',
    at: atOrder,
    open: fromMenu(/^改 · /, '部分到货'),
    field: (page) => page.getByRole('dialog').getByLabel(/^到了几件/),
    text: '2',
  },
  {
    name: '退货/换货',
    at: ({ delivered }) => `/orders/${delivered}`,
    open: press('退货/换货'),
    field: inDialog(/^退货\/换货/, '原因'),
  },
  {
    name: '五步服务：送货回访',
    at: ({ delivered }) => `/orders/${delivered}`,
    open: press(/送货回访/),
    field: (page) => page.getByRole('textbox', { name: '客户怎么说' }),
  },
  {
    name: '新订单',
    at: '/orders',
    open: async (page) => {
      await press('新订单')(page);
      const customer = dialog(page, '新订单').getByRole('combobox', { name: '客户' });
      await customer.fill('李');
      await page.locator('.ant-select-item-option').first().click();
    },
    field: inDialog('新订单', '收货人'),
    enterGoesOn: true,
  },
  {
    name: '报价转订单',
    at: ({ offeredQuote }) => `/quotes/${offeredQuote}`,
    open: press('转订单'),
    field: inDialog('报价转订单', '收货人'),
    enterGoesOn: true,
  },
  {
    name: '报价转订单：最早可承诺',
    at: ({ offeredQuote }) => `/quotes/${offeredQuote}`,
    open: press('转订单'),
    field: inDialog('报价转订单', '约定送货'),
    fill: (page) =>
      dialog(page, '报价转订单')
        .getByRole('button', { name: /^最早可承诺/ })
        .click(),
    text: '',
  },
  {
    name: '失单',
    at: ({ offeredQuote }) => `/quotes/${offeredQuote}`,
    open: choose('失单…'),
    field: inDialog(/^失单/, '失单原因'),
  },
  {
    name: '报价单',
    at: ({ draftQuote }) => `/quotes/${draftQuote}`,
    field: onPage('备注'),
    inline: true,
    keep: '留在这里',
  },
  {
    name: '新报价',
    at: ({ customer }) => `/quotes/new?customer=${customer}`,
    field: onPage('备注'),
    inline: true,
    keep: '留在这里',
  },
];
