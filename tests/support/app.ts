import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { _electron, type ElectronApplication, expect, type Page } from '@playwright/test';
import { packagedExecutable } from '../../scripts/packaging/place.mjs';
import { electronArgs, electronPath, runtimeEnv } from '../../scripts/setup/runtime.mjs';
import type { CallName, OutputOf, RawInputOf } from '../../src/shared/contract';
import type { Result } from '../../src/shared/contract/result';
import { OWNER_NAME, OWNER_PIN, STORE_NAME } from './people.ts';
import { copyPreparedStore, type PreparedStore } from './preparedStore.ts';

export { OWNER_PIN, SAMPLE_PIN } from './people.ts';

/** So long (ms) a start, and filling in sample data, may take: a limit against hanging. */
const START_WITHIN_MS = 120_000;

/** The same for a click and for what is waited for. */
const ACTION_WITHIN_MS = 60_000;

export interface RunningApp {
  app: ElectronApplication;
  window: Page;
  /** Where this app keeps everything; a second launch may be given the same folder. */
  dataFolder: string;
  /** Quits the app and, unless told to keep it, deletes its data folder. */
  close(options?: { keepData?: boolean }): Promise<void>;
}

interface LaunchOptions {
  dataFolder?: string;
  /** Another day (ISO). */
  now?: string;
  env?: Record<string, string>;
  /** The folder of another version of the app (`anotherVersion`). */
  version?: string;
}

/** Starts the real app on a data folder of its own. */
export async function launchApp(options: LaunchOptions = {}): Promise<RunningApp> {
  const dataFolder = options.dataFolder ?? mkdtempSync(join(tmpdir(), 'showroom-app-'));
  const main = resolve(options.version ?? '', process.env.SHOWROOM_BUILD_DIR ?? 'out/app', 'main/index.js');
  const app = await _electron.launch({
    executablePath: electronPath(),
    args: [...electronArgs(), main],
    timeout: START_WITHIN_MS,
    env: {
      ...(process.env as Record<string, string>),
      ...runtimeEnv(),
      SHOWROOM_DATA_DIR: dataFolder,
      ...(options.now && { SHOWROOM_NOW: options.now }),
      ...options.env,
    },
  });
  return running(app, dataFolder);
}

/**
 * Starts the real app on a store of its own that is set up already, with its owner at work and today's backup made: what
 * a test starts from that is not about the first run. `launchApp` and `setUpStore` walk through that one. `still`: as to
 * people who want no motion, which is quicker where a test opens and closes much.
 */
export async function openShop(
  options: PreparedStore & Pick<LaunchOptions, 'env'> & { still?: boolean } = {},
): Promise<RunningApp> {
  const { now, sampleData, env, still } = options;
  const dataFolder = mkdtempSync(join(tmpdir(), 'showroom-app-'));
  copyPreparedStore(dataFolder, { now, sampleData });
  const running = await launchApp({ dataFolder, now, env: { SHOWROOM_STAFF_ID: '1', ...env } });
  await running.window.getByRole('button', { name: '登记来客' }).waitFor({ timeout: START_WITHIN_MS });
  if (still) await stopMotion(running.window);
  return running;
}

/** The app asks once, when it is loaded. Playwright overrules the system's answer, so that a switch of Chromium is no use. */
async function stopMotion(window: Page): Promise<void> {
  await window.emulateMedia({ reducedMotion: 'reduce' });
  await window.reload();
  await window.getByRole('button', { name: '登记来客' }).waitFor({ timeout: START_WITHIN_MS });
}

/** The name of the folder that Electron gives an installed app among the user's settings. */
const APP_FOLDER = 'Showroom Desk';

/** The package that `npm run package` made, as it lies on the disk. Linux only: there a variable moves the user's settings. */
export function packagedLaunch(
  profile: 'test' | 'release',
  dataFolder = join(mkdtempSync(join(tmpdir(), 'showroom-packaged-')), APP_FOLDER),
) {
  const executablePath = packagedExecutable(profile);
  if (!existsSync(executablePath)) throw new Error(`no packaged app at ${executablePath}: npm run package`);
  const env = { ...(process.env as Record<string, string>), XDG_CONFIG_HOME: dirname(dataFolder) };
  return { executablePath, args: electronArgs(), env, dataFolder };
}

