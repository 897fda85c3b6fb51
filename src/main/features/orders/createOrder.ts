import { eq } from 'drizzle-orm';
import type { InputOf, OutputOf } from '../../../shared/contract';
import type { LocalDate } from '../../../shared/domain/dates';
import { type DepositWarning, fen } from '../../../shared/domain/money';
import { PLANNERS, SELLERS } from '../../../shared/domain/roleGroups';
import type { QuoteState } from '../../../shared/domain/states/quote';
import { refuseTooFar } from '../../core/plannedDate';
import { actorOf, type ReadContext, type WriteContext } from '../../database/context';
import { withRealPhones } from '../../database/maskedInput';
import { nextNumber } from '../../database/numbers';
import { getRecord, insertRecord, recordStateChange, requireVersion } from '../../database/records';
import { communities, customers, orders, proposals, quotes } from '../../database/schema';
import { AppError, fieldError } from '../../system/errors';
import { reachStage, requireReferences } from '../customers';
import { linesOf, orderQuote, type QuoteLine, stateOn, withListPrices } from '../quotes';
import { firstPlanner, firstSeller, requireAtWork } from '../staff';
import { checkDiscount } from './discountCheck';
import type { OrderRow } from './orderFacts';
import { indexOrder } from './orderIndex';
import { checkWantedDates, expectedDateOf, insertLines, supplyOf } from './orderLines';
import { refreshOrder } from './orderRefresh';
import { takePayment } from './takePayment';

type CreateInput = InputOf<'orders.create'>;
type Header = Omit<CreateInput, 'customerId' | 'lines' | 'firstPayment' | MoneyKey>;
type MoneyKey = 'discountFen' | 'deliveryFeeFen' | 'carryingFeeFen' | 'installationFeeFen';
type Created = OrderRow & { depositWarning: DepositWarning | null };

/** The shape of a new order before anybody has typed: from the quote, or empty for the customer. */
export function prepareOrder(
  context: ReadContext,
  { customerId, quoteId }: InputOf<'orders.prepare'>,
): OutputOf<'orders.prepare'> {
  const quote = quoteId === null ? null : getRecord(context, quotes, quoteId);
  const wanted = quote?.customerId ?? customerId;
  if (wanted === null) throw fieldError('customerId', 'required');
  const customer = readCustomer(context, wanted);
  const community = customer.communityId
    ? context.db.select().from(communities).where(eq(communities.id, customer.communityId)).get()
    : undefined;
  const proposal = quote?.proposalId
    ? context.db
        .select({ designerId: proposals.designerId })
        .from(proposals)
        .where(eq(proposals.id, quote.proposalId))
        .get()
    : undefined;
  const lines = quote ? withListPrices(context.db, linesOf(context.db, quote.id)) : [];
  const supply = supplyOf(context.db, lines);
  const dates = lines.map((line) => expectedDateOf(line, supply(line.productId), context.today));
  return {
    customerId: customer.id,
    customerName: customer.name,
    quoteId: quote?.id ?? null,
    quoteVersion: quote?.version ?? null,
    quoteNumber: quote?.number ?? null,
    header: {
      contactName: customer.name,
      phone: customer.phone,
      phone2: customer.phone2,
      community: community?.name ?? null,
      district: community?.district ?? null,
      building: customer.building,
      unit: customer.unit,
      room: customer.room,
      floor: customer.floor,
      hasLift: customer.hasLift ?? community?.hasLift ?? null,
      sellerId: firstSeller(context, quote?.sellerId, customer.sellerId, actorOf(context).staffId),
      designerId: firstPlanner(context, proposal?.designerId),
      partnerId: customer.partnerId,
      needsInstallation: true,
    },
    discountFen: quote?.discountFen ?? 0,
    deliveryFeeFen: quote?.deliveryFeeFen ?? 0,
    carryingFeeFen: quote?.carryingFeeFen ?? 0,
    installationFeeFen: quote?.installationFeeFen ?? 0,
    lines,
    promisedDate: [context.today, ...dates].sort().at(-1) ?? context.today,
  };
}

/** An order written down directly: many buy on the first day. */
export function createOrder(context: WriteContext, input: CreateInput): Created {
  const { customerId, lines, firstPayment, ...rest } = input;
  checkDiscount(context, customerId, lines, rest.discountFen);
  const order = writeOrder(context, { customerId, quoteId: null, lines, ...rest });
  return finish(context, order, firstPayment);
}

