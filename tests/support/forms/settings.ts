import { type FormCase, inDialog, main, onPage, press, tab } from './formCase.ts';

/** What is typed under the settings. */
export const SETTINGS: readonly FormCase[] = [
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
  { name: '停送日', at: '/settings/crews', field: onPage('原因'), inline: true },
  {
    name: '商品目录：单价',
    at: '/settings/catalogue',
    open: async (page) => {
      await main(page)
        .getByRole('button', { name: /的单价 ¥/ })
        .first()
        .click();
    },
    field: (page) => main(page).getByRole('textbox', { name: /的单价$/ }),
    text: '4,321.00',
    inPlace: (page) => main(page).getByRole('button', { name: /的单价 ¥4,321\.00$/ }),
  },
  {
    name: '每段能送多少',
    at: '/settings/crews',
    field: (page) => main(page).getByRole('textbox', { name: '一组 上午 件' }),
    text: '77',
    inPlace: (page) => main(page).locator('input[value="77"]'),
  },
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
    name: '等级权益',
    at: '/settings/rights',
    field: onPage('导购不用问可优惠到'),
    text: '3',
    inline: true,
  },
  {
    name: '分层与等级',
    at: '/settings/layers',
    field: onPage('没有来往多久算临时沉睡'),
    text: '700',
    inline: true,
  },
  { name: '性格与应对', at: '/settings/hints', field: onPage('焦躁型'), inline: true },
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
