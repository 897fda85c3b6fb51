import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import type { RunningApp } from '../../support/app';
import { expect, test } from '../../support/builds';

interface Bridge {
  invoke(name: string, input: unknown): Promise<{ ok: boolean; error?: { code: string; reason?: string } }>;
  on(listener: (...told: unknown[]) => void): () => void;
}

/** Has it at run time, though the types leave it out: the settings that Electron made of those that were asked for. */
interface Inspectable {
  getLastWebPreferences(): Record<string, unknown>;
}

const preferences = ({ app }: RunningApp) =>
  app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (!window) throw new Error('the app has no window');
    return (window.webContents as unknown as Inspectable).getLastWebPreferences();
  });

const globals = (page: Page, names: string[]) =>
  page.evaluate((asked) => asked.filter((name) => name in globalThis), names);

test('no node integration: the window knows neither require nor process nor Buffer', async ({ running }) => {
  const node = ['require', 'module', 'process', 'Buffer', 'global', '__dirname', 'setImmediate'];
  expect(await globals(running.window, node)).toEqual([]);
  const asked = await preferences(running);
  expect(asked.nodeIntegrationInWorker ?? false).toBe(false);
  expect(asked).toMatchObject({
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
  });
});

test('context isolation: the page lives in another world than the preload and cannot change the bridge', async ({
  running,
}) => {
  expect((await preferences(running)).contextIsolation).toBe(true);
  const changed = await running.window.evaluate(() => {
    const page = globalThis as unknown as { showroom: Bridge; marked?: number };
    page.marked = 1;
    const { showroom } = page;
    const { invoke } = showroom;
    try {
      showroom.invoke = () => Promise.reject(new Error('replaced'));
    } catch {
      // Refused aloud, which is as good as in silence.
    }
    try {
      page.showroom = { ...showroom };
    } catch {
      // The same.
    }
    return page.showroom !== showroom || showroom.invoke !== invoke;
  });
  expect(changed).toBe(false);
  const worlds = await running.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    // The number of the world that Electron runs preloads in.
    const preload = contents?.executeJavaScriptInIsolatedWorld(999, [{ code: 'typeof marked' }]);
    return Promise.all([contents?.executeJavaScript('typeof marked'), preload]);
  });
  expect(worlds).toEqual(['number', 'undefined']);
});

test('sandbox: the window asks for it, and the system keeps it wherever Chromium may', async ({
  running,
}) => {
  expect((await preferences(running)).sandbox).toBe(true);
  const { pid, off } = await running.app.evaluate(({ app, BrowserWindow }) => ({
    pid: BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
    off: app.commandLine.hasSwitch('no-sandbox'),
  }));
  // Chromium takes no sandbox as root: there the tests switch it off on the command line, as CI does.
  test.info().annotations.push({ type: 'sandbox', description: off ? 'off: run as root' : 'on' });
  expect(off).toBe(process.platform === 'linux' && process.getuid?.() === 0);
  if (process.platform !== 'linux' || off) return;
  expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(/^Seccomp:\s*2$/m);
});

test('webSecurity is on: another origin can be read neither by fetch nor from a file', async ({
  running,
}) => {
  expect((await preferences(running)).webSecurity).toBe(true);
  const switched = await running.app.evaluate(({ app }) => app.commandLine.hasSwitch('disable-web-security'));
  expect(switched).toBe(false);
  const read = await running.window.evaluate(() =>
    Promise.all(
      ['file:///etc/passwd', 'http://127.0.0.1:9/', 'app://elsewhere/index.html'].map((url) =>
        fetch(url).then(
          (response) => (response.ok ? `read ${url}` : null),
          () => null,
        ),
      ),
    ),
  );
  expect(read).toEqual([null, null, null]);
});

test('no insecure content: nothing may be mixed in over http', async ({ running }) => {
  expect((await preferences(running)).allowRunningInsecureContent).toBe(false);
  expect(await running.window.evaluate(() => isSecureContext)).toBe(true);
});

test('no experimental or blink features', async ({ running }) => {
  const asked = await preferences(running);
  expect(asked.experimentalFeatures).toBe(false);
  expect(asked.enableBlinkFeatures ?? '').toBe('');
  const switches = await running.app.evaluate(({ app }) =>
    ['enable-experimental-web-platform-features', 'enable-blink-features', 'experimental-features'].filter(
      (name) => app.commandLine.hasSwitch(name),
    ),
  );
  expect(switches).toEqual([]);
});

