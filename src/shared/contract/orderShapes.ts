import { z } from 'zod';
import { PAYMENT_KINDS } from '../domain/orderMoney';
import { ORDER_STATES } from '../domain/orderState';
import {
  ARRIVAL_STATES,
  DELIVERY_KINDS,
  ORDER_CHANGE_STATES,
  PACKAGE_STATES,
  PAYMENT_METHODS,
} from '../domain/productCodes';
import { DELIVERY_STATES } from '../domain/states/delivery';
import { TASK_STATES } from '../domain/states/task';
import { depositWarning, paymentFields } from '../features/payments/contract';
import {
  fenAmount,
  optionalDate,
  optionalFlag,
  optionalPhone,
  optionalRecordId,
  optionalText,
  optionalWhole,
  text,
} from './fields';
import { lineFields, lineRow } from './lineFields';

/** A line as it is written down; `id` names the line of the order that it replaces. */
export const orderLineInput = z.strictObject({
  id: optionalRecordId('order_lines'),
  ...lineFields,
  wantedDate: optionalDate,
});
export type OrderLineInput = z.output<typeof orderLineInput>;

/** Who, where, by whom and when. */
export const headerFields = {
  contactName: text(30),
  phone: optionalPhone,
  phone2: optionalPhone,
  community: optionalText(60),
  district: optionalText(60),
  building: optionalText(30),
  unit: optionalText(30),
  room: optionalText(30),
  floor: optionalWhole(-5, 120),
  hasLift: optionalFlag,
  fitsLift: optionalFlag,
  carryingDistanceM: optionalWhole(0, 5000),
  sellerId: optionalRecordId('staff'),
  designerId: optionalRecordId('staff'),
  partnerId: optionalRecordId('partners'),
  campaign: optionalText(60),
  agreedDate: optionalDate,
  needsInstallation: z.boolean(),
  oldFurnitureRemoval: optionalText(100),
  note: optionalText(500),
};
export const moneyFields = {
  discountFen: fenAmount,
  deliveryFeeFen: fenAmount,
  carryingFeeFen: fenAmount,
  installationFeeFen: fenAmount,
};
export const linesField = z.array(orderLineInput).min(1, 'lines_required').max(300, 'too_big');

/** A receipt taken together with the order. */
export const firstPayment = z.strictObject(paymentFields).nullish();

const lineShape = z.object({ ...lineRow, version: z.int(), wantedDate: z.string().nullable() });

/** What a new order begins with: the quote's lines and money, the customer's address. */
export const orderDraft = z.object({
  customerId: z.int(),
  customerName: z.string(),
  quoteId: z.int().nullable(),
  quoteVersion: z.int().nullable(),
  quoteNumber: z.string().nullable(),
  header: z.object({
    contactName: z.string(),
    phone: z.string().nullable(),
    phone2: z.string().nullable(),
    community: z.string().nullable(),
    district: z.string().nullable(),
    building: z.string().nullable(),
    unit: z.string().nullable(),
    room: z.string().nullable(),
    floor: z.int().nullable(),
    hasLift: z.boolean().nullable(),
    sellerId: z.int().nullable(),
    designerId: z.int().nullable(),
    partnerId: z.int().nullable(),
    needsInstallation: z.boolean(),
  }),
  discountFen: z.int(),
  deliveryFeeFen: z.int(),
  carryingFeeFen: z.int(),
  installationFeeFen: z.int(),
  lines: z.array(z.object(lineRow).omit({ id: true })),
  /** Local date on which everything of these lines may be promised. */
  promisedDate: z.string(),
});

export const orderRow = z.object({
  id: z.int(),
  version: z.int(),
  number: z.string(),
  customerId: z.int(),
  customerName: z.string(),
  contactName: z.string(),
  phone: z.string().nullable(),
  community: z.string().nullable(),
  sellerName: z.string().nullable(),
  orderDate: z.string(),
  agreedDate: z.string().nullable(),
  state: z.enum(ORDER_STATES),
  totalFen: z.int(),
  receivedFen: z.int(),
  balanceFen: z.int(),
});

export const ORDER_SORTS = ['newest', 'agreed', 'total', 'balance'] as const;
/** What the list of orders can be narrowed by; its Excel sheet takes the same. */
export const orderFilters = {
  states: z.array(z.enum(ORDER_STATES)).max(ORDER_STATES.length).default([]),
  sellerId: optionalRecordId('staff'),
  customerId: optionalRecordId('customers'),
  text: optionalText(80),
  /** Order date from … to, both included. */
  from: optionalDate,
  to: optionalDate,
  balanceDue: z.boolean().default(false),
  sort: z.enum(ORDER_SORTS).default('newest'),
};

export const ORDER_STEPS = [
  'confirm_order',
  'thank_customer',
  'book_delivery',
  'remind_delivery',
  'ask_after_delivery',
] as const;

