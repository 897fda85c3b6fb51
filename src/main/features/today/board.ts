import { eq } from 'drizzle-orm';
import type { InputOf, OutputOf } from '../../../shared/contract';
import type { Cursor } from '../../../shared/contract/paging';
import { MOST_COUNTED_TODAY } from '../../../shared/domain/counting';
import { addDays, timeIn } from '../../../shared/domain/dates';
import { REMINDED_AT_ONCE } from '../../../shared/domain/reminders';
import type { Role } from '../../../shared/domain/roles';
import {
  REMINDER_GROUPS,
  type ReminderGroup,
  remindersOfRole,
  type TodayGroup,
} from '../../../shared/domain/todayGroups';
import type { BoardRow } from '../../../shared/features/today/contract';
import { seenBy } from '../../core/access/visibleTo';
import { actorOf, type ReadContext } from '../../database/context';
import type { Reader } from '../../database/database';
import { cutPage, type PageAt } from '../../database/paging';
import { getRecord } from '../../database/records';
import { deliveries, invitations } from '../../database/schema';
import { packagesLater } from '../orders';
import { allSellers, careOf, countDue, type DueOf, dueCustomers, reasonsOf } from '../reminders';
import { getSetting } from '../settings';
import {
  balanceStatement,
  countBalances,
  countQuotes,
  countTasks,
  type FoundRow,
  peopleStatement,
  quoteStatement,
  type TaskFilters,
  taskRows,
} from './board.repository';

/** Offers come up so many days before they run out, and stay for so many after. */
const QUOTE_DAYS_AHEAD = 3;
const QUOTE_DAYS_BEHIND = 14;

const isReminder = (group: TodayGroup): group is Exclude<ReminderGroup, 'people'> =>
  (REMINDER_GROUPS as readonly string[]).includes(group);

interface Source {
  rows: FoundRow[];
  total: () => number;
}

/** One group of what to do today, page by page. */
export function board(
  { group, mine, ...at }: InputOf<'today.board'>,
  context: ReadContext,
): OutputOf<'today.board'> {
  const actor = actorOf(context);
  const staffId = mine ? actor.staffId : null;
  if (group === 'people') return people(context, staffId, at);
  const source = isReminder(group)
    ? reminderSource(context, group, staffId, at)
    : taskSource(context, group, staffId, at);
  const page = cutPage(source.rows, at, (row) => row.shown);
  return {
    ...page,
    rows: page.rows.map((row) => boardRow(asSeen(row, actor.role), group, context)),
    total: at.cursor ? null : source.total(),
  };
}

function taskSource(
  context: ReadContext,
  group: TaskFilters['group'],
  staffId: number | null,
  at: PageAt,
): Source {
  const { db, today, now, zone } = context;
  const { role, staffId: me } = actorOf(context);
  const filters: TaskFilters = { group, role, me, staffId, today, time: timeIn(now, zone) };
  return { rows: taskRows(db, filters, at), total: () => countTasks(db, filters) };
}

function reminderSource(
  context: ReadContext,
  group: Exclude<ReminderGroup, 'people'>,
  staffId: number | null,
  at: PageAt,
): Source {
  const { db, today } = context;
  if (!remindersOfRole(actorOf(context).role).includes(group)) return { rows: [], total: () => 0 };
  switch (group) {
    case 'quote_expiring': {
      const filters = {
        from: addDays(today, -QUOTE_DAYS_BEHIND),
        to: addDays(today, QUOTE_DAYS_AHEAD),
        staffId,
      };
      return {
        rows: db.all<FoundRow>(quoteStatement(filters, at)),
        total: () => countQuotes(db, filters),
      };
    }
    case 'collect_balance':
      return {
        rows: db.all<FoundRow>(balanceStatement(staffId, at)),
        total: () => countBalances(db, staffId),
      };
  }
}

/**
 * Customers who come up by themselves, one row a person: at most `REMINDED_AT_ONCE` of each seller's, and the count of all.
 * `staffId`: only theirs and nobody's; NULL: everybody's.
 */
function people(context: ReadContext, staffId: number | null, at: PageAt): OutputOf<'today.board'> {
  const { db, today, zone } = context;
  if (!remindersOfRole(actorOf(context).role).includes('people'))
    return { rows: [], next: null, previous: null, total: 0 };
  const sellers = staffId === null ? allSellers(db) : [staffId, null];
  const of: DueOf = { days: getSetting(db, 'reminders'), today, zone, sellers };
  const listed = dueCustomers(db, of, REMINDED_AT_ONCE).map((one, place) => ({ ...one, place }));
  const after = at.direction === 'after';
  const start = at.cursor ? placeOf(listed, at.cursor) : after ? -1 : listed.length;
  const walked = after ? listed.slice(start + 1) : listed.slice(0, Math.max(start, 0)).reverse();
  const page = cutPage(walked.slice(0, at.limit + 1), at, ({ place }) => place);
  const ids = page.rows.map(({ id }) => id);
  const rows = new Map(db.all<FoundRow>(peopleStatement(ids, today)).map((row) => [row.id, row]));
  return {
    ...page,
    rows: ids.flatMap((id) => {
      const row = rows.get(id);
      return row ? boardRow(row, 'people', context) : [];
    }),
    total: at.cursor ? null : countDue(db, of, MOST_COUNTED_TODAY),
  };
}

