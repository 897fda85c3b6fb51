import {
  atRequest,
  choose,
  dialog,
  type FormCase,
  inDialog,
  inDrawer,
  main,
  press,
  stop,
} from './formCase.ts';

/** What is typed for requests and deliveries. */
export const SERVICE: readonly FormCase[] = [
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
];
