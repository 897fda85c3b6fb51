import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { CallName, RawInputOf } from '../../src/shared/contract';
import { callIn, goTo, openShop, type RunningApp } from '../support/app';
import { bookedDelivery, DAY, factsOf, lineName, textOf } from '../support/printedDelivery';

const NOW = '2026-11-21T02:00:00Z';
const LINES = 40;
let running: RunningApp;
let page: Page;
let folder: string;

const call = <N extends CallName>(name: N, input: RawInputOf<N>) => callIn(page, name, input);

async function savedFile(name: string): Promise<string> {
  const file = join(folder, name);
  await expect.poll(() => existsSync(file)).toBe(true);
  await expect(page.getByText(`已保存 ${name}`)).toBeVisible();
  return file;
}

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'showroom-prints-'));
  running = await openShop({ now: NOW, env: { SHOWROOM_SAVE_DIR: folder } });
  page = running.window;
});

test.afterEach(async () => {
  await running.close();
  rmSync(folder, { recursive: true, force: true });
});

test('the slip of a 40-line order: shown as it is, saved on all four papers, nothing missing', async () => {
  const delivery = await bookedDelivery(page, LINES);
  await goTo(page, `/orders/${delivery.orderId}`);
  await page.getByRole('button', { name: `送货单 ${delivery.number}` }).click();
  const dialog = page.getByRole('dialog', { name: '送货单预览' });
  const slip = dialog.frameLocator('iframe[title="送货单"]');
  await expect(slip.getByText('西湖区 桂语江南 12幢3单元1802').first()).toBeVisible();

  await dialog.getByLabel('份数').click();
  await page.getByText('1 份，不印联次').click();
  await expect(slip.getByText('第 1/2 页')).toBeVisible();
  await expect(slip.getByText('1,234.00').first()).toBeHidden();

  const name = `送货单 ${delivery.number}.pdf`;
  const papers = [
    { label: 'A4', widthMm: 210, heightMm: 297 },
    { label: 'A5 横放', widthMm: 210, heightMm: 148 },
    { label: '三联 241×139.7 mm（二等分）', widthMm: 241, heightMm: 139.7 },
    { label: '三联 241×93.1 mm（三等分）', widthMm: 241, heightMm: 93.1 },
  ];
  for (const { label, widthMm, heightMm } of papers) {
    rmSync(join(folder, name), { force: true });
    await dialog.getByRole('radio', { name: label }).check();
    if (label === 'A5 横放') {
      await dialog.getByLabel('份数').click();
      await page.getByTitle('1 份，不印联次').last().click();
    }
    await dialog.getByRole('button', { name: '存为 PDF' }).click();
    const file = await savedFile(name);
    const { pages, ...size } = factsOf(file);
    expect(Math.abs(size.widthMm - widthMm), label).toBeLessThan(0.6);
    expect(Math.abs(size.heightMm - heightMm), label).toBeLessThan(0.6);
    const text = textOf(file);
    for (let i = 1; i <= LINES; i += 1) expect(text, label).toContain(lineName(i));
    for (let no = 1; no <= pages; no += 1) expect(text, label).toContain(`第 ${no}/${pages} 页`);
    expect(text.split('欧阳明朗').length - 1, label).toBe(pages);
    expect(text, label).toContain('西湖区 桂语江南 12幢3单元1802');
    expect(text, label).toContain('¥49,460.00');
    if (label === 'A4') expect(pages).toBe(2);
    await page.getByText(`已保存 ${name}`).waitFor({ state: 'hidden' });
  }

  await dialog.getByRole('checkbox', { name: '印单价和金额' }).check();
  await expect(slip.getByText('1,234.00').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('day sheet, loading list, calibration page; without a printer the PDF is one click away', async () => {
  const delivery = await bookedDelivery(page, LINES);
  await goTo(page, '/settings/printing');
  await page.getByLabel('送货单 右移（毫米）').fill('1.5');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('已保存').first()).toBeVisible();
  await page.getByRole('button', { name: '送货单 校准页' }).click();
  await page.getByRole('menuitem', { name: '存为 PDF' }).click();
  const calibration = await savedFile('送货单 打印校准页.pdf');
  expect(textOf(calibration)).toContain('现在右移 1.5 mm，下移 0 mm');

  // A sheet's process that dies fails that sheet alone.
  await running.app.evaluate(({ app }) => {
    app.once('browser-window-created', (_event, { webContents }) => {
      webContents.once('did-finish-load', () => webContents.forcefullyCrashRenderer());
    });
  });
  await expect(call('printing.daySheet', { date: DAY, crewId: null, target: 'pdf' })).rejects.toThrow(
    /print_window_died/,
  );
  const { fileName } = await call('printing.daySheet', { date: DAY, crewId: null, target: 'pdf' });
  const daySheet = textOf(join(folder, fileName ?? ''));
  for (const text of ['派车单', '欧阳明朗', '138 1234 5678', '¥49,460.00', '浙A·7K215']) {
    expect(daySheet).toContain(text);
  }
  const loading = await call('printing.loadingList', { date: DAY, crewId: null, target: 'pdf' });
  const list = textOf(join(folder, loading.fileName ?? ''));
  expect(list).toContain(lineName(LINES));
  expect(list).toContain('第 1–2/2 件');

  await call('settings.update', {
    printing: {
      ...(await call('settings.all', {})).printing,
      slip: { printer: '仓库针式', paper: 'half', offsetXMm: 0, offsetYMm: 0 },
    },
  });
  await goTo(page, `/orders/${delivery.orderId}`);
  await page.getByRole('button', { name: `送货单 ${delivery.number}` }).click();
  await expect(page.getByText('打印机：仓库针式')).toBeVisible();
  await expect(page.getByRole('dialog').getByRole('button', { name: /打\s?印/ })).toBeEnabled();
  await page.keyboard.press('Control+p');
  await expect(page.getByText(/找不到打印机“仓库针式”/)).toBeVisible();
  await page.getByRole('button', { name: '改存为 PDF' }).click();
  const slip = await savedFile(`送货单 ${delivery.number}.pdf`);
  expect(Math.abs(factsOf(slip).heightMm - 139.7)).toBeLessThan(0.6);
});
