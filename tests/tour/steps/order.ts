import { callIn } from '../../support/app.ts';
import { expect, type Step } from '../runner.ts';
import { VISITOR } from './reception.ts';

export const ORDER_STEPS: readonly Step[] = [
  {
    name: 'new-order',
    title: '报价转订单，收定金',
    walk: async ({ window, facts, picture }) => {
      await window.getByRole('button', { name: '转订单' }).click();
      const dialog = window.getByRole('dialog', { name: '报价转订单' });
      await expect(dialog.getByLabel('收货人')).toHaveValue(VISITOR.name);
      await dialog.getByRole('button', { name: /最早可承诺/ }).click();
      await dialog.getByRole('checkbox', { name: '同时收款' }).check();
      await dialog.getByRole('radio', { name: /^定金/ }).check();
      await dialog.getByLabel('金额').fill('9000');
      await expect(dialog.getByText(/定金超过合同金额的 20%/)).toBeVisible();
      await picture('deposit-warning');
      await dialog.getByLabel('金额').fill('1000');
      await dialog.getByRole('button', { name: /^开单/ }).click();
      await expect(window.getByRole('heading', { name: /^SO\d{8}-\d{3}$/ })).toBeVisible();
      facts.set('order', /orders\/(\d+)/.exec(window.url())?.[1] ?? '');
      const order = await callIn(window, 'orders.get', { id: Number(facts.get('order')) });
      expect(order.receivedFen).toBe(100_000);
      facts.set('orderNumber', order.number);
      return `${order.number}，定金 ¥1,000.00 已收，超过 20% 时有提醒`;
    },
  },
  {
    name: 'order',
    title: '订单确认和答谢',
    walk: async ({ window, facts }) => {
      for (const [step, finish] of [
        ['订单确认', '确认订单'],
        ['答谢', '完成'],
      ] as const) {
        await window.getByRole('button', { name: new RegExp(`^${step}`) }).click();
        const popover = window.getByRole('tooltip').filter({ hasText: step });
        await popover.getByRole('button', { name: '复制' }).click();
        await popover.getByRole('button', { name: finish }).click();
        await expect(window.getByRole('button', { name: new RegExp(`^${step}\\s*今天完成$`) })).toBeVisible();
      }
      await expect(window.getByRole('tooltip')).toHaveCount(0);
      const order = await callIn(window, 'orders.get', { id: Number(facts.get('order')) });
      expect(order.confirmedAt).not.toBeNull();
      return '两条短信已复制，订单已确认，货物进入待预约';
    },
  },
  {
    name: 'payment',
    title: '收款',
    walk: async ({ window, facts, picture }) => {
      await window.getByRole('heading', { name: facts.get('orderNumber') ?? '' }).click();
      await window.keyboard.press('p');
      const payment = window.getByRole('dialog', { name: /^收款：/ });
      const amount = payment.getByLabel('金额');
      const balance = await amount.inputValue();
      await amount.fill('99999999');
      await payment.getByRole('button', { name: '确认收款' }).click();
      await expect(payment.getByText(/不能超过未收余额/)).toBeVisible();
      await picture('payment-refused');
      await amount.fill('2000');
      await amount.press('Enter');
      await expect(payment).toBeHidden();
      const order = await callIn(window, 'orders.get', { id: Number(facts.get('order')) });
      expect(order.receivedFen).toBe(300_000);
      return `超过余额 ${balance} 的款被拒绝，填写的内容还在；再收 ¥2,000.00`;
    },
  },
  {
    name: 'arrival',
    title: '货物到齐',
    walk: async ({ window, facts }) => {
      await window.getByRole('button', { name: '全部到货' }).click();
      // Nobody has said that they were ordered: it is asked.
      const asked = window.getByRole('dialog', { name: /还写着“未下单”/ });
      await asked.getByRole('button', { name: '全部到货' }).click();
      await expect(window.getByText('已到货').first()).toBeVisible();
      const order = await callIn(window, 'orders.get', { id: Number(facts.get('order')) });
      expect(order.state).toBe('ready');
      return '订单状态自动变为“待预约”';
    },
  },
];
