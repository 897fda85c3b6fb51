import { proposals } from '../../database/schema';
import { codeTokens, type SearchSource, textTokens } from '../search';

type Proposal = Pick<typeof proposals.$inferSelect, 'number' | 'title'>;

/** What a proposal is found by: its number, and its title where it has one; an erasure puts the number there. */
export const proposalTerms = ({ number, title }: Proposal): string[] => [
  ...codeTokens(number),
  ...(title === number ? [] : textTokens(title)),
];

export const proposalSearch: SearchSource = {
  read: (db, where) =>
    db
      .select()
      .from(proposals)
      .where(where)
      .all()
      .map((row) => ({ id: row.id, words: [row.title], terms: () => ({ terms: proposalTerms(row) }) })),
};
