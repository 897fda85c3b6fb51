import { finishes } from './finishes';
import type { DrawSpec, SampleProduct, SampleSource, SampleUnit } from './types';

const SOURCES: Record<string, SampleSource> = { 样: 'sample', 现: 'stock', 订: 'ordered', 定: 'custom' };

interface TableOptions {
  unit: SampleUnit;
  /** Packed volume as a share of length × width × height: flat packs are small, upholstery is not. */
  packing: number;
  /** The drawings that the last column names. */
  draws: Record<string, DrawSpec>;
}

/**
 * Reads a price list, one product a line:
 * `model | name | English name | L×W×H in mm | price in yuan | packages | source and days | finish | drawing`.
 * Source and days are written the way dealers do: 样0 (on show), 现3 (in stock), 订18 (ordered), 定25 (made to
 * measure). A finish may put one of its colours first: `linen:雾灰`.
 */
export function priceList(kindCode: string, options: TableOptions, text: string): SampleProduct[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => readRow(kindCode, options, line));
}

function readRow(kindCode: string, options: TableOptions, line: string): SampleProduct {
  const cells = line.split('|').map((cell) => cell.trim());
  const [model = '', name = '', nameEn = '', size = '', price = '', packages = '', supply = '', finish = ''] =
    cells;
  const draw = options.draws[cells[8] ?? ''];
  const [lengthMm, widthMm, heightMm] = size.split('×').map(Number);
  const source = SOURCES[supply.slice(0, 1)];
  if (cells.length !== 9 || !draw || !source || !lengthMm || !widthMm || !heightMm) {
    throw new Error(`sample price list: cannot read "${line}"`);
  }
  return {
    kindCode,
    series: model.slice(0, model.indexOf('-')),
    model,
    name,
    nameEn,
    lengthMm,
    widthMm,
    heightMm,
    ...readFinish(finish, line),
    unit: options.unit,
    priceFen: Number(price) * 100,
    packages: Number(packages),
    volumeDm3: packedVolume(lengthMm * widthMm * heightMm, options.packing),
    productionDays: Number(supply.slice(1)),
    source,
    draw,
  };
}

function readFinish(text: string, line: string): { materials: string[]; colors: string[] } {
  const [key = '', shown] = text.split(':');
  const finish = finishes[key];
  if (!finish || (shown && !finish.colors.includes(shown))) {
    throw new Error(`sample price list: unknown finish in "${line}"`);
  }
  const others = finish.colors.filter((color) => color !== shown);
  return { materials: [...finish.materials], colors: shown ? [shown, ...others] : others };
}

/** From mm³ to dm³, rounded up to 5 dm³ as carton labels are. */
function packedVolume(mm3: number, packing: number): number {
  return Math.max(5, Math.ceil((mm3 / 1_000_000) * packing * 0.2) * 5);
}
