// What the rest of main may use of quotes; nothing else of it is imported from outside of this folder.
export { discountApproval } from './discountApproval';
export { completeLines } from './quoteContent';
export { quoteSearch } from './quoteIndex';
export { expireDueQuotes, orderQuote, reopenQuote, reorderQuote } from './quoteMoves';
export { discountLimit } from './quoteOffer';
export { linesOf, type QuoteLine, stateOn, withListPrices } from './quotes.repository';
export { quotesHandlers } from './quotes.service';
export { quotesSheet } from './quotes.sheet';
export { createQuoteFromProposal } from './quotesFromProposal';
