import type { proposals } from '../../database/schema';
import { codeTokens, textTokens } from '../search/searchTokens';

type Proposal = Pick<typeof proposals.$inferSelect, 'number' | 'title'>;

/** What a proposal is found by: its number and its title. */
export const proposalTerms = ({ number, title }: Proposal): string[] => [
  ...codeTokens(number),
  ...textTokens(title),
];
