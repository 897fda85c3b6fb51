import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { PAPER_SIZES, type Paper } from '../../src/shared/domain/papers';
import { callIn, goTo, openShop, type RunningApp } from '../support/app';
import { type PrintServer, startPrintServer, whyNoPrinter } from '../support/cups';
import { difference, movedRight, pagesOf } from '../support/pictures';
import { bookedDelivery, factsOf } from '../support/printedDelivery';

/*
 * Paper from a real printer (CUPS-PDF on a print server of the test's own) beside the app's own PDF. What that printer
 * writes has no text to read, so that sizes and pictures are compared.
 */

const PRINTER = 'ShowroomPDF';
/** Measured: 0.001 to 0.005 for the same page, from 0.02 on for one that is 3 mm aside. */
const MOST_APART = 0.01;
const ASIDE_MM = 3;
const LEAST_INK = 0.05;

const reason = whyNoPrinter();
if (reason) console.log(`The tests with a real printer are skipped: ${reason}.`);
test.skip(reason !== null, reason ?? '');

let server: PrintServer;
let running: RunningApp;
let page: Page;
let folder: string;

test.beforeEach(async () => {
  server = await startPrintServer();
  server.addPrinter(PRINTER);
  folder = mkdtempSync(join(tmpdir(), 'showroom-prints-'));
  running = await openShop({
    now: '2026-11-21T02:00:00Z',
    env: { SHOWROOM_SAVE_DIR: folder, ...server.env },
  });
  page = running.window;
});

test.afterEach(async () => {
  await running.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function setPrinter(printer: string | null, paper: Paper) {
  const { printing } = await callIn(page, 'settings.all', {});
  const slip = { printer, paper, offsetXMm: 0, offsetYMm: 0 };
  await callIn(page, 'settings.update', { printing: { ...printing, slip } });
}

/** The app's own PDF of the slip that the dialog on screen shows. */
async function ownPdf(number: string): Promise<string> {
  const file = join(folder, `送货单 ${number}.pdf`);
  rmSync(file, { force: true });
  await page.getByRole('dialog').getByRole('button', { name: '存为 PDF' }).click();
  await expect.poll(() => existsSync(file)).toBe(true);
  await expect(page.getByText(`已保存 送货单 ${number}.pdf`).last()).toBeVisible();
  return file;
}

/** The same paper, the same number of pages, and each looks like the app's own. */
function expectSamePaper(printed: string, own: string, paper: Paper) {
  const { widthMm, heightMm } = PAPER_SIZES[paper];
  const size = factsOf(printed);
  // The printer's own sizes are whole points, and it cuts half a millimetre off a three-part form.
  expect(Math.abs(size.widthMm - widthMm), `${paper}: ${size.widthMm} mm wide`).toBeLessThan(1);
  expect(Math.abs(size.heightMm - heightMm), `${paper}: ${size.heightMm} mm high`).toBeLessThan(1);
  const [expected, found] = [pagesOf(own), pagesOf(printed)];
  expect(found.length, paper).toBe(expected.length);
  for (const [index, one] of expected.entries()) {
    const { apart, ink } = difference(one, found[index] as typeof one);
    expect(ink, `${paper}, page ${index + 1}: there is something on it`).toBeGreaterThan(LEAST_INK);
    expect(apart, `${paper}, page ${index + 1}`).toBeLessThan(MOST_APART);
    // The comparison does see what is printed in the wrong place.
    expect(difference(one, movedRight(one, ASIDE_MM)).apart, paper).toBeGreaterThan(1.5 * MOST_APART);
  }
}

async function openSlip(orderId: number, number: string) {
  await goTo(page, `/orders/${orderId}`);
  await page.getByRole('button', { name: `送货单 ${number}` }).click();
  await expect(page.getByRole('dialog').getByRole('button', { name: /打\s?印$/ })).toBeEnabled();
}

test('a slip comes out of the printer of the settings on all four papers as the PDF has it', async () => {
  const { orderId, number } = await bookedDelivery(page, 40);
  await setPrinter(PRINTER, 'a4');
  await openSlip(orderId, number);
  const papers: Record<Paper, string> = {
    a4: 'A4',
    a5: 'A5 横放',
    half: '三联 241×139.7 mm（二等分）',
    third: '三联 241×93.1 mm（三等分）',
  };
  for (const [paper, label] of Object.entries(papers) as [Paper, string][]) {
    await page.getByRole('dialog').getByRole('radio', { name: label }).check();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /打\s?印$/ })
      .click();
    // The message is gone before the sheet is there.
    await expect(page.getByText('已送去打印').last()).toBeVisible();
    const printed = await server.nextSheet();
    expectSamePaper(printed, await ownPdf(number), paper);
  }
});

