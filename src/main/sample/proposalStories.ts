import type { ROOMS } from '../../shared/domain/customerCodes';

export type Room = (typeof ROOMS)[number];

/** What a room is furnished with: product kinds and how many of each. */
export const FURNITURE: Record<Room, readonly (readonly [kind: string, quantity: number])[]> = {
  living: [
    ['sofa', 1],
    ['coffee_table', 1],
    ['tv_stand', 1],
    ['rug', 1],
  ],
  dining: [
    ['dining_table', 1],
    ['dining_chair', 6],
    ['sideboard', 1],
  ],
  master_bedroom: [
    ['bed', 1],
    ['mattress', 1],
    ['nightstand', 2],
    ['wardrobe', 1],
  ],
  bedroom: [
    ['bed', 1],
    ['mattress', 1],
    ['nightstand', 1],
  ],
  children: [
    ['bed', 1],
    ['desk', 1],
    ['chest', 1],
  ],
  elders: [
    ['bed', 1],
    ['mattress', 1],
    ['chest', 1],
  ],
  study: [
    ['desk', 1],
    ['bookcase', 1],
  ],
  kitchen: [['kitchen', 1]],
  entrance: [['shoe_cabinet', 1]],
  balcony: [['lounge_chair', 2]],
  cloakroom: [
    ['wardrobe', 1],
    ['dresser', 1],
  ],
};

/** How far a proposal has come, how many days ago it began, and which rooms it is about. */
export const STORIES = [
  { days: 1, rooms: ['living'], end: 'draft' },
  { days: 3, rooms: ['living', 'dining', 'master_bedroom', 'study'], end: 'draft' },
  { days: 6, rooms: ['master_bedroom', 'children'], end: 'submitted' },
  { days: 8, rooms: ['living', 'dining', 'entrance'], end: 'submitted' },
  { days: 12, rooms: ['living', 'dining', 'master_bedroom'], end: 'partly' },
  { days: 16, rooms: ['living', 'master_bedroom', 'elders', 'study'], end: 'partly' },
  { days: 18, rooms: ['dining', 'kitchen'], end: 'accepted' },
  { days: 20, rooms: ['living', 'dining', 'master_bedroom', 'children'], end: 'second_draft' },
  { days: 24, rooms: ['living', 'dining', 'bedroom'], end: 'second_partly' },
  { days: 27, rooms: ['master_bedroom', 'cloakroom'], end: 'accepted' },
  { days: 30, rooms: ['living', 'balcony'], end: 'quoted' },
  { days: 36, rooms: ['living', 'dining', 'master_bedroom', 'bedroom'], end: 'second_quoted' },
  { days: 41, rooms: ['living', 'study'], end: 'declined' },
  { days: 47, rooms: ['dining'], end: 'refused' },
] as const satisfies readonly { days: number; rooms: readonly Room[]; end: string }[];
export type Story = (typeof STORIES)[number];

interface CustomPiece {
  name: string;
  lengthMm: number;
  widthMm: number;
  heightMm: number;
  material: string;
  color: string;
  unitPriceFen: number;
}

/** Some are for a piece made to measure that no catalogue has. */
export const CUSTOM: Partial<Record<Room, CustomPiece>> = {
  study: {
    name: '整墙书柜带写字台',
    lengthMm: 3260,
    widthMm: 350,
    heightMm: 2680,
    material: '白橡木皮',
    color: '原木色',
    unitPriceFen: 1_680_000,
  },
  entrance: {
    name: '悬空鞋柜加换鞋凳',
    lengthMm: 1580,
    widthMm: 300,
    heightMm: 2450,
    material: '颗粒板',
    color: '暖白',
    unitPriceFen: 480_000,
  },
  cloakroom: {
    name: '转角衣帽间',
    lengthMm: 4120,
    widthMm: 600,
    heightMm: 2620,
    material: '多层板',
    color: '灰橡',
    unitPriceFen: 2_260_000,
  },
};
