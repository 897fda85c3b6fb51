import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { callIn, goTo } from '../../support/app.ts';
import { expect, type Step, type Tour } from '../runner.ts';
import { VISITOR } from './reception.ts';

const ADDRESS = '桂语江南 12幢3单元1802';

export const DELIVERY_STEPS: readonly Step[] = [
  {
    name: 'board',
    title: '预约送货',
    walk: async ({ window, facts, picture }) => {
      await goTo(window, `/deliveries?order=${facts.get('order')}`);
      const tray = window.getByRole('complementary', { name: '待预约' });
      await expect(tray.getByRole('button', { name: new RegExp(`^${VISITOR.name}，`) })).toBeVisible();
      await tray.getByRole('button', { name: '预约', exact: true }).click();
      const dialog = window.getByRole('dialog', { name: new RegExp(`^预约送货 · ${VISITOR.name}`) });
      // Slots are offered from the agreed day on; the goods are here, and the customer wants them today.
      await dialog.getByLabel('从这天起找').fill('2026-11-17');
      await window.keyboard.press('Enter');
      await expect(dialog.getByRole('radio', { name: /11月17日/ }).first()).toBeVisible();
      await dialog.getByRole('radio').first().check();
      await picture('book');
      await dialog.getByRole('button', { name: '预约到这个时段' }).click();
      await expect(dialog).toBeHidden();
      const order = await callIn(window, 'orders.get', { id: Number(facts.get('order')) });
      expect(order.state).toBe('booked');
      const [delivery] = order.deliveries;
      if (!delivery) throw new Error('the order has no delivery');
      facts.set('delivery', String(delivery.id)).set('slip', delivery.number);
      await tray.getByRole('button', { name: '看全部' }).click();
      await expect(tray.getByRole('button', { name: '预约', exact: true }).first()).toBeVisible();
      return `${delivery.number} 约在 ${delivery.date}，订单变为“已预约”`;
    },
  },
  {
    name: 'slip',
    title: '打印送货单',
    walk: async (tour) => {
      const { window, facts } = tour;
      await goTo(window, `/deliveries?stop=${facts.get('delivery')}`);
      await window
        .getByRole('dialog', { name: /^送货单/ })
        .getByRole('button', { name: /送货单$/ })
        .click();
      const slip = window.frameLocator('iframe[title="送货单"]');
      await expect(slip.getByText(VISITOR.name).first()).toBeVisible();
      await window.getByRole('button', { name: '存为 PDF' }).click();
      const text = await pdfText(tour, `送货单 ${facts.get('slip')}.pdf`);
      for (const part of [VISITOR.name, facts.get('orderNumber') ?? '', ADDRESS])
        expect(text).toContain(packed(part));
      const { lines } = await callIn(window, 'orders.get', { id: Number(facts.get('order')) });
      for (const line of lines) expect(text).toContain(packed(line.name));
      return `PDF 里有姓名、完整地址和全部 ${lines.length} 行商品`;
    },
  },
  {
    name: 'long-slip',
    title: '40 行订单的送货单',
    walk: async (tour) => {
      const { window } = tour;
      await window.keyboard.press('Escape');
      const { order, delivery } = await longOrder(tour);
      await goTo(window, `/orders/${order.id}`);
      await window.getByRole('button', { name: `送货单 ${delivery.number}` }).click();
      const dialog = window.getByRole('dialog', { name: '送货单预览' });
      await dialog.getByRole('radio', { name: 'A4' }).check();
      await dialog.getByRole('button', { name: '存为 PDF' }).click();
      const text = await pdfText(tour, `送货单 ${delivery.number}.pdf`);
      for (const page of ['第 1/2 页', '第 2/2 页']) expect(text).toContain(packed(page));
      expect(text).toContain(order.contactName);
      for (const line of order.lines) expect(text).toContain(packed(line.model ?? line.name));
      await dialog.getByRole('button', { name: '存为 PDF' }).waitFor();
      return `${order.number} 的 ${order.lines.length} 行商品印在两页上，每页有表头和页码`;
    },
  },
  {
    name: 'day-view',
    title: '当天的路线、派车单和装车单',
    walk: async ({ window, facts, out }) => {
      await window.keyboard.press('Escape');
      const delivery = await callIn(window, 'deliveries.get', { id: Number(facts.get('delivery')) });
      await goTo(window, `/deliveries?view=day&date=${delivery.date}`);
      await expect(window.getByText(VISITOR.name).first()).toBeVisible();
      const sheet = await callIn(window, 'printing.daySheet', {
        date: delivery.date ?? '',
        crewId: null,
        target: 'pdf',
      });
      const loading = await callIn(window, 'printing.loadingList', {
        date: delivery.date ?? '',
        crewId: null,
        target: 'pdf',
      });
      for (const file of [sheet.fileName, loading.fileName]) {
        expect(existsSync(join(out, file ?? '')), `${file}`).toBe(true);
        expect(textOf(join(out, file ?? ''))).toContain(VISITOR.name);
      }
      return '派车单和装车单里都有这一家';
    },
  },
  {
    name: 'partly-signed',
    title: '部分签收，代收余款',
    walk: async ({ window, facts, picture }) => {
      await goTo(window, `/deliveries?stop=${facts.get('delivery')}`);
      await window.getByRole('button', { name: '标记已提醒' }).click();
      await window.getByRole('button', { name: '派车', exact: true }).click();
      await window.getByRole('button', { name: '登记结果' }).click();
      const result = window.getByRole('region', { name: '送货结果' });
      await result.getByText('部分签收').click();
      await result.getByRole('radiogroup', { name: /沙发/ }).last().getByText('拒收').click();
      await result.getByLabel('代收余款').fill('3000');
      await result.getByLabel('备注').fill('沙发一件外包装破损，客户拒收');
      await picture('result');
      await result.getByRole('button', { name: '保存结果' }).click();
      await expect(window.getByText('结果已保存').last()).toBeVisible();
      const order = await callIn(window, 'orders.get', { id: Number(facts.get('order')) });
      expect(order.state).toBe('partly_delivered');
      expect(order.receivedFen).toBe(600_000);
      const rest = order.deliveries.find(({ state }) => state === 'unscheduled');
      expect(rest?.packages).toBe(1);
      facts.set('rest', String(rest?.id));
      return '拒收的 1 件自动回到待预约，代收 ¥3,000.00 已入账';
    },
  },
  {
    name: 'delivered',
    title: '补送、签收、回访',
    walk: async ({ window, facts }) => {
      const orderId = Number(facts.get('order'));
      const id = Number(facts.get('rest'));
      const [slot] = await callIn(window, 'deliveries.freeSlots', { id, limit: 1 });
      if (!slot) throw new Error('no free slot');
      const { version } = await callIn(window, 'deliveries.get', { id });
      await callIn(window, 'deliveries.book', {
        id,
        version,
        date: slot.date,
        slotId: slot.slotId,
        crewId: slot.crewId,
      });
      await goTo(window, `/deliveries?stop=${id}`);
      await window.getByRole('button', { name: '登记结果' }).click();
      const result = window.getByRole('region', { name: '送货结果' });
      await result.getByRole('button', { name: '收全部' }).click();
      await result.getByRole('button', { name: '保存结果' }).click();
      await expect(window.getByText('结果已保存').last()).toBeVisible();
      const order = await callIn(window, 'orders.get', { id: orderId });
      expect(order.state).toBe('delivered');
      expect(order.totalFen - order.receivedFen).toBe(0);
      await goTo(window, `/orders/${orderId}`);
      await expect(window.getByRole('heading', { name: order.number })).toBeVisible();
      return '全部送达，余额 ¥0.00，分毫不差';
    },
  },
  {
    name: 'returned',
    title: '退一件，退款',
    walk: async ({ window, facts, picture }) => {
      const before = await callIn(window, 'orders.get', { id: Number(facts.get('order')) });
      await window.getByRole('button', { name: '退货/换货' }).click();
      const dialog = window.getByRole('dialog', { name: `退货/换货：${before.number}` });
      await dialog
        .getByLabel(/退回几件$/)
        .last()
        .fill('1');
      await dialog.getByLabel('原因').fill('颜色和家里不搭');
      await picture('return');
      await dialog.getByRole('button', { name: '登记退货' }).click();
      await window.getByRole('button', { name: /^RT.*：货已退回$/ }).click();
      await window.getByRole('button', { name: /^结清 RT/ }).click();
      const question = window.getByRole('dialog', { name: /^结清 RT/ });
      await expect(question.getByRole('button', { name: '结清', exact: true })).toBeFocused();
      await window.keyboard.press('Enter');
      const refund = window.getByRole('dialog', { name: `退款：${before.number}` });
      await refund.getByRole('button', { name: '退款', exact: true }).click();
      await expect(refund).toBeHidden();
      const after = await callIn(window, 'orders.get', { id: before.id });
      expect(after.state).toBe('delivered');
      expect(after.totalFen).toBeLessThan(before.totalFen);
      expect(after.receivedFen).toBe(after.totalFen);
      return `合同金额少了退回的这一件，退款 ¥${((before.receivedFen - after.receivedFen) / 100).toFixed(2)}，余额还是 ¥0.00`;
    },
  },
];

