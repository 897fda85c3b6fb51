import {
  atCustomer,
  atMember,
  card,
  dialog,
  type FormCase,
  fromMenu,
  inDialog,
  main,
  onPage,
  press,
} from './formCase.ts';

/** What is typed on Today and about a customer. */
export const CUSTOMERS: readonly FormCase[] = [
  {
    name: '登记来客',
    at: '/today',
    open: (page) => page.keyboard.press('Control+n'),
    maskStays: true,
    enterGoesOn: true,
    field: inDialog('登记来客', '姓名'),
  },
  { name: '加一件事', at: '/today', open: press('加一件事'), field: inDialog('加一件事', '要做什么') },
  {
    name: '今日：记一次联系',
    at: '/today',
    open: press('记一次联系'),
    field: onPage('聊了什么'),
    inline: true,
  },
  {
    name: '今日：送货回访',
    at: '/today',
    open: press('标记已回访'),
    field: (page) => page.getByRole('textbox', { name: '客户怎么说' }),
  },
  {
    name: '驳回',
    at: '/today',
    open: press('驳回'),
    field: inDialog(/^驳回/, '驳回理由'),
  },
  {
    name: '登记售后请求',
    at: atCustomer,
    open: press('登记售后请求'),
    field: inDialog('登记售后请求', '事由'),
    enterGoesOn: true,
  },
  {
    name: '安排上门',
    at: atCustomer,
    open: press('安排上门'),
    field: inDialog('安排上门', '目的'),
    says: /请填写/,
  },
  { name: '新建方案', at: atCustomer, open: press('做方案'), field: inDialog('新建方案', '方案名称') },
  { name: '邀约到店', at: atCustomer, open: press('邀约'), field: inDialog('邀约到店', '备注') },
  {
    name: '邀约到店：其他要准备的',
    at: atCustomer,
    open: press('邀约'),
    field: (page) => dialog(page, '邀约到店').getByRole('button', { name: '去掉写了一半' }),
    // Leaving the field puts it on the list.
    fill: async (page) => {
      await dialog(page, '邀约到店').getByLabel('其他要准备的').fill('写了一半');
      await page.keyboard.press('Tab');
    },
    text: '',
  },
  { name: '联系记录', at: atCustomer, field: onPage('聊了什么'), inline: true },
  card('需求', '需求说明'),
  card('联系方式', '微信'),
  card('住址', '楼栋'),
  card('个人资料', '职业'),
  card('接待', '备注'),
  card('市场信息', '主要供应商'),
  { name: '标记战败', at: atCustomer, open: press('标记战败'), field: inDialog(/^调整阶段/, '原因') },
  {
    name: '标记战败：点一个原因',
    at: atCustomer,
    open: press('标记战败'),
    field: inDialog(/^调整阶段/, '原因'),
    fill: (page) =>
      dialog(page, /^调整阶段/)
        .getByText('买了别家')
        .click(),
    text: '买了别家',
  },
  {
    name: '删除资料',
    at: atCustomer,
    open: fromMenu('资料与隐私', '申请删除资料…'),
    field: inDialog('按客户要求删除资料', '客户怎么提出的'),
  },
  {
    name: '家里的家具',
    at: atCustomer,
    open: (page) =>
      main(page)
        .getByRole('button', { name: /^加一件/ })
        .click(),
    field: inDialog('别家的家具', '品牌'),
  },
  {
    name: '拜访结果',
    at: '/customers?tab=visits',
    open: (page) => main(page).getByRole('row').filter({ hasText: '完成' }).first().click(),
    field: inDialog(/^上门拜访/, '拜访结果'),
  },
  {
    name: '到店结果',
    at: '/proposals?view=experience',
    open: press('已到店'),
    field: inDialog('已到店', '体验结果'),
  },
  {
    name: '取消邀约',
    at: '/proposals?view=experience',
    open: press('取消邀约'),
    field: inDialog('取消邀约', '取消原因'),
  },
  { name: '发会员卡', at: atCustomer, open: press('发卡'), field: inDialog('发会员卡', '卡号（选填）') },
  {
    name: '补发会员卡',
    at: atMember,
    open: press('补发'),
    field: inDialog(/补发新卡$/, '卡号（选填）'),
    says: /请填写/,
  },
  { name: '用会员权益', at: atMember, open: press('用权益'), field: inDialog('用会员权益', '备注（选填）') },
  {
    name: '改打法',
    at: '/customers?tab=layers',
    open: press('改打法'),
    field: inDialog(/^改打法/, '特征'),
  },
  {
    name: '排任务',
    at: '/customers?tab=layers',
    open: press(/^排任务/),
    field: inDialog(/^排任务/, '发给客户的话'),
  },
  {
    name: '手动给等级',
    at: atCustomer,
    open: fromMenu(/等级与 VIP/, '手动给等级…'),
    field: inDialog('手动给等级', '为什么'),
  },
  {
    name: '细分',
    at: '/customers?tab=segments&open=1',
    field: onPage('名称'),
    inline: true,
    escapeAsks: true,
  },
];
