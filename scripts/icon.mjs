// Draws resources/icon.png (1024×1024) from resources/icon.svg, in the browser that is here anyway. electron-builder makes
// the systems' own formats from it.
//   xvfb-run -a node scripts/icon.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { launchApp } from '../tests/support/app.ts';

const { window, close } = await launchApp();
try {
  const drawing = `data:image/svg+xml;base64,${readFileSync('resources/icon.svg').toString('base64')}`;
  const png = await window.evaluate(async (source) => {
    const image = new Image();
    image.src = source;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: 1024, height: 1024 });
    canvas.getContext('2d').drawImage(image, 0, 0, 1024, 1024);
    return canvas.toDataURL('image/png');
  }, drawing);
  writeFileSync('resources/icon.png', Buffer.from(png.split(',')[1], 'base64'));
} finally {
  await close();
}
