import type { Locale } from '../../../../shared/domain/locale';
import type { Paper } from '../../../../shared/domain/papers';
import { fill, type SheetTexts } from './fill';
import { Html, html } from './html';
import { layoutOf, type Offset } from './layout';
import { documentOf, type PrintedDocument } from './sheet';

/**
 * A grid of 10 mm over the whole paper, bold 10 mm from the upper left corner, with crosses to measure by.
 * Printed with the offset that holds now, so that one sees what is still missing.
 */
export function calibrationDocument(
  options: { paper: Paper; locale: Locale; offset: Offset; documentName: string; paperName: string },
  texts: SheetTexts,
): PrintedDocument {
  const layout = layoutOf(options.paper);
  const { widthMm: width, heightMm: height } = layout;
  const { xMm, yMm } = options.offset;
  const now = fill(texts.calibrationNow, {
    document: options.documentName,
    paper: options.paperName,
    x: xMm,
    y: yMm,
  });
  const page = html`<section class="page"><div style="position:absolute;left:${xMm}mm;top:${yMm}mm;width:${width}mm;height:${height}mm">${grid(width, height)}<div style="position:absolute;left:25mm;top:22mm;width:${width - 50}mm;background:#fff;padding:3mm"><b style="font-size:${(layout.fontMm * 1.5).toFixed(2)}mm;line-height:${(layout.lineMm * 1.6).toFixed(2)}mm">${texts.titles.calibration}</b><div>${now}</div><div>${texts.calibrationHint}</div></div></div></section>`;
  return documentOf([page], layout, {
    title: texts.titles.calibration,
    locale: options.locale,
    offset: { xMm: 0, yMm: 0 },
  });
}

function grid(width: number, height: number): Html {
  const steps = (end: number) => Array.from({ length: Math.floor(end / 10) }, (_, i) => (i + 1) * 10);
  const bold = (at: number) => (at === 10 ? 0.6 : at % 50 === 0 ? 0.25 : 0.1);
  const lines = [
    ...steps(width).map((x) => `<path d="M${x} 0V${height}" stroke-width="${bold(x)}"/>`),
    ...steps(height).map((y) => `<path d="M0 ${y}H${width}" stroke-width="${bold(y)}"/>`),
  ];
  const crosses = [
    [10, 10],
    [width - 10, 10],
    [10, height - 10],
    [width - 10, height - 10],
    [width / 2, height / 2],
  ].map(([x, y]) => `<path d="M${(x ?? 0) - 4} ${y}h8M${x} ${(y ?? 0) - 4}v8" stroke-width="0.5"/>`);
  const numbers = steps(width)
    .filter((x) => x % 50 === 0)
    .map((x) => `<text x="${x + 0.6}" y="14" font-size="3" stroke="none" fill="#000">${x}</text>`);
  const downNumbers = steps(height)
    .filter((y) => y % 50 === 0)
    .map((y) => `<text x="11" y="${y - 0.6}" font-size="3" stroke="none" fill="#000">${y}</text>`);
  return new Html(
    `<svg width="${width}mm" height="${height}mm" viewBox="0 0 ${width} ${height}" style="position:absolute;left:0;top:0" fill="none" stroke="#000">${[...lines, ...crosses, ...numbers, ...downNumbers].join('')}</svg>`,
  );
}
