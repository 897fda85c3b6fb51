// Takes pictures of pages of the real app on a sample store, for whoever changes a screen:
//   xvfb-run -a node scripts/look.mjs --lang en /customers /orders
// The pictures lie in out/look/. The store is filled once and kept in out/look/store (--fresh fills it anew).
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { launchApp, OWNER_PIN, setUpStore } from '../tests/support/app.ts';

const args = process.argv.slice(2);
const english = args.includes('en');
const routes = args.filter((arg) => arg.startsWith('/'));
const out = resolve('out/look');
const store = resolve(process.env.SHOWROOM_LOOK_STORE ?? join(out, 'store'));
if (args.includes('--fresh')) rmSync(store, { recursive: true, force: true });
const known = existsSync(store);
mkdirSync(store, { recursive: true });

const { window, close } = await launchApp({ dataFolder: store });
window.on('console', (message) => {
  if (message.type() === 'error' || message.type() === 'warning')
    console.log(`[${message.type()}] ${message.text()}`);
});
window.on('pageerror', (error) => console.log('[page error]', error));
try {
  if (known) await signIn();
  else await setUpStore(window, { sampleData: true });
  await window.evaluate(
    (locale) => window.showroom.invoke('session.setLocale', { locale }),
    english ? 'en' : 'zh-CN',
  );
  for (const route of routes) {
    await window.evaluate((hash) => {
      location.hash = hash;
    }, route);
    await window.waitForTimeout(1200);
    const file = join(out, `${route.replaceAll('/', '_').slice(1) || 'home'}${english ? '-en' : ''}.png`);
    await window.screenshot({ path: file });
    console.log(file);
  }
} catch (error) {
  await window.screenshot({ path: join(out, 'failed.png') });
  console.log('failed, see', join(out, 'failed.png'), error);
  process.exitCode = 1;
} finally {
  await close({ keepData: true });
}

async function signIn() {
  await window.getByText('陈云').click();
  await window.keyboard.type(OWNER_PIN);
  await window.keyboard.press('Enter');
  await window.getByText(/登记来客|Register a visitor/).waitFor();
}