test('without a printer in the settings the system’s dialog asks, and prints the same', async () => {
  test.skip(
    spawnSync('xdotool', ['version']).status !== 0,
    'xdotool, which types into the dialog, is not installed',
  );
  const { orderId, number } = await bookedDelivery(page, 10);
  await setPrinter(null, 'a4');
  await openSlip(orderId, number);
  await expect(page.getByText('打印时选择打印机')).toBeVisible();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /打\s?印$/ })
    .click();
  await answerPrintDialog('Return');
  await expect(page.getByText('已送去打印')).toBeVisible();
  const printed = await server.nextSheet();
  expectSamePaper(printed, await ownPdf(number), 'a4');

  await page
    .getByRole('dialog')
    .getByRole('button', { name: /打\s?印$/ })
    .click();
  await answerPrintDialog('Escape');
  await expect(page.getByRole('dialog').getByRole('button', { name: /打\s?印$/ })).toBeEnabled();
  expect(server.waiting()).toEqual([]);
});

test('a paused, a renamed and a missing printer are told, nothing waits unseen, and the PDF is one click away', async () => {
  const { orderId, number } = await bookedDelivery(page, 3);
  await setPrinter(PRINTER, 'half');
  await openSlip(orderId, number);
  const print = () =>
    page
      .getByRole('dialog')
      .getByRole('button', { name: /打\s?印$/ })
      .click();
  const instead = async (said: RegExp) => {
    await expect(page.getByText(said)).toBeVisible();
    const file = join(folder, `送货单 ${number}.pdf`);
    rmSync(file, { force: true });
    await page.getByRole('button', { name: '改存为 PDF' }).click();
    await expect.poll(() => existsSync(file)).toBe(true);
    await expect(page.getByText(said)).toBeHidden();
  };
  server.pause(PRINTER);
  await print();
  await instead(/打印机“ShowroomPDF”已暂停或脱机.*没有送去打印/);
  expect(server.waiting()).toEqual([]);

  server.addPrinter('NewName');
  server.removePrinter(PRINTER);
  await print();
  await instead(/找不到打印机“ShowroomPDF”/);
  expect(server.waiting()).toEqual([]);

  server.removePrinter('NewName');
  await setPrinter(null, 'half');
  await print();
  await instead(/这台电脑还没有连接打印机/);
});

/** Types into the print dialog of the system. It has its own window, which Playwright does not see. */
async function answerPrintDialog(key: 'Return' | 'Escape') {
  const tool = (...args: string[]) => spawnSync('xdotool', args, { encoding: 'utf8' }).stdout.trim();
  const shown = () => tool('search', '--onlyvisible', '--name', '^Print').split('\n').at(-1) ?? '';
  await expect.poll(shown).not.toBe('');
  // It takes a key as soon as it knows its printers; one key too many would go to the app.
  for (let tries = 0; tries < 5 && shown() !== ''; tries += 1) {
    // Without a window manager nobody else gives it the keyboard.
    tool('windowfocus', '--sync', shown());
    tool('key', key);
    await expect
      .poll(shown, { timeout: 4_000 })
      .toBe('')
      .catch(() => undefined);
  }
  expect(shown()).toBe('');
}
