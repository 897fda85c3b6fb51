import type { SampleProduct } from '../catalogue/types';
import { seedOf } from '../rng';
import { drawArt } from './art';
import { drawBed } from './bed';
import { drawCabinet } from './cabinets';
import { drawChair } from './chairs';
import { drawDesk } from './desks';
import { drawKitchen } from './kitchen';
import { drawLamp } from './lamps';
import { drawLounge } from './lounge';
import { drawMattress } from './mattress';
import { secondTones, tonesOf } from './palette';
import { drawRug } from './rugs';
import { drawSofa } from './sofa';
import { backdrop, FLOOR, type Frame, fitScale, HEIGHT, plainBackdrop, WIDTH } from './stage';
import { svgDocument } from './svg';
import { drawTable } from './tables';
import { drawWardrobe } from './wardrobes';

type Drawn = Pick<
  SampleProduct,
  'model' | 'lengthMm' | 'widthMm' | 'heightMm' | 'materials' | 'colors' | 'draw'
>;

/** A 640 × 480 px drawing of a product in one of its colours (its first unless told), as SVG text. */
export function productPicture(product: Drawn, color?: string): string {
  const { draw } = product;
  const back = draw.shape === 'rug' ? plainBackdrop() : backdrop();
  return svgDocument(WIDTH, HEIGHT, back + drawProduct(product, placeOf(product), color));
}

/** The product alone, without wall and floor, for use in a room; `place` says where and at which scale. */
export function drawProduct(product: Drawn, place: DrawingBox, color?: string): string {
  const { draw } = product;
  const deep = draw.shape === 'bed' || draw.shape === 'mattress';
  const frame: Frame = {
    cx: place.cx,
    floor: place.floor,
    w: (deep ? product.widthMm : product.lengthMm) * place.scale,
    /* Long low sofas are drawn a little taller than life, as the eye sees them from nearby. */
    h: product.heightMm * place.scale * (draw.shape === 'sofa' ? 1.14 : 1),
    d: (deep ? product.lengthMm : product.widthMm) * place.scale,
    scale: place.scale,
    main: tonesOf(color ?? product.colors[0] ?? ''),
    second: secondTones(product.materials),
    seed: seedOf(product.model) % 1000,
  };
  switch (draw.shape) {
    case 'sofa':
      return drawSofa(frame, draw);
    case 'bed':
      return drawBed(frame, draw);
    case 'mattress':
      return drawMattress(frame, draw);
    case 'wardrobe':
      return drawWardrobe(frame, draw);
    case 'table':
      return drawTable(frame, draw);
    case 'desk':
      return drawDesk(frame, draw);
    case 'chair':
      return drawChair(frame, draw);
    case 'lounge':
      return drawLounge(frame, draw);
    case 'cabinet':
      return drawCabinet(frame, draw);
    case 'kitchen':
      return drawKitchen(frame, draw);
    case 'lamp':
      return drawLamp(frame, draw);
    case 'rug':
      return drawRug(frame, draw);
    case 'art':
      return drawArt(frame, draw);
  }
}

/** Where and how large a product stands in a picture. */
export interface DrawingBox {
  /** Centre and floor line in px. */
  cx: number;
  floor: number;
  /** px for one mm. */
  scale: number;
}

/** Where a product stands in its own picture: large enough to see, small things a little smaller than large ones. */
function placeOf({ draw, lengthMm, widthMm, heightMm }: Drawn): DrawingBox {
  const cx = WIDTH / 2;
  switch (draw.shape) {
    case 'rug':
      return { cx, floor: HEIGHT / 2, scale: Math.min(540 / lengthMm, 350 / widthMm) };
    case 'art':
      return { cx, floor: 330, scale: Math.min(430 / lengthMm, 250 / heightMm) };
    case 'bed':
      if (draw.bunk || draw.head === 'house')
        return { cx, floor: FLOOR + 6, scale: fitScale(lengthMm, heightMm, { w: 440, h: 340 }) };
      return {
        cx,
        floor: FLOOR + 14,
        scale: fitScale(widthMm, heightMm + lengthMm * 0.18, { w: 400, h: 330 }),
      };
    case 'mattress':
      return { cx, floor: FLOOR, scale: fitScale(widthMm, heightMm + lengthMm * 0.3, { w: 440 }) };
    case 'sofa':
      return {
        cx,
        floor: draw.chaise ? FLOOR - 22 : FLOOR,
        scale: fitScale(lengthMm, heightMm, { w: 566, max: 0.25 }),
      };
    case 'lamp':
      return lampPlace(draw.form, lengthMm, heightMm);
    case 'lounge':
      return { cx, floor: FLOOR, scale: fitScale(lengthMm * (draw.ottoman ? 1.6 : 1), heightMm, { h: 290 }) };
    case 'chair':
      return { cx, floor: FLOOR + 6, scale: fitScale(lengthMm, heightMm, { h: 310, max: 0.42 }) };
    case 'cabinet':
      return { cx, floor: FLOOR, scale: cabinetScale(draw.topper, lengthMm, heightMm) };
    case 'kitchen':
      return { cx, floor: FLOOR, scale: fitScale(lengthMm, heightMm, { w: 570 }) };
    case 'table':
      return { cx, floor: FLOOR + 8, scale: fitScale(lengthMm, heightMm, { w: 480, h: 270, max: 0.42 }) };
    default:
      return { cx, floor: FLOOR, scale: fitScale(lengthMm, heightMm, { h: 340 }) };
  }
}

function lampPlace(form: string, lengthMm: number, heightMm: number): DrawingBox {
  const cx = WIDTH / 2;
  if (form === 'floor' || form === 'arc')
    return { cx, floor: FLOOR + 6, scale: fitScale(lengthMm, heightMm, { h: 350 }) };
  if (form === 'table') return { cx, floor: 322, scale: fitScale(lengthMm, heightMm, { h: 220, max: 0.44 }) };
  if (form === 'wall') return { cx, floor: 320, scale: fitScale(lengthMm, heightMm, { h: 210, max: 0.5 }) };
  return { cx, floor: 270, scale: fitScale(lengthMm, heightMm, { w: 400, h: 190, max: 0.42 }) };
}

function cabinetScale(topper: string | undefined, lengthMm: number, heightMm: number): number {
  if (topper === 'tv') return fitScale(lengthMm, heightMm, { w: 530, max: 0.27 });
  const room = topper === 'mirror' ? 230 : topper ? 250 : 340;
  return fitScale(lengthMm, heightMm, { h: room, max: 0.44 });
}
