import type { Locator, Page } from '@playwright/test';
import type { Places } from './formPlaces.ts';

/** A form of the window: where it is, how it is opened, and the field that is filled in half. */
export interface FormCase {
  name: string;
  at: string | ((places: Places) => string);
  open?: (page: Page) => Promise<void>;
  field: (page: Page) => Locator;
  /** What is typed; “写了一半” where it is left out. */
  text?: string;
  /** Fills it by a button instead; the field has `text` then. */
  fill?: (page: Page) => Promise<void>;
  /** A form on the page itself, which Escape and a click beside leave alone. */
  inline?: boolean;
  /** On the page itself, and asks on Escape as a dialog does. */
  escapeAsks?: boolean;
  /** A text in its place, which is saved as it is left. */
  inPlace?: boolean;
  /** A click beside it does nothing. */
  maskStays?: boolean;
  /** Enter in a field of one line goes to the next field, as the form says itself or as it is too long to be saved by it. */
  enterGoesOn?: boolean;
  /** What the form itself says of what is filled in half, so that nothing is sent. */
  says?: RegExp;
  /** What keeps it in the question; “继续填写” where it is left out. */
  keep?: string;
}

const main = (page: Page) => page.getByRole('main');
const dialog = (page: Page, name: string | RegExp) => page.getByRole('dialog', { name });
const press = (name: string | RegExp) => (page: Page) =>
  main(page).getByRole('button', { name, exact: true }).first().click();
const inDialog = (name: string | RegExp, label: string) => (page: Page) =>
  dialog(page, name).getByLabel(label, { exact: true }).first();
const onPage = (label: string) => (page: Page) => main(page).getByLabel(label, { exact: true }).first();
const fromMenu = (button: string | RegExp, item: string) => async (page: Page) => {
  await press(button)(page);
  await page.getByRole('menuitem', { name: item }).click();
  // A menu that is still closing takes the next Escape for itself.
  await page.getByRole('menuitem', { name: item }).waitFor({ state: 'hidden' });
};
const choose = (item: string) => fromMenu('更多', item);
const tab = (name: string, button: string) => async (page: Page) => {
  await main(page).getByRole('tab', { name, exact: true }).click();
  await press(button)(page);
};
const inDrawer = (button: string) => (page: Page) =>
  page.getByRole('dialog').getByRole('button', { name: button, exact: true }).click();

const atCustomer = ({ customer }: Places) => `/customers/${customer}`;
const atOrder = ({ order }: Places) => `/orders/${order}`;
const atRequest = ({ request }: Places) => `/requests/${request}`;
const atDraft = ({ draftProposal }: Places) => `/proposals/${draftProposal}`;
const atSubmitted = ({ submittedProposal }: Places) => `/proposals/${submittedProposal}`;
const stop = (key: 'booked' | 'collecting' | 'toRevisit' | 'waiting') => (places: Places) =>
  `/deliveries?stop=${places[key]}`;
const card = (section: string, label: string): FormCase => ({
  name: `客户页：${section}`,
  at: atCustomer,
  open: press(`编辑${section}`),
  field: onPage(label),
  maskStays: true,
});

