import { createRng, type Rng } from '../rng';
import { ACCENT } from './palette';
import { ellipse, path, polygon, px, rect, repeat, stroke } from './svg';

/** A vase with twigs; `y` is where it stands, `size` its height with the twigs. */
export function vase(cx: number, y: number, size: number, fill: string = ACCENT.clay): string {
  const body = size * 0.42;
  const half = size * 0.15;
  const neck = y - body;
  const leaf = (dx: number, up: number, turn: number): string => {
    const lx = cx + dx * size;
    const ly = neck - up * size;
    return `<ellipse cx="${px(lx)}" cy="${px(ly)}" rx="${px(size * 0.05)}" ry="${px(size * 0.11)}" fill="${turn > 0 ? ACCENT.leaf : ACCENT.leafDark}" transform="rotate(${px(turn)} ${px(lx)} ${px(ly)})"/>`;
  };
  return [
    stroke(
      `M${cx} ${neck}Q${cx - size * 0.02} ${neck - size * 0.3} ${cx - size * 0.15} ${neck - size * 0.46}`,
      ACCENT.leafDark,
      1.4,
    ),
    stroke(
      `M${cx} ${neck}Q${cx + size * 0.03} ${neck - size * 0.25} ${cx + size * 0.17} ${neck - size * 0.36}`,
      ACCENT.leafDark,
      1.4,
    ),
    leaf(-0.16, 0.47, -28),
    leaf(-0.04, 0.32, 24),
    leaf(-0.13, 0.24, -52),
    leaf(0.18, 0.37, 40),
    leaf(0.07, 0.22, -12),
    path(
      `M${cx - half * 0.45} ${neck}L${cx + half * 0.45} ${neck}
        Q${cx + half * 0.5} ${neck + body * 0.25} ${cx + half} ${neck + body * 0.5}
        Q${cx + half} ${y} ${cx + half * 0.6} ${y}L${cx - half * 0.6} ${y}
        Q${cx - half} ${y} ${cx - half} ${neck + body * 0.5}
        Q${cx - half * 0.5} ${neck + body * 0.25} ${cx - half * 0.45} ${neck}Z`,
      fill,
    ),
    path(
      `M${cx + half * 0.45} ${neck}
        Q${cx + half * 0.5} ${neck + body * 0.25} ${cx + half} ${neck + body * 0.5}
        Q${cx + half} ${y} ${cx + half * 0.6} ${y}L${cx + half * 0.2} ${y}Z`,
      '#2a1c12',
      0.12,
    ),
  ].join('');
}

export function bowl(cx: number, y: number, w: number, fill: string = ACCENT.linen): string {
  const h = w * 0.3;
  return [
    ellipse(cx - w * 0.18, y - h * 1.05, w * 0.15, w * 0.15, ACCENT.ochre),
    ellipse(cx + w * 0.12, y - h * 1.08, w * 0.16, w * 0.16, ACCENT.clay),
    path(
      `M${cx - w / 2} ${y - h}Q${cx - w * 0.42} ${y} ${cx - w * 0.16} ${y}L${cx + w * 0.16} ${y}
        Q${cx + w * 0.42} ${y} ${cx + w / 2} ${y - h}Z`,
      fill,
    ),
  ].join('');
}

/** Two lying books with a cup. */
export function bookStack(cx: number, y: number, w: number): string {
  const t = w * 0.12;
  return [
    rect(cx - w / 2, y - t, w, t, '#8a9aa0', { r: 1.5 }),
    rect(cx - w * 0.42, y - t * 2, w * 0.86, t, ACCENT.linen, { r: 1.5 }),
    rect(cx - w * 0.12, y - t * 2 - w * 0.2, w * 0.24, w * 0.2, ACCENT.clay, { r: 3 }),
  ].join('');
}

/** A tea pot and two cups on a tray. */
export function teaSet(cx: number, y: number, w: number): string {
  const pot = w * 0.17;
  return [
    rect(cx - w / 2, y - 4, w, 4, '#6d4b36', { r: 2 }),
    ellipse(cx - w * 0.14, y - 4 - pot * 0.85, pot, pot * 0.85, '#8d5b45'),
    rect(cx - w * 0.14 - 3, y - 6 - pot * 1.9, 6, 5, '#6f4534', { r: 2 }),
    stroke(
      `M${cx - w * 0.14 + pot * 0.8} ${y - 4 - pot}
        Q${cx - w * 0.14 + pot * 1.4} ${y - 6 - pot * 1.1} ${cx - w * 0.14 + pot * 1.5} ${y - 6 - pot * 1.6}`,
      '#8d5b45',
      3.5,
    ),
    repeat(2, (i) =>
      rect(cx + w * (0.17 + i * 0.15), y - 4 - w * 0.09, w * 0.1, w * 0.09, ACCENT.linen, { r: 2 }),
    ),
  ].join('');
}

