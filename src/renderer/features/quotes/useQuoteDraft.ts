import { useEffect, useMemo, useRef, useState } from 'react';
import type { OutputOf, RawInputOf } from '../../../shared/contract';
import { discountByBp, type Fen } from '../../../shared/domain/money';
import { useSession } from '../../platform/session';
import { amountOf, type EditableLine, editableLine, lineInput } from '../../widgets/lines/lineModel';
import { isNew } from './blankQuote';
import { MOST_BP } from './discountUnit';

export type Quote = OutputOf<'quotes.get'>;
export type QuoteInput = RawInputOf<'quotes.save'>;

export const FEES = ['deliveryFeeFen', 'carryingFeeFen', 'installationFeeFen'] as const;

export interface QuoteDraft {
  lines: EditableLine[];
  /** The discount as typed in per cent (1/10,000), which follows the goods; NULL: an amount. */
  discountBp: number | null;
  /** NaN in here is typed text that is no amount. */
  discountFen: number;
  deliveryFeeFen: number;
  carryingFeeFen: number;
  installationFeeFen: number;
  validUntil: string;
  sellerId: number | null;
  note: string | null;
}

const draftOf = (quote: Quote): QuoteDraft => ({
  lines: quote.lines.map(editableLine),
  discountBp: quote.discountBp,
  discountFen: quote.discountFen,
  deliveryFeeFen: quote.deliveryFeeFen,
  carryingFeeFen: quote.carryingFeeFen,
  installationFeeFen: quote.installationFeeFen,
  validUntil: quote.validUntil,
  sellerId: quote.sellerId,
  note: quote.note,
});

/** What the totals panel shows, in fen; a part that is no number counts as nothing until it is one. */
function draftTotals(draft: QuoteDraft) {
  const goodsFen = draft.lines.reduce((sum, line) => sum + amountOf(line), 0);
  const discountFen =
    draft.discountBp === null
      ? known(draft.discountFen)
      : // More than everything, or less than nothing, is refused by main at its field.
        discountByBp(goodsFen as Fen, Math.max(0, Math.min(known(draft.discountBp), MOST_BP)));
  const feesFen = FEES.reduce((sum, fee) => sum + known(draft[fee]), 0);
  return { goodsFen, discountFen, feesFen, totalFen: Math.max(goodsFen - discountFen, 0) + feesFen };
}

const known = (fen: number) => (Number.isSafeInteger(fen) ? fen : 0);

interface Kept {
  version: number;
  draft: QuoteDraft;
}

/** What was typed and not saved, by person and quote: it outlives the page when somebody else signs in in between. */
const kept = new Map<string, Kept>();

/** What is typed but not yet stored. Starts anew when the stored quote changes and nothing was typed. */
export function useQuoteDraft(quote: Quote) {
  const key = `${useSession().actor.staffId}/${isNew(quote) ? `new/${quote.customer.id}` : quote.id}`;
  const [before] = useState(() => kept.get(key));
  const typed = before?.version === quote.version ? before.draft : null;
  const [draft, setDraft] = useState(() => typed ?? draftOf(quote));
  const [dirty, setDirty] = useState(typed !== null);
  const latest = useRef(draft);
  latest.current = draft;
  const stored = `${quote.id}/${quote.version}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was typed is kept while the stored quote only reloads.
  useEffect(() => {
    // What was typed for a new quote stands until it is shown as it is stored.
    if (!dirty && !isNew(quote)) setDraft(draftOf(quote));
  }, [stored, dirty]);
  useEffect(() => {
    if (dirty) kept.set(key, { version: quote.version, draft });
    else kept.delete(key);
  }, [dirty, draft, key, quote.version]);
  const totals = useMemo(() => draftTotals(draft), [draft]);
  const input: QuoteInput = {
    id: quote.id,
    version: quote.version,
    lines: draft.lines.map(lineInput),
    discountBp: draft.discountBp,
    discountFen: draft.discountBp === null ? draft.discountFen : totals.discountFen,
    deliveryFeeFen: draft.deliveryFeeFen,
    carryingFeeFen: draft.carryingFeeFen,
    installationFeeFen: draft.installationFeeFen,
    validUntil: draft.validUntil,
    sellerId: draft.sellerId,
    note: draft.note,
  };
  return {
    draft,
    totals,
    input,
    dirty,
    change: (patch: Partial<QuoteDraft>) => {
      setDraft((before) => ({ ...before, ...patch }));
      setDirty(true);
    },
    /** After a save of that draft: the stored quote counts again, unless more was typed meanwhile. */
    saved: (sent: QuoteDraft) => setDirty(latest.current !== sent),
    /** Gives up what was typed: the stored quote counts again. */
    giveUp: () => setDirty(false),
  };
}
