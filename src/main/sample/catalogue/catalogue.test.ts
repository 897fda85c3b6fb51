import { describe, expect, it } from 'vitest';
import { knownColor } from '../pictures/palette';
import { sampleKinds, sampleProducts, sampleSeries } from '.';
import { finishes } from './finishes';
import { priceList } from './table';

/** Plausible prices in yuan and sizes in mm (length, width, height) by kind, each as from–to. */
const PLAUSIBLE: Record<string, [price: Range, length: Range, width: Range, height: Range]> = {
  sofa: [
    [3000, 36000],
    [900, 3400],
    [780, 1800],
    [680, 1000],
  ],
  coffee_table: [
    [500, 12000],
    [400, 1600],
    [400, 1100],
    [300, 760],
  ],
  tv_stand: [
    [1500, 15000],
    [1200, 3200],
    [300, 500],
    [250, 650],
  ],
  lounge_chair: [
    [1200, 12000],
    [600, 950],
    [650, 1050],
    [700, 1150],
  ],
  dining_table: [
    [1800, 20000],
    [900, 2200],
    [700, 1600],
    [700, 800],
  ],
  dining_chair: [
    [300, 4000],
    [380, 620],
    [320, 640],
    [420, 1100],
  ],
  sideboard: [
    [2000, 16000],
    [900, 2000],
    [350, 500],
    [750, 2500],
  ],
  bed: [
    [2800, 30000],
    [2000, 2300],
    [1200, 2300],
    [600, 1900],
  ],
  mattress: [
    [2000, 20000],
    [1900, 2200],
    [1200, 2000],
    [80, 380],
  ],
  nightstand: [
    [500, 4500],
    [380, 650],
    [350, 480],
    [250, 720],
  ],
  chest: [
    [1500, 9000],
    [550, 1400],
    [380, 500],
    [700, 1250],
  ],
  wardrobe: [
    [3500, 40000],
    [800, 3200],
    [480, 680],
    [1800, 2750],
  ],
  dresser: [
    [1500, 8000],
    [750, 1300],
    [380, 500],
    [1150, 1500],
  ],
  desk: [
    [1500, 20000],
    [1000, 2100],
    [550, 900],
    [700, 2200],
  ],
  bookcase: [
    [1000, 25000],
    [750, 3100],
    [280, 450],
    [750, 2700],
  ],
  shoe_cabinet: [
    [1500, 9000],
    [750, 1900],
    [220, 420],
    [850, 2550],
  ],
  kitchen: [
    [10000, 60000],
    [2200, 4500],
    [550, 650],
    [2100, 2500],
  ],
  lamp: [
    [300, 8000],
    [150, 1300],
    [70, 1100],
    [280, 1900],
  ],
  rug: [
    [600, 7000],
    [1500, 3100],
    [1300, 2100],
    [8, 30],
  ],
  art: [
    [300, 3000],
    [500, 1700],
    [20, 60],
    [600, 1300],
  ],
};

type Range = [from: number, to: number];

const within = (value: number, [from, to]: Range): boolean => value >= from && value <= to;

describe('the sample catalogue', () => {
  it('has at least 240 products with unique models', () => {
    expect(sampleProducts.length).toBeGreaterThanOrEqual(240);
    const models = sampleProducts.map((product) => product.model);
    expect(models.filter((model, i) => models.indexOf(model) !== i)).toEqual([]);
  });

  it('uses every kind and every series, and no unknown ones', () => {
    const sorted = (values: string[]): string[] => [...new Set(values)].sort();
    expect(sorted(sampleProducts.map((p) => p.kindCode))).toEqual(
      sorted(sampleKinds.map((kind) => kind.code)),
    );
    expect(sorted(sampleProducts.map((p) => p.series))).toEqual(
      sorted(sampleSeries.map((series) => series.code)),
    );
    expect(sampleKinds.length).toBeGreaterThanOrEqual(18);
    expect(sampleSeries.length).toBeLessThanOrEqual(10);
  });

  it('draws all of a kind with one shape', () => {
    const shapes = new Map<string, Set<string>>();
    for (const { kindCode, draw } of sampleProducts) {
      shapes.set(kindCode, (shapes.get(kindCode) ?? new Set()).add(draw.shape));
    }
    expect([...shapes].filter(([, used]) => used.size !== 1)).toEqual([]);
  });

  it.each(sampleKinds.map((kind) => kind.code))('has believable sizes and prices: %s', (kindCode) => {
    const [price, length, width, height] = PLAUSIBLE[kindCode] ?? [];
    const odd = sampleProducts.filter(
      (p) =>
        p.kindCode === kindCode &&
        !(
          price &&
          length &&
          width &&
          height &&
          within(p.priceFen / 100, price) &&
          within(p.lengthMm, length) &&
          within(p.widthMm, width) &&
          within(p.heightMm, height)
        ),
    );
    expect(odd.map((p) => p.model)).toEqual([]);
    expect(sampleProducts.some((p) => p.kindCode === kindCode)).toBe(true);
  });

  it('prices in whole tens of yuan, as integer fen', () => {
    expect(sampleProducts.filter((p) => p.priceFen % 1000 !== 0).map((p) => p.model)).toEqual([]);
  });

  it('promises days that fit the source', () => {
    const days: Record<string, Range> = {
      sample: [0, 0],
      stock: [0, 7],
      ordered: [15, 45],
      custom: [20, 30],
    };
    const odd = sampleProducts.filter((p) => !within(p.productionDays, days[p.source] ?? [0, -1]));
    expect(odd.map((p) => p.model)).toEqual([]);
    expect(new Set(sampleProducts.map((p) => p.source)).size).toBe(4);
  });

  it('packs wardrobes in 4 to 9 packages and sofas in 1 to 3', () => {
    for (const p of sampleProducts) {
      const [from, to] = p.kindCode === 'wardrobe' ? [4, 9] : p.kindCode === 'sofa' ? [1, 3] : [1, 16];
      expect(within(p.packages, [from, to] as Range), p.model).toBe(true);
      expect(Number.isInteger(p.volumeDm3) && within(p.volumeDm3, [5, 3000]), p.model).toBe(true);
    }
  });

  it('knows a picture colour for every colour it offers', () => {
    const colors = Object.values(finishes).flatMap((finish) => finish.colors);
    expect([...new Set(colors)].filter((color) => !knownColor(color))).toEqual([]);
  });

  it('uses every finish', () => {
    const used = new Set(sampleProducts.map((p) => p.materials.join()));
    expect(
      Object.entries(finishes)
        .filter(([, f]) => !used.has(f.materials.join()))
        .map(([key]) => key),
    ).toEqual([]);
  });

  it('refuses a row that it cannot read', () => {
    const draws = { one: { shape: 'mattress', quilting: 'plain' } } as const;
    const read = (row: string) => priceList('mattress', { unit: '张', packing: 1, draws: { ...draws } }, row);
    expect(read('MX-M1 | 床垫 | Mattress | 2000×1500×200 | 100 | 1 | 现3 | palm | one')).toHaveLength(1);
    expect(() => read('MX-M1 | 床垫 | Mattress | 2000×1500 | 100 | 1 | 现3 | palm | one')).toThrow(/MX-M1/);
    expect(() => read('MX-M1 | 床垫 | Mattress | 2000×1500×200 | 100 | 1 | 急3 | palm | one')).toThrow(
      /MX-M1/,
    );
    expect(() => read('MX-M1 | 床垫 | Mattress | 2000×1500×200 | 100 | 1 | 现3 | palm:酒红 | one')).toThrow(
      /MX-M1/,
    );
  });
});
