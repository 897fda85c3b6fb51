import { sql } from 'drizzle-orm';
import type { TableWith } from '../../../shared/entities';
import type { WriteContext } from '../../database/context';
import { indexCustomerAgain } from '../customers';
import { among, indexForSearch, type SearchSources } from '../search';

/** By which of the moved rows a kind of record that search finds is named. */
const FOUND_BY = {
  orders: ['orders', 'id'],
  deliveries: ['orders', 'order_id'],
  requests: ['requests', 'id'],
  proposals: ['proposals', 'id'],
  quotes: ['quotes', 'id'],
} as const satisfies Record<Exclude<TableWith<'search'>, 'customers'>, readonly [string, string]>;

/**
 * Puts a customer and the records that have moved to them into the search index; all of their records where they are
 * `renamed`, for these are found by name and phones. `moved`: ids by `table.column`.
 */
export function indexAfterMerge(
  context: WriteContext,
  sources: SearchSources,
  customerId: number,
  { moved, renamed }: { moved: Readonly<Record<string, readonly number[]>>; renamed: boolean },
): void {
  indexCustomerAgain(context, customerId);
  if (renamed)
    for (const { indexOfCustomer } of Object.values(sources)) indexOfCustomer?.(context, customerId);
  for (const [entity, [table, column]] of Object.entries(FOUND_BY) as [
    keyof typeof FOUND_BY,
    readonly [string, string],
  ][]) {
    const ids = moved[`${table}.customerId`] ?? [];
    if (ids.length === 0 || (renamed && sources[entity].indexOfCustomer)) continue;
    for (const { id, terms } of sources[entity].read(
      context.db,
      among(sql.raw(`${entity}.${column}`), ids),
    )) {
      indexForSearch(context, entity, id, terms());
    }
  }
}
