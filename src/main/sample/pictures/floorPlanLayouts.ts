/** A room of a floor plan: its corner and size in mm, from the plan's upper left corner. */
export interface PlanRoom {
  name: string;
  x: number;
  y: number;
  w: number;
  h: number;
  use?: 'bed' | 'living' | 'dining' | 'kitchen' | 'bath' | 'study' | 'balcony';
}

/** A gap in a wall, running right (`h`) or down (`v`) from its start; mm. */
export interface PlanGap {
  x: number;
  y: number;
  along: 'h' | 'v';
  length: number;
}

/** A door swings about the start or the end of its gap, to the positive or the negative side. */
export interface PlanDoor extends PlanGap {
  hinge: 'start' | 'end';
  side: 1 | -1;
}

export interface PlanLayout {
  w: number;
  h: number;
  rooms: PlanRoom[];
  doors: PlanDoor[];
  windows: PlanGap[];
  openings: PlanGap[];
}

/** Two bedrooms, about 65 m². */
const small: PlanLayout = {
  w: 7600,
  h: 9500,
  rooms: [
    { name: '次卧', x: 0, y: 0, w: 3400, h: 3000, use: 'study' },
    { name: '厨房', x: 3400, y: 0, w: 2400, h: 2600, use: 'kitchen' },
    { name: '卫生间', x: 5800, y: 0, w: 1800, h: 2600, use: 'bath' },
    { name: '过道', x: 0, y: 3000, w: 3400, h: 1200 },
    { name: '主卧', x: 0, y: 4200, w: 3400, h: 4000, use: 'bed' },
    { name: '客餐厅', x: 3400, y: 2600, w: 4200, h: 5600, use: 'living' },
    { name: '阳台', x: 3400, y: 8200, w: 4200, h: 1300, use: 'balcony' },
  ],
  doors: [
    { x: 2300, y: 3000, along: 'h', length: 850, hinge: 'end', side: -1 },
    { x: 2300, y: 4200, along: 'h', length: 850, hinge: 'end', side: 1 },
    { x: 6400, y: 2600, along: 'h', length: 750, hinge: 'end', side: -1 },
    { x: 7600, y: 3200, along: 'v', length: 1000, hinge: 'start', side: -1 },
  ],
  windows: [
    { x: 800, y: 0, along: 'h', length: 1800 },
    { x: 4000, y: 0, along: 'h', length: 1200 },
    { x: 6400, y: 0, along: 'h', length: 700 },
    { x: 700, y: 8200, along: 'h', length: 2000 },
    { x: 3800, y: 9500, along: 'h', length: 3400 },
  ],
  openings: [
    { x: 3400, y: 3120, along: 'v', length: 960 },
    { x: 3900, y: 2600, along: 'h', length: 1500 },
    { x: 4000, y: 8200, along: 'h', length: 3000 },
  ],
};

/** Three bedrooms, about 100 m². */
const medium: PlanLayout = {
  w: 11000,
  h: 10000,
  rooms: [
    { name: '书房', x: 0, y: 0, w: 3000, h: 3200, use: 'study' },
    { name: '卫生间', x: 3000, y: 0, w: 1900, h: 3200, use: 'bath' },
    { name: '餐厅', x: 4900, y: 0, w: 3100, h: 4400, use: 'dining' },
    { name: '厨房', x: 8000, y: 0, w: 3000, h: 2800, use: 'kitchen' },
    { name: '玄关', x: 8000, y: 2800, w: 3000, h: 1600 },
    { name: '过道', x: 0, y: 3200, w: 4900, h: 1200 },
    { name: '主卧', x: 0, y: 4400, w: 3600, h: 4200, use: 'bed' },
    { name: '客厅', x: 3600, y: 4400, w: 4000, h: 4200, use: 'living' },
    { name: '次卧', x: 7600, y: 4400, w: 3400, h: 4200, use: 'bed' },
    { name: '阳台', x: 3600, y: 8600, w: 4000, h: 1400, use: 'balcony' },
  ],
  doors: [
    { x: 1900, y: 3200, along: 'h', length: 850, hinge: 'end', side: -1 },
    { x: 3500, y: 3200, along: 'h', length: 750, hinge: 'end', side: -1 },
    { x: 2400, y: 4400, along: 'h', length: 850, hinge: 'end', side: 1 },
    { x: 7600, y: 4700, along: 'v', length: 850, hinge: 'start', side: 1 },
    { x: 11000, y: 3100, along: 'v', length: 1000, hinge: 'end', side: -1 },
  ],
  windows: [
    { x: 600, y: 0, along: 'h', length: 1800 },
    { x: 3600, y: 0, along: 'h', length: 700 },
    { x: 5500, y: 0, along: 'h', length: 1800 },
    { x: 8700, y: 0, along: 'h', length: 1500 },
    { x: 700, y: 8600, along: 'h', length: 2200 },
    { x: 8200, y: 8600, along: 'h', length: 2200 },
    { x: 3900, y: 10000, along: 'h', length: 3400 },
  ],
  openings: [
    { x: 4900, y: 3320, along: 'v', length: 960 },
    { x: 8000, y: 2920, along: 'v', length: 1360 },
    { x: 8000, y: 1000, along: 'v', length: 1400 },
    { x: 5020, y: 4400, along: 'h', length: 2460 },
    { x: 4100, y: 8600, along: 'h', length: 3000 },
  ],
};