/** Starts the packaged app on a data folder of its own. No switch of the tests works in it, so it lives on today's date. */
export async function launchPackagedApp(
  options: { dataFolder?: string; env?: Record<string, string> } = {},
): Promise<RunningApp> {
  const { dataFolder, env, ...launch } = packagedLaunch('test', options.dataFolder);
  return running(
    await _electron.launch({ ...launch, timeout: START_WITHIN_MS, env: { ...env, ...options.env } }),
    dataFolder,
  );
}

async function running(app: ElectronApplication, dataFolder: string): Promise<RunningApp> {
  evaluateSurely(app);
  const window = await app.firstWindow({ timeout: START_WITHIN_MS });
  window.setDefaultTimeout(ACTION_WITHIN_MS);
  await window.waitForLoadState('domcontentloaded');
  return {
    app,
    window,
    dataFolder,
    close: async ({ keepData = false } = {}) => {
      await app.close();
      if (!keepData) rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/**
 * Asks main again where V8 has collected the promise of its answer: the inspector holds that promise by a weak handle
 * (mended in V8 of 2026, later than our Electron's). What main did, it has done by then, so everything that tests run in
 * main may run twice.
 */
function evaluateSurely(app: ElectronApplication): void {
  const evaluate = app.evaluate.bind(app) as (...given: unknown[]) => Promise<unknown>;
  const surely = async (...given: unknown[]) => {
    try {
      return await evaluate(...given);
    } catch (error) {
      if (!String(error).includes('promise was garbage collected')) throw error;
      return evaluate(...given);
    }
  };
  app.evaluate = surely as typeof app.evaluate;
}

/** Walks through the first run; the owner is signed in afterwards. */
export async function setUpStore(window: Page, options: { sampleData?: boolean } = {}): Promise<void> {
  await window.getByLabel('门店名称').fill(STORE_NAME);
  await window.getByLabel('店主姓名').fill(OWNER_NAME);
  await window.getByLabel('店主密码（4–8 位数字）').fill(OWNER_PIN);
  await window.getByLabel('再输一遍密码').fill(OWNER_PIN);
  if (options.sampleData) await window.getByRole('checkbox', { name: '放入示例数据，先随便看看' }).check();
  await window.getByRole('button', { name: '开始使用' }).click();
  await window.getByRole('button', { name: '登记来客' }).waitFor({ timeout: START_WITHIN_MS });
}

/** Locks the PC and signs in as somebody else, who begins on Today and goes to the page that was open. */
export async function switchTo(window: Page, name: string, pin: string): Promise<void> {
  const page = new URL(window.url()).hash;
  await window.keyboard.press('Control+l');
  // What lies under the lock has buttons of that name, too.
  await window.getByText('谁在使用？').waitFor();
  await window.getByRole('button', { name }).click();
  await window.getByLabel(`${name}的密码`).fill(pin);
  await window.keyboard.press('Enter');
  await window.getByRole('navigation', { name: '展厅前台' }).waitFor();
  if (new URL(window.url()).hash !== page) await goTo(window, page.slice(1));
}

/**
 * Asks main from inside the window, as the signed-in person: to build what a test starts from, never for what it tests.
 * Throws when the call is refused.
 */
export async function callIn<N extends CallName>(
  page: Page,
  name: N,
  input: RawInputOf<N>,
): Promise<OutputOf<N>> {
  const result = (await page.evaluate(
    ([call, data]) => (globalThis as unknown as BridgedWindow).showroom.invoke(call, data),
    [name as string, input] as const,
  )) as Result<OutputOf<N>>;
  if (!result.ok) throw new Error(`${name} was refused: ${JSON.stringify(result.error)}`);
  return result.data;
}

interface BridgedWindow {
  showroom: { invoke(name: string, input: unknown): Promise<unknown> };
}

/** Opens the page of a url, as a link would, and waits until it stands there: until then the old page still takes clicks. */
export async function goTo(page: Page, route: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, route);
  await pageStands(page);
}

/** Waits until the page of the url stands in the window; a page that is not for this person leads to another. */
export const pageStands = (page: Page) =>
  expect
    .poll(() =>
      page.evaluate(
        () => document.querySelector('main')?.dataset.page === location.hash.slice(1).split('?')[0],
      ),
    )
    .toBe(true);
