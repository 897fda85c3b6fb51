import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import {
  callIn,
  goTo,
  launchApp,
  OWNER_PIN,
  openShop,
  type RunningApp,
  SAMPLE_PIN,
  switchTo,
} from '../support/app';
import { makerKey, type UpdateFeed, updateFeed } from '../support/updateFeed';

test.skip(process.platform !== 'linux', 'the installed copy that is played here is an AppImage');

const FILE = 'Showroom-Desk-9.0.0.AppImage';
const OLD = 'the version before';
const key = makerKey();

let feed: UpdateFeed;
/** Where the installed copy lies, and what it downloads. */
let place: string;
let running: RunningApp | null = null;

test.beforeEach(async () => {
  feed = await updateFeed(key);
  place = mkdtempSync(join(tmpdir(), 'showroom-installed-'));
  writeFileSync(join(place, 'app-update.yml'), 'updaterCacheDirName: cache\n');
  writeFileSync(join(place, 'Showroom-Desk.AppImage'), OLD);
});
test.afterEach(async () => {
  // Some tests have closed it themselves.
  await running?.close().catch(() => undefined);
  running = null;
  await feed.close();
  rmSync(place, { recursive: true, force: true });
});

/** A new version that writes down how it was started, and does nothing else. */
const newVersion = () =>
  Buffer.from(
    `#!/bin/sh\nif [ -n "$APPIMAGE_EXIT_AFTER_INSTALL" ]; then echo installed; else echo started; fi >> '${place}/ran'\n`,
  );
const ran = () =>
  existsSync(join(place, 'ran')) ? readFileSync(join(place, 'ran'), 'utf8').trim() : 'not run';
const installed = () => readFileSync(join(place, 'Showroom-Desk.AppImage'), 'utf8');
const publish = () =>
  feed.publish({
    version: '9.0.0',
    fileName: FILE,
    bytes: newVersion(),
    notes: '送货单打印更快\n<img src=x onerror=alert(1)> 不是网页',
  });
const backups = (folder: string) =>
  readdirSync(join(folder, 'data/backups')).filter((name) => name.endsWith('-before_update'));

/** The app as an installed copy that trusts the key of this test; on a store that is set up, unless it is given one. */
async function launchInstalled(dataFolder?: string): Promise<RunningApp> {
  const env = {
    SHOWROOM_UPDATES_DIR: place,
    SHOWROOM_RELEASE_KEY: key.publicKey,
    APPIMAGE: join(place, 'Showroom-Desk.AppImage'),
  };
  running = await (dataFolder ? launchApp({ dataFolder, env }) : openShop({ env }));
  return running;
}

async function openUpdates(window: Page) {
  await window.getByRole('link', { name: '设置', exact: true }).click();
  await window.getByRole('menuitem', { name: '更新', exact: true }).click();
}

async function setAddress(window: Page, address: string) {
  await window.getByLabel('更新地址').fill(address);
  await window.getByRole('button', { name: '保存' }).click();
}

/** Set up, address given, update found and downloaded. */
async function downloadUpdate() {
  publish();
  const app = await launchInstalled();
  await callIn(app.window, 'customers.register', { name: '更新前的客户', phone: '13812345678' });
  await callIn(app.window, 'settings.update', { updates: { feed: feed.address } });
  await openUpdates(app.window);
  await app.window.getByRole('button', { name: '检查更新' }).click();
  await app.window.getByRole('button', { name: '下载' }).click();
  await expect(app.window.getByText('已下载并核对，可以安装')).toBeVisible();
  return app;
}

const gone = (app: RunningApp) =>
  new Promise<void>((resolve) => {
    app.app.once('close', () => resolve());
  });

test('the owner gives the address, sees what is new as plain text, and what is wrong in words', async () => {
  const { window } = await launchInstalled();
  await openUpdates(window);
  await expect(window.getByText(/现在没有填，程序不会联网检查/)).toBeVisible();
  await expect(window.getByRole('button', { name: '检查更新' })).toBeDisabled();
  await setAddress(window, 'ftp://user:secret@example.com/x');
  await expect(window.getByText(/请填写 http:\/\/ 或 https:\/\/ 开头的网址/)).toBeVisible();
  await setAddress(window, feed.address);
  await expect(window.getByText(/每天最多检查一次/)).toBeVisible();
  expect(feed.asked).toEqual([]);

  await window.getByRole('button', { name: '检查更新' }).click();
  await expect(window.getByText('更新地址上没有找到更新。请检查地址，或问问发布者。')).toBeVisible();
  publish();
  await window.getByRole('button', { name: '检查更新' }).click();
  await expect(window.getByText('新版本 9.0.0')).toBeVisible();
  const notes = window.getByRole('region', { name: '更新内容' });
  await expect(notes).toContainText('<img src=x onerror=alert(1)> 不是网页');
  await expect(notes.getByRole('img')).toHaveCount(0);
  await expect(window.getByText(/没有找到更新/)).toBeHidden();

  const whole = newVersion();
  feed.answers.set(`/desk/${FILE}`, Buffer.concat([whole.subarray(0, -1), Buffer.from('!')]));
  await window.getByRole('button', { name: '下载' }).click();
  await expect(window.getByText(/更新文件损坏或被改动过，已删除，没有安装/)).toBeVisible();
  feed.answers.set(`/desk/${FILE}`, (response) => {
    response.writeHead(200, { 'content-length': whole.length });
    response.write(whole.subarray(0, 40));
  });
  await window.getByRole('button', { name: '下载' }).click();
  await expect(window.getByRole('progressbar', { name: /正在下载/ })).toBeVisible();
  await window.getByRole('button', { name: '取消' }).click();
  feed.answers.set(`/desk/${FILE}`, whole);
  await window.getByRole('button', { name: '下载' }).click();
  await expect(window.getByText('已下载并核对，可以安装')).toBeVisible();

  await window.getByRole('link', { name: '今日', exact: true }).click();
  await window.getByRole('button', { name: '新版本 9.0.0 可以安装了' }).click();
  await expect(window.getByRole('button', { name: '现在安装…' })).toBeVisible();
  // Nothing has happened by itself.
  expect([installed(), ran()]).toEqual([OLD, 'not run']);
});

