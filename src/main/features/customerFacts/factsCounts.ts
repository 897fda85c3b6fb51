import {
  CUSTOMER_CLASSES,
  LAYERS,
  QUADRANTS,
  TIERS,
  VALUE_BANDS,
} from '../../../shared/domain/customerFacts/codes';
import type { CustomerFacts } from '../../../shared/domain/customerFacts/facts';
import type { FactsCounts } from '../../../shared/features/customerFacts/contract';
import type { Reader } from '../../database/database';

const zeros = <C extends string>(codes: readonly C[]): Record<C, number> =>
  Object.fromEntries(codes.map((code) => [code, 0])) as Record<C, number>;

const noCounts = (): FactsCounts => ({
  customers: 0,
  layer: zeros(LAYERS),
  band: zeros(VALUE_BANDS),
  class: zeros(CUSTOMER_CLASSES),
  quadrant: zeros(QUADRANTS),
  tier: zeros(TIERS),
  rf: [],
});

/** Counts facts by code. */
export function countFacts(
  all: Iterable<Pick<CustomerFacts, 'layer' | 'band' | 'class' | 'quadrant' | 'tier' | 'r' | 'f'>>,
): FactsCounts {
  const counts = noCounts();
  const pairs = new Map<string, FactsCounts['rf'][number]>();
  for (const { layer, band, class: group, quadrant, tier, r, f } of all) {
    counts.customers += 1;
    counts.layer[layer] += 1;
    if (band) counts.band[band] += 1;
    if (group) counts.class[group] += 1;
    counts.quadrant[quadrant] += 1;
    counts.tier[tier] += 1;
    if (r === null || f === null) continue;
    const pair = pairs.get(`${r}${f}`) ?? { r, f, customers: 0 };
    pair.customers += 1;
    pairs.set(`${r}${f}`, pair);
  }
  counts.rf = [...pairs.values()].sort((a, b) => a.r - b.r || a.f - b.f);
  return counts;
}

/** Counts the stored facts by code, each along its own index. */
export function storedCounts({ $client }: Reader): FactsCounts {
  const counts = noCounts();
  for (const code of ['layer', 'band', 'class', 'quadrant', 'tier'] as const) {
    const rows = $client
      .prepare(
        `SELECT "${code}" AS code, count(*) AS count FROM customer_facts WHERE "${code}" IS NOT NULL GROUP BY 1`,
      )
      .all() as { code: string; count: number }[];
    Object.assign(counts[code], Object.fromEntries(rows.map(({ code: of, count }) => [of, count])));
  }
  counts.customers = Object.values(counts.layer).reduce((sum, count) => sum + count, 0);
  counts.rf = $client
    .prepare(
      'SELECT r, f, count(*) AS customers FROM customer_facts WHERE r IS NOT NULL GROUP BY r, f ORDER BY r, f',
    )
    .all() as FactsCounts['rf'];
  return counts;
}
