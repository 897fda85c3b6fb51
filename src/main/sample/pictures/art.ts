import type { ArtDraw } from '../catalogue/types';
import { ACCENT, mix, type Tones } from './palette';
import { type Frame, wallShadow } from './stage';
import { clip, ellipse, path, rect, repeat, stroke } from './svg';

/** Framed pictures on the wall; `floor` is their lower edge. */
export function drawArt({ cx, floor, w, h, main, second }: Frame, draw: ArtDraw): string {
  const gap = draw.panels > 1 ? 14 : 0;
  const each = (w - gap * (draw.panels - 1)) / draw.panels;
  const y = floor - h;
  const scroll = draw.motif === 'ink';
  return repeat(draw.panels, (i) => {
    const x = cx - w / 2 + i * (each + gap);
    const mat = Math.min(each, h) * (draw.motif === 'blocks' || draw.motif === 'waves' ? 0.02 : 0.09);
    const inner = { x: x + 6 + mat, y: y + 6 + mat, w: each - 12 - mat * 2, h: h - 12 - mat * 2 };
    /* One landscape runs across all panels. */
    const whole =
      draw.motif === 'hills' || draw.motif === 'ink' ? { x: cx - w / 2, y: inner.y, w, h: inner.h } : inner;
    return (
      wallShadow(x, y, each, h) +
      rect(x, y, each, h, scroll ? '#553b2d' : second.dark, { r: 2 }) +
      rect(x + 6, y + 6, each - 12, h - 12, '#fbf7ee') +
      clip(inner.x, inner.y, inner.w, inner.h, motif(draw, whole, main, i))
    );
  });
}

function motif(
  draw: ArtDraw,
  { x, y, w, h }: { x: number; y: number; w: number; h: number },
  main: Tones,
  index: number,
): string {
  const range = (base: number, swing: number, phase: number, fill: string, opacity = 1): string => {
    const points = Array.from(
      { length: 9 },
      (_, i) => `${x + (w * i) / 8} ${y + h * (base + swing * Math.sin(i * 1.3 + phase))}`,
    );
    return path(`M${x} ${y + h}L${points.join('L')}L${x + w} ${y + h}Z`, fill, opacity);
  };
  switch (draw.motif) {
    case 'sun':
      return (
        rect(x, y, w, h, '#f6ead4') +
        ellipse(x + w * 0.5, y + h * 0.42, Math.min(w, h) * 0.27, Math.min(w, h) * 0.27, ACCENT.clay) +
        path(
          `M${x} ${y + h * 0.62}Q${x + w * 0.3} ${y + h * 0.5} ${x + w * 0.6} ${y + h * 0.64}
            T${x + w} ${y + h * 0.6}L${x + w} ${y + h}L${x} ${y + h}Z`,
          main.base,
        ) +
        path(
          `M${x} ${y + h * 0.78}Q${x + w * 0.4} ${y + h * 0.66} ${x + w} ${y + h * 0.8}
            L${x + w} ${y + h}L${x} ${y + h}Z`,
          main.deep,
        )
      );
    case 'leaf': {
      const stem = x + w * 0.5;
      return (
        rect(x, y, w, h, '#f4efe2') +
        stroke(
          `M${stem} ${y + h * 0.95}Q${stem + (index ? -12 : 12)} ${y + h * 0.5} ${stem} ${y + h * 0.14}`,
          main.deep,
          2.6,
        ) +
        repeat(10, (i) => {
          const s = i % 2 ? 1 : -1;
          const ly = y + h * (0.2 + i * 0.07);
          const long = w * (0.17 + i * 0.014);
          return path(
            `M${stem} ${ly + 10}Q${stem + s * long * 0.4} ${ly - 16} ${stem + s * long} ${ly - 8}
              Q${stem + s * long * 0.7} ${ly + 14} ${stem} ${ly + 10}Z`,
            i % 3 === 0 ? main.dark : main.base,
          );
        })
      );
    }
    case 'blocks':
      return (
        rect(x, y, w, h, '#efe3cf') +
        rect(x, y, w * 0.42, h * 0.56, main.base) +
        rect(x + w * 0.3, y + h * 0.3, w * 0.44, h * 0.7, ACCENT.clay, { opacity: 0.85 }) +
        ellipse(x + w * 0.72, y + h * 0.34, h * 0.22, h * 0.22, '#33485f') +
        rect(x + w * 0.62, y + h * 0.66, w * 0.38, h * 0.34, '#7d8f83') +
        stroke(
          `M${x + w * 0.1} ${y + h * 0.86}Q${x + w * 0.4} ${y + h * 0.5} ${x + w * 0.9} ${y + h * 0.82}`,
          '#fbf7ee',
          5,
        )
      );
    case 'waves':
      return (
        rect(x, y, w, h, '#e6eceb') +
        repeat(6, (i) =>
          path(
            `M${x} ${y + h * (0.22 + i * 0.14)}
              Q${x + w * 0.25} ${y + h * (0.08 + i * 0.14)} ${x + w * 0.5} ${y + h * (0.22 + i * 0.14)}
              T${x + w} ${y + h * (0.2 + i * 0.14)}L${x + w} ${y + h}L${x} ${y + h}Z`,
            i % 3 === 1 ? '#cfa85a' : mix(main.base, '#1d2b38', i * 0.1),
          ),
        )
      );
    case 'ink':
      return (
        rect(x, y, w, h, '#f5f0e3') +
        ellipse(x + w * 0.74, y + h * 0.2, 24, 24, '#b5533c') +
        range(0.42, 0.12, 0.6, main.base, 0.28) +
        range(0.58, 0.1, 2.2, main.base, 0.45) +
        range(0.74, 0.07, 4.1, main.deep, 0.8) +
        stroke(
          `M${x + w * 0.1} ${y + h * 0.9}L${x + w * 0.34} ${y + h * 0.9}
            M${x + w * 0.16} ${y + h * 0.93}L${x + w * 0.44} ${y + h * 0.93}`,
          '#fbf7ee',
          2,
        )
      );
    default:
      return (
        rect(x, y, w, h, '#f7efe0') +
        ellipse(x + w * 0.68, y + h * 0.3, h * 0.11, h * 0.11, '#f0cf8e') +
        range(0.5, 0.1, 0.4, main.light) +
        range(0.64, 0.09, 2, main.base) +
        range(0.8, 0.06, 3.6, main.dark)
      );
  }
}
