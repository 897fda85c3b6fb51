import type { WriteContext } from '../../platform/context';
import type { PartIds } from '../history/parts';
import { RECORDS_OF_CUSTOMER } from './personalColumns';

/** How the audit log names what a part belonged to; parts that were deleted since are found by it. */
const PARENTS: Readonly<Record<string, { field: string; of: string }>> = {
  customer_needs: { field: 'customerId', of: 'customers' },
  contacts: { field: 'customerId', of: 'customers' },
  visits: { field: 'customerId', of: 'customers' },
  invitations: { field: 'customerId', of: 'customers' },
  tasks: { field: 'customerId', of: 'customers' },
  proposal_rooms: { field: 'versionId', of: 'proposal_versions' },
  proposal_items: { field: 'versionId', of: 'proposal_versions' },
  quote_lines: { field: 'quoteId', of: 'quotes' },
  order_lines: { field: 'orderId', of: 'orders' },
};

/** Ids of everything that is kept about a customer, by table. */
export function recordsOfCustomer({ db }: Pick<WriteContext, 'db'>, id: number): Map<string, number[]> {
  return new Map(
    Object.entries(RECORDS_OF_CUSTOMER).map(([table, select]) => [
      table,
      db.$client.prepare(select).pluck().all({ id }) as number[],
    ]),
  );
}

/** The same as parts whose audit rows can be found, those of deleted ones included. */
export function auditedParts(records: ReadonlyMap<string, number[]>): PartIds[] {
  return [...records].map(([entity, ids]) => {
    const parent = PARENTS[entity];
    return {
      entity,
      ids,
      parent: parent ? { field: parent.field, ids: records.get(parent.of) ?? [] } : null,
    };
  });
}
