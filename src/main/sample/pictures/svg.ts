/** Small helpers that write SVG. All lengths are in px of the drawing. */
export type Point = readonly [x: number, y: number];

/** Rounded to a tenth of a px, so drawings stay small and comparable. */
export function px(value: number): string {
  return String(Math.round(value * 10) / 10);
}

type Attributes = Record<string, string | number | undefined>;

function element(tag: string, attributes: Attributes): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? px(value) : value}"`);
  return `<${tag}${written.join('')}/>`;
}

/** `opacity` is written exactly: a tenth is too coarse for it. */
function alpha(opacity: number | undefined): string | undefined {
  return opacity === undefined ? undefined : String(opacity);
}

export function rect(
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  options: { r?: number; opacity?: number; rotate?: number } = {},
): string {
  const { r, opacity, rotate } = options;
  const centre = `${px(x + width / 2)} ${px(y + height / 2)}`;
  return element('rect', {
    x,
    y,
    width: Math.max(0, width),
    height: Math.max(0, height),
    rx: r === undefined ? undefined : Math.max(0, Math.min(r, width / 2, height / 2)),
    fill,
    opacity: alpha(opacity),
    transform: rotate === undefined ? undefined : `rotate(${px(rotate)} ${centre})`,
  });
}

/** A frame without filling. */
export function outline(
  x: number,
  y: number,
  width: number,
  height: number,
  stroke: string,
  options: { r?: number; weight?: number; opacity?: number } = {},
): string {
  return element('rect', {
    x,
    y,
    width: Math.max(0, width),
    height: Math.max(0, height),
    rx: options.r,
    fill: 'none',
    stroke,
    'stroke-width': options.weight ?? 1.5,
    opacity: alpha(options.opacity),
  });
}

export function ellipse(
  cx: number,
  cy: number,
  rx: number,
  ry: number,
  fill: string,
  opacity?: number,
): string {
  return element('ellipse', { cx, cy, rx, ry, fill, opacity: alpha(opacity) });
}

export function ring(cx: number, cy: number, rx: number, ry: number, stroke: string, weight = 1.5): string {
  return element('ellipse', { cx, cy, rx, ry, fill: 'none', stroke, 'stroke-width': weight });
}

export function polygon(points: readonly Point[], fill: string, opacity?: number): string {
  return element('polygon', {
    points: points.map(([x, y]) => `${px(x)},${px(y)}`).join(' '),
    fill,
    opacity: alpha(opacity),
  });
}

/** A path from literal commands; numbers inside are rounded, line breaks between commands are free. */
export function path(d: string, fill: string, opacity?: number): string {
  return element('path', { d: tidy(d), fill, opacity: alpha(opacity) });
}

/** A line along a path, with round ends. */
export function stroke(d: string, color: string, weight = 1.5, opacity?: number): string {
  return element('path', {
    d: tidy(d),
    fill: 'none',
    stroke: color,
    'stroke-width': weight,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    opacity: alpha(opacity),
  });
}

export function line(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  color: string,
  weight = 1.5,
  opacity?: number,
): string {
  return stroke(`M${x1} ${y1}L${x2} ${y2}`, color, weight, opacity);
}

function tidy(d: string): string {
  return d.replace(/\s+/g, ' ').replace(/-?\d+\.\d+(e-?\d+)?/g, (number) => px(Number(number)));
}

/** Text of a plan, centred on the point. */
export function label(
  x: number,
  y: number,
  text: string,
  size: number,
  fill: string,
  rotate?: number,
): string {
  const turn = rotate === undefined ? '' : ` transform="rotate(${px(rotate)} ${px(x)} ${px(y)})"`;
  const family = `'Noto Sans CJK SC','Microsoft YaHei','PingFang SC',sans-serif`;
  const place = `x="${px(x)}" y="${px(y)}" text-anchor="middle" font-size="${px(size)}" fill="${fill}"`;
  return `<text ${place} font-family="${family}"${turn}>${escapeXml(text)}</text>`;
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** Parts that must not show outside a box; coordinates inside stay those of the whole drawing. */
export function clip(x: number, y: number, width: number, height: number, content: string): string {
  const box = [x, y, width, height].map(px);
  const place = `x="${box[0]}" y="${box[1]}" width="${box[2]}" height="${box[3]}"`;
  return `<svg ${place} viewBox="${box.join(' ')}" overflow="hidden">${content}</svg>`;
}

export function moved(dx: number, dy: number, content: string): string {
  return `<g transform="translate(${px(dx)} ${px(dy)})">${content}</g>`;
}

export function svgDocument(width: number, height: number, content: string): string {
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${content}</svg>`;
}

/** `count` results of `part`, joined. */
export function repeat(count: number, part: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => part(index)).join('');
}
