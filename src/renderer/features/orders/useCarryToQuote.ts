import { useRef } from 'react';
import { useNavigate } from 'react-router';
import type { OutputOf } from '../../../shared/contract';
import { write } from '../../app/write';
import { useBusy } from '../../ui/useBusy';
import { useReport } from '../../ui/useReport';
import { type EditableLine, lineInput } from '../quotes/lineModel';
import type { Amounts } from './AmountsPanel';

interface Carried {
  customerId: number;
  lines: readonly EditableLine[];
  amounts: Amounts;
  note: string | null;
}

/** Puts what was typed for an order into a quote and opens it: there the owner can be asked for the discount. */
export function useCarryToQuote(close: () => void) {
  const navigate = useNavigate();
  const report = useReport();
  const { busy, run } = useBusy();
  // A second try fills the quote that the first has begun.
  const begun = useRef<OutputOf<'quotes.create'> | null>(null);
  const carry = ({ customerId, lines, amounts, note }: Carried) =>
    run(async () => {
      try {
        begun.current ??= await write('quotes.create', { customerId });
        const { id, version, validUntil, sellerId } = begun.current;
        const written = lines.map((line) => ({ ...lineInput(line), id: null }));
        await write('quotes.save', { id, version, validUntil, sellerId, lines: written, ...amounts, note });
        close();
        navigate(`/quotes/${id}`);
      } catch (error) {
        report(error);
      }
    });
  return { carrying: busy, carry };
}
