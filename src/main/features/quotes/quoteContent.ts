import { eq } from 'drizzle-orm';
import type { InputOf } from '../../../shared/contract';
import { discountFault } from '../../../shared/domain/amountFaults';
import { addDays, type LocalDate } from '../../../shared/domain/dates';
import { addFen, discountByBp, type Fen } from '../../../shared/domain/money';
import { lineAmount, orderTotals } from '../../../shared/domain/orderMoney';
import { SELLERS } from '../../../shared/domain/roleGroups';
import { refuseTooFar } from '../../core/plannedDate';
import { actorOf, type ReadContext, type WriteContext } from '../../database/context';
import { nextNumber } from '../../database/numbers';
import {
  deleteRecord,
  getRecord,
  insertRecord,
  recordStateChange,
  requireVersion,
  updateRecord,
} from '../../database/records';
import { customers, quoteLines, quotes } from '../../database/schema';
import { AppError, fieldError, refuseFault } from '../../system/errors';
import { withdrawRequests } from '../approvals';
import { productsById } from '../catalogue';
import { getSetting } from '../settings';
import { requireAtWork } from '../staff';
import { indexQuote } from './quoteIndex';
import { linesOf, type Quote, type QuoteLine } from './quotes.repository';

export type LineInput = Omit<InputOf<'quotes.save'>['lines'][number], 'id'>;

/** What a new quote begins with, before it is stored: whose it is, who sells, until when it would hold. */
export function blankQuote(context: ReadContext, customerId: number) {
  const customer = getRecord(context, customers, customerId);
  if (customer.erasedAt !== null) throw new AppError('CONFLICT', { reason: 'customer_erased' });
  return {
    customer: liveCustomer(customer),
    sellerId: actorOf(context).staffId,
    validUntil: holdsUntil(context),
  };
}

const holdsUntil = ({ db, today }: ReadContext): LocalDate =>
  addDays(today, getSetting(db, 'limits').quoteValidDays);

/** The same customer; CONFLICT when the record has become another's. */
function liveCustomer<C extends Pick<typeof customers.$inferSelect, 'mergedIntoId'>>(customer: C): C {
  if (customer.mergedIntoId !== null) throw new AppError('CONFLICT', { reason: 'customer_merged' });
  return customer;
}

/** A new, empty draft. */
export function createQuote(
  context: WriteContext,
  { customerId, ...rest }: { customerId: number; sellerId: number | null; proposalId?: number },
): Quote {
  liveCustomer(getRecord(context, customers, customerId));
  requireAtWork(context, 'sellerId', rest.sellerId, SELLERS);
  const quote = insertRecord(context, quotes, {
    ...rest,
    customerId,
    number: nextNumber(context, 'QT'),
    validUntil: holdsUntil(context),
  });
  recordStateChange(context, 'quotes', quote.id, null, 'draft');
  indexQuote(context, quote);
  return quote;
}

/** Replaces what a draft holds. Whatever waits for the owner's answer about the old content is withdrawn. */
export function saveQuote(
  context: WriteContext,
  { id, version, lines, ...fields }: InputOf<'quotes.save'>,
): void {
  const before = requireVersion(context, quotes, id, version);
  if (before.state !== 'draft') throw new AppError('ILLEGAL_TRANSITION', { reason: 'quote_not_draft' });
  if (fields.validUntil !== before.validUntil) {
    if (fields.validUntil < context.today) throw fieldError('validUntil', 'date_past');
    refuseTooFar('validUntil', fields.validUntil, context.today);
  }
  requireAtWork(context, 'sellerId', fields.sellerId, SELLERS, before.sellerId);
  const linesChanged = replaceLines(context, id, lines);
  const after = updateRecord(context, quotes, id, version, { ...fields, ...checkedMoney(lines, fields) });
  if (!linesChanged && after.version === version) return;
  // A change of lines alone has to move the quote's version too: it is what guards the whole.
  if (after.version === version) touchQuote(context, after);
  withdrawRequests(context, 'discount', 'quotes', id);
}

/** Discount and total in fen; a discount above the goods, or above the largest amount, is refused at its field. */
function checkedMoney(
  lines: readonly Pick<LineInput, 'unitPriceFen' | 'quantity' | 'gift'>[],
  fields: Pick<
    InputOf<'quotes.save'>,
    'discountFen' | 'discountBp' | 'deliveryFeeFen' | 'carryingFeeFen' | 'installationFeeFen'
  >,
): { discountFen: Fen; totalFen: Fen } {
  const live = lines.map((line) => ({ ...line, cancelled: false }));
  const goodsFen = addFen(...live.map(lineAmount));
  const discountFen =
    fields.discountBp === null ? fields.discountFen : discountByBp(goodsFen, fields.discountBp);
  refuseFault('discountFen', discountFault(discountFen, goodsFen));
  return { discountFen, totalFen: orderTotals({ ...fields, discountFen, lines: live }).totalFen };
}

/** True when anything about the lines changed. */
function replaceLines(
  context: WriteContext,
  quoteId: number,
  lines: InputOf<'quotes.save'>['lines'],
): boolean {
  const stored = new Map(linesOf(context.db, quoteId).map((line) => [line.id, line]));
  const rows = completeLines(context, lines);
  let changed = false;
  for (const [index, row] of rows.entries()) {
    const id = lines[index]?.id ?? null;
    const before = id === null ? null : stored.get(id);
    if (before === undefined) throw fieldError(`lines.${index}.id`, 'invalid');
    if (before === null) insertRecord(context, quoteLines, { ...row, quoteId });
    else {
      const after = updateRecord(context, quoteLines, before.id, null, row);
      stored.delete(before.id);
      if (after.version === before.version) continue;
    }
    changed = true;
  }
  for (const id of stored.keys()) deleteRecord(context, quoteLines, id);
  return changed || stored.size > 0;
}

/** Puts lines into their order and adds what nobody types: the packed volume. */
export function completeLines<L extends LineInput>(context: WriteContext, lines: readonly L[]) {
  const products = productsById(
    context.db,
    lines.map((line) => line.productId),
  );
  return lines.map((line, index) => {
    const product = line.productId === null ? null : products.get(line.productId);
    if (product === undefined) throw fieldError(`lines.${index}.productId`, 'invalid');
    const { id: _id, ...content } = line as L & { id?: number | null };
    return { ...content, sort: index + 1, volumeDm3: volumeOf(line, product) };
  });
}

/** Packed volume of the whole line, dm³. What is not of the catalogue's size counts as its outer box. */
export function volumeOf(
  line: Pick<QuoteLine, 'lengthMm' | 'widthMm' | 'heightMm' | 'quantity'>,
  product: {
    lengthMm: number | null;
    widthMm: number | null;
    heightMm: number | null;
    volumeDm3: number;
  } | null,
): number {
  const { lengthMm, widthMm, heightMm, quantity } = line;
  const asListed =
    product !== null &&
    lengthMm === product.lengthMm &&
    widthMm === product.widthMm &&
    heightMm === product.heightMm;
  if (asListed || lengthMm === null || widthMm === null || heightMm === null) {
    return (product?.volumeDm3 ?? 0) * quantity;
  }
  return Math.ceil((lengthMm * widthMm * heightMm) / 1_000_000) * quantity;
}

function touchQuote(context: WriteContext, quote: Quote): void {
  context.touched.add('quotes');
  context.db
    .update(quotes)
    .set({ version: quote.version + 1, updatedAt: context.now })
    .where(eq(quotes.id, quote.id))
    .run();
}
