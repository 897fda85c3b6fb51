// `npm run gallery`: takes a picture of every screen, drawer, dialog and form of the app, in Chinese and in English, at
// 100 % and 125 %, on the sample store, and of every screen on an empty one. They lie in out/gallery/, nine to a sheet.
// Words after the command choose the views whose names hold one of them: `npm run gallery -- quotes 收款`.
import { build, buildIsOutOfDate } from './setup/build.mjs';
import { withDisplay } from './setup/display.mjs';
import { hasDisplay } from './setup/runtime.mjs';

async function take() {
  const { default: prepareStores } = await import('../tests/support/globalSetup.ts');
  const { takeGallery } = await import('../tests/support/gallery.ts');
  const removeStores = await prepareStores();
  try {
    await takeGallery('out/gallery', process.argv.slice(2));
  } finally {
    removeStores();
  }
}

if (buildIsOutOfDate() && (await build()).code !== 0) process.exit(1);
if (hasDisplay()) await take();
else
  await withDisplay(async (env) => {
    Object.assign(process.env, env);
    await take();
  });
console.log('the gallery is in out/gallery/');
