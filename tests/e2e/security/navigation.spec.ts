import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import type { RunningApp } from '../../support/app';
import { expect, test } from '../../support/builds';

/** A web server of this PC that remembers what it was asked for. `/from` leads to `/to`. */
async function webSite() {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (request.url === '/from') response.writeHead(302, { location: '/to' });
    response.end('<title>somewhere else</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => new Promise((resolve) => server.close(resolve));
  return { asked, close, address: `http://127.0.0.1:${port}` };
}

const click = (page: Page, link: { href: string; target?: string; download?: string }) =>
  page.evaluate((attributes) => {
    const anchor = Object.assign(document.createElement('a'), attributes, { textContent: 'link' });
    document.body.append(anchor);
    anchor.click();
    anchor.remove();
  }, link);

/**
 * The one window still shows our page. Asked in main, a moment later: Playwright itself waits for ever for the end of a
 * navigation that was stopped before it began.
 */
async function expectStillHere({ app }: RunningApp): Promise<void> {
  const shown = await app.evaluate(async ({ BrowserWindow }) => {
    await new Promise((resolve) => setTimeout(resolve, 150));
    return Promise.all(
      BrowserWindow.getAllWindows().map(async ({ webContents }) => [
        webContents.getURL().split('#')[0],
        webContents.isLoadingMainFrame(),
        await webContents.executeJavaScript("document.querySelector('nav') !== null && document.title"),
      ]),
    );
  });
  expect(shown).toEqual([['app://showroom/', false, '展厅前台']]);
}

test('navigation by a link is stopped: web, file, data, other hosts, our own pictures', async ({
  running,
}) => {
  const site = await webSite();
  const places = [
    `${site.address}/link`,
    'file:///etc/hostname',
    'data:text/html,<h1>there</h1>',
    'app://elsewhere/index.html',
    `app://showroom/media/${'0'.repeat(64)}`,
    "javascript:document.title='there'",
  ];
  for (const href of places) {
    await click(running.window, { href });
    await expectStillHere(running);
  }
  await running.window.evaluate((url) => location.assign(url), `${site.address}/script`);
  await expectStillHere(running);
  expect(site.asked).toEqual([]);
  await site.close();
});

test('navigation by a link with target _blank is stopped', async ({ running }) => {
  const site = await webSite();
  await click(running.window, { href: `${site.address}/blank`, target: '_blank' });
  await click(running.window, { href: 'app://showroom/index.html', target: '_blank' });
  await expectStillHere(running);
  expect(site.asked).toEqual([]);
  await site.close();
});

test('navigation by a redirect is stopped', async ({ running }) => {
  const site = await webSite();
  // A window of its own session: in the app's session the first request would not get out either.
  const load = (path: string) =>
    running.app.evaluate(async ({ BrowserWindow }, url) => {
      const window = new BrowserWindow({ show: false, webPreferences: { partition: 'redirect' } });
      await window.loadURL(url).catch(() => undefined);
      const title = window.webContents.getTitle();
      window.destroy();
      return title;
    }, site.address + path);
  await load('/from');
  expect(site.asked).toEqual(['/from']);
  // The server does answer when it is asked without a detour.
  expect(await load('/to')).toBe('somewhere else');
  await expectStillHere(running);
  await site.close();
});

/**
 * Drops a link and a file, by the browser's own way in, on the app's window or on a new one that follows drops, and
 * answers what is open then beside the app's window. `guarded`: with what the app does to every window.
 */
const dropOn = (
  { app }: RunningApp,
  target: { window: 'own' | 'following'; guarded: boolean; link: string; file: string },
) =>
  app.evaluate(async ({ BrowserWindow }, { window, guarded, link, file }) => {
    const own = BrowserWindow.getAllWindows();
    const follower = () =>
      new BrowserWindow({ show: false, webPreferences: { navigateOnDragDrop: true, partition: 'drop' } });
    const hit = window === 'own' ? own[0] : follower();
    if (!hit) throw new Error('no window');
    const { debugger: driver } = hit.webContents;
    if (window === 'following') await hit.loadURL('data:text/html,<body style="height:500px">here');
    if (!guarded) hit.webContents.setWindowOpenHandler(() => ({ action: 'allow' }));
    driver.attach('1.3');
    const dropped = [
      { items: [{ mimeType: 'text/uri-list', data: link }], dragOperationsMask: 1 },
      { items: [], files: [file], dragOperationsMask: 1 },
    ];
    for (const data of dropped) {
      for (const type of ['dragEnter', 'dragOver', 'drop']) {
        await driver.sendCommand('Input.dispatchDragEvent', { type, x: 200, y: 200, data });
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
    driver.detach();
    const others = BrowserWindow.getAllWindows().filter((one) => !own.includes(one));
    const opened = others.filter((one) => one !== hit).map(({ webContents }) => webContents.getURL());
    const shown = hit.webContents.getURL();
    for (const other of others) other.destroy();
    return { opened: opened.sort(), shown: shown.split(/[#,]/)[0] };
  }, target);

test('navigation by a dropped link or file is stopped, by the window itself and by the guards', async ({
  running,
}) => {
  const things = { link: 'http://127.0.0.1:9/dropped', file: '/etc/hostname' };
  expect(await dropOn(running, { window: 'own', guarded: true, ...things })).toEqual({
    ...{ opened: [], shown: 'app://showroom/' },
  });
  await expectStillHere(running);
  // A window that follows drops is stopped by the guards …
  expect(await dropOn(running, { window: 'following', guarded: true, ...things })).toEqual({
    ...{ opened: [], shown: 'data:text/html' },
  });
  // … and without them it does follow both: so the drops are real ones.
  expect(await dropOn(running, { window: 'following', guarded: false, ...things })).toMatchObject({
    opened: ['file:///etc/hostname', things.link],
  });
});

test('new windows are denied', async ({ running }) => {
  const opened = await running.window.evaluate(() => [
    open('https://example.com'),
    open('about:blank'),
    open('app://showroom/index.html', 'second', 'width=300'),
  ]);
  expect(opened).toEqual([null, null, null]);
  await expectStillHere(running);
});

test('openExternal: the list of what may be opened outside is empty, no link gets there', async ({
  running,
}) => {
  await running.app.evaluate(({ shell }) => {
    const opened: string[] = [];
    (globalThis as unknown as { opened: string[] }).opened = opened;
    for (const name of ['openExternal', 'openPath'] as const) {
      Object.defineProperty(shell, name, {
        value: async (target: string) => opened.push(target),
        configurable: true,
      });
    }
  });
  for (const href of ['https://example.com/', 'mailto:a@example.com', 'tel:10086', 'calc:', 'ms-settings:']) {
    await click(running.window, { href });
    await click(running.window, { href, target: '_blank' });
  }
  await expectStillHere(running);
  const opened = await running.app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened);
  expect(opened).toEqual([]);
});
