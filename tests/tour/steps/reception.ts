import { callIn, goTo, setUpStore } from '../../support/app.ts';
import { expect, type Step, type Tour } from '../runner.ts';

/** The visitor whom the tour follows. */
export const VISITOR = { name: '苏晴', phone: '13800009999' };

export const RECEPTION_STEPS: readonly Step[] = [
  {
    name: 'first-run',
    title: '首次设置',
    walk: async ({ window, picture }) => {
      await window.getByLabel('门店名称').fill('云栖家居');
      await window.getByLabel('店主姓名').fill('陈云');
      await window.getByRole('checkbox', { name: '放入示例数据，先随便看看' }).check();
      await picture('welcome');
      await setUpStore(window, { sampleData: true });
      const { rows } = await callIn(window, 'catalogue.products', { limit: 200 });
      expect(rows.length).toBeGreaterThanOrEqual(200);
      return `门店已建好，目录里有 ${rows.length} 种以上示例商品`;
    },
  },
  {
    name: 'today',
    title: '今日',
    walk: async ({ window }) => {
      await goTo(window, '/today');
      await expect(window.getByRole('heading', { name: '今日', exact: true })).toBeVisible();
      const tasks = window.getByRole('listitem');
      await expect(tasks.first()).toBeVisible();
      return `今天要做的事列出 ${await tasks.count()} 条`;
    },
  },
  {
    name: 'registered',
    title: '登记来客',
    toast: true,
    walk: async ({ window, picture, facts }) => {
      await window.keyboard.press('Control+n');
      const drawer = window.getByRole('dialog', { name: '登记来客' });
      await drawer.getByLabel('电话', { exact: true }).fill('１３８ 0000-9999');
      await drawer.getByLabel('姓名').fill(VISITOR.name);
      await drawer.getByRole('radio', { name: '女士' }).check();
      await drawer.getByLabel('小区').fill('桂语江南');
      await drawer.getByLabel('楼栋').fill('12幢');
      await drawer.getByLabel('单元').fill('3单元');
      await drawer.getByLabel('房号').fill('1802');
      await drawer.getByLabel('楼层').fill('18');
      await drawer.getByRole('radio', { name: '有电梯' }).check();
      for (const wanted of ['客厅', '主卧'])
        await drawer.getByRole('checkbox', { name: wanted, exact: true }).check();
      await picture('register');
      await window.keyboard.press('Control+Enter');
      await expect(window.getByText(`已登记 ${VISITOR.name}`)).toBeVisible();
      await window.getByRole('button', { name: '打开客户' }).click();
      await expect(window.getByRole('heading', { name: VISITOR.name })).toBeVisible();
      facts.set('customer', idInUrl(window.url()));
      const customer = await callIn(window, 'customers.get', { id: Number(facts.get('customer')) });
      expect(customer.phone).toBe(VISITOR.phone);
      return `电话按 ${customer.phone} 归一保存，地址和需求一起登记`;
    },
  },
  {
    name: 'customer',
    title: '客户资料、需求和户型图',
    walk: async (tour) => {
      const { window } = tour;
      await window.getByRole('button', { name: '编辑个人资料' }).click();
      const profile = window.getByRole('region', { name: '个人资料' });
      await profile.getByRole('radio', { name: '农历' }).click();
      await profile.getByLabel('月', { exact: true }).fill('四月');
      await window.keyboard.press('Enter');
      await profile.getByLabel('日', { exact: true }).fill('初十');
      await window.keyboard.press('Enter');
      await profile.getByRole('button', { name: '保存' }).click();
      await expect(profile).toContainText('农历四月初十');
      const need = window.getByRole('region', { name: '需求' });
      await need
        .getByLabel('选择图片文件')
        .setInputFiles({ name: '户型图.png', mimeType: 'image/png', buffer: await floorPlan(tour) });
      await expect(need.getByRole('img', { name: '户型图.png' })).toBeVisible();
      return '农历生日、需求和户型图都在客户页上';
    },
  },
  {
    name: 'contact',
    title: '记一次联系',
    walk: async ({ window, facts }) => {
      const timeline = window.getByRole('region', { name: '往来记录' });
      await window.getByLabel('聊了什么').fill('周末带先生来看沙发，喜欢奶油风');
      await window.getByLabel('下次联系').click();
      await window.getByText('明天', { exact: true }).last().click();
      await window.getByLabel('聊了什么').press('Enter');
      await expect(timeline.getByText('周末带先生来看沙发')).toBeVisible();
      const customer = await callIn(window, 'customers.get', { id: Number(facts.get('customer')) });
      expect(customer.stage).toBe('contacted');
      return '阶段变为“已联系”，明天会出现在“今日”';
    },
  },
  {
    name: 'visit',
    title: '上门量尺',
    walk: async ({ window, facts, picture }) => {
      const customerId = Number(facts.get('customer'));
      const { today } = await callIn(window, 'session.state', {});
      await callIn(window, 'followups.planVisit', {
        customerId,
        date: today,
        startTime: '15:00',
        goal: '量客厅和主卧',
      });
      await goTo(window, '/today');
      const row = window.getByRole('listitem', { name: `上门拜访 ${VISITOR.name}` });
      await row.getByRole('button', { name: '填写结果' }).click();
      const dialog = window.getByRole('dialog', { name: new RegExp(`上门拜访 · ${VISITOR.name}`) });
      await dialog.getByRole('tab', { name: '结果', exact: true }).click();
      await dialog.getByLabel('拜访结果').fill('客厅朝南，沙发靠西墙；主卧要做到顶衣柜');
      await dialog.getByRole('button', { name: '加一个房间' }).click();
      await dialog.getByLabel('房间 1').fill('客厅');
      await dialog.getByLabel('长 1').fill('5380');
      await dialog.getByLabel('宽 1').fill('4020');
      await picture('visit-result');
      await dialog.getByRole('button', { name: '完成拜访' }).click();
      await expect(window.getByText('拜访已完成')).toBeVisible();
      const customer = await callIn(window, 'customers.get', { id: customerId });
      expect(customer.stage).toBe('visited');
      return '客厅 5380×4020 mm 已记下，阶段变为“已上门”';
    },
  },
];

const idInUrl = (url: string) => /\/(\d+)(?:\?|$)/.exec(url)?.[1] ?? '';

/** A floor plan of the sample store, drawn again as the PNG that a phone would send. */
async function floorPlan({ window }: Tour): Promise<Buffer> {
  const proposals = await callIn(window, 'proposals.list', { limit: 50 });
  for (const { id } of proposals.rows) {
    const [plan] = await callIn(window, 'attachments.list', { entity: 'proposals', entityId: id });
    if (plan) {
      const base64 = await window.evaluate(async (sha256) => {
        const picture = new Image();
        picture.src = `/media/${sha256}`;
        await picture.decode();
        const canvas = document.createElement('canvas');
        canvas.width = 960;
        canvas.height = 720;
        canvas.getContext('2d')?.drawImage(picture, 0, 0, 960, 720);
        return canvas.toDataURL('image/png').split(',')[1] ?? '';
      }, plan.sha256);
      return Buffer.from(base64, 'base64');
    }
  }
  throw new Error('the sample store has no floor plan');
}
