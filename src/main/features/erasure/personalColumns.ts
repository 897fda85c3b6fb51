/**
 * What is taken out of a customer's records when their data is erased, by table: the columns with words about the
 * person. Columns that must not be empty get a dash. Whatever is a figure, a date of business, a document number or
 * a product stays: the books need it.
 */
export interface PersonalTable {
  table: string;
  /** Which rows are the customer's; `:id` is the customer. */
  where: string;
  /** Set to NULL. */
  emptied: readonly string[];
  /** Set to these SQL expressions. */
  becomes?: Readonly<Record<string, string>>;
}

const ORDERS = 'SELECT id FROM orders WHERE customer_id = :id';
const DELIVERIES = `SELECT id FROM deliveries WHERE order_id IN (${ORDERS})`;
const PROPOSALS = 'SELECT id FROM proposals WHERE customer_id = :id';
const VERSIONS = `SELECT id FROM proposal_versions WHERE proposal_id IN (${PROPOSALS})`;
const QUOTES = 'SELECT id FROM quotes WHERE customer_id = :id';
const NO_LIST = `'[]'`;
const DASH = `'—'`;

/** The label is bound as `:label`. */
export const PERSONAL_TABLES: readonly PersonalTable[] = [
  {
    table: 'customers',
    where: 'id = :id',
    emptied: [
      ...['gender', 'phone', 'phone2', 'wechat', 'qq', 'email', 'birthday_calendar', 'birthday_month'],
      ...['birthday_day', 'birth_year', 'age_band', 'education', 'occupation', 'job_title', 'income_band'],
      ...['marital_status', 'wedding_date', 'hobbies', 'temperament', 'building', 'unit', 'room', 'floor'],
      ...['has_lift', 'area_m_2', 'house_type', 'bought_elsewhere', 'suppliers', 'supplier_satisfaction'],
      ...['lost_reason', 'wake_up_date', 'next_contact_date', 'note'],
    ],
    becomes: { name: ':label', birthday_leap: '0', erased_at: ':now' },
  },
  {
    table: 'customer_needs',
    where: 'customer_id = :id',
    emptied: [
      'current_layout',
      'note',
      'purpose',
      'decide_by',
      'needed_by',
      'budget_min_fen',
      'budget_max_fen',
    ],
    becomes: { rooms: NO_LIST, styles: NO_LIST, product_kinds: NO_LIST },
  },
  { table: 'contacts', where: 'customer_id = :id', emptied: ['note', 'next_date'] },
  {
    table: 'visits',
    where: 'customer_id = :id',
    emptied: ['goal', 'obstacles', 'answers', 'result', 'products_seen', 'competitor_facts'],
    becomes: { measurements: NO_LIST },
  },
  { table: 'invitations', where: 'customer_id = :id', emptied: ['outcome', 'add_on_sales', 'note'] },
  { table: 'proposals', where: 'customer_id = :id', emptied: ['note'], becomes: { title: 'number' } },
  { table: 'proposal_versions', where: `proposal_id IN (${PROPOSALS})`, emptied: ['note'] },
  { table: 'proposal_rooms', where: `version_id IN (${VERSIONS})`, emptied: [], becomes: { name: DASH } },
  { table: 'proposal_items', where: `version_id IN (${VERSIONS})`, emptied: ['decision_note'] },
  { table: 'quotes', where: 'customer_id = :id', emptied: ['note', 'lost_reason'] },
  { table: 'quote_lines', where: `quote_id IN (${QUOTES})`, emptied: ['remark', 'room_name'] },
  {
    table: 'orders',
    where: 'customer_id = :id',
    emptied: [
      ...['phone', 'phone2', 'building', 'unit', 'room', 'floor', 'carrying_distance_m'],
      ...['old_furniture_removal', 'cancel_reason', 'note'],
    ],
    becomes: { contact_name: ':label' },
  },
  { table: 'order_lines', where: `order_id IN (${ORDERS})`, emptied: ['remark', 'room_name'] },
  { table: 'order_changes', where: `order_id IN (${ORDERS})`, emptied: [], becomes: { reason: DASH } },
  { table: 'payments', where: 'customer_id = :id', emptied: ['note'] },
  {
    table: 'deliveries',
    where: `order_id IN (${ORDERS})`,
    emptied: ['receiver', 'remarks', 'result_note', 'old_furniture_removal', 'override_reason'],
  },
  {
    table: 'requests',
    where: 'customer_id = :id',
    emptied: ['description', 'progress', 'resolution', 'revisit_note'],
    becomes: { title: 'number' },
  },
  { table: 'returns', where: 'customer_id = :id', emptied: ['note'], becomes: { reason: DASH } },
  {
    table: 'tasks',
    where: `customer_id = :id OR order_id IN (${ORDERS})`,
    emptied: ['note'],
    becomes: { state: `CASE state WHEN 'open' THEN 'skipped' ELSE state END` },
  },
  ...approvalsOf('customers', 'SELECT :id'),
  ...approvalsOf('orders', ORDERS),
  ...approvalsOf('quotes', QUOTES),
  ...approvalsOf('deliveries', DELIVERIES),
];

function approvalsOf(entity: string, ids: string): PersonalTable[] {
  const where = `entity = '${entity}' AND entity_id IN (${ids})`;
  return [
    {
      table: 'approvals',
      where,
      emptied: ['reason', 'decision_note'],
      becomes: { state: `CASE state WHEN 'pending' THEN 'withdrawn' ELSE state END` },
    },
  ];
}

/** Pictures and state changes name their record by its table. */
export const RECORDS_OF_CUSTOMER: Readonly<Record<string, string>> = {
  customers: 'SELECT :id',
  customer_needs: 'SELECT id FROM customer_needs WHERE customer_id = :id',
  contacts: 'SELECT id FROM contacts WHERE customer_id = :id',
  visits: 'SELECT id FROM visits WHERE customer_id = :id',
  invitations: 'SELECT id FROM invitations WHERE customer_id = :id',
  proposals: PROPOSALS,
  proposal_versions: VERSIONS,
  proposal_rooms: `SELECT id FROM proposal_rooms WHERE version_id IN (${VERSIONS})`,
  proposal_items: `SELECT id FROM proposal_items WHERE version_id IN (${VERSIONS})`,
  quotes: QUOTES,
  quote_lines: `SELECT id FROM quote_lines WHERE quote_id IN (${QUOTES})`,
  orders: ORDERS,
  order_lines: `SELECT id FROM order_lines WHERE order_id IN (${ORDERS})`,
  order_changes: `SELECT id FROM order_changes WHERE order_id IN (${ORDERS})`,
  payments: 'SELECT id FROM payments WHERE customer_id = :id',
  deliveries: DELIVERIES,
  requests: 'SELECT id FROM requests WHERE customer_id = :id',
  returns: 'SELECT id FROM returns WHERE customer_id = :id',
  return_lines: `SELECT id FROM return_lines WHERE return_id IN (SELECT id FROM returns WHERE customer_id = :id)`,
  tasks: `SELECT id FROM tasks WHERE customer_id = :id OR order_id IN (${ORDERS})`,
};