/** A small table lamp; `size` is its height. */
export function smallLamp(cx: number, y: number, size: number, stem: string): string {
  return [
    ellipse(cx, y - size * 0.7, size * 0.55, size * 0.5, ACCENT.glow, 0.4),
    rect(cx - size * 0.16, y - size * 0.05, size * 0.32, size * 0.05, stem, { r: 2 }),
    rect(cx - 1.8, y - size * 0.55, 3.6, size * 0.52, stem),
    polygon(
      [
        [cx - size * 0.19, y - size],
        [cx + size * 0.19, y - size],
        [cx + size * 0.3, y - size * 0.5],
        [cx - size * 0.3, y - size * 0.5],
      ],
      '#f2dba8',
    ),
  ].join('');
}

const BOOKS = [
  '#a8694b',
  '#d3a54f',
  '#7d8f83',
  '#43624f',
  '#c9b39b',
  '#e9dfcd',
  '#5d6f7d',
  '#b98a6a',
  '#8a4f3d',
];

/** A row of standing books from the left, with a gap or a small thing at the right. */
export function books(x: number, floor: number, w: number, h: number, rng: Rng): string {
  const parts: string[] = [];
  const end = x + w * (0.55 + rng.next() * 0.35);
  let at = x + 3;
  while (at < end) {
    const thick = Math.max(2.6, w * (0.035 + rng.next() * 0.04));
    const tall = h * (0.55 + rng.next() * 0.27);
    if (at + thick > x + w - 2) break;
    parts.push(rect(at, floor - tall, thick, tall, rng.pick(BOOKS), { r: 0.8 }));
    at += thick + 0.7;
  }
  const rest = x + w - at;
  if (rest > 16 && rng.chance(0.7)) parts.push(vase(at + rest / 2, floor, h * 0.7));
  return parts.join('');
}

export function shelfThings(
  kind: 'books' | 'vases' | 'shoes' | 'bottles',
  box: { x: number; floor: number; w: number; h: number },
  seed: number,
): string {
  const { x, floor, w, h } = box;
  const rng = createRng(seed);
  if (kind === 'books') return books(x, floor, w, h, rng);
  if (kind === 'vases') {
    return rng.chance(0.5)
      ? vase(x + w * 0.5, floor, h * 0.82)
      : bowl(x + w * 0.5, floor, Math.min(w * 0.45, h * 0.9));
  }
  if (kind === 'shoes') {
    const size = Math.min(h * 0.34, w * 0.12);
    return repeat(Math.floor((w * 0.8) / (size * 2.4)), (i) =>
      shoe(x + w * 0.1 + i * size * 2.4, floor, size, BOOKS[i % BOOKS.length] ?? '#a8694b'),
    );
  }
  const bottle = Math.min(h * 0.72, w * 0.5);
  const count = Math.max(2, Math.min(6, Math.floor(w / (bottle * 0.42))));
  return repeat(count, (i) =>
    wineBottle(
      x + (w * (i + 0.7)) / (count + 0.4),
      floor,
      bottle * (0.85 + rng.next() * 0.2),
      rng.pick(['#43624f', '#6f3328', '#c98435', '#5a5d61']),
    ),
  );
}

function shoe(x: number, y: number, s: number, fill: string): string {
  return path(
    `M${x} ${y}L${x} ${y - s * 0.8}Q${x + s * 0.4} ${y - s * 0.5} ${x + s * 0.7} ${y - s * 0.55}
      Q${x + s * 1.9} ${y - s * 0.4} ${x + s * 1.9} ${y}Z`,
    fill,
  );
}

function wineBottle(cx: number, y: number, h: number, fill: string): string {
  const half = h * 0.12;
  return (
    rect(cx - half, y - h * 0.62, half * 2, h * 0.62, fill, { r: half * 0.6 }) +
    rect(cx - half * 0.4, y - h, half * 0.8, h * 0.5, fill, { r: 1 })
  );
}