test('no webview: the tag is an unknown element', async ({ running }) => {
  expect((await preferences(running)).webviewTag).toBe(false);
  const made = await running.window.evaluate(() => {
    const view = document.createElement('webview');
    view.setAttribute('src', 'app://showroom/index.html');
    document.body.append(view);
    const seen = { frame: 'loadURL' in view, inside: (view as HTMLElement).shadowRoot !== null };
    view.remove();
    return seen;
  });
  expect(made).toEqual({ frame: false, inside: false });
  const contents = await running.app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((one) => one.getType()),
  );
  expect(contents).not.toContain('webview');
});

test('no Electron API is handed over: two functions, and listeners hear plain data', async ({ running }) => {
  const seen = await running.window.evaluate(async () => {
    const bridge = (globalThis as unknown as { showroom: Bridge }).showroom;
    const told = new Promise<unknown[]>((resolve) => bridge.on((...args) => resolve(args)));
    // Whoever writes, hears of it.
    await bridge.invoke('session.setLocale', { locale: 'en' });
    const args = await told;
    await bridge.invoke('session.setLocale', { locale: 'zh-CN' });
    return {
      bridge: Object.keys(bridge).sort(),
      kinds: args.map((arg) => (typeof arg === 'object' ? 'data' : typeof arg)),
      plain: JSON.stringify(args) !== undefined && !JSON.stringify(args).includes('sender'),
      count: args.length,
      others: Object.keys(globalThis).filter((name) => /electron|ipc|remote/i.test(name)),
    };
  });
  expect(seen).toEqual({
    bridge: ['invoke', 'on'],
    kinds: ['string', 'data'],
    plain: true,
    count: 2,
    others: [],
  });
});

test('IPC senders are checked: another window and a frame inside ours are refused', async ({
  running,
  build,
}) => {
  const appPath = await running.app.evaluate(({ app }) => app.getAppPath());
  const folder =
    build === 'packaged' ? join(appPath, 'out/app') : (process.env.SHOWROOM_BUILD_DIR ?? 'out/app');
  /** What a window of somebody else's is answered, though it has our preload. */
  const ask = async (url: string) =>
    running.app.evaluate(
      async ({ BrowserWindow }, [preload, address]) => {
        const stranger = new BrowserWindow({
          show: false,
          webPreferences: { preload, sandbox: true, contextIsolation: true },
        });
        try {
          await stranger.loadURL(address);
          return await stranger.webContents.executeJavaScript("showroom.invoke('session.people', {})");
        } finally {
          stranger.destroy();
        }
      },
      [resolve(folder, 'preload/index.cjs'), url] as const,
    );
  const refused = { ok: false, error: { code: 'FORBIDDEN', reason: 'foreign_sender' } };
  expect(await ask('app://showroom/index.html')).toMatchObject(refused);
  expect(await ask('data:text/html,<p>stranger</p>')).toMatchObject(refused);

  const inFrame = await running.window.evaluate(async () => {
    const frame = Object.assign(document.createElement('iframe'), { src: 'app://showroom/index.html' });
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    document.body.append(frame);
    await loaded;
    const bridge = (frame.contentWindow as unknown as { showroom?: unknown } | null)?.showroom;
    frame.remove();
    return typeof bridge;
  });
  expect(inFrame).toBe('undefined');
});

test('supported Electron: the line is one that still gets security fixes', async ({ running }) => {
  const { supportOf } = await import('../../../scripts/packaging/support.mjs');
  const { version } = JSON.parse(readFileSync('node_modules/electron/package.json', 'utf8'));
  const support = supportOf(version);
  expect(support.known).toBe(true);
  const used = await running.app.evaluate(() => process.versions.electron);
  const official = used.split('.')[0] === version.split('.')[0];
  // On a network without the official download the tests run on an older Electron; no release is built with it.
  test.info().annotations.push({
    type: 'Electron in use',
    description: `${used}${official ? '' : `, in place of ${version}: development runtime`}`,
  });
  const { usesRegistryRuntime } = await import('../../../scripts/setup/runtime.mjs');
  expect(official).toBe(!usesRegistryRuntime());
});