const changedField = z.object({
  field: z.string(),
  from: z.union([z.string(), z.number(), z.boolean(), z.null()]),
  to: z.union([z.string(), z.number(), z.boolean(), z.null()]),
});
/** What a change did, as the reader sees it. */
export const changeSummary = z.object({
  added: z.array(z.string()),
  removed: z.array(z.string()),
  altered: z.array(z.object({ name: z.string(), fields: z.array(changedField) })),
  money: z.array(changedField),
  cancelled: z.boolean(),
  /** The return that it settles; older rows do not have it. */
  returnNumber: z.string().optional(),
});
export type ChangeSummary = z.infer<typeof changeSummary>;

export const orderDetail = orderRow.extend({
  /** What changes are measured against: many small ones count together. */
  agreedTotalFen: z.int(),
  quoteId: z.int().nullable(),
  quoteNumber: z.string().nullable(),
  customerVersion: z.int(),
  phone2: z.string().nullable(),
  district: z.string().nullable(),
  building: z.string().nullable(),
  unit: z.string().nullable(),
  room: z.string().nullable(),
  floor: z.int().nullable(),
  hasLift: z.boolean().nullable(),
  fitsLift: z.boolean().nullable(),
  carryingDistanceM: z.int().nullable(),
  sellerId: z.int().nullable(),
  designerId: z.int().nullable(),
  designerName: z.string().nullable(),
  partnerId: z.int().nullable(),
  partnerName: z.string().nullable(),
  campaign: z.string().nullable(),
  needsInstallation: z.boolean(),
  oldFurnitureRemoval: z.string().nullable(),
  goodsFen: z.int(),
  discountFen: z.int(),
  deliveryFeeFen: z.int(),
  carryingFeeFen: z.int(),
  installationFeeFen: z.int(),
  /** 定金 received so far, and how far it goes beyond what secures a contract. */
  guaranteeFen: z.int(),
  depositWarning,
  confirmedAt: z.int().nullable(),
  cancelledAt: z.int().nullable(),
  cancelReason: z.string().nullable(),
  installedAt: z.int().nullable(),
  revisitedAt: z.int().nullable(),
  note: z.string().nullable(),
  lines: z.array(
    lineShape.extend({
      arrivalState: z.enum(ARRIVAL_STATES),
      arrivedPackages: z.int(),
      deliveredPackages: z.int(),
      expectedDate: z.string().nullable(),
      cancelledAt: z.int().nullable(),
      /** Booked or delivered packages (a line without any counts as one): so many must stay. */
      fixedPackages: z.int(),
      packageStates: z.array(z.enum(PACKAGE_STATES)),
      /** What became of a line without packages; NULL for one that has some. */
      looseState: z.enum(PACKAGE_STATES).nullable(),
      /** Pieces that came back and were settled; they are no longer in `quantity`. */
      returnedPieces: z.int(),
    }),
  ),
  payments: z.array(
    z.object({
      id: z.int(),
      number: z.string(),
      kind: z.enum(PAYMENT_KINDS),
      method: z.enum(PAYMENT_METHODS),
      amountFen: z.int(),
      paidDate: z.string(),
      staffName: z.string().nullable(),
      note: z.string().nullable(),
    }),
  ),
  deliveries: z.array(
    z.object({
      id: z.int(),
      version: z.int(),
      number: z.string(),
      kind: z.enum(DELIVERY_KINDS),
      state: z.enum(DELIVERY_STATES),
      date: z.string().nullable(),
      slotName: z.string().nullable(),
      slotNameEn: z.string().nullable(),
      slotTime: z.string().nullable(),
      crewName: z.string().nullable(),
      crewPhone: z.string().nullable(),
      promisedDate: z.string().nullable(),
      packages: z.int(),
      /** Pieces of the order that come after this trip. */
      packagesLater: z.int(),
    }),
  ),
  changes: z.array(
    z.object({
      id: z.int(),
      at: z.int(),
      byName: z.string().nullable(),
      reason: z.string(),
      oldTotalFen: z.int(),
      newTotalFen: z.int(),
      state: z.enum(ORDER_CHANGE_STATES),
      summary: changeSummary,
      /** Who asked, and what the owner is asked; NULL where nobody had to be asked. */
      byId: z.int().nullable(),
      approval: z.object({ id: z.int(), version: z.int() }).nullable(),
      decidedByName: z.string().nullable(),
      decidedAt: z.int().nullable(),
    }),
  ),
  /** Newest last. */
  stateHistory: z.array(
    z.object({ state: z.enum(ORDER_STATES), at: z.int(), byName: z.string().nullable() }),
  ),
  steps: z.array(
    z.object({
      kind: z.enum(ORDER_STEPS),
      /** `waiting`: its time has not come. */
      state: z.enum([...TASK_STATES, 'waiting']),
      taskId: z.int().nullable(),
      taskVersion: z.int().nullable(),
      deliveryId: z.int().nullable(),
      dueDate: z.string().nullable(),
      doneAt: z.int().nullable(),
    }),
  ),
});
