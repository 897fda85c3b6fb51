import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { callIn, openShop, type RunningApp } from './app.ts';
import { openForms, type Places, visit } from './formPlaces.ts';
import { closeLayers, showView, VIEWS } from './views.ts';
import { zoom } from './zoom.ts';

const LOCALES = ['zh-CN', 'en'] as const;
const ZOOMS = [1, 1.25];
/** Pictures of a contact sheet: three beside each other, three rows. */
const COLUMNS = 3;
const PER_SHEET = 9;

interface Picture {
  title: string;
  jpeg: Buffer;
}

/**
 * Takes pictures of all views whose names hold one of the words (of all, without words) and puts them on contact sheets,
 * one row of sheets for each language and size. A view that does not open is told, and the others go on.
 */
export async function takeGallery(folder: string, words: readonly string[]): Promise<void> {
  const out = resolve(folder);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const wanted = VIEWS.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
  const { running, places } = await openForms();
  const full = await picturesOf(running, places, wanted);
  for (const [name, pictures] of full) await writeSheets(running, out, name, pictures);
  await running.close();

  const empty = await openShop({ still: true });
  const screens = wanted.filter(({ kind, name }) => kind === 'screen' && !name.includes(':'));
  const bare = await picturesOf(empty, {} as Places, screens);
  for (const [name, pictures] of bare) await writeSheets(empty, out, `empty-${name}`, pictures);
  await empty.close();
}

/** The window as it is drawn, JPEG in base64. A screenshot of Playwright's would show a part of an enlarged one. */
async function photograph({ BrowserWindow }: typeof import('electron')): Promise<string> {
  const [window] = BrowserWindow.getAllWindows();
  if (!window) throw new Error('the window is gone');
  return (await window.webContents.capturePage()).toJPEG(80).toString('base64');
}

/** By language and size, “en-125”, in the order of the views. */
async function picturesOf(running: RunningApp, places: Places, views: typeof VIEWS) {
  const { window: page } = running;
  const taken = new Map<string, Picture[]>();
  for (const view of views) {
    try {
      await showView(page, places, view);
      for (const locale of LOCALES) {
        await callIn(page, 'session.setLocale', { locale });
        for (const factor of ZOOMS) {
          await zoom(running, factor);
          await page.waitForTimeout(250);
          const name = `${locale.slice(0, 2)}-${factor * 100}`;
          const jpeg = Buffer.from(await running.app.evaluate(photograph), 'base64');
          taken.set(name, [...(taken.get(name) ?? []), { title: view.name, jpeg }]);
        }
      }
    } catch (error) {
      console.error(`${view.name}: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
    }
    await zoom(running, 1);
    await callIn(page, 'session.setLocale', { locale: 'zh-CN' });
    await closeLayers(page).catch(() => visit(page, '/today'));
  }
  return taken;
}

/** Draws the sheets in a window of their own and keeps them as PNG, beside the pictures themselves. */
async function writeSheets(running: RunningApp, out: string, name: string, pictures: readonly Picture[]) {
  const folder = join(out, name);
  mkdirSync(folder);
  const files = pictures.map(({ title, jpeg }, i) => {
    const file = join(
      folder,
      `${String(i + 1).padStart(3, '0')}-${title.replaceAll(/[^\p{L}\d]+/gu, '-')}.jpg`,
    );
    writeFileSync(file, jpeg);
    return { file, title };
  });
  for (let first = 0; first < files.length; first += PER_SHEET) {
    const some = files.slice(first, first + PER_SHEET);
    const html = join(folder, 'sheet.html');
    writeFileSync(html, sheetHtml(some));
    const png = await running.app.evaluate(async ({ BrowserWindow }, page) => {
      const sheet = new BrowserWindow({
        ...{ show: false, width: 1860, height: 1170, useContentSize: true },
        webPreferences: { partition: 'contact-sheets', offscreen: true },
      });
      await sheet.loadFile(page);
      await new Promise((drawn) => setTimeout(drawn, 400));
      const image = await sheet.webContents.capturePage();
      sheet.destroy();
      return image.toPNG().toString('base64');
    }, html);
    writeFileSync(join(out, `${name}-${first / PER_SHEET + 1}.png`), Buffer.from(png, 'base64'));
  }
}

const sheetHtml = (
  pictures: readonly { file: string; title: string }[],
) => `<!doctype html><meta charset="utf-8">
<style>body{margin:6px;display:grid;grid-template-columns:repeat(${COLUMNS},1fr);gap:6px;font:12px sans-serif}
figure{margin:0}img{width:100%;border:1px solid #999}</style>
${pictures.map(({ file, title }) => `<figure><figcaption>${title}</figcaption><img src="file://${encodeURI(file)}"></figure>`).join('')}`;
