import { createRng, seedOf } from '../rng';
import { bareThings } from './bareRoom';
import { floorPlan } from './floorPlan';
import { furnish } from './furnishedRoom';
import { mix } from './palette';
import { BACK, BOTTOM, RIGHT, type RoomKind } from './roomShell';
import { HEIGHT, WIDTH } from './stage';
import { line, polygon, rect, repeat, svgDocument } from './svg';

interface Look {
  wall: string;
  floor: string;
  trim: string;
}

const LOOKS: Look[] = [
  { wall: '#efe6d8', floor: '#c9a57c', trim: '#faf6ee' },
  { wall: '#e4e3dc', floor: '#b08b66', trim: '#f8f7f3' },
  { wall: '#dfe4de', floor: '#d2b48c', trim: '#f8f8f4' },
  { wall: '#ece0d4', floor: '#a9805a', trim: '#fbf5ee' },
  { wall: '#f0ece4', floor: '#cfc8bd', trim: '#fcfaf6' },
];

/** The bare shell before the works. */
const BARE: Look = { wall: '#c6c0b6', floor: '#aca598', trim: '#b9b2a6' };

/**
 * A 640 × 480 px picture for an attachment: a floor plan, a bare room as measured, or a furnished one.
 * The same kind and seed always give the same picture.
 */
export function roomPicture(kind: RoomKind, seed: number): string {
  const rng = createRng(seedOf(`${kind}:${seed}`));
  if (kind === 'floorplan') return floorPlan(rng);
  const bare = rng.chance(0.35);
  const look = bare ? BARE : rng.pick(LOOKS);
  const side = rng.chance(0.5) ? 'left' : 'right';
  const content = bare ? bareThings(rng) : furnish(kind, rng);
  return svgDocument(WIDTH, HEIGHT, shell(look, bare) + sideWindow(side, look, bare) + content);
}

function shell(look: Look, bare: boolean): string {
  const planks = bare
    ? ''
    : repeat(13, (i) =>
        line(
          BACK.x + (i * BACK.w) / 12,
          BOTTOM,
          ((i - 6) * WIDTH) / 7 + WIDTH / 2,
          HEIGHT,
          mix(look.floor, '#2a1c12', 0.16),
          1,
        ),
      );
  return [
    polygon(
      [
        [0, 0],
        [WIDTH, 0],
        [RIGHT, BACK.y],
        [BACK.x, BACK.y],
      ],
      mix(look.wall, '#ffffff', 0.5),
    ),
    polygon(
      [
        [0, 0],
        [BACK.x, BACK.y],
        [BACK.x, BOTTOM],
        [0, HEIGHT],
      ],
      mix(look.wall, '#2a1c12', 0.08),
    ),
    polygon(
      [
        [WIDTH, 0],
        [RIGHT, BACK.y],
        [RIGHT, BOTTOM],
        [WIDTH, HEIGHT],
      ],
      mix(look.wall, '#2a1c12', 0.12),
    ),
    rect(BACK.x, BACK.y, BACK.w, BACK.h, look.wall),
    polygon(
      [
        [BACK.x, BOTTOM],
        [RIGHT, BOTTOM],
        [WIDTH, HEIGHT],
        [0, HEIGHT],
      ],
      look.floor,
    ),
    planks,
    bare
      ? ''
      : rect(BACK.x, BOTTOM - 8, BACK.w, 8, look.trim) +
        polygon(
          [
            [0, HEIGHT - 20],
            [BACK.x, BOTTOM - 8],
            [BACK.x, BOTTOM],
            [0, HEIGHT],
          ],
          look.trim,
        ) +
        polygon(
          [
            [WIDTH, HEIGHT - 20],
            [RIGHT, BOTTOM - 8],
            [RIGHT, BOTTOM],
            [WIDTH, HEIGHT],
          ],
          look.trim,
        ),
  ].join('');
}

/** A window in a side wall with daylight on the floor, and a curtain in a furnished room. */
function sideWindow(side: 'left' | 'right', look: Look, bare: boolean): string {
  const flip = (x: number): number => (side === 'left' ? x : WIDTH - x);
  const frame: [number, number][] = [
    [14, 66],
    [78, 98],
    [78, 262],
    [14, 322],
  ];
  const glass: [number, number][] = [
    [20, 78],
    [73, 104],
    [73, 256],
    [20, 308],
  ];
  const at = (points: [number, number][]): [number, number][] => points.map(([x, y]) => [flip(x), y]);
  return [
    polygon(
      at([
        [70, 352],
        [190, 352],
        [300, HEIGHT],
        [70, HEIGHT],
      ]),
      '#fff3d2',
      0.28,
    ),
    polygon(at(frame), bare ? '#8e8f8c' : look.trim),
    polygon(at(glass), '#cfe3ea'),
    polygon(
      at([
        [20, 230],
        [73, 200],
        [73, 256],
        [20, 308],
      ]),
      '#a9c3a2',
    ),
    line(flip(47), 91, flip(47), 283, bare ? '#8e8f8c' : look.trim, 4),
    bare
      ? ''
      : polygon(
          at([
            [78, 84],
            [94, 92],
            [94, 318],
            [78, 330],
          ]),
          '#e6d8c2',
        ) +
        polygon(
          at([
            [2, 44],
            [16, 52],
            [20, 372],
            [2, 392],
          ]),
          '#e6d8c2',
        ),
  ].join('');
}
