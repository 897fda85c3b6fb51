import type { LampDraw } from '../catalogue/types';
import { ACCENT, type Tones } from './palette';
import { taperLeg } from './parts';
import { FLOOR, type Frame, floorShadow, wallShadow } from './stage';
import { ellipse, line, path, polygon, rect, repeat, stroke } from './svg';

function glow(cx: number, cy: number, r: number): string {
  return (
    ellipse(cx, cy, r * 1.5, r * 1.4, ACCENT.glow, 0.18) + ellipse(cx, cy, r, r * 0.95, ACCENT.glow, 0.32)
  );
}

/** Standing lamps stand on the floor of the frame; hanging ones hang with their lowest point on it. */
export function drawLamp(frame: Frame, draw: LampDraw): string {
  const { cx, floor, w, h, main } = frame;
  const top = floor - h;
  const stem = main.dark;
  switch (draw.form) {
    case 'floor':
    case 'table': {
      const shade = h * (draw.form === 'floor' ? 0.2 : 0.46);
      const half = draw.form === 'floor' ? h * 0.14 : w * 0.5;
      const tripod = draw.form === 'floor' && main.wood;
      const feet = tripod
        ? stroke(
            `M${cx} ${top + shade}L${cx - h * 0.15} ${floor}M${cx} ${top + shade}
              L${cx + h * 0.15} ${floor}M${cx} ${top + shade}L${cx + h * 0.02} ${floor - 8}`,
            main.base,
            7,
          )
        : draw.form === 'table'
          ? ellipse(cx, floor - h * 0.26, w * 0.26, h * 0.24, main.base) +
            rect(cx - w * 0.2, floor - 7, w * 0.4, 7, stem, { r: 3 }) +
            rect(cx - 3, top + shade, 6, h * 0.2, stem)
          : rect(cx - 3, top + shade, 6, h - shade, stem) + ellipse(cx, floor - 3, h * 0.1, 7, stem);
      const stand = draw.form === 'table' ? sideTable(cx, floor) : floorShadow(cx, floor + 2, h * 0.17, 8);
      return stand + glow(cx, top + shade * 0.7, half * 1.5) + feet + lampShade(cx, top, half, shade);
    }
    case 'arc': {
      const foot = cx - w * 0.36;
      const end = cx + w * 0.34;
      const r = w * 0.17;
      return (
        floorShadow(foot, floor + 2, w * 0.2, 8) +
        glow(end, top + h * 0.34, r * 1.5) +
        rect(foot - w * 0.14, floor - 11, w * 0.28, 11, '#e9e7e3', { r: 3 }) +
        stroke(
          `M${foot} ${floor - 10}
            C${foot - 10} ${top + h * 0.1} ${cx - w * 0.1} ${top - 6} ${cx + w * 0.12} ${top + 4}
            Q${end} ${top + h * 0.06} ${end} ${top + h * 0.22}`,
          main.base,
          5,
        ) +
        path(
          `M${end - r} ${top + h * 0.22 + r}A${r} ${r} 0 0 1 ${end + r} ${top + h * 0.22 + r}Z`,
          main.base,
        ) +
        ellipse(end, top + h * 0.22 + r, r, 6, '#ffeec4')
      );
    }
    case 'wall': {
      const r = w * 0.5;
      return (
        wallShadow(cx - w * 0.28, floor - h * 0.72, w * 0.5, h * 0.62) +
        glow(cx, top + r, r * 1.9) +
        rect(cx - w * 0.2, floor - h * 0.66, w * 0.4, h * 0.62, main.base, { r: w * 0.2 }) +
        rect(cx - 4, top + r, 8, h * 0.34, main.dark) +
        ellipse(cx, top + r, r, r, '#fff4da') +
        ellipse(cx - r * 0.3, top + r * 0.7, r * 0.25, r * 0.25, '#ffffff', 0.8)
      );
    }
    default:
      return hanging(frame, draw, top);
  }
}

/** What a table lamp stands on, down to the floor of the picture. */
function sideTable(cx: number, top: number): string {
  return [
    floorShadow(cx, FLOOR + 4, 120, 9),
    [-1, 1].map((s) => taperLeg(cx + s * 92, top, FLOOR, 12, '#8f6a49', s * 10)).join(''),
    rect(cx - 132, top - 1, 264, 13, '#a97f59', { r: 4 }),
    ellipse(cx, top, 34, 3.5, ACCENT.shadow, 0.18),
    rect(cx + 54, top - 9, 62, 8, '#8a9aa0', { r: 1.5 }),
    rect(cx + 58, top - 16, 52, 7, ACCENT.linen, { r: 1.5 }),
  ].join('');
}

function lampShade(cx: number, top: number, half: number, high: number): string {
  return (
    polygon(
      [
        [cx - half * 0.68, top],
        [cx + half * 0.68, top],
        [cx + half, top + high],
        [cx - half, top + high],
      ],
      '#f2dba8',
    ) +
    ellipse(cx, top + high, half, half * 0.1, '#fff3d6') +
    line(cx - half * 0.68, top, cx + half * 0.68, top, '#e0c894', 2.4)
  );
}