/** The order of an offered or accepted quote: its lines and money as they were offered. */
export function createFromQuote(context: WriteContext, input: InputOf<'orders.createFromQuote'>): Created {
  const { quoteId, quoteVersion, firstPayment, ...header } = input;
  const quote = requireVersion(context, quotes, quoteId, quoteVersion);
  checkOffered(stateOn(context.today, quote));
  orderQuote(context, quoteId);
  const order = writeOrder(context, {
    ...header,
    customerId: quote.customerId,
    quoteId,
    lines: linesOf(context.db, quoteId).map((line) => lineInput(line)),
    discountFen: fen(quote.discountFen),
    deliveryFeeFen: fen(quote.deliveryFeeFen),
    carryingFeeFen: fen(quote.carryingFeeFen),
    installationFeeFen: fen(quote.installationFeeFen),
  });
  return finish(context, order, firstPayment);
}

function writeOrder(
  context: WriteContext,
  input: Header & Pick<CreateInput, 'customerId' | 'lines' | MoneyKey> & { quoteId: number | null },
): OrderRow {
  const { lines, ...typed } = input;
  // The form began with what is known of the customer, phones masked for those who may not see them.
  const { header } = prepareOrder(context, { customerId: typed.customerId, quoteId: null });
  const values = withRealPhones(context, header, typed);
  if (lines.length === 0) throw fieldError('lines', 'lines_required');
  checkAgreedDate(values.agreedDate, context.today);
  checkWantedDates(lines, context.today);
  requireReferences(context, values, null);
  requireAtWork(context, 'sellerId', values.sellerId, SELLERS);
  requireAtWork(context, 'designerId', values.designerId, PLANNERS);
  const order = insertRecord(context, orders, {
    ...values,
    number: nextNumber(context, 'SO'),
    orderDate: context.today,
    sellerId: values.sellerId === undefined ? actorOf(context).staffId : values.sellerId,
    totalFen: 0,
  });
  recordStateChange(context, 'orders', order.id, null, 'pending');
  insertLines(
    context,
    order.id,
    lines.map((line, i) => ({ line, sort: i + 1 })),
  );
  reachStage(context, order.customerId, 'won');
  indexOrder(context, order.id);
  return refreshOrder(context, order.id);
}

function finish(context: WriteContext, order: OrderRow, payment: CreateInput['firstPayment']): Created {
  if (!payment) return { ...order, depositWarning: null };
  const taken = takePayment(context, { ...payment, orderId: order.id }, 'firstPayment.');
  return { ...getRecord(context, orders, order.id), depositWarning: taken.depositWarning };
}

/** A new date may not lie in the past; one that was agreed earlier may stay. */
export function checkAgreedDate(agreed: LocalDate | null, today: LocalDate): void {
  if (agreed !== null && agreed < today) throw fieldError('agreedDate', 'date_past');
  refuseTooFar('agreedDate', agreed, today);
}

function readCustomer(context: Pick<ReadContext, 'db'>, id: number) {
  const customer = getRecord(context, customers, id);
  if (customer.mergedIntoId !== null) {
    throw new AppError('CONFLICT', { reason: 'customer_merged' });
  }
  return customer;
}

function checkOffered(state: QuoteState): void {
  if (state === 'offered' || state === 'accepted') return;
  const reasons: Partial<Record<QuoteState, string>> = {
    ordered: 'quote_ordered',
    expired: 'quote_expired',
  };
  throw new AppError('ILLEGAL_TRANSITION', { reason: reasons[state] ?? 'quote_not_offered' });
}

/** A quote's line as a new line of an order. */
function lineInput(line: QuoteLine): CreateInput['lines'][number] {
  return { ...pickLine(line), id: null, unitPriceFen: fen(line.unitPriceFen), wantedDate: null };
}

const pickLine = ({
  roomName,
  productId,
  name,
  model,
  lengthMm,
  widthMm,
  heightMm,
  material,
  color,
  source,
  quantity,
  packages,
  gift,
  remark,
}: QuoteLine) => ({
  roomName,
  productId,
  name,
  model,
  lengthMm,
  widthMm,
  heightMm,
  material,
  color,
  source,
  quantity,
  packages,
  gift,
  remark,
});
