import { z } from 'zod';
import { EVERYONE, query, SELLERS } from '../../contract/call';
import { emptyInput } from '../../contract/fields';
import { page, pageInput } from '../../contract/paging';
import { CONTACT_CHANNELS, CONTACT_OUTCOMES } from '../../domain/customerCodes';
import { ORDER_STATES } from '../../domain/orderState';
import { DELIVERY_KINDS } from '../../domain/productCodes';
import { DELIVERY_STATES } from '../../domain/states/delivery';
import { TASK_KINDS } from '../../domain/taskKinds';
import { TODAY_GROUPS } from '../../domain/todayGroups';
import { careDue, reminder } from '../reminders/contract';

/** One thing to do: when, who, what, and everything its reason and its message text are made of. */
const boardRow = z.object({
  /** Unique over all groups: `task:12`, `people:7`. */
  key: z.string(),
  id: z.int(),
  kind: z.enum(TASK_KINDS),
  /** NULL for a reminder that is only computed. */
  taskId: z.int().nullable(),
  version: z.int().nullable(),
  /** Local date on which it shows: due, or snoozed until. */
  showDate: z.string().nullable(),
  dueDate: z.string().nullable(),
  dueTime: z.string().nullable(),
  note: z.string().nullable(),
  assigneeName: z.string().nullable(),
  customerId: z.int().nullable(),
  customerName: z.string().nullable(),
  phone: z.string().nullable(),
  community: z.string().nullable(),
  /** The last contact. */
  last: z
    .object({
      at: z.int(),
      channel: z.enum(CONTACT_CHANNELS),
      outcome: z.enum(CONTACT_OUTCOMES),
      note: z.string().nullable(),
    })
    .nullable(),
  /** Why a customer comes up by themselves, the most pressing reason first; beside a task what else is due. */
  reasons: z.array(reminder),
  /** Their furniture that is due for care; of who comes up by themselves alone. */
  care: z.array(careDue),
  /** What may be sent for a step of a playbook; what stands in braces is to be filled in. */
  message: z.string().nullable(),
  visitId: z.int().nullable(),
  invitationId: z.int().nullable(),
  /** What is set up for an invitation: the window says it in its own language. */
  staged: z.object({ count: z.int(), missing: z.array(z.string()) }).nullable(),
  requestId: z.int().nullable(),
  quoteId: z.int().nullable(),
  quoteNumber: z.string().nullable(),
  validUntil: z.string().nullable(),
  orderId: z.int().nullable(),
  orderNumber: z.string().nullable(),
  orderVersion: z.int().nullable(),
  orderState: z.enum(ORDER_STATES).nullable(),
  agreedDate: z.string().nullable(),
  balanceFen: z.int().nullable(),
  deliveryId: z.int().nullable(),
  deliveryVersion: z.int().nullable(),
  deliveryState: z.enum(DELIVERY_STATES).nullable(),
  deliveryDate: z.string().nullable(),
  slotName: z.string().nullable(),
  slotNameEn: z.string().nullable(),
  slotTime: z.string().nullable(),
  /** Of a trip that the customer is reminded of: pieces of the order that come later; 0 for everything else. */
  packagesLater: z.int(),
});
export type BoardRow = z.infer<typeof boardRow>;

const figure = z.object({
  today: z.int(),
  /** Average of this weekday over the last weeks, at most eight; NULL before there is one. */
  usual: z.number().nullable(),
});

export const todayContract = {
  /**
   * What to do, group by group, in the order to do it. `mine`: only what is mine or nobody's. Of customers who come up by
   * themselves at most `REMINDED_AT_ONCE` a seller are listed; `total` counts all of them.
   */
  'today.board': query(
    EVERYONE,
    () => z.strictObject({ group: z.enum(TODAY_GROUPS), mine: z.boolean().default(false), ...pageInput }),
    () => page(boardRow),
  ),
  /** Today's deliveries, crew by crew, each in the order of its stops. */
  'today.deliveries': query(
    EVERYONE,
    () => emptyInput,
    () =>
      z.array(
        z.object({
          crewId: z.int(),
          crewName: z.string(),
          stops: z.array(
            z.object({
              id: z.int(),
              number: z.string(),
              kind: z.enum(DELIVERY_KINDS),
              state: z.enum(DELIVERY_STATES),
              orderId: z.int(),
              contactName: z.string(),
              community: z.string().nullable(),
              district: z.string().nullable(),
              packages: z.int(),
              balanceToCollectFen: z.int(),
              slotName: z.string(),
              slotNameEn: z.string(),
              startTime: z.string(),
            }),
          ),
        }),
      ),
  ),
  /** Money due: what today's deliveries are to collect, and orders that were delivered and not paid in full. */
  'today.money': query(
    SELLERS,
    () => emptyInput,
    () =>
      z.object({
        collectTodayFen: z.int(),
        overdueFen: z.int(),
        overdueOrders: z.int(),
        /** The longest due first, a handful. */
        rows: z.array(
          z.object({
            orderId: z.int(),
            number: z.string(),
            customerId: z.int(),
            customerName: z.string(),
            orderDate: z.string(),
            state: z.enum(ORDER_STATES),
            balanceFen: z.int(),
          }),
        ),
      }),
  ),
  /** The day in four figures; money only for those who sell. */
  'today.figures': query(
    EVERYONE,
    () => emptyInput,
    () =>
      z.object({
        /** NULL for whoever delivers, like the orders. */
        walkIns: figure.nullable(),
        orders: figure.nullable(),
        receivedFen: figure.nullable(),
        deliveries: figure,
        /** Deliveries of today that have their result. */
        deliveriesDone: z.int(),
        /** Weeks that `usual` is the average of, 0–8. */
        weeks: z.int(),
      }),
  ),
};