/** Four bedrooms, about 135 m². */
const large: PlanLayout = {
  w: 13200,
  h: 11300,
  rooms: [
    { name: '儿童房', x: 0, y: 0, w: 3400, h: 3400, use: 'study' },
    { name: '卫生间', x: 3400, y: 0, w: 2200, h: 3400, use: 'bath' },
    { name: '餐厅', x: 5600, y: 0, w: 3800, h: 5400, use: 'dining' },
    { name: '厨房', x: 9400, y: 0, w: 3800, h: 3000, use: 'kitchen' },
    { name: '玄关', x: 9400, y: 3000, w: 3800, h: 2400 },
    { name: '主卫', x: 0, y: 3400, w: 2200, h: 2000, use: 'bath' },
    { name: '衣帽间', x: 2200, y: 3400, w: 2000, h: 2000 },
    { name: '过道', x: 4200, y: 3400, w: 1400, h: 2000 },
    { name: '主卧', x: 0, y: 5400, w: 4200, h: 4400, use: 'bed' },
    { name: '客厅', x: 4200, y: 5400, w: 4800, h: 4400, use: 'living' },
    { name: '次卧', x: 9000, y: 5400, w: 4200, h: 4400, use: 'bed' },
    { name: '阳台', x: 4200, y: 9800, w: 4800, h: 1500, use: 'balcony' },
  ],
  doors: [
    { x: 4600, y: 3400, along: 'h', length: 750, hinge: 'end', side: -1 },
    { x: 4200, y: 5600, along: 'v', length: 850, hinge: 'start', side: -1 },
    { x: 9000, y: 5600, along: 'v', length: 850, hinge: 'start', side: 1 },
    { x: 1200, y: 5400, along: 'h', length: 750, hinge: 'start', side: -1 },
    { x: 13200, y: 3600, along: 'v', length: 1100, hinge: 'end', side: -1 },
    { x: 3400, y: 2450, along: 'v', length: 800, hinge: 'end', side: -1 },
  ],
  windows: [
    { x: 700, y: 0, along: 'h', length: 2000 },
    { x: 4100, y: 0, along: 'h', length: 800 },
    { x: 6300, y: 0, along: 'h', length: 2400 },
    { x: 10300, y: 0, along: 'h', length: 1900 },
    { x: 0, y: 4000, along: 'v', length: 800 },
    { x: 900, y: 9800, along: 'h', length: 2400 },
    { x: 9900, y: 9800, along: 'h', length: 2400 },
    { x: 4600, y: 11300, along: 'h', length: 4000 },
  ],
  openings: [
    { x: 5600, y: 3520, along: 'v', length: 1760 },
    { x: 9400, y: 3120, along: 'v', length: 2160 },
    { x: 9400, y: 900, along: 'v', length: 1500 },
    { x: 5720, y: 5400, along: 'h', length: 3160 },
    { x: 4300, y: 5400, along: 'h', length: 1100 },
    { x: 2800, y: 5400, along: 'h', length: 900 },
    { x: 4800, y: 9800, along: 'h', length: 3600 },
  ],
};

export const planLayouts: PlanLayout[] = [small, medium, large];
