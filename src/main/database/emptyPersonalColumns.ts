import type { Db } from './database';
import { nameSortKey } from './names/pinyin';
import { PERSONAL_TABLES } from './personalData';

/** Takes the words out of every record about a customer (`id`); those that must not be empty get a dash or the label. */
export function emptyPersonalColumns(
  { $client }: Db,
  bound: { id: number; label: string; now: number },
): void {
  for (const { table, where, emptied, becomes, isRecord } of PERSONAL_TABLES) {
    const set = [
      ...emptied.map((column) => `"${column}" = NULL`),
      ...Object.entries(becomes).map(([column, value]) => `"${column}" = ${value}`),
      ...(isRecord ? ['version = version + 1'] : []),
    ];
    $client
      .prepare(`UPDATE "${table}" SET ${set.join(', ')} WHERE ${where}`)
      .run(boundOf({ ...bound, labelKey: nameSortKey(bound.label) }, set.join() + where));
  }
}

/** SQLite takes no parameter that a statement does not name. */
const boundOf = (values: Record<string, unknown>, text: string): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([name]) => text.includes(`:${name}`)));
