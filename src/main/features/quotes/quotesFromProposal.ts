import type { Fen } from '../../../shared/domain/money';
import { orderTotals } from '../../../shared/domain/orderMoney';
import { actorOf, type WriteContext } from '../../database/context';
import { getRecord, insertRecord, updateRecord } from '../../database/records';
import { customers, quoteLines, quotes } from '../../database/schema';
import { productsById } from '../catalogue';
import { firstSeller } from '../staff';
import { completeLines, createQuote } from './quoteContent';

export interface QuotedProposalItem {
  proposalItemId: number;
  roomName: string | null;
  productId: number | null;
  name: string;
  model: string | null;
  lengthMm: number | null;
  widthMm: number | null;
  heightMm: number | null;
  material: string | null;
  color: string | null;
  quantity: number;
  unitPriceFen: number;
}

/**
 * A draft with what the customer accepted. Source and packages come from the product; a piece of another size than
 * the catalogue's, or of no catalogue at all, is made to measure and counts as one package each.
 */
export function createQuoteFromProposal(
  context: WriteContext,
  request: {
    proposalId: number;
    customerId: number;
    items: readonly QuotedProposalItem[];
  },
): number {
  const { items, proposalId, customerId } = request;
  const customer = getRecord(context, customers, customerId);
  const sellerId = firstSeller(context, customer.sellerId, actorOf(context).staffId);
  const quote = createQuote(context, { proposalId, customerId, sellerId });
  const products = productsById(
    context.db,
    items.map((item) => item.productId),
  );
  const lines = items.map((item) => {
    const product = item.productId === null ? undefined : products.get(item.productId);
    const custom =
      !product ||
      (['lengthMm', 'widthMm', 'heightMm'] as const).some(
        (side) => item[side] !== null && item[side] !== product[side],
      );
    return {
      ...item,
      unitPriceFen: item.unitPriceFen as Fen,
      source: custom ? ('custom' as const) : product.source,
      packages: item.quantity * (product?.packages ?? 1),
      gift: false,
      remark: null,
    };
  });
  for (const line of completeLines(context, lines)) {
    insertRecord(context, quoteLines, { ...line, quoteId: quote.id });
  }
  const { totalFen } = orderTotals({
    lines: lines.map((line) => ({ ...line, cancelled: false })),
    discountFen: 0 as Fen,
    deliveryFeeFen: 0 as Fen,
    carryingFeeFen: 0 as Fen,
    installationFeeFen: 0 as Fen,
  });
  updateRecord(context, quotes, quote.id, null, { totalFen });
  return quote.id;
}
