import { cpSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, expect, type Page, test } from '@playwright/test';
import SqliteDatabase from 'better-sqlite3';
import { electronArgs, electronPath, runtimeEnv } from '../../scripts/setup/runtime.mjs';
import { callIn, launchApp, OWNER_PIN, openShop, setUpStore } from '../support/app';
import { png } from '../support/png';

async function signIn(window: Page) {
  await window.getByRole('button', { name: '陈云' }).click();
  await window.getByLabel('陈云的密码').fill(OWNER_PIN);
  await window.keyboard.press('Enter');
  await window.getByRole('navigation', { name: '展厅前台' }).waitFor();
}

async function registerVisitor(window: Page, name: string) {
  await window.getByRole('button', { name: '登记来客' }).click();
  await window.getByLabel('姓名').fill(name);
}
const save = (window: Page) =>
  window.getByRole('dialog', { name: '登记来客' }).getByRole('button', { name: '登记', exact: true });
const names = async (window: Page) =>
  (await callIn(window, 'customers.list', {} as never)).rows.map(({ name }) => name);

test('a folder that is moved away while the app runs: nothing is saved, nothing empty is made, moved back all goes on', async () => {
  const running = await launchApp();
  const { window, dataFolder } = running;
  await setUpStore(window);
  await callIn(window, 'customers.register', { name: '搬走之前', phone: '13812345678' });
  const data = join(dataFolder, 'data');
  // The first backup, which would fail in the middle of it, has been made.
  await expect
    .poll(() => readdirSync(join(data, 'backups')).filter((name) => name.endsWith('-daily')))
    .toHaveLength(1);
  renameSync(data, `${data}-moved`);
  await registerVisitor(window, '搬走之后');
  await save(window).click();
  await expect(window.getByText(/数据文件夹被移走了.*没有保存/).first()).toBeVisible();
  await callIn(window, 'backup.create', {});
  const picture = { entity: 'customers', entityId: 1, kind: 'photo', name: '图.png', bytes: png() } as const;
  await expect(callIn(window, 'attachments.add', picture)).rejects.toThrow(/store_gone/);
  expect(existsSync(data)).toBe(false);

  renameSync(`${data}-moved`, data);
  await save(window).click();
  await expect(window.getByRole('dialog', { name: '登记来客' })).toBeHidden();
  expect((await names(window)).sort()).toEqual(['搬走之前', '搬走之后'].sort());

  cpSync(data, `${data}-copy`, { recursive: true });
  renameSync(data, `${data}-moved`);
  renameSync(`${data}-copy`, data);
  await expect(callIn(window, 'customers.register', { name: '写进别处', phone: null })).rejects.toThrow(
    /store_replaced/,
  );
  await running.close();
});

test('a folder that was moved away before the start is missed, and chosen at its new place', async () => {
  const first = await openShop();
  await callIn(first.window, 'customers.register', { name: '李明朗', phone: '13812345678' });
  await first.close({ keepData: true });
  const data = join(first.dataFolder, 'data');
  const moved = join(first.dataFolder, '搬到 这里');
  renameSync(data, moved);

  const second = await launchApp({ dataFolder: first.dataFolder });
  await expect(second.window.getByText(/数据文件夹不在原处/)).toBeVisible();
  expect(existsSync(data)).toBe(false);
  await second.app.evaluate(({ app, dialog }, folder) => {
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [folder] })) as never;
    // The test starts it again itself.
    app.relaunch = () => undefined;
  }, moved);
  const gone = second.app.waitForEvent('close');
  await second.window.getByRole('button', { name: '选择数据文件夹…' }).click();
  await gone;

  const third = await launchApp({ dataFolder: first.dataFolder });
  await signIn(third.window);
  expect(await names(third.window)).toEqual(['李明朗']);
  await third.close({ keepData: true });

  // The note of where the data lies was on the disk when the power went.
  writeFileSync(join(first.dataFolder, 'location.json'), '\0'.repeat(64));
  const fourth = await launchApp({ dataFolder: first.dataFolder });
  await expect(fourth.window.getByText(/location\.json）坏了，读不出来/)).toBeVisible();
  await expect(fourth.window.getByRole('button', { name: '选择数据文件夹…' })).toBeVisible();
  await expect(fourth.window.getByRole('button', { name: '从其他文件夹恢复…' })).toBeHidden();
  expect(existsSync(data)).toBe(false);
  await fourth.close();
});

