import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listPackage } from '@electron/asar';
import { FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';
import { packagedExecutable } from '../../../scripts/packaging/place.mjs';
import { callIn, goTo, launchPackagedApp, OWNER_PIN, packagedLaunch, setUpStore } from '../../support/app';
import { expect, test } from '../../support/builds';

/** A fuse's state is written into the executable as the character itself. */
const ON = '1'.charCodeAt(0);
const OFF = '0'.charCodeAt(0);

const FUSES = {
  [FuseV1Options.RunAsNode]: OFF,
  [FuseV1Options.EnableCookieEncryption]: ON,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: OFF,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: ON,
  [FuseV1Options.OnlyLoadAppFromAsar]: ON,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: OFF,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: OFF,
};

for (const [profile, inspect] of [
  ['test', ON],
  ['release', OFF],
] as const) {
  test(`fuses are set in the ${profile} build, read back from the executable`, async () => {
    const wire = await getCurrentFuseWire(packagedExecutable(profile));
    expect(wire.version).toBe(FuseVersion.V1);
    expect(wire).toMatchObject({ ...FUSES, [FuseV1Options.EnableNodeCliInspectArguments]: inspect });
  });
}

test('only what runs is in the package', () => {
  const resources = join(dirname(packagedExecutable('test')), 'resources');
  const files = listPackage(join(resources, 'app.asar'), { isPack: false })
    .map((file) => file.replaceAll('\\', '/').slice(1))
    .filter((file) => /\.\w+$/.test(file) || file.includes('LICENSE'));
  const expected = [
    /^package\.json$/,
    /^out\/app\/(main|preload|renderer)\/[\w./-]+\.(js|cjs|css|html|svg|png)$/,
    /^node_modules\/better-sqlite3\/(package\.json|LICENSE|lib\/[\w/-]+\.js)$/,
    /^node_modules\/better-sqlite3\/(build\/Release\/better_sqlite3|prebuilds\/[\w-]+)\.node$/,
    /^node_modules\/@canvas\/image-data\/(package\.json|index\.js)$/,
    /^node_modules\/@cornerstonejs\/codec-libjpeg-turbo-8bit\/(package\.json|dist\/libjpegturbowasm\.(js|wasm))$/,
    /^node_modules\/@cwasm\/webp\/(package\.json|index\.js|webp\.wasm)$/,
    /^node_modules\/bwip-js\/(package\.json|LICENSE[.\w]*|dist\/bwip-js-node\.js)$/,
    /^node_modules\/electron-log\/(package\.json|LICENSE|node\.js|src\/(core|node)\/[\w/]+\.js)$/,
    /^node_modules\/pinyin-pro\/(package\.json|LICENSE|dist\/index\.js)$/,
    /^node_modules\/tyme4ts\/(package\.json|LICENSE|dist\/lib\/index\.cjs)$/,
  ];
  expect(files.filter((file) => !expected.some((form) => form.test(file)))).toEqual([]);
  expect(files.filter((file) => /(^|\/)(test|tests)\/|\.map$|\.ts$|\.test\./.test(file))).toEqual([]);
  expect(files.filter((file) => file.endsWith('.node'))).toHaveLength(1);
  expect(readdirSync(resources).sort()).toEqual([
    'app-update.yml',
    'app.asar',
    'app.asar.unpacked',
    'migrations',
    'third-party-licences.txt',
  ]);
  // The code that people get: 20 MB would mean that a library came along whole.
  expect(statSync(join(resources, 'app.asar')).size).toBeLessThan(20 * 1024 * 1024);
});

test('the licences of everything that goes along lie beside the app', () => {
  const folder = dirname(packagedExecutable('test'));
  const text = readFileSync(join(folder, 'resources', 'third-party-licences.txt'), 'utf8');
  const parts = new Map(
    text
      .split(/^-{80}\n(?=\S+ \S+ \()/m)
      .slice(1)
      .map((part) => [part.split(' ')[0], part]),
  );
  const expected = {
    ...{ react: /MIT[\s\S]*Permission is hereby granted/, antd: /MIT[\s\S]*Permission is hereby granted/ },
    ...{ 'drizzle-orm': /Drizzle Team[\s\S]*Apache License[\s\S]*END OF TERMS/ },
    'better-sqlite3': /Joshua Wise[\s\S]*Permission is hereby granted/,
    ...{ 'pinyin-pro': /Permission is hereby granted/, 'bwip-js': /Permission is hereby granted/ },
    ...{ tyme4ts: /Permission is hereby granted/, 'electron-log': /Permission is hereby granted/ },
    ...{ exceljs: /Permission is hereby granted/, zod: /Permission is hereby granted/ },
  };
  for (const [name, licence] of Object.entries(expected)) expect(parts.get(name), name).toMatch(licence);
  expect(parts.size).toBeGreaterThan(200);
  expect([...parts].filter(([, part]) => part.length < 300).map(([name]) => name)).toEqual([]);
});

test('start, first run, a customer, quit, start again: the data is there', async () => {
  const first = await launchPackagedApp();
  await setUpStore(first.window);
  await first.window.keyboard.press('Control+n');
  const drawer = first.window.getByRole('dialog', { name: '登记来客' });
  await drawer.getByLabel('电话', { exact: true }).fill('13800009999');
  await drawer.getByLabel('姓名').fill('苏晴');
  await first.window.keyboard.press('Control+Enter');
  await expect(first.window.getByText('已登记 苏晴')).toBeVisible();
  await first.close({ keepData: true });

  const second = await launchPackagedApp({ dataFolder: first.dataFolder });
  const { window } = second;
  await window.getByRole('button', { name: '陈云' }).click();
  await window.getByLabel('陈云的密码').fill(OWNER_PIN);
  await window.keyboard.press('Enter');
  await goTo(window, '/customers');
  await expect(window.getByText('苏晴').first()).toBeVisible();
  // Outside of the folder that an update replaces.
  expect(second.dataFolder.startsWith(dirname(packagedExecutable('test')))).toBe(false);
  expect(readdirSync(join(second.dataFolder, 'data'))).toContain('showroom.db');
  await second.close();
});

test('what main loads with its first use is whole in the package', async () => {
  const { app, close } = await launchPackagedApp();
  const loaded = await app.evaluate(({ app: electron }) => {
    const { createRequire } = process.getBuiltinModule('node:module');
    const load = createRequire(`${electron.getAppPath()}/package.json`);
    return ['better-sqlite3', 'bwip-js/node', 'electron-log/node', 'pinyin-pro', 'tyme4ts'].map(
      (name) => typeof load(name),
    );
  });
  expect(loaded).toEqual(['function', 'object', 'object', 'object', 'object']);
  await close();
});

test('work in threads, Excel and paper are whole in the package', async () => {
  const { app, window, dataFolder, close } = await launchPackagedApp();
  await setUpStore(window, { sampleData: true });
  await goTo(window, '/settings/backup');
  await window.getByRole('button', { name: '立即备份' }).click();
  await expect(window.getByText('备份完成，已检查')).toBeVisible();

  const save = (file: string) =>
    app.evaluate(
      ({ dialog }, filePath) => {
        dialog.showSaveDialog = async () => ({ canceled: false, filePath });
      },
      join(dataFolder, file),
    );
  await save('orders.xlsx');
  await goTo(window, '/orders');
  await window.getByRole('button', { name: '导出 Excel' }).click();
  await expect(window.getByText(/^已导出/)).toBeVisible();
  expect(readFileSync(join(dataFolder, 'orders.xlsx')).subarray(0, 2).toString()).toBe('PK');

  await save('slip.pdf');
  const { rows } = await callIn(window, 'deliveries.list', { states: ['booked'] });
  const deliveryIds = rows.slice(0, 1).map(({ id }) => id);
  await callIn(window, 'printing.slipsPdf', { deliveryIds, paper: 'a5', prices: true, copies: 1 });
  expect(readFileSync(join(dataFolder, 'slip.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  await close();
});

test("the tests' switches are ignored by a packaged app", async () => {
  const elsewhere = packagedLaunch('test').dataFolder;
  const first = await launchPackagedApp();
  await setUpStore(first.window);
  await first.close({ keepData: true });
  const second = await launchPackagedApp({
    dataFolder: first.dataFolder,
    env: {
      SHOWROOM_STAFF_ID: '1',
      SHOWROOM_NOW: '2030-01-01T00:00:00Z',
      SHOWROOM_DATA_DIR: elsewhere,
      SHOWROOM_SAVE_DIR: elsewhere,
      NODE_OPTIONS: '--require /nowhere/at-all.cjs',
    },
  });
  const { window } = second;
  // Nobody is at work until a PIN is given, and the store is the one that was set up.
  await expect(window.getByText('谁在使用？')).toBeVisible();
  await expect(window.getByRole('button', { name: '陈云' })).toBeVisible();
  expect(await second.app.evaluate(({ app }) => app.getPath('userData'))).toBe(first.dataFolder);
  await window.getByRole('button', { name: '陈云' }).click();
  await window.getByLabel('陈云的密码').fill(OWNER_PIN);
  await window.keyboard.press('Enter');
  await window.getByRole('button', { name: '登记来客' }).waitFor();
  const { today } = await callIn(window, 'session.state', {});
  expect(today).not.toBe('2030-01-01');
  // The dialog is asked, and not the folder that a switch names.
  await second.app.evaluate(({ dialog }) => {
    dialog.showSaveDialog = async () => {
      (globalThis as unknown as { asked: boolean }).asked = true;
      return { canceled: true, filePath: '' };
    };
  });
  await goTo(window, '/customers');
  await window.getByRole('button', { name: '导出 Excel' }).click();
  await expect
    .poll(() => second.app.evaluate(() => (globalThis as unknown as { asked?: boolean }).asked))
    .toBe(true);
  await second.close();
});
