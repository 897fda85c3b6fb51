/** What a comparison of two versions looks at. */
export const COMPARED_FIELDS = [
  'room',
  'name',
  'model',
  'lengthMm',
  'widthMm',
  'heightMm',
  'material',
  'color',
  'quantity',
  'unitPriceFen',
] as const;
export type ComparedField = (typeof COMPARED_FIELDS)[number];

export interface Comparable {
  readonly id: number;
  readonly room: string;
  readonly name: string;
  readonly model: string | null;
  readonly lengthMm: number | null;
  readonly widthMm: number | null;
  readonly heightMm: number | null;
  readonly material: string | null;
  readonly color: string | null;
  readonly quantity: number;
  readonly unitPriceFen: number;
}

export interface ComparedRow<T> {
  kind: 'added' | 'removed' | 'changed' | 'unchanged';
  changed: ComparedField[];
  before: T | null;
  after: T | null;
}

/**
 * Pairs the items of two versions: `originOf` leads from an item to the one it was copied from, version by version.
 * Rows come in the order of the newer version; what is gone stands behind the item it stood behind before.
 */
export function compareItems<T extends Comparable>(
  before: readonly T[],
  after: readonly T[],
  originOf: ReadonlyMap<number, number | null>,
): ComparedRow<T>[] {
  const earlier = new Map(before.map((item) => [item.id, item]));
  const rows: ComparedRow<T>[] = after.map((item) => {
    const source = ancestorIn(earlier, item.id, originOf);
    if (!source) return { kind: 'added', changed: [], before: null, after: item };
    const changed = COMPARED_FIELDS.filter((field) => source[field] !== item[field]);
    return { kind: changed.length > 0 ? 'changed' : 'unchanged', changed, before: source, after: item };
  });
  const kept = new Set(rows.map((row) => row.before?.id));
  let previous: number | null = null;
  for (const item of before) {
    if (!kept.has(item.id)) {
      const place = previous === null ? 0 : rows.findIndex((row) => row.before?.id === previous) + 1;
      rows.splice(place, 0, { kind: 'removed', changed: [], before: item, after: null });
    }
    previous = item.id;
  }
  return rows;
}

function ancestorIn<T>(
  earlier: ReadonlyMap<number, T>,
  start: number,
  originOf: ReadonlyMap<number, number | null>,
): T | undefined {
  for (let id = originOf.get(start) ?? null; id !== null; id = originOf.get(id) ?? null) {
    const found = earlier.get(id);
    if (found) return found;
  }
  return undefined;
}
