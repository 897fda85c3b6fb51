import { createRequire } from 'node:module';
import { Html } from './html';

/** Loaded with the first code: it is as large as all the rest of main, and no start needs it. */
const bwip = () => createRequire(import.meta.url)('bwip-js/node') as typeof import('bwip-js/node');

/** Drawing a code takes longer than all the rest of a slip, and a slip is previewed before it is printed. */
const drawn = new Map<string, string>();
const REMEMBERED = 400;

/** A text as a QR code, drawn as lines that stay sharp on any printer. */
export function qrCode(text: string, edgeMm: number): Html {
  const svg = drawn.get(text) ?? bwip().toSVG({ bcid: 'qrcode', text, scale: 1 });
  if (drawn.size >= REMEMBERED) drawn.clear();
  drawn.set(text, svg);
  return new Html(svg.replace('<svg ', `<svg width="${edgeMm}mm" height="${edgeMm}mm" role="img" `));
}
