import { toSVG } from 'bwip-js/node';
import { Html } from './html';

/** A text as a QR code, drawn as lines that stay sharp on any printer. */
export function qrCode(text: string, edgeMm: number): Html {
  const svg = toSVG({ bcid: 'qrcode', text, scale: 1 });
  return new Html(svg.replace('<svg ', `<svg width="${edgeMm}mm" height="${edgeMm}mm" role="img" `));
}