/** A whole house at once: an order of 40 lines of the catalogue, confirmed, all of it on one slip. */
async function longOrder({ window }: Tour) {
  const { rows } = await callIn(window, 'catalogue.products', { limit: 40 });
  const customer = await callIn(window, 'customers.register', { name: '欧阳明朗', phone: '13900008888' });
  const draft = await callIn(window, 'orders.create', {
    customerId: customer.id,
    contactName: '欧阳明朗',
    phone: '13900008888',
    district: '西湖区',
    community: '桂语江南',
    building: '7幢',
    unit: '1单元',
    room: '601',
    needsInstallation: true,
    discountFen: 0,
    deliveryFeeFen: 20_000,
    carryingFeeFen: 0,
    installationFeeFen: 0,
    lines: rows.map((product) => ({
      productId: product.id,
      name: product.name,
      model: product.model,
      lengthMm: product.lengthMm,
      widthMm: product.widthMm,
      heightMm: product.heightMm,
      color: product.colors[0] ?? null,
      material: product.materials[0] ?? null,
      roomName: '客厅',
      source: 'stock' as const,
      quantity: 1,
      packages: product.packages,
      unitPriceFen: product.priceFen,
      gift: false,
    })),
  });
  await callIn(window, 'orders.confirm', { id: draft.id, version: draft.version });
  const order = await callIn(window, 'orders.get', { id: draft.id });
  const [delivery] = order.deliveries;
  if (!delivery) throw new Error('the order has no delivery');
  return { order, delivery };
}

async function pdfText({ out, window }: Tour, name: string): Promise<string> {
  const file = join(out, name);
  await expect.poll(() => existsSync(file), { timeout: 30_000 }).toBe(true);
  await expect(window.getByText(`已保存 ${name}`).last()).toBeVisible();
  return textOf(file);
}

/** Without blanks: where a line changes between Chinese and Latin letters, the PDF's words fall apart. */
const packed = (text: string) => text.replaceAll(/\s/g, '');
const textOf = (file: string) =>
  packed(execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }));
