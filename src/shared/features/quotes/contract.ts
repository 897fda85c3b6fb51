import { z } from 'zod';
import { action, command, FLOOR, query, SELLERS } from '../../contract/call';
import {
  emptyInput,
  fenAmount,
  localDate,
  optionalCode,
  optionalDate,
  optionalRecordId,
  optionalText,
  recordId,
  sellerOfNew,
  shareBp,
  text,
  version,
} from '../../contract/fields';
import { lineFields, lineRow } from '../../contract/lineFields';
import { page, pageInput } from '../../contract/paging';
import { TIERS } from '../../domain/customerFacts/codes';
import { QUOTE_STATES } from '../../domain/states/quote';

const quoteListRow = z.object({
  id: z.int(),
  number: z.string(),
  customerId: z.int(),
  customerName: z.string(),
  customerPhone: z.string().nullable(),
  sellerId: z.int().nullable(),
  sellerName: z.string().nullable(),
  /** An offer past its date reads as expired, recorded or not. */
  state: z.enum(QUOTE_STATES),
  validUntil: z.string(),
  totalFen: z.int(),
  createdAt: z.int(),
});

const quote = z.object({
  id: z.int(),
  version: z.int(),
  number: z.string(),
  state: z.enum(QUOTE_STATES),
  customer: z.object({
    id: z.int(),
    name: z.string(),
    phone: z.string().nullable(),
    floor: z.int().nullable(),
    hasLift: z.boolean().nullable(),
  }),
  proposalId: z.int().nullable(),
  sellerId: z.int().nullable(),
  validUntil: z.string(),
  discountFen: z.int(),
  /** The discount as it was typed in per cent (1/10,000); NULL: as an amount. */
  discountBp: z.int().nullable(),
  deliveryFeeFen: z.int(),
  carryingFeeFen: z.int(),
  installationFeeFen: z.int(),
  totalFen: z.int(),
  lostReason: z.string().nullable(),
  note: z.string().nullable(),
  createdAt: z.int(),
  lines: z.array(z.object(lineRow)),
  /** The newest request to the owner about it. */
  approval: z
    .object({
      state: z.string(),
      requestedBy: z.string().nullable(),
      decidedBy: z.string().nullable(),
      reason: z.string().nullable(),
      decisionNote: z.string().nullable(),
    })
    .nullable(),
  /** The order that was made from it. */
  orderId: z.int().nullable(),
});

const at = { id: recordId('quotes'), version };

const moneyAndNote = {
  discountFen: fenAmount,
  deliveryFeeFen: fenAmount,
  carryingFeeFen: fenAmount,
  installationFeeFen: fenAmount,
  note: optionalText(500),
};

/** A discount in per cent (1/10,000) of the goods: it decides, whatever `discountFen` says. */
const discountBp = shareBp.nullish().transform((value) => value ?? null);

/** Shared with the Excel sheet of the list. */
export const quoteFilters = {
  state: optionalCode(QUOTE_STATES),
  customerId: optionalRecordId('customers'),
  sellerId: optionalRecordId('staff'),
  /** Name, pinyin or phone of the customer, or the quote's number. */
  text: optionalText(60),
};

export const quotesContract = {
  /** Quotes, newest first. */
  'quotes.list': query(
    FLOOR,
    () => z.strictObject({ ...quoteFilters, ...pageInput }),
    () => page(quoteListRow),
  ),
  'quotes.get': query(
    FLOOR,
    () => z.strictObject({ id: recordId('quotes') }),
    () => quote,
  ),
  /**
   * The most that whoever asks may give this customer away without asking, in 1/10,000, for quotes and orders alike; NULL:
   * anything. `tier`: the customer's, where it gives more than the role.
   */
  'quotes.discountLimit': query(
    SELLERS,
    () => z.strictObject({ customerId: recordId('customers') }),
    () => z.object({ limitBp: z.int().nullable(), tier: z.enum(TIERS).nullable() }),
  ),
  /** What a new quote for a customer begins with. Nothing is stored, and no number given, before it is saved. */
  'quotes.blank': query(
    SELLERS,
    () => z.strictObject({ customerId: recordId('customers') }),
    () => quote.pick({ customer: true, sellerId: true, validUntil: true }),
  ),
  /** A quote for a customer, empty or with what was typed. */
  'quotes.create': command(
    SELLERS,
    () =>
      z.strictObject({
        customerId: recordId('customers'),
        sellerId: sellerOfNew(),
        content: z
          .strictObject({
            lines: z.array(z.strictObject(lineFields)).max(200, 'too_many'),
            ...moneyAndNote,
            discountBp,
            /** NULL: as long as the owner lets a quote hold. */
            validUntil: optionalDate,
          })
          .nullable()
          .default(null),
      }),
    () => quote,
  ),
  /** Replaces the content of a draft. A line without id is new; one that is missing is taken out. */
  'quotes.save': command(
    SELLERS,
    () =>
      z.strictObject({
        ...at,
        lines: z
          .array(z.strictObject({ id: optionalRecordId('quote_lines'), ...lineFields }))
          .max(200, 'too_many'),
        ...moneyAndNote,
        discountBp,
        validUntil: localDate,
        sellerId: optionalRecordId('staff'),
      }),
    () => quote,
  ),
  /** Offers a draft; above the role's limit it stays a draft and the owner is asked. */
  'quotes.offer': command(
    SELLERS,
    () => z.strictObject({ ...at, reason: optionalText(200) }),
    () => quote,
  ),
  'quotes.accept': command(
    SELLERS,
    () => z.strictObject(at),
    () => quote,
  ),
  'quotes.lose': command(
    SELLERS,
    () => z.strictObject({ ...at, reason: text(200) }),
    () => quote,
  ),
  /** Back to a draft, to be changed and offered anew. */
  'quotes.revise': command(
    SELLERS,
    () => z.strictObject(at),
    () => quote,
  ),
  /** Puts on record that offers past their date have expired; answers how many. None while the PC's date is in doubt. */
  'quotes.expireDue': action(
    FLOOR,
    () => emptyInput,
    () => z.int(),
  ),
};
