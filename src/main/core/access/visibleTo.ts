import type { Nameable, NamedTable } from '../../../shared/contract/namedRecords';
import { ATTACHMENT_ENTITIES } from '../../../shared/domain/attachmentCodes';
import { DESK, EVERYONE, FLOOR, OWNER, SELLERS } from '../../../shared/domain/roleGroups';
import type { Role } from '../../../shared/domain/roles';
import { kindsOfRole } from '../../../shared/domain/todayGroups';

/*
 * Who may see a record, and so may name it in a call: one declaration for each table. It follows the screens: whoever
 * can list a table's records sees each of them, a part is seen by whoever sees the whole.
 */

/** SQL over a row (`row`, a table or its alias) that holds where the person (`me`: a placeholder or an id) sees it. */
export type SeenWhere = (row: string, me: string) => string;

type VisibleTo =
  | {
      /** These roles see every record. */
      all: readonly Role[];
      /** Others see some; a role that is in neither sees none. */
      some?: Partial<Record<Role, SeenWhere>>;
    }
  /** A part is seen by whoever sees the record that this column names. */
  | { through: NamedTable; by: string };

const ofCustomer = { through: 'customers', by: 'customer_id' } as const;
const ofOrder = { through: 'orders', by: 'order_id' } as const;

const ownRequest: SeenWhere = (row, me) => `${row}.created_by = ${me}`;
const kindsSeenBy = (role: Role, row: string) =>
  `${row}.kind IN (${kindsOfRole(role).map((kind) => `'${kind}'`)})`;

const VISIBLE_TO: Record<Exclude<Nameable, 'jobs' | 'attachments'>, VisibleTo> = {
  customers: { all: FLOOR },
  customer_needs: ofCustomer,
  visits: ofCustomer,
  invitations: ofCustomer,
  merges: { all: DESK },
  partners: { all: FLOOR },
  communities: { all: FLOOR },

  proposals: { all: FLOOR },
  proposal_rooms: { all: FLOOR },
  proposal_items: { all: FLOOR },
  quotes: { all: FLOOR },
  quote_lines: { through: 'quotes', by: 'quote_id' },
  orders: { all: FLOOR },
  order_lines: ofOrder,
  // Deliverers tick what they carry.
  order_packages: {
    all: FLOOR,
    some: {
      delivery: (row) => `EXISTS (SELECT 1 FROM delivery_packages dp WHERE dp.package_id = ${row}.id)`,
    },
  },
  payments: { all: SELLERS },
  returns: ofOrder,
  requests: { all: FLOOR },

  // All of the board and the list; of an order and its customer only what stands on a delivery.
  deliveries: { all: EVERYONE },

  // What Today shows: of a role's kinds everybody's; a deliverer's own tasks only, where a person typed the words.
  tasks: {
    all: SELLERS,
    some: {
      designer: (row) => kindsSeenBy('designer', row),
      delivery: (row, me) =>
        `${kindsSeenBy('delivery', row)} AND (${row}.kind <> 'custom' OR ${row}.assignee_id = ${me} OR ${row}.created_by = ${me})`,
    },
  },
  // The owner's queue; everybody else what they asked themselves.
  approvals: { all: OWNER, some: { front_desk: ownRequest, sales: ownRequest, designer: ownRequest } },

  products: { all: EVERYONE },
  product_kinds: { all: EVERYONE },
  product_series: { all: EVERYONE },
  staff: { all: EVERYONE },
  crews: { all: EVERYONE },
  vehicles: { all: EVERYONE },
  slots: { all: EVERYONE },
  blocked_days: { all: EVERYONE },

  settings: { all: OWNER },
  exports: { all: OWNER },
};

/** All of a table, none of it, or the rows for which SQL holds. */
export type Seen = 'all' | 'none' | SeenWhere;

/** What of a table's records a role sees. */
export function seenBy(role: Role, table: Exclude<Nameable, 'jobs'>): Seen {
  if (table === 'attachments') return attachmentsSeenBy(role);
  const visible = VISIBLE_TO[table];
  if ('through' in visible) return throughParent(seenBy(role, visible.through), visible);
  return visible.all.includes(role) ? 'all' : (visible.some?.[role] ?? 'none');
}

/** A picture is seen by whoever sees the record that it belongs to. */
function attachmentsSeenBy(role: Role): Seen {
  const owners = ATTACHMENT_ENTITIES.filter((entity) => seenBy(role, entity) === 'all');
  const partly = ATTACHMENT_ENTITIES.some((entity) => typeof seenBy(role, entity) === 'function');
  if (partly)
    throw new Error('pictures of records of which a role sees some: not written yet, nobody needs it');
  if (owners.length === ATTACHMENT_ENTITIES.length) return 'all';
  return (row) => `${row}.entity IN (${owners.map((entity) => `'${entity}'`)})`;
}

function throughParent(parent: Seen, { through, by }: { through: NamedTable; by: string }): Seen {
  if (parent === 'all' || parent === 'none') return parent;
  return (row, me) => `EXISTS (SELECT 1 FROM ${through} p WHERE p.id = ${row}.${by} AND ${parent('p', me)})`;
}