test('installing now backs up, closes the store, replaces the app and starts it', async () => {
  const app = await downloadUpdate();
  const closed = gone(app);
  await app.window.getByRole('button', { name: '现在安装…' }).click();
  await app.window.getByRole('dialog').getByRole('button', { name: '备份并安装' }).click();
  await closed;
  await expect.poll(ran).toBe('started');
  expect(installed()).toBe(newVersion().toString());
  expect(backups(app.dataFolder)).toHaveLength(1);
  // The store was closed in order: nothing is left beside it.
  expect(readdirSync(join(app.dataFolder, 'data')).filter((name) => /-(wal|shm)$/.test(name))).toEqual([]);

  // What was "installed" here is still the old one: the next start notices.
  const again = await launchInstalled(app.dataFolder);
  await again.window.getByRole('button', { name: '陈云' }).click();
  await again.window.getByLabel('陈云的密码').fill(OWNER_PIN);
  await again.window.keyboard.press('Enter');
  await again.window.getByRole('button', { name: '更新没有装上' }).click();
  await expect(again.window.getByText(/9\.0\.0 没有装上，现在还是原来的版本，数据没有变/)).toBeVisible();
  const { rows } = await callIn(again.window, 'customers.list', {} as never);
  expect(rows.map(({ name }) => name)).toEqual(['更新前的客户']);
});

test('agreed for closing time, it is installed then and not before, with a backup, and not started', async () => {
  const app = await downloadUpdate();
  await app.window.getByRole('checkbox', { name: '关闭程序时安装' }).click();
  await expect(app.window.getByRole('checkbox', { name: '关闭程序时安装' })).toBeChecked();
  await expect(app.window.getByText('关闭程序时会先备份，再安装 9.0.0。')).toBeVisible();
  await goTo(app.window, '/today');
  await expect(app.window.getByRole('button', { name: '关闭程序时安装 9.0.0' })).toBeVisible();
  expect([installed(), backups(app.dataFolder)]).toEqual([OLD, []]);
  await app.close({ keepData: true });
  expect([installed(), ran()]).toEqual([newVersion().toString(), 'installed']);
  expect(backups(app.dataFolder)).toHaveLength(1);
  rmSync(app.dataFolder, { recursive: true, force: true });
});

test('without a backup nothing is installed, and the sentence says why', async () => {
  const app = await downloadUpdate();
  const { window } = app;
  const folder = join(app.dataFolder, 'data/backups');
  await expect.poll(() => readdirSync(folder).filter((name) => name.endsWith('-daily'))).toHaveLength(1);
  rmSync(folder, { recursive: true });
  writeFileSync(folder, 'somebody saved a file here');
  await window.getByRole('button', { name: '现在安装…' }).click();
  await window.getByRole('dialog').getByRole('button', { name: '备份并安装' }).click();
  await expect(window.getByText(/更新前的备份没有成功，所以没有安装/)).toBeVisible();
  await expect(window.getByRole('button', { name: '现在安装…' })).toBeVisible();
  await window.getByRole('checkbox', { name: '关闭程序时安装' }).click();
  await expect(window.getByRole('checkbox', { name: '关闭程序时安装' })).toBeChecked();
  await app.close({ keepData: true });
  expect([installed(), ran()]).toEqual([OLD, 'not run']);
  rmSync(app.dataFolder, { recursive: true, force: true });
});

test('a file that somebody changed after the download is not installed', async () => {
  const app = await downloadUpdate();
  const file = join(place, 'cache/pending', FILE);
  writeFileSync(file, '#!/bin/sh\necho evil');
  chmodSync(file, 0o755);
  await app.window.getByRole('button', { name: '现在安装…' }).click();
  await app.window.getByRole('dialog').getByRole('button', { name: '备份并安装' }).click();
  await expect(app.window.getByText(/更新文件损坏或被改动过/)).toBeVisible();
  expect([installed(), ran(), backups(app.dataFolder)]).toEqual([OLD, 'not run', []]);
});

test('only the owner sees updates, and a copy that was not installed says so', async () => {
  publish();
  running = await openShop();
  const { window } = running;
  await callIn(window, 'settings.update', { updates: { feed: feed.address } });
  await openUpdates(window);
  await expect(window.getByText(/这份程序没有经过安装（免安装版或开发版），不能自己更新/)).toBeVisible();
  await expect(window.getByRole('button', { name: '检查更新' })).toBeDisabled();
  await callIn(window, 'staff.create', { name: '小林', role: 'front_desk', pin: SAMPLE_PIN });
  await switchTo(window, '小林', SAMPLE_PIN);
  await window.getByRole('link', { name: '设置', exact: true }).click();
  await expect(window.getByRole('menuitem', { name: '语言与锁屏' })).toBeVisible();
  await expect(window.getByRole('menuitem', { name: '更新', exact: true })).toBeHidden();
  expect(feed.asked).toEqual([]);
});
