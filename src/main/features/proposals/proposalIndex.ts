import { proposals } from '../../database/schema';
import { codeTokens, type SearchSource, textTokens } from '../search';

type Proposal = Pick<typeof proposals.$inferSelect, 'number' | 'title'>;

/** What a proposal is found by: its number and its title. */
export const proposalTerms = ({ number, title }: Proposal): string[] => [
  ...codeTokens(number),
  ...textTokens(title),
];

export const proposalSearch: SearchSource = {
  entity: 'proposals',
  read: (db, where) =>
    db
      .select()
      .from(proposals)
      .where(where)
      .all()
      .map((row) => ({ id: row.id, words: [row.title], terms: () => ({ terms: proposalTerms(row) }) })),
};
