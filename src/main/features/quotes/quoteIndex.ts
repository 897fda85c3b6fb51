import type { WriteContext } from '../../database/context';
import { quotes } from '../../database/schema';
import { codeTokens, indexForSearch, type SearchSource } from '../search';

type Numbered = Pick<typeof quotes.$inferSelect, 'id' | 'number'>;

/** What a quote is found by: its number alone. */
const quoteTerms = ({ number }: Numbered) => ({ terms: codeTokens(number) });

/** Makes a quote findable. */
export const indexQuote = (context: WriteContext, quote: Numbered): void =>
  indexForSearch(context, 'quotes', quote.id, quoteTerms(quote));

export const quoteSearch: SearchSource = {
  read: (db, where) =>
    db
      .select({ id: quotes.id, number: quotes.number })
      .from(quotes)
      .where(where)
      .all()
      .map((row) => ({ id: row.id, words: [], terms: () => quoteTerms(row) })),
};