/** Every form and dialog that something is typed into, those of the first run and of a damaged store aside. */
export const FORMS: readonly FormCase[] = [
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
  {
    name: '修改售后请求',
    at: atRequest,
    open: choose('修改'),
    field: inDialog('修改售后请求', '事由'),
    enterGoesOn: true,
  },
  { name: '升级', at: atRequest, open: choose('升级'), field: inDialog(/^升级到/, '升级原因') },
  { name: '等待', at: atRequest, open: press('等待…'), field: inDialog(/等待/, '说明') },
  { name: '已解决', at: atRequest, open: press('已解决…'), field: inDialog(/解决/, '怎么解决的') },
  {
    name: '车辆和备注',
    at: stop('booked'),
    open: inDrawer('修改车辆和备注'),
    field: inDialog('修改车辆和备注', '司机'),
  },
  { name: '送货结果', at: stop('booked'), open: inDrawer('登记结果'), field: inDialog(/^送货单/, '签收人') },
  {
    name: '送货结果：收全部',
    at: stop('collecting'),
    open: inDrawer('登记结果'),
    field: inDialog(/^送货单/, '代收余款'),
    fill: (page) =>
      dialog(page, /^送货单/)
        .getByRole('button', { name: '收全部' })
        .click(),
    text: '',
  },
  {
    name: '送货回访',
    at: stop('toRevisit'),
    open: inDrawer('标记已回访'),
    field: inDialog(/^送货回访/, '客户怎么说'),
  },
  {
    name: '预约送货',
    at: stop('waiting'),
    open: inDrawer('预约'),
    field: (page) =>
      dialog(page, /^预约送货/)
        .getByRole('radio')
        .nth(1),
    fill: (page) =>
      dialog(page, /^预约送货/)
        .getByRole('radio')
        .nth(1)
        .check(),
    text: '',
  },
  {
    name: '这个时段放不下',
    at: '/deliveries?view=week',
    open: async (page) => {
      await page
        .getByRole('complementary', { name: '待预约' })
        .getByRole('button', { name: /，/ })
        .first()
        .press('Enter');
      // The arrow keys are heard once a slot is marked.
      await main(page).locator('[aria-current="location"]').waitFor();
      // Down to the last slot of the last crew, which takes nothing.
      for (let row = 0; row < 20; row += 1) await page.keyboard.press('ArrowDown');
      await page.getByRole('status').filter({ hasText: '满员组' }).waitFor();
      await page.keyboard.press('Enter');
    },
    field: inDialog('这个时段放不下', '特批的理由'),
  },
  { name: '方案名称', at: atDraft, open: press('修改名称与设计师'), field: inDialog(/./, '方案名称') },
  { name: '定制项', at: atDraft, open: press('加定制项'), field: inDialog('定制项', '名称') },
  { name: '加房间', at: atDraft, field: onPage('房间名'), inline: true },
  {
    name: '改房间名',
    at: atDraft,
    open: press(/^改房间名/),
    field: (page) => main(page).getByRole('textbox', { name: '房间名' }),
    inPlace: true,
  },
  { name: '开新版本', at: atSubmitted, open: press('开新版本'), field: inDialog(/开新版本/, '这一版改什么') },
  {
    name: '客户未采纳',
    at: atSubmitted,
    open: press('客户未采纳'),
    field: inDialog(/客户未采纳/, '未采纳的原因'),
  },
  {
    name: '用已认可的生成报价',
    at: ({ partlyQuoted }) => `/proposals/${partlyQuoted}`,
    open: press('用已认可的生成报价'),
    field: (page) => dialog(page, '用已认可的生成报价').getByRole('checkbox').nth(1),
    // Some are ticked already.
    fill: async (page) => {
      const boxes = dialog(page, '用已认可的生成报价').getByRole('checkbox');
      await boxes.first().click();
      await boxes.nth(1).click();
    },
    text: '',
  },
  { name: '门店', at: '/settings/store', field: onPage('地址'), inline: true },
  { name: '新增员工', at: '/settings/staff', open: press('新增员工'), field: inDialog('新增员工', '姓名') },
  {
    name: '重设密码',
    at: '/settings/staff',
    open: press('重设密码'),
    field: (page) => page.getByRole('dialog').locator('input').first(),
    text: '12',
  },
  {
    name: '新增班组',
    at: '/settings/crews',
    open: press('新增班组'),
    field: (page) => main(page).getByRole('textbox', { name: /成员/ }).last(),
    inline: true,
  },
  {
    name: '班组',
    at: '/settings/crews',
    field: (page) => main(page).getByRole('textbox', { name: /成员/ }).first(),
    inline: true,
  },
  {
    name: '细分',
    at: '/customers?tab=segments&open=1',
    field: onPage('名称'),
    inline: true,
    escapeAsks: true,
  },
  { name: '停送日', at: '/settings/crews', field: onPage('原因'), inline: true },
  {
    name: '新增商品',
    at: '/settings/catalogue',
    open: press('新增商品'),
    field: inDialog('新增商品', '型号'),
  },
  {
    name: '新增品类',
    at: '/settings/catalogue',
    open: tab('品类', '新增品类'),
    field: inDialog('新增品类', '中文名'),
  },
  {
    name: '新增系列',
    at: '/settings/catalogue',
    open: tab('系列', '新增系列'),
    field: inDialog('新增系列', '中文名'),
  },
  {
    name: '新增合作伙伴',
    at: '/settings/partners',
    open: press('新增合作伙伴'),
    field: inDialog('新增合作伙伴', '姓名'),
  },
  {
    name: '新增小区',
    at: '/settings/communities',
    open: press('新增小区'),
    field: inDialog('新增小区', '小区名称'),
  },
  {
    name: '打印：购买流程',
    at: '/settings/printing',
    field: (page) => main(page).locator('textarea').first(),
    inline: true,
  },
  {
    name: '手动给等级',
    at: atCustomer,
    open: fromMenu(/等级与 VIP/, '手动给等级…'),
    field: inDialog('手动给等级', '为什么'),
  },
  {
    name: '分层与等级',
    at: '/settings/layers',
    field: onPage('没有来往多久算临时沉睡'),
    text: '700',
    inline: true,
  },
  {
    name: '性格与应对',
    at: '/settings/hints',
    field: onPage('焦躁型'),
    inline: true,
  },
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
  { name: '权限与提醒', at: '/settings/limits', field: onPage('导购最多让利'), text: '3', inline: true },
  {
    name: '语言与锁屏',
    at: '/settings/app',
    field: onPage('无人操作锁屏（分钟，0 为不锁）'),
    text: '33',
    inline: true,
  },
  { name: '更新地址', at: '/settings/updates', field: onPage('更新地址'), inline: true },
  {
    name: '备份口令',
    at: '/settings/backup',
    open: press(/^[设换]口令…$/),
    field: inDialog('给备份设口令', '口令（至少 8 个字）'),
    says: /口令至少 8 个字/,
  },
  {
    name: '开库演练：口令',
    at: '/settings/backup',
    open: (page) => main(page).getByRole('button', { name: '开库演练' }).first().click(),
    field: inDialog(/^开库演练/, '这份备份的口令'),
  },
  {
    name: '恢复：口令',
    at: '/settings/backup',
    open: (page) => main(page).getByRole('button', { name: '恢复', exact: true }).first().click(),
    field: inDialog(/^恢复到/, '这份备份的口令'),
    maskStays: true,
  },
];
