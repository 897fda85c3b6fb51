import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { callIn, launchApp, OWNER_PIN } from '../support/app';
import { byKeyboard } from '../support/keyboard';
import { OWNER_NAME, STORE_NAME } from '../support/people';

/** Monday 23 November 2026, 09:00 in Shanghai. */
const NOW = '2026-11-23T01:00:00Z';
const TODAY = '2026-11-23';

test('the first day of an empty shop, from set-up to the balance, by the keyboard alone', async () => {
  test.setTimeout(300_000);
  const saved = mkdtempSync(join(tmpdir(), 'showroom-saved-'));
  const running = await launchApp({ now: NOW, env: { SHOWROOM_SAVE_DIR: saved } });
  const { window: page } = running;
  const keys = byKeyboard(page);
  const main = page.getByRole('main');
  const dialog = (name: string | RegExp) => page.getByRole('dialog', { name });
  const button = (name: string | RegExp) =>
    main.getByRole('button', { name, exact: typeof name === 'string' });

  await test.step('the shop and its owner', async () => {
    await expect(page.getByLabel('门店名称')).toBeFocused();
    await page.keyboard.type(STORE_NAME);
    // What is missing has the cursor.
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('店主姓名')).toBeFocused();
    await keys.type(page.getByLabel('店主姓名'), OWNER_NAME);
    await keys.type(page.getByLabel('店主密码（4–8 位数字）'), OWNER_PIN);
    await keys.type(page.getByLabel('再输一遍密码'), OWNER_PIN);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: '今日', exact: true })).toBeVisible();
  });

  await test.step('products, one after the other', async () => {
    await keys.press(button('加商品'));
    await keys.press(button('放进第一件商品'));
    const product = dialog('新增商品');
    for (const [name, model, price] of [
      ['云朵三人沙发', 'YD-S301', '5980'],
      ['岩板茶几', 'YB-C101', '1280'],
    ] as const) {
      await expect(product.getByLabel('名称')).toBeFocused();
      await page.keyboard.type(name);
      await keys.type(product.getByLabel('型号'), model);
      if (name === '云朵三人沙发') {
        await keys.to(product.getByLabel('品类'));
        await page.keyboard.type('沙发');
        await expect(
          page.locator('.ant-select-item-option').filter({ hasText: '＋ 新增“沙发”' }),
        ).toBeVisible();
        await page.keyboard.press('Enter');
      }
      await keys.type(product.getByLabel('单价'), price);
      await keys.press(product.getByRole('button', { name: '保存并继续新增' }));
      await expect(product.getByLabel('名称')).toHaveValue('');
    }
    await page.keyboard.press('Escape');
    await expect(product).toBeHidden();
    await expect(main.getByText('岩板茶几')).toBeVisible();
  });

  await test.step('a crew and its hours', async () => {
    await page.keyboard.press('Alt+ArrowLeft');
    await keys.press(button('设班组'));
    await keys.press(button('新增班组'));
    await page.keyboard.type('一组');
    await page.keyboard.press('Enter');
    await expect(page.getByText('已保存').first()).toBeVisible();
    await keys.press(button('新增时段'));
    await page.keyboard.type('上午');
    await page.keyboard.press('Enter');
    await expect(main.getByRole('textbox', { name: '上午的中文名' })).toBeVisible();
  });

  await test.step('a visitor walks in', async () => {
    await page.keyboard.press('Control+n');
    const drawer = dialog('登记来客');
    await expect(drawer.getByLabel('电话', { exact: true })).toBeFocused();
    await page.keyboard.type('13812345678');
    await keys.type(drawer.getByLabel('姓名'), '苏晴');
    await keys.type(drawer.getByLabel('小区'), '桂语江南');
    await keys.type(drawer.getByLabel('房号'), '1802');
    await page.keyboard.press('Control+Enter');
    await expect(drawer).toBeHidden();
    await openByName('苏晴');
    await expect(main.getByRole('heading', { name: '苏晴' })).toBeVisible();
    await keys.press(button('记联系'));
    await keys.type(main.getByLabel('聊了什么'), '想要奶油风的沙发');
    await page.keyboard.press('Enter');
    await expect(main.getByText('想要奶油风的沙发').first()).toBeVisible();
    await keys.to(main.getByLabel('聊了什么'));
  });

  await test.step('a quote, an order, a deposit', async () => {
    await keys.press(button('报价'), 'Shift+Tab');
    await keys.press(button('从目录选'));
    const picker = dialog('选择商品');
    await expect(picker.getByRole('textbox', { name: '搜索商品' })).toBeFocused();
    await expect(picker.getByRole('option', { name: '云朵三人沙发' })).toBeVisible();
    await page.keyboard.type('s301');
    await expect(picker.getByRole('option')).toHaveCount(1);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Enter');
    await expect(main.getByLabel('第 1 行单价')).toHaveValue('5,980.00');
    await page.keyboard.press('Control+Enter');
    await expect(main.getByText('有修改未保存')).toBeHidden();
    await keys.press(button('报价'), 'Shift+Tab');
    await keys.press(button('转订单'));
    const order = dialog('报价转订单');
    await keys.press(order.getByRole('button', { name: /^开单/ }));
    await expect(main.getByRole('heading', { name: /^SO\d{8}-\d{3}$/ })).toBeVisible();
    await keys.to(button('收款'));
    await page.keyboard.press('Enter');
    const payment = dialog(/^收款：/);
    await keys.type(payment.getByLabel('金额'), '1000');
    await page.keyboard.press('Enter');
    await expect(payment).toBeHidden();
    await keys.press(button('确认订单'));
  });

  const orderId = Number(/orders\/(\d+)/.exec(page.url())?.[1]);
  const order = () => callIn(page, 'orders.get', { id: orderId });

  await test.step('the goods arrive and are booked', async () => {
    const arrival = button(/的下一步到货状态$/);
    await keys.press(arrival);
    await expect(arrival).toHaveAccessibleName(/到货/);
    await keys.press(arrival);
    await expect.poll(async () => (await order()).state).toBe('ready');
    await keys.press(button('送货排期'));
    const tray = page.getByRole('complementary', { name: '待预约' });
    await keys.press(tray.getByRole('button', { name: '预约', exact: true }));
    const booking = dialog(/^预约送货/);
    await keys.type(booking.getByLabel('从这天起找'), TODAY);
    await page.keyboard.press('Enter');
    await expect(booking.getByRole('radio', { name: /11月23日/ }).first()).toBeVisible();
    await keys.choose(booking.getByRole('radio').first());
    await keys.press(booking.getByRole('button', { name: '预约到这个时段' }));
    await expect(booking).toBeHidden();
    await expect.poll(async () => (await order()).state).toBe('booked');
  });

  await test.step('slip, van, result, balance', async () => {
    await page.keyboard.press('Enter');
    const drawer = dialog(/^送货单 DL/);
    await keys.press(drawer.getByRole('button', { name: /送货单$/ }));
    const slip = dialog('送货单预览');
    await keys.press(slip.getByRole('button', { name: '存为 PDF' }));
    const [delivery] = (await order()).deliveries;
    await expect.poll(() => existsSync(join(saved, `送货单 ${delivery?.number}.pdf`))).toBe(true);
    await page.keyboard.press('Escape');
    await expect(slip).toBeHidden();
    await keys.press(drawer.getByRole('button', { name: '标记已提醒' }));
    await keys.press(drawer.getByRole('button', { name: '派车', exact: true }));
    await keys.press(drawer.getByRole('button', { name: '登记结果' }));
    await keys.press(drawer.getByRole('button', { name: '收全部' }));
    await keys.press(drawer.getByRole('button', { name: '保存结果' }));
    await expect(page.getByText('结果已保存').last()).toBeVisible();
    const after = await order();
    expect(after.state).toBe('delivered');
    expect(after.receivedFen).toBe(after.totalFen);
    await keys.press(
      drawer
        .getByRole('button', { name: 'Close' })
        .or(drawer.getByRole('button', { name: '关闭' }))
        .first(),
    );
    await expect(drawer).toBeHidden();
  });
  await running.close();
  rmSync(saved, { recursive: true });

  /** Goes to what a name leads to, by the search. */
  async function openByName(name: string) {
    await page.keyboard.press('Control+k');
    await page.keyboard.type(name);
    // It waits for what answers the whole name.
    await page.keyboard.press('Enter');
    await expect(main).toBeFocused();
  }
});
