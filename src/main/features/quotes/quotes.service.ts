import { localDate } from '../../../shared/domain/dates';
import type { quotesContract } from '../../../shared/features/quotes/contract';
import { clockState } from '../../core/clockCheck';
import type { HandlersFor } from '../../core/handlers';
import { actorOf } from '../../database/context';
import { blankQuote, createQuote, saveQuote } from './quoteContent';
import { acceptQuote, expireDueQuotes, loseQuote, reviseQuote } from './quoteMoves';
import { discountLimit, offerQuote } from './quoteOffer';
import { countQuotes, quotePage, quoteView } from './quotes.repository';

export const quotesHandlers: HandlersFor<typeof quotesContract> = {
  'quotes.list': ({ cursor, direction, limit, ...filters }, { db, today }) => ({
    ...quotePage(db, today, filters, { cursor, direction, limit }),
    total: cursor ? null : countQuotes(db, today, filters),
  }),

  'quotes.get': ({ id }, context) => quoteView(context, id),

  'quotes.discountLimit': ({ customerId }, context) => discountLimit(context, customerId),

  'quotes.blank': ({ customerId }, context) => blankQuote(context, customerId),

  'quotes.create': ({ customerId, sellerId: seller, content }, context) => {
    const sellerId = seller === undefined ? actorOf(context).staffId : seller;
    const quote = createQuote(context, { customerId, sellerId });
    if (content) {
      const { id, version } = quote;
      const lines = content.lines.map((line) => ({ ...line, id: null }));
      saveQuote(context, {
        ...content,
        ...{ id, version, sellerId, lines },
        validUntil: content.validUntil ?? localDate(quote.validUntil),
      });
    }
    return quoteView(context, quote.id);
  },

  'quotes.save': (input, context) => {
    saveQuote(context, input);
    return quoteView(context, input.id);
  },

  'quotes.offer': ({ id, version, reason }, context) => {
    offerQuote(context, id, version, reason);
    return quoteView(context, id);
  },

  'quotes.accept': ({ id, version }, context) => {
    acceptQuote(context, id, version);
    return quoteView(context, id);
  },

  'quotes.lose': ({ id, version, reason }, context) => {
    loseQuote(context, id, version, reason);
    return quoteView(context, id);
  },

  'quotes.revise': ({ id, version }, context) => {
    reviseQuote(context, id, version);
    return quoteView(context, id);
  },

  // A clock that ran ahead would put an end to every offer.
  'quotes.expireDue': (_input, { platform, now, write }) =>
    clockState(platform.paths, now).problem ? 0 : write(expireDueQuotes),
};
