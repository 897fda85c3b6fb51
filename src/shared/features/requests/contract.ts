import { z } from 'zod';
import { command, FLOOR, query } from '../../contract/call';
import {
  optionalCode,
  optionalDate,
  optionalRecordId,
  optionalText,
  recordId,
  text,
  version,
} from '../../contract/fields';
import { page, pageInput } from '../../contract/paging';
import { REQUEST_KINDS, REQUEST_URGENCIES, REQUEST_WAITS, REVISIT_RESULTS } from '../../domain/requestRules';
import { RETURN_KINDS } from '../../domain/returns';
import { REQUEST_STATES, REQUEST_STEPS } from '../../domain/states/request';
import { RETURN_STATES } from '../../domain/states/return';

/** Which requests a list shows: all, what is not solved yet, what should have been by now, or those in one state. */
export const REQUEST_VIEWS = ['open', 'overdue', ...REQUEST_STATES, 'all'] as const;
export type RequestView = (typeof REQUEST_VIEWS)[number];

/** newest: registered last; due: due first. Overdue ones always come by their due time. */
export const REQUEST_SORTS = ['newest', 'due'] as const;

const rowShape = {
  id: z.int(),
  version: z.int(),
  number: z.string(),
  customerId: z.int(),
  customerName: z.string(),
  customerPhone: z.string().nullable(),
  orderId: z.int().nullable(),
  orderNumber: z.string().nullable(),
  kind: z.enum(REQUEST_KINDS),
  urgency: z.enum(REQUEST_URGENCIES),
  title: z.string(),
  state: z.enum(REQUEST_STATES),
  waitingFor: z.enum(REQUEST_WAITS).nullable(),
  assigneeId: z.int().nullable(),
  assigneeName: z.string().nullable(),
  /** UTC ms, like every instant here. */
  dueAt: z.int(),
  overdue: z.boolean(),
  /** 0–3. */
  escalation: z.int(),
  createdAt: z.int(),
};

/** One thing that happened with a request. */
const event = z.object({
  id: z.int(),
  at: z.int(),
  /** NULL: the app by itself. */
  actorName: z.string().nullable(),
  kind: z.enum([
    'registered',
    'accepted',
    'working',
    'waiting',
    'progress',
    'resolved',
    'revisited',
    'closed',
    'reopened',
    'escalated',
    'assigned',
    'edited',
  ]),
  waitingFor: z.enum(REQUEST_WAITS).nullable(),
  assigneeName: z.string().nullable(),
  escalation: z.int().nullable(),
  revisitResult: z.enum(REVISIT_RESULTS).nullable(),
  /** The new due time, where it changed. */
  dueAt: z.int().nullable(),
  text: z.string().nullable(),
});
export type RequestEvent = z.output<typeof event>;

const request = z.object({
  ...rowShape,
  deliveryId: z.int().nullable(),
  deliveryNumber: z.string().nullable(),
  description: z.string().nullable(),
  resolution: z.string().nullable(),
  revisitResult: z.enum(REVISIT_RESULTS).nullable(),
  revisitNote: z.string().nullable(),
  registeredBy: z.string().nullable(),
  /** Returns that answer it, newest first. */
  returns: z.array(
    z.object({
      id: z.int(),
      number: z.string(),
      kind: z.enum(RETURN_KINDS),
      state: z.enum(RETURN_STATES),
      orderId: z.int(),
    }),
  ),
  /** Oldest first. */
  events: z.array(event),
});

const content = {
  /** Of the customer; a delivery brings its order along. */
  orderId: optionalRecordId('orders'),
  deliveryId: optionalRecordId('deliveries'),
  kind: z.enum(REQUEST_KINDS, 'required'),
  /** NULL: what the kind begins with. */
  urgency: optionalCode(REQUEST_URGENCIES),
  title: text(100),
  description: optionalText(2000),
};

const at = { id: recordId('requests'), version };

export const requestsContract = {
  'requests.list': query(
    FLOOR,
    () =>
      z.strictObject({
        view: z.enum(REQUEST_VIEWS).default('all'),
        kind: optionalCode(REQUEST_KINDS),
        assigneeId: optionalRecordId('staff'),
        customerId: optionalRecordId('customers'),
        orderId: optionalRecordId('orders'),
        /** Number, title, the order's number, the customer's name or phone. */
        text: optionalText(80),
        sort: z.enum(REQUEST_SORTS).default('newest'),
        ...pageInput,
      }),
    () => page(z.object(rowShape)),
  ),
  /** How many are in each state, and how many should have been solved by now. */
  'requests.counts': query(
    FLOOR,
    () => z.strictObject({}),
    () => z.object({ states: z.partialRecord(z.enum(REQUEST_STATES), z.int()), overdue: z.int() }),
  ),
  'requests.get': query(
    FLOOR,
    () => z.strictObject({ id: recordId('requests') }),
    () => request,
  ),
  /** Whoever registers it has it, unless told. Due by its urgency. */
  'requests.create': command(
    FLOOR,
    () =>
      z.strictObject({
        customerId: recordId('customers'),
        ...content,
        assigneeId: optionalRecordId('staff'),
      }),
    () => request,
  ),
  /** What it is about. Another urgency sets the due time anew, counted from now. */
  'requests.update': command(
    FLOOR,
    () => z.strictObject({ ...at, ...content }),
    () => request,
  ),
  /**
   * The next step. `note` is the solution, what the customer said, or how it stands; needed to resolve, to reopen,
   * and to close what was never resolved. `waitingFor` is needed to wait, `expectedDate` then says until when;
   * `revisitResult` is needed to revisit.
   */
  'requests.move': command(
    FLOOR,
    () =>
      z.strictObject({
        ...at,
        step: z.enum(REQUEST_STEPS),
        note: optionalText(1000),
        waitingFor: optionalCode(REQUEST_WAITS),
        expectedDate: optionalDate,
        revisitResult: optionalCode(REVISIT_RESULTS),
      }),
    () => request,
  ),
  /** One level up, with the reason. */
  'requests.escalate': command(
    FLOOR,
    () => z.strictObject({ ...at, reason: text(500) }),
    () => request,
  ),
  'requests.assign': command(
    FLOOR,
    () => z.strictObject({ ...at, assigneeId: recordId('staff') }),
    () => request,
  ),
};
