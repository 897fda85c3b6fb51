import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { callIn, goTo } from '../../support/app.ts';
import { expect, type Step } from '../runner.ts';
import { VISITOR } from './reception.ts';

export const OFFICE_STEPS: readonly Step[] = [
  {
    name: 'search',
    title: '一秒找到人',
    walk: async ({ window }) => {
      for (const typed of ['sq', '晴', '9999']) {
        await window.keyboard.press('Control+k');
        await window.getByRole('combobox', { name: '搜索' }).fill(typed);
        await expect(window.getByRole('option', { name: new RegExp(VISITOR.name) }).first()).toBeVisible();
        if (typed !== '9999') await window.keyboard.press('Escape');
      }
      return '首字母、名字中间的字、电话尾号都找得到';
    },
  },
  {
    name: 'orders',
    title: '订单导出 Excel',
    toast: true,
    walk: async ({ window, out }) => {
      await window.keyboard.press('Escape');
      await goTo(window, '/orders');
      await expect(window.getByRole('region', { name: '订单列表' })).toBeVisible();
      await window.getByRole('button', { name: '导出 Excel' }).click();
      await expect(window.getByText(/^已导出/)).toBeVisible();
      const name = readdirSync(out).find((file) => file.endsWith('.xlsx')) ?? '';
      const book = new exceljs.Workbook();
      await book.xlsx.readFile(join(out, name));
      const sheet = book.worksheets[0];
      const row = sheet?.getRow(2);
      const values = (row?.values ?? []) as unknown[];
      expect(values.some((value) => value instanceof Date)).toBe(true);
      expect(values.some((value) => typeof value === 'number' && value > 0)).toBe(true);
      expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
      return `“${name}”有 ${(sheet?.rowCount ?? 1) - 1} 行，日期是日期，金额是数字`;
    },
  },
  {
    name: 'customers',
    title: '客户导出 Excel',
    walk: async ({ window, out }) => {
      await goTo(window, '/customers');
      await expect(window.getByRole('heading', { name: '客户', exact: true })).toBeVisible();
      await window.getByRole('button', { name: '导出 Excel' }).click();
      await expect.poll(() => readdirSync(out).filter((file) => file.endsWith('.xlsx'))).toHaveLength(2);
      await expect(window.getByText(/^已导出/).last()).toBeVisible();
      return '客户名单按当前筛选导出';
    },
  },
  {
    name: 'history',
    title: '修改记录',
    walk: async ({ window, facts }) => {
      await goTo(window, `/orders/${facts.get('order')}`);
      await window.getByRole('button', { name: '修改记录' }).click();
      const drawer = window.getByRole('dialog', { name: /修改记录/ });
      await expect(drawer.getByText('陈云').first()).toBeVisible();
      return '谁、什么时候、改了什么，店主都看得到';
    },
  },
  {
    name: 'backup',
    title: '备份',
    walk: async ({ window }) => {
      await window.keyboard.press('Escape');
      await goTo(window, '/settings/backup');
      await window.getByRole('button', { name: '立即备份' }).click();
      await expect(window.getByText('备份完成，已检查')).toBeVisible();
      const [newest] = await callIn(window, 'backup.list', {});
      expect(newest?.orders).toBeGreaterThan(0);
      return `备份里有 ${newest?.customers} 位客户、${newest?.orders} 张订单，已打开检查`;
    },
  },
  {
    name: 'health',
    title: '健康',
    walk: async ({ window }) => {
      await goTo(window, '/settings/health');
      const line = (name: string) => window.getByRole('listitem', { name });
      await line('深入检查').getByRole('button', { name: '现在检查' }).click();
      await expect(line('深入检查 正常')).toContainText('没有发现问题', { timeout: 60_000 });
      await expect(window.getByText('SQLite')).toBeVisible();
      return '从头到尾查过，每一项写着怎么样、该怎么办';
    },
  },
  {
    name: 'updates',
    title: '更新',
    walk: async ({ window }) => {
      await goTo(window, '/settings/updates');
      await expect(window.getByText(/这份程序没有经过安装.*不能自己更新/)).toBeVisible();
      return '没有经过安装的版本说明自己不能更新';
    },
  },
  {
    name: 'catalogue',
    title: '商品目录',
    walk: async ({ window }) => {
      await goTo(window, '/settings/catalogue');
      await expect(window.getByRole('main').getByRole('img').nth(3)).toBeVisible();
      return '商品有图、有价、可直接修改';
    },
  },
  {
    name: 'today-english',
    title: 'English at once',
    walk: async ({ window, picture }) => {
      await window.getByRole('button', { name: '语言' }).click();
      await window.getByRole('menuitem', { name: 'English' }).click();
      await goTo(window, '/deliveries');
      await expect(window.getByRole('button', { name: 'Register a visitor' })).toBeVisible();
      await picture('board-english');
      await goTo(window, '/today');
      await expect(window.getByRole('heading', { name: 'Today', exact: true })).toBeVisible();
      return 'every text switches without a restart';
    },
  },
];
