/** A product kind; `bufferDays` is added to the production days when a date is promised. */
export interface SampleKind {
  code: string;
  nameZh: string;
  nameEn: string;
  bufferDays: number;
  /** Days after which its products want care. */
  careDays?: number;
  sort: number;
  /** What such a piece usually costs, wherever it is bought; fen. */
  typicalPriceFen?: number;
}

export interface SampleSeries {
  code: string;
  nameZh: string;
  nameEn: string;
  style: string;
}

export type SampleUnit = '件' | '套' | '张' | '把' | '盏' | '幅';
export type SampleSource = 'sample' | 'stock' | 'ordered' | 'custom';

/**
 * One model in the showroom. Sizes in mm, the price in fen, the packed volume in dm³ for one unit.
 * `lengthMm` is the width seen from the front, except for beds, mattresses and rugs: there it is the long side.
 */
export interface SampleProduct {
  kindCode: string;
  series: string;
  model: string;
  name: string;
  nameEn: string;
  lengthMm: number;
  widthMm: number;
  heightMm: number;
  materials: string[];
  colors: string[];
  unit: SampleUnit;
  priceFen: number;
  packages: number;
  volumeDm3: number;
  productionDays: number;
  source: SampleSource;
  draw: DrawSpec;
}

/** How a product is drawn. Proportions come from its size, colours from its colours and materials. */
export type DrawSpec =
  | SofaDraw
  | BedDraw
  | MattressDraw
  | WardrobeDraw
  | TableDraw
  | DeskDraw
  | ChairDraw
  | LoungeDraw
  | CabinetDraw
  | KitchenDraw
  | LampDraw
  | RugDraw
  | ArtDraw;

export interface SofaDraw {
  shape: 'sofa';
  seats: number;
  arms: 'slim' | 'wide' | 'round' | 'wood' | 'none';
  legs: 'peg' | 'metal' | 'block';
  chaise?: 'left' | 'right';
  back?: 'cushion' | 'low' | 'tufted';
}

export interface BedDraw {
  shape: 'bed';
  head: 'panel' | 'channel' | 'tufted' | 'wing' | 'slats' | 'rails' | 'arch' | 'cane' | 'house';
  base: 'legs' | 'box' | 'float';
  /** A second bed above the first. */
  bunk?: boolean;
}

export interface MattressDraw {
  shape: 'mattress';
  quilting: 'plain' | 'diamond' | 'wave' | 'pillowTop';
}

export interface WardrobeDraw {
  shape: 'wardrobe';
  doors: number;
  front: 'flat' | 'glass' | 'shaker' | 'sliding' | 'cane' | 'open';
  /** Storage boxes above the doors, up to the ceiling. */
  topBoxes?: boolean;
}

export interface TableDraw {
  shape: 'table';
  top: 'rect' | 'round' | 'nest';
  legs: 'post' | 'taper' | 'pedestal' | 'trestle' | 'sled' | 'drum';
  props?: 'vase' | 'bowl' | 'tea' | 'books';
}

export interface DeskDraw {
  shape: 'desk';
  drawers: number;
  legs: 'taper' | 'metal' | 'panel';
  hutch?: boolean;
  mirror?: 'round' | 'arch';
}

export interface ChairDraw {
  shape: 'chair';
  back: 'panel' | 'shell' | 'spindle' | 'ladder' | 'wishbone' | 'horseshoe' | 'cane' | 'stool';
  arms?: boolean;
  legs: 'taper' | 'metal';
}

export interface LoungeDraw {
  shape: 'lounge';
  style: 'shell' | 'wing' | 'frame' | 'swivel' | 'rocker' | 'recliner';
  ottoman?: boolean;
}

/**
 * `cells` names the columns from left to right, each from top to bottom:
 * `d` drawer, `D` door, `G` glass door, `O` open shelf; a digit after a column makes it as many times as wide.
 * So `'dD O2 dD'` is an open middle between two doors with drawers above them.
 */
export interface CabinetDraw {
  shape: 'cabinet';
  cells: string;
  base: 'legs' | 'plinth' | 'metal' | 'float';
  front?: 'flat' | 'shaker' | 'cane' | 'fluted';
  pull?: 'none' | 'knob' | 'bar' | 'ring';
  /** What stands on top. */
  topper?: 'tv' | 'lamp' | 'vase' | 'mirror';
  /** What lies on the open shelves. */
  fill?: 'books' | 'vases' | 'shoes' | 'bottles';
}

export interface KitchenDraw {
  shape: 'kitchen';
  layout: 'straight' | 'tall' | 'island';
  front: 'flat' | 'shaker';
}

export interface LampDraw {
  shape: 'lamp';
  form: 'floor' | 'arc' | 'table' | 'pendant' | 'cluster' | 'chandelier' | 'linear' | 'paper' | 'wall';
}

export interface RugDraw {
  shape: 'rug';
  pattern: 'border' | 'stripe' | 'geo' | 'wave' | 'medallion';
  round?: boolean;
}

export interface ArtDraw {
  shape: 'art';
  panels: 1 | 2 | 3;
  motif: 'hills' | 'sun' | 'leaf' | 'blocks' | 'waves' | 'ink';
}
