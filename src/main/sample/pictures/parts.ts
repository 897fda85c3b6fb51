import { mix, type Tones } from './palette';
import { polygon, px, rect, repeat, stroke } from './svg';

/** A board or front; wood shows a few quiet grain lines. */
export function board(x: number, y: number, w: number, h: number, fill: string, tone: Tones, r = 2): string {
  return rect(x, y, w, h, fill, { r }) + (tone.wood ? grain(x, y, w, h, tone) : '');
}

function grain(x: number, y: number, w: number, h: number, tone: Tones): string {
  if (w < 14 || h < 10) return '';
  const color = tone.deep;
  if (h > w * 1.2) {
    return repeat(2, (i) => {
      const gx = x + w * (0.3 + i * 0.38);
      const sway = w * 0.05;
      return stroke(
        `M${gx} ${y + h * 0.06}
          C${gx + sway} ${y + h * 0.35} ${gx - sway} ${y + h * 0.6} ${gx} ${y + h * 0.94}`,
        color,
        0.9,
        0.16,
      );
    });
  }
  return repeat(2, (i) => {
    const gy = y + h * (0.32 + i * 0.36);
    const sway = Math.min(3, h * 0.1);
    return stroke(
      `M${x + w * 0.05} ${gy}
        C${x + w * 0.35} ${gy - sway} ${x + w * 0.62} ${gy + sway} ${x + w * 0.95} ${gy}`,
      color,
      0.9,
      0.16,
    );
  });
}

/** A leg that narrows downwards; `lean` moves its foot sideways. */
export function taperLeg(
  x: number,
  top: number,
  floor: number,
  width: number,
  fill: string,
  lean = 0,
): string {
  const half = width / 2;
  const foot = half * 0.6;
  return polygon(
    [
      [x - half, top],
      [x + half, top],
      [x + lean + foot, floor],
      [x + lean - foot, floor],
    ],
    fill,
  );
}

export function cushion(cx: number, cy: number, size: number, fill: string, rotate: number): string {
  return rect(cx - size / 2, cy - size / 2, size, size, fill, { r: size * 0.2, rotate });
}

/** Woven cane between two posts: a tint with a fine diagonal lattice. */
export function caneField(x: number, y: number, w: number, h: number): string {
  const step = 9;
  const lines: string[] = [];
  for (let at = -h; at < w; at += step) {
    const x1 = Math.max(0, at);
    const x2 = Math.min(w, at + h);
    if (x2 > x1) {
      lines.push(`M${px(x + x1)} ${px(y + x1 - at)}L${px(x + x2)} ${px(y + x2 - at)}`);
      lines.push(`M${px(x + x1)} ${px(y + h - (x1 - at))}L${px(x + x2)} ${px(y + h - (x2 - at))}`);
    }
  }
  return rect(x, y, w, h, '#ead7b4') + stroke(lines.join(''), '#b9975f', 0.8, 0.7);
}

/** Veins of marble or sintered stone across a box. */
export function veins(x: number, y: number, w: number, h: number, tone: Tones): string {
  const color = mix(tone.base, tone.light === '#ffffff' ? '#000000' : '#b59b74', 0.45);
  return (
    stroke(
      `M${x + w * 0.08} ${y + h * 0.8}
        C${x + w * 0.25} ${y + h * 0.2} ${x + w * 0.4} ${y + h * 0.9} ${x + w * 0.56} ${y + h * 0.3}`,
      color,
      1,
      0.45,
    ) +
    stroke(
      `M${x + w * 0.5} ${y + h * 0.85}
        C${x + w * 0.66} ${y + h * 0.5} ${x + w * 0.8} ${y + h * 0.7} ${x + w * 0.94} ${y + h * 0.2}`,
      color,
      1,
      0.35,
    )
  );
}
