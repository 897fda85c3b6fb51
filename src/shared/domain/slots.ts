/** What a crew's slot carries: stops, packages (件) and volume in dm³. */
export interface Load {
  readonly stops: number;
  readonly packages: number;
  readonly volumeDm3: number;
}

/** What a slot can carry; null means that this is not limited. */
export interface Capacity {
  readonly stops: number | null;
  readonly packages: number | null;
  readonly volumeDm3: number | null;
}

export type CapacityLevel = 'ok' | 'tight' | 'full' | 'over';

export const EMPTY_LOAD: Load = { stops: 0, packages: 0, volumeDm3: 0 };

/** From this share of the capacity on, a slot is tight, in per cent. */
const TIGHT_PERCENT = 80;

const DIMENSIONS = ['stops', 'packages', 'volumeDm3'] as const;
const LEVELS = ['ok', 'tight', 'full', 'over'] as const;

/** Two loads together. */
export function addLoad(a: Load, b: Load): Load {
  return {
    stops: a.stops + b.stops,
    packages: a.packages + b.packages,
    volumeDm3: a.volumeDm3 + b.volumeDm3,
  };
}

/** The dimensions in which a load exceeds the capacity. */
export function exceeded(load: Load, capacity: Capacity): (keyof Load)[] {
  return DIMENSIONS.filter((dimension) => {
    const limit = capacity[dimension];
    return limit !== null && load[dimension] > limit;
  });
}

/** True when `add` still goes into a slot that carries `used`, in every dimension. */
export function fits(used: Load, add: Load, capacity: Capacity): boolean {
  return exceeded(addLoad(used, add), capacity).length === 0;
}

function levelOf(used: number, limit: number | null): number {
  if (limit === null) return LEVELS.indexOf('ok');
  if (used > limit) return LEVELS.indexOf('over');
  if (used === limit) return LEVELS.indexOf('full');
  return LEVELS.indexOf(used * 100 >= limit * TIGHT_PERCENT ? 'tight' : 'ok');
}

/** How full a slot is, by its fullest dimension: tight from 80 %, full at exactly 100 %, over above it. */
export function capacityLevel(used: Load, capacity: Capacity): CapacityLevel {
  const worst = Math.max(...DIMENSIONS.map((dimension) => levelOf(used[dimension], capacity[dimension])));
  return LEVELS[worst] ?? 'ok';
}