/** Where the cursor's row is now; of one that is not there any more, where the row before it is. */
function placeOf(listed: readonly { id: number }[], [place, id]: Cursor): number {
  const found = listed.findIndex((one) => one.id === id);
  return found < 0 ? Number(place) - 1 : found;
}

/** Why a customer comes up; beside a task by which they are spoken to, that their furniture is due for care. */
function dueOf(row: FoundRow, group: TodayGroup, context: ReadContext): Pick<BoardRow, 'reasons' | 'care'> {
  const none = { reasons: [], care: [] };
  if (row.customerId === null || group === 'tomorrow') return none;
  if (group !== 'people') {
    const speaks =
      row.kind === 'contact' || row.kind === 'visit' || row.kind === 'invitation' || row.playbook;
    return speaks && row.careSince ? { ...none, reasons: [{ reason: 'care', since: row.careSince }] } : none;
  }
  const reasons = [...reasonsOf(context, row.customerId)];
  const isDue = reasons.some(({ reason }) => reason === 'care');
  return {
    reasons,
    care: isDue ? careOf(context, row.customerId).filter(({ due }) => due <= context.today) : [],
  };
}

/** Who may not see customers sees of one what stands on a delivery: the recipient, where it goes, what is owed. */
function asSeen(row: FoundRow, role: Role): FoundRow {
  if (seenBy(role, 'customers') === 'all') return row;
  const { recipient = null, recipientPhone = null, recipientCommunity = null } = row;
  const delivered = { customerName: recipient, phone: recipientPhone, community: recipientCommunity };
  const nobody = { customerName: null, phone: null, community: null };
  return {
    ...row,
    ...(row.travels ? delivered : { ...nobody, ...NO_ORDER }),
    ...{ customerId: null, lastAt: null, message: null, careSince: null },
    ...{ quoteId: null, quoteNumber: null, validUntil: null },
  };
}

const NO_ORDER = {
  ...{ orderId: null, orderNumber: null, orderVersion: null, orderState: null },
  ...{ agreedDate: null, balanceFen: null },
} as const;

function boardRow(row: FoundRow, group: TodayGroup, context: ReadContext): BoardRow {
  const { db } = context;
  const stored = !isReminder(group) && group !== 'people';
  const invitationId = idInKey(row.taskKey, 'invitation:');
  const last =
    row.lastAt !== null && row.lastChannel !== null && row.lastOutcome !== null
      ? { at: row.lastAt, channel: row.lastChannel, outcome: row.lastOutcome, note: row.lastNote }
      : null;
  return {
    key: stored ? `task:${row.id}` : `${group}:${row.id}`,
    id: row.id,
    kind: row.kind,
    taskId: stored ? row.id : (row.wakeUpId ?? null),
    version: row.version ?? null,
    showDate: row.showDate ?? null,
    dueDate: row.dueDate ?? null,
    dueTime: row.dueTime ?? null,
    note: row.note ?? null,
    assigneeName: row.assigneeName,
    customerId: row.customerId,
    customerName: row.customerName,
    phone: row.phone,
    community: row.community,
    last,
    ...dueOf(row, group, context),
    message: row.message ?? null,
    visitId: row.visitId ?? null,
    invitationId,
    staged: row.note ? stagedFor(db, invitationId) : null,
    requestId: idInKey(row.taskKey, 'request:') ?? idInKey(row.taskKey, 'revisit:request:'),
    quoteId: row.quoteId ?? null,
    quoteNumber: row.quoteNumber ?? null,
    validUntil: row.validUntil ?? null,
    orderId: row.orderId ?? null,
    orderNumber: row.orderNumber ?? null,
    orderVersion: row.orderVersion ?? null,
    orderState: row.orderState ?? null,
    agreedDate: row.agreedDate ?? null,
    balanceFen: row.balanceFen ?? null,
    deliveryId: row.deliveryId ?? null,
    deliveryVersion: row.deliveryVersion ?? null,
    deliveryState: row.deliveryState ?? null,
    deliveryDate: row.deliveryDate ?? null,
    slotName: row.slotName ?? null,
    slotNameEn: row.slotNameEn ?? null,
    slotTime: row.slotTime ?? null,
    packagesLater: laterThan(db, row),
  };
}

/** What its message has to say of the order's other pieces. */
function laterThan(db: Reader, { kind, deliveryId }: FoundRow): number {
  if (kind !== 'remind_delivery' || !deliveryId) return 0;
  return packagesLater(db, getRecord({ db }, deliveries, deliveryId));
}

/** What is still to be set up for an invitation, of how many things; null where nothing is. */
function stagedFor(db: Reader, invitationId: number | null): BoardRow['staged'] {
  if (invitationId === null) return null;
  const { stagedSet } = invitations;
  const found = db.select({ stagedSet }).from(invitations).where(eq(invitations.id, invitationId)).get();
  if (!found || found.stagedSet.length === 0) return null;
  const missing = found.stagedSet.filter(({ prepared }) => !prepared).map(({ name }) => name);
  return { count: found.stagedSet.length, missing };
}

/** `invitation:12` → 12; the key is the only place where a task names its invitation or request. */
function idInKey(key: string | undefined, prefix: string): number | null {
  return key?.startsWith(prefix) ? Number(key.slice(prefix.length)) : null;
}
