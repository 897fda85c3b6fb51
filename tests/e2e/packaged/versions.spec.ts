import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { _electron, type Page } from '@playwright/test';
import { packagedExecutable } from '../../../scripts/packaging/place.mjs';
import { callIn, launchPackagedApp, OWNER_PIN, packagedLaunch, setUpStore } from '../../support/app';
import { expect, test } from '../../support/builds';

async function signIn(window: Page) {
  await window.getByRole('button', { name: '陈云' }).click();
  await window.getByLabel('陈云的密码').fill(OWNER_PIN);
  await window.keyboard.press('Enter');
  await window.getByRole('navigation', { name: '展厅前台' }).waitFor();
}
const customers = async (window: Page) =>
  (await callIn(window, 'customers.list', {} as never)).rows.map(({ name }) => name);

test('a package that knows a later migration upgrades the data; the one before it goes back to its backup', async () => {
  const later = join(mkdtempSync(join(tmpdir(), 'showroom-later-')), 'app');
  cpSync(dirname(packagedExecutable('test')), later, { recursive: true });
  writeFileSync(
    join(later, 'resources/migrations/9000_later.sql'),
    'ALTER TABLE customers ADD COLUMN later_mark TEXT',
  );
  const old = await launchPackagedApp();
  await setUpStore(old.window);
  await callIn(old.window, 'customers.register', { name: '更新前的客户', phone: '13812345678' });
  await old.close({ keepData: true });

  const { env, args, dataFolder } = packagedLaunch('test', old.dataFolder);
  const executablePath = join(later, basename(packagedExecutable('test')));
  const newer = await _electron.launch({ executablePath, args, env });
  const newerWindow = await newer.firstWindow();
  await signIn(newerWindow);
  expect(await customers(newerWindow)).toEqual(['更新前的客户']);
  await callIn(newerWindow, 'customers.register', { name: '更新后的客户', phone: '13912345678' });
  await newer.close();
  const backups = readdirSync(join(dataFolder, 'data/backups'));
  expect(backups.filter((name) => name.endsWith('-before_migration'))).toHaveLength(1);

  const back = await launchPackagedApp({ dataFolder });
  await expect(back.window.getByText(/这份数据是由更新版本的程序保存的/)).toBeVisible();
  const row = back.window.getByRole('row').filter({ hasText: '升级数据前' });
  await row.getByRole('button', { name: '恢复' }).click();
  await back.window.getByRole('dialog').getByRole('button', { name: '恢复' }).click();
  await signIn(back.window);
  expect(await customers(back.window)).toEqual(['更新前的客户']);
  await back.close();
  rmSync(dirname(later), { recursive: true, force: true });
});
