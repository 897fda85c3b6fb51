import { z } from 'zod';
import { command, query, SELLERS } from '../../contract/call';
import {
  fenPositive,
  localDate,
  optionalDate,
  optionalRecordId,
  optionalText,
  recordId,
  text,
  version,
} from '../../contract/fields';
import { page, pageInput } from '../../contract/paging';
import { PAYMENT_KINDS } from '../../domain/orderMoney';
import { PAYMENT_METHODS } from '../../domain/productCodes';

/** Kinds of money that comes in. */
export const RECEIPT_KINDS = [
  'deposit_guarantee',
  'deposit_advance',
  'progress',
  'final',
  'collected_on_delivery',
] as const satisfies readonly (typeof PAYMENT_KINDS)[number][];

export const paymentFields = {
  kind: z.enum(RECEIPT_KINDS),
  method: z.enum(PAYMENT_METHODS),
  amountFen: fenPositive,
  paidDate: localDate,
  note: optionalText(200),
};
export type ReceiptKind = (typeof RECEIPT_KINDS)[number];

/** What a 定金 secures at most and by how much it goes beyond (民法典 586), in fen. */
export const depositWarning = z.object({ limitFen: z.int(), surplusFen: z.int() }).nullable();

/** The order afterwards: its new version and what is left to pay. */
const taken = z.object({
  id: z.int(),
  number: z.string(),
  orderId: z.int(),
  orderVersion: z.int(),
  balanceFen: z.int(),
  depositWarning,
});

const paymentRow = z.object({
  id: z.int(),
  number: z.string(),
  orderId: z.int(),
  orderNumber: z.string(),
  customerId: z.int(),
  customerName: z.string(),
  kind: z.enum(PAYMENT_KINDS),
  method: z.enum(PAYMENT_METHODS),
  amountFen: z.int(),
  /** The amount with its sign: a refund is negative. */
  signedFen: z.int(),
  paidDate: z.string(),
  staffName: z.string().nullable(),
  note: z.string().nullable(),
});

/** What the list of payments can be narrowed by; its Excel sheet takes the same. */
export const paymentFilters = {
  from: optionalDate,
  to: optionalDate,
  kinds: z.array(z.enum(PAYMENT_KINDS)).max(PAYMENT_KINDS.length).default([]),
  methods: z.array(z.enum(PAYMENT_METHODS)).max(PAYMENT_METHODS.length).default([]),
  orderId: optionalRecordId('orders'),
};

export const paymentsContract = {
  /** `orderVersion` is the order that the user saw: a second click takes no second payment. */
  'payments.take': command(
    SELLERS,
    () => z.strictObject({ orderId: recordId('orders'), orderVersion: version, ...paymentFields }),
    () => taken,
  ),
  /** More than is due back is the owner's, who says so by `beyondDue`. */
  'payments.refund': command(
    SELLERS,
    () =>
      z.strictObject({
        orderId: recordId('orders'),
        orderVersion: version,
        method: z.enum(PAYMENT_METHODS),
        amountFen: fenPositive,
        paidDate: localDate,
        reason: text(200),
        beyondDue: z.boolean().default(false),
      }),
    () => taken,
  ),
  /** Newest first. */
  'payments.list': query(
    SELLERS,
    () => z.strictObject({ ...paymentFilters, ...pageInput }),
    () => page(paymentRow),
  ),
};
