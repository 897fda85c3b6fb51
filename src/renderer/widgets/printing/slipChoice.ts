import { PAPERS, type Paper } from '../../../shared/domain/papers';

/** What was last chosen for a paper; papers are chosen by what lies in the printer, so each remembers its own. */
export interface SlipChoice {
  copies: number;
  prices: boolean;
}

const PAPER_KEY = 'showroom.slip.paper';
const choiceKey = (paper: Paper) => `showroom.slip.${paper}`;

/** The paper that was last printed on, or null on a PC that has not printed yet. */
export function lastPaper(): Paper | null {
  const stored = localStorage.getItem(PAPER_KEY);
  return PAPERS.find((paper) => paper === stored) ?? null;
}

/** The last choice on a paper, or the owner's standard. */
export function lastChoice(paper: Paper, standard: SlipChoice): SlipChoice {
  try {
    const stored = JSON.parse(localStorage.getItem(choiceKey(paper)) ?? '{}') as Partial<SlipChoice>;
    const { copies, prices } = stored;
    return {
      copies:
        Number.isInteger(copies) && Number(copies) >= 1 && Number(copies) <= 6
          ? Number(copies)
          : standard.copies,
      prices: typeof prices === 'boolean' ? prices : standard.prices,
    };
  } catch {
    // Somebody else's text under our key: the standard is as good.
    return standard;
  }
}

export function rememberChoice(paper: Paper, choice: SlipChoice): void {
  localStorage.setItem(PAPER_KEY, paper);
  localStorage.setItem(choiceKey(paper), JSON.stringify(choice));
}
