/** What can be done with the records of a table, beside naming one in a call. */
type Trait =
  /** The owner reads its history; parts of it (lines, payments …) come with it. */
  | 'history'
  /** The search finds it. */
  | 'search'
  /** It can have pictures. */
  | 'pictures'
  /** Its list goes to Excel. */
  | 'sheet'
  /** A masked phone stands beside it and is shown on request. */
  | 'phones';

/**
 * Every table whose records a call may name: the one list that both sides read. What main alone knows of a table is
 * declared in `main/database/entities`; a test holds the two together. Search groups its hits in this order.
 */
const NAMED = {
  customers: ['history', 'search', 'pictures', 'sheet', 'phones'],
  customer_needs: ['pictures'],
  contacts: ['sheet'],
  visits: ['history', 'pictures', 'sheet'],
  home_items: ['pictures'],
  invitations: ['history'],
  orders: ['history', 'search', 'pictures', 'sheet', 'phones'],
  order_lines: [],
  order_packages: [],
  payments: ['history', 'sheet'],
  deliveries: ['history', 'search', 'pictures', 'sheet', 'phones'],
  requests: ['history', 'search', 'sheet'],
  quotes: ['history', 'search', 'sheet'],
  quote_lines: [],
  proposals: ['history', 'search', 'pictures', 'sheet'],
  proposal_rooms: [],
  proposal_items: [],
  returns: [],
  products: ['history', 'sheet'],
  product_kinds: [],
  product_series: [],
  merges: [],
  segments: ['history'],
  tier_grants: [],
  member_cards: [],
  tier_right_uses: [],
  care_records: [],
  partners: ['history', 'sheet', 'phones'],
  communities: ['history', 'sheet'],
  crews: ['history'],
  vehicles: ['history'],
  slots: [],
  blocked_days: [],
  staff: ['history', 'phones'],
  tasks: [],
  approvals: [],
  attachments: [],
  settings: ['history'],
} as const satisfies Record<string, readonly Trait[]>;

export type NamedTable = keyof typeof NAMED;
/** The tables that have the trait. */
export type TableWith<T extends Trait> = {
  [N in NamedTable]: T extends (typeof NAMED)[N][number] ? N : never;
}[NamedTable];

export const NAMED_TABLES = Object.keys(NAMED) as NamedTable[];

/** The tables that have a trait, in the order of the list. */
export const tablesWith = <T extends Trait>(trait: T): TableWith<T>[] =>
  NAMED_TABLES.filter((table): table is TableWith<T> => NAMED[table].some((one) => one === trait));
