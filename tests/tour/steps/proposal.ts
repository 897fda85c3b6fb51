import type { Page } from '@playwright/test';
import { callIn, goTo } from '../../support/app.ts';
import { expect, type Step } from '../runner.ts';
import { VISITOR } from './reception.ts';

const TITLE = '桂语江南 客厅主卧';

const room = (window: Page, name: string) => window.getByRole('region', { name, exact: true });

/** Finds a model in the catalogue beside the proposal and adds it by Enter. */
async function add(window: Page, roomName: string, model: string): Promise<void> {
  await room(window, roomName).getByRole('heading', { name: roomName }).click();
  await window.keyboard.press('Control+f');
  await window.keyboard.press('Control+a');
  await window.keyboard.type(model);
  await expect(window.getByRole('option')).toHaveCount(1);
  const before = await window.getByRole('article').count();
  await window.keyboard.press('Enter');
  await expect(window.getByRole('article')).toHaveCount(before + 1);
}

export const PROPOSAL_STEPS: readonly Step[] = [
  {
    name: 'proposal',
    title: '设计方案',
    walk: async ({ window, facts }) => {
      await goTo(window, `/customers/${facts.get('customer')}`);
      await window.getByRole('button', { name: '做方案' }).click();
      const dialog = window.getByRole('dialog', { name: '新建方案' });
      await dialog.getByLabel('方案名称').fill(TITLE);
      await dialog.getByRole('button', { name: '建立方案' }).click();
      await expect(window.getByRole('heading', { name: TITLE })).toBeVisible();
      facts.set('proposal', /proposals\/(\d+)/.exec(window.url())?.[1] ?? '');
      for (const model of ['YQ-S301', 'YQ-J121', 'SG-V181']) await add(window, '客厅', model);
      const items = await window.getByRole('article').count();
      expect(items).toBe(3);
      return `客厅放进 ${items} 件商品，带图片、尺寸和价格`;
    },
  },
  {
    name: 'decided',
    title: '客户逐件认可',
    walk: async ({ window }) => {
      await window.getByRole('button', { name: '提交给客户' }).click();
      await expect(window.getByText('已提交', { exact: true })).toBeVisible();
      const items = window.getByRole('article');
      await items.first().focus();
      await window.keyboard.press('1');
      await expect(items.first().getByRole('radio', { name: '认可' })).toBeChecked();
      await window.keyboard.press('ArrowRight');
      await window.keyboard.press('2');
      await expect(items.nth(1).getByRole('radio', { name: '不要' })).toBeChecked();
      await expect(window.getByText('部分认可', { exact: true })).toBeVisible();
      return '一件认可、一件不要，方案变为“部分认可”';
    },
  },
  {
    name: 'compare',
    title: '第二版和对比',
    walk: async ({ window }) => {
      await window.getByRole('button', { name: '开新版本' }).click();
      const dialog = window.getByRole('dialog', { name: '开新版本' });
      await dialog.getByLabel('这一版改什么').fill('茶几换小，主卧加衣柜');
      await dialog.getByRole('button', { name: '开新版本' }).click();
      await expect(dialog).toBeHidden();
      await add(window, '主卧', 'SG-B181');
      await window.getByRole('button', { name: '对比' }).click();
      const table = window.getByRole('table', { name: '第 1 版 与 第 2 版 对比' });
      await expect(table.getByRole('row', { name: /去掉/ })).toBeVisible();
      await expect(table.getByRole('row', { name: /新增/ })).toBeVisible();
      return '两版并排，去掉和新增的一目了然';
    },
  },
  {
    name: 'invitation',
    title: '邀约到店体验',
    walk: async ({ window, facts, picture }) => {
      await window.getByRole('button', { name: '对比' }).click();
      await window.getByRole('button', { name: '提交给客户' }).click();
      const { today } = await callIn(window, 'session.state', {});
      await callIn(window, 'invitations.invite', {
        customerId: Number(facts.get('customer')),
        proposalId: Number(facts.get('proposal')),
        date: today,
        startTime: '16:30',
        stagedSet: [{ productId: null, name: '白蜡木色板', prepared: false }],
      });
      await goTo(window, '/proposals?view=experience');
      const card = window.getByRole('article', { name: new RegExp(`^到店体验 ${VISITOR.name}`) });
      await card.getByRole('checkbox', { name: '白蜡木色板' }).click();
      await expect(card).toContainText('已备好 1/1');
      await picture('experience');
      await card.getByRole('button', { name: '已到店' }).click();
      const outcome = window.getByRole('dialog', { name: '已到店' });
      await outcome.getByLabel('体验结果').fill('沙发坐了很久，很满意；床也定了');
      await outcome.getByRole('button', { name: '保存' }).click();
      await expect(card.getByRole('button', { name: '更正结果' })).toBeVisible();
      const customer = await callIn(window, 'customers.get', { id: Number(facts.get('customer')) });
      expect(customer.stage).toBe('experienced');
      return '样品备好，客户到店体验，结果已记录';
    },
  },
  {
    name: 'quote',
    title: '认可的商品转成报价',
    walk: async ({ window, facts }) => {
      await goTo(window, `/proposals/${facts.get('proposal')}`);
      await expect(window.getByRole('heading', { name: TITLE })).toBeVisible();
      const items = window.getByRole('region', { name: /^(客厅|主卧)$/ }).getByRole('article');
      await expect(items).toHaveCount(3);
      for (const item of await items.all()) {
        await item.focus();
        await window.keyboard.press('1');
        await expect(item.getByRole('radio', { name: '认可' })).toBeChecked();
      }
      await window.getByRole('button', { name: '用已认可的生成报价' }).click();
      await expect(window).toHaveURL(/quotes\/\d+/);
      facts.set('quote', /quotes\/(\d+)/.exec(window.url())?.[1] ?? '');
      await window.getByRole('button', { name: '报价', exact: true }).click();
      await expect(window.getByText('已报价').first()).toBeVisible();
      const quote = await callIn(window, 'quotes.get', { id: Number(facts.get('quote')) });
      expect(quote.state).toBe('offered');
      return `报价单 ${quote.number}，${quote.lines.length} 行，已报给客户`;
    },
  },
];