test('a folder that is lost for good comes back from a backup elsewhere', async () => {
  const first = await openShop();
  await callIn(first.window, 'customers.register', { name: '李明朗', phone: '13812345678' });
  await callIn(first.window, 'backup.create', {});
  const data = join(first.dataFolder, 'data');
  const manual = () => readdirSync(join(data, 'backups')).filter((name) => name.endsWith('-manual'));
  await expect.poll(manual).toHaveLength(1);
  await first.close({ keepData: true });
  const stick = mkdtempSync(join(tmpdir(), 'showroom-stick-'));
  cpSync(join(data, 'backups'), stick, { recursive: true });
  rmSync(data, { recursive: true });

  const second = await launchApp({ dataFolder: first.dataFolder });
  const { window } = second;
  await expect(window.getByText(/数据文件夹不在原处/)).toBeVisible();
  await second.app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [folder] })) as never;
  }, stick);
  await window.getByRole('button', { name: '从其他文件夹恢复…' }).click();
  const row = window.getByRole('row').filter({ hasText: '手动' });
  await row.getByRole('button', { name: '恢复' }).click();
  await window.getByRole('dialog').getByRole('button', { name: '恢复' }).click();
  await signIn(window);
  expect(await names(window)).toEqual(['李明朗']);
  await second.close();
  rmSync(stick, { recursive: true, force: true });
});

test('a second start shows the first window; another user is kept out of the same data until it is free', async () => {
  const first = await openShop();
  await first.app.evaluate(({ app, BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    app.on('second-instance', () => Object.assign(globalThis, { shownAgain: window?.isVisible() }));
  });
  const main = resolve(process.env.SHOWROOM_BUILD_DIR ?? 'out/app', 'main/index.js');
  const again = await _electron
    .launch({
      ...{ executablePath: electronPath(), args: [...electronArgs(), main] },
      env: {
        ...(process.env as Record<string, string>),
        ...runtimeEnv(),
        SHOWROOM_DATA_DIR: first.dataFolder,
      },
    })
    .catch(() => null);
  await expect
    .poll(() => first.app.evaluate(() => (globalThis as { shownAgain?: boolean }).shownAgain))
    .toBe(true);
  await again?.close().catch(() => undefined);

  const otherUser = mkdtempSync(join(tmpdir(), 'showroom-app-'));
  writeFileSync(
    join(otherUser, 'location.json'),
    JSON.stringify({ dataFolder: join(first.dataFolder, 'data') }),
  );
  const other = await launchApp({ dataFolder: otherUser });
  await expect(other.window.getByText(/这份数据正由另一位用户或另一个程序打开/)).toBeVisible();
  // Nothing may take the store's place while it is in use.
  await expect(other.window.getByRole('button', { name: '从其他文件夹恢复…' })).toBeHidden();
  await expect(
    callIn(other.window, 'startup.restore', { place: 'here', name: '20261121-100000-daily' }),
  ).rejects.toThrow(/CORRUPT/);
  await other.close({ keepData: true });
  await callIn(first.window, 'customers.register', { name: '还能登记', phone: null });
  await first.close({ keepData: true });

  const later = await launchApp({ dataFolder: otherUser });
  await signIn(later.window);
  expect(await names(later.window)).toEqual(['还能登记']);
  await later.close();
  rmSync(first.dataFolder, { recursive: true, force: true });
});

test('a store of a newer app is refused in both languages, and left as it is', async () => {
  const first = await openShop();
  await first.close({ keepData: true });
  const file = join(first.dataFolder, 'data', 'showroom.db');
  const store = new SqliteDatabase(file);
  store.prepare("INSERT INTO schema_migrations VALUES ('9000_next_year', 'x', 0)").run();
  store.pragma('wal_checkpoint(TRUNCATE)');
  store.close();

  const second = await launchApp({ dataFolder: first.dataFolder });
  await expect(second.window.getByText(/这份数据是由更新版本的程序保存的。请安装最新版本/)).toBeVisible();
  await second.window.evaluate(() => localStorage.setItem('locale', 'en'));
  await second.window.reload();
  await expect(
    second.window.getByText(/saved by a newer version of the app. Install the newest version/),
  ).toBeVisible();
  await expect(second.window.getByRole('button', { name: 'Choose the data folder…' })).toBeHidden();
  await second.close({ keepData: true });
  const after = new SqliteDatabase(file, { readonly: true });
  expect(after.prepare('SELECT max(name) FROM schema_migrations').pluck().get()).toBe('9000_next_year');
  expect(after.prepare('SELECT name FROM staff').pluck().all()).toEqual(['陈云']);
  after.close();
  rmSync(first.dataFolder, { recursive: true, force: true });
});

test('a folder on a server cannot be chosen on the first run, and says why', async () => {
  const running = await launchApp();
  await running.app.evaluate(({ dialog }) => {
    dialog.showOpenDialog = (async () => ({
      canceled: false,
      filePaths: ['\\\\server\\share\\shop'],
    })) as never;
  });
  await running.window.getByRole('button', { name: '换个位置…' }).click();
  await expect(
    running.window.getByText(/server\\share\\shop 是网络盘.*请选本机硬盘上的文件夹/).first(),
  ).toBeVisible();
  expect(readdirSync(running.dataFolder)).not.toContain('location.json');
  await running.close();
});