function hanging({ cx, floor, w, h, main }: Frame, draw: LampDraw, top: number): string {
  const cord = (x: number, y: number): string => line(x, 0, x, y, '#5a4a3c', 1.8);
  const canopy = (x: number, half: number): string => rect(x - half, 0, half * 2, 8, main.dark, { r: 3 });
  switch (draw.form) {
    case 'paper': {
      const rx = w / 2;
      const cy = top + h / 2;
      return (
        glow(cx, cy, rx * 1.15) +
        cord(cx, top) +
        ellipse(cx, cy, rx, h / 2, '#fbf3e0') +
        repeat(7, (i) => {
          const t = -0.75 + i * 0.25;
          const half = rx * Math.sqrt(1 - t * t);
          const y = cy + (t * h) / 2;
          return stroke(`M${cx - half} ${y}Q${cx} ${y + 13} ${cx + half} ${y}`, '#e1cfa8', 1.4);
        }) +
        rect(cx - 17, top - 2, 34, 6, '#6d4b36', { r: 2 }) +
        rect(cx - 17, floor - 4, 34, 6, '#6d4b36', { r: 2 })
      );
    }
    case 'cluster': {
      const drops: [number, number, number][] = [
        [-0.34, 0.5, 0.2],
        [0.02, 0.84, 0.24],
        [0.36, 0.42, 0.18],
        [-0.13, 0.2, 0.13],
        [0.22, 0.1, 0.12],
      ];
      return (
        canopy(cx, w * 0.3) +
        drops
          .map(([dx, dy, size]) => {
            const x = cx + dx * w;
            const y = top + h * dy - size * h * 0.3;
            const r = size * w * 0.62;
            return (
              cord(x, y - r) +
              glow(x, y, r * 1.2) +
              rect(x - 4, y - r - 8, 8, 10, main.base) +
              ellipse(x, y, r, r, '#fff1d2') +
              ellipse(x - r * 0.3, y - r * 0.35, r * 0.22, r * 0.22, '#ffffff', 0.9)
            );
          })
          .join('')
      );
    }
    case 'linear': {
      const y = floor - 26;
      return (
        canopy(cx, 60) +
        [-0.3, 0.3].map((s) => cord(cx + s * w, y)).join('') +
        polygon(
          [
            [cx - w * 0.5, y + 14],
            [cx + w * 0.5, y + 14],
            [cx + w * 0.58, y + 96],
            [cx - w * 0.58, y + 96],
          ],
          ACCENT.glow,
          0.3,
        ) +
        rect(cx - w / 2, y, w, 13, main.base, { r: 5 }) +
        rect(cx - w / 2 + 6, y + 11, w - 12, 5, '#fff1cc', { r: 2 })
      );
    }
    case 'chandelier':
      return chandelier(cx, floor, w, h, main);
    default: {
      const half = w / 2;
      const dome = `M${cx - half} ${floor}Q${cx - half} ${top + h * 0.16} ${cx - half * 0.2} ${top}
        L${cx + half * 0.2} ${top}Q${cx + half} ${top + h * 0.16} ${cx + half} ${floor}Z`;
      return (
        canopy(cx, 24) +
        cord(cx, top) +
        polygon(
          [
            [cx - half * 0.9, floor],
            [cx + half * 0.9, floor],
            [cx + half * 1.35, floor + 84],
            [cx - half * 1.35, floor + 84],
          ],
          ACCENT.glow,
          0.3,
        ) +
        path(dome, main.base) +
        path(
          `M${cx - half * 0.66} ${floor - 12}
            Q${cx - half * 0.66} ${top + h * 0.26} ${cx - half * 0.2} ${top + h * 0.1}
            L${cx - half * 0.06} ${top + h * 0.1}
            Q${cx - half * 0.44} ${top + h * 0.3} ${cx - half * 0.44} ${floor - 12}Z`,
          main.light,
          0.6,
        ) +
        ellipse(cx, floor, half, half * 0.12, '#fff1cc') +
        rect(cx - half * 0.2, top - 9, half * 0.4, 12, main.dark, { r: 3 })
      );
    }
  }
}

function chandelier(cx: number, floor: number, w: number, h: number, main: Tones): string {
  const hub = floor - h * 0.3;
  const r = Math.min(22, w * 0.07);
  const arms = [-1, -0.56, 0.56, 1];
  return [
    line(cx, 0, cx, hub, main.dark, 4),
    rect(cx - 26, 0, 52, 9, main.dark, { r: 3 }),
    arms.map((s) => glow(cx + (s * w) / 2.2, hub - h * 0.26, r * 1.5)).join(''),
    arms
      .map((s) =>
        stroke(
          `M${cx} ${hub}Q${cx + (s * w) / 3} ${hub + h * 0.24} ${cx + (s * w) / 2.2} ${hub - h * 0.12}`,
          main.base,
          4.5,
        ),
      )
      .join(''),
    arms
      .map(
        (s) =>
          rect(cx + (s * w) / 2.2 - 9, hub - h * 0.15, 18, 8, main.dark, { r: 3 }) +
          ellipse(cx + (s * w) / 2.2, hub - h * 0.26, r, r * 1.2, '#fff1d2') +
          ellipse(cx + (s * w) / 2.2 - r * 0.3, hub - h * 0.3, r * 0.2, r * 0.3, '#ffffff', 0.9),
      )
      .join(''),
    ellipse(cx, hub, 12, 14, main.base),
    ellipse(cx, floor - h * 0.14, 7, 9, main.light),
    repeat(5, (i) =>
      ellipse(cx - w * 0.28 + i * w * 0.14, hub + h * (0.2 - Math.abs(i - 2) * 0.015), 3.4, 5, main.light),
    ),
  ].join('');
}
