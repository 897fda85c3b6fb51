import { App } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { concession, concessionBp, exceedsLimit } from '../../../shared/domain/concession';
import type { Fen } from '../../../shared/domain/money';
import { prefetch, useWrite } from '../../platform/api';
import { withoutPrefix } from '../../platform/errorText';
import { usePathErrors } from '../../ui/usePathErrors';
import { useReport } from '../../ui/useReport';
import { useDiscountLimit } from '../../widgets/lines/useDiscountLimit';
import { isNew } from './blankQuote';
import type { Quote, QuoteDraft, QuoteInput } from './useQuoteDraft';

/** What is typed, and what it makes as an input. */
interface Typed {
  draft: QuoteDraft;
  input: QuoteInput;
  dirty: boolean;
  /** That draft is stored now. */
  saved: (sent: QuoteDraft) => void;
}

/** Saving, offering and moving a quote; field errors are kept by path until the field is changed or the next try. */
export function useQuoteActions(quote: Quote, { draft, input, dirty, saved: onSaved }: Typed) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { limitBp: limit } = useDiscountLimit(quote.customer.id);
  const report = useReport();
  const paths = usePathErrors(input);
  const [asking, setAsking] = useState<{ of: Quote; given: number; limit: number } | null>(null);
  /** What a new quote became with its first save; until nothing is unsaved it stays under its first address. */
  const [stored, setStored] = useState<Quote | null>(null);
  const underWay = useRef(false);
  const create = useWrite('quotes.create');
  const save = useWrite('quotes.save');
  const offer = useWrite('quotes.offer');
  const accept = useWrite('quotes.accept');
  const revise = useWrite('quotes.revise');

  /** Main's errors at their fields; what has no field on this page is reported. */
  const fail = (error: unknown) => {
    if (!paths.take(error)) report(error);
  };

  /** The first save of a new quote: from now on it has its number. */
  const storeNew = async (): Promise<Quote> => {
    const { id: _id, version: _version, sellerId, lines, ...content } = input;
    const saved = await create.mutateAsync({
      ...{ customerId: quote.customer.id, sellerId, content: { ...content, lines: lines.map(asNewLine) } },
    });
    // Its own address shows it at once.
    await prefetch('quotes.get', { id: saved.id });
    return saved;
  };

  /** Stores what was typed. Answers the stored quote, or null when it was refused. */
  const store = async (leaving = false): Promise<Quote | null> => {
    if (!dirty) return quote;
    // A second key before the answer would store a second quote.
    if (underWay.current) return null;
    underWay.current = true;
    try {
      const saved = await sendTyped();
      paths.clear();
      onSaved(draft);
      if (isNew(quote) && !leaving) setStored(saved);
      return saved;
    } catch (error) {
      fail(withoutPrefix(error, 'content'));
      return null;
    } finally {
      underWay.current = false;
    }
  };

  const sendTyped = (): Promise<Quote> => {
    if (!isNew(quote)) return save.mutateAsync(input);
    if (!stored) return storeNew();
    // More was typed while the first save was on its way.
    const { id, version } = stored;
    return save.mutateAsync({ ...input, id, version, lines: input.lines.map(asNewLine) });
  };

  const sendOffer = ({ id, version }: Quote, reason: string | null) =>
    offer.mutate(
      { id, version, reason },
      {
        onSuccess: (after) => {
          setAsking(null);
          void message.success(t(after.state === 'offered' ? 'quotes.offered' : 'quotes.asked'));
        },
        onError: (error) => {
          setAsking(null);
          fail(error);
        },
      },
    );

  return {
    errors: paths.errors,
    asking,
    /** The id that a new quote was given with its first save. */
    storedAs: stored?.id ?? null,
    busy: create.isPending || save.isPending || offer.isPending || accept.isPending || revise.isPending,
    /** True when it is stored. `leaving`: on the way to another page. */
    save: async (leaving = false) => {
      const saved = await store(leaving);
      if (saved) {
        const { number } = saved;
        void message.success(isNew(quote) ? t('quotes.created', { number }) : t('common.saved'));
      }
      return saved !== null;
    },
    offer: async () => {
      const saved = await store();
      if (!saved) return;
      const given = concession(
        saved.lines.map((line) => ({
          ...line,
          unitPriceFen: line.unitPriceFen as Fen,
          listPriceFen: line.listPriceFen as Fen | null,
        })),
        saved.discountFen as Fen,
      );
      // Main decides; this only asks for the reason before it is needed.
      if (limit !== null && saved.lines.length > 0 && exceedsLimit(given, limit)) {
        setAsking({ of: saved, given: concessionBp(given), limit });
      } else sendOffer(saved, null);
    },
    askOwner: (reason: string | null) => asking && sendOffer(asking.of, reason),
    stopAsking: () => setAsking(null),
    accept: () =>
      accept.mutate(
        { id: quote.id, version: quote.version },
        { onSuccess: () => void message.success(t('quotes.accepted')), onError: fail },
      ),
    revise: () => revise.mutate({ id: quote.id, version: quote.version }, { onError: fail }),
  };
}

/** A line that is not stored yet, or is stored anew. */
const asNewLine = ({ id: _id, ...line }: QuoteInput['lines'][number]) => line;
