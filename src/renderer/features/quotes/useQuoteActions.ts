import { App } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { concession, concessionBp, exceedsLimit } from '../../../shared/domain/concession';
import type { Fen } from '../../../shared/domain/money';
import { useCall, useWrite } from '../../platform/api';
import { useSession } from '../../platform/session';
import { usePathErrors } from '../../ui/usePathErrors';
import { useReport } from '../../ui/useReport';
import type { Quote, QuoteInput } from './useQuoteDraft';

/** Saving, offering and moving a quote; field errors are kept by path until the field is changed or the next try. */
export function useQuoteActions(quote: Quote, input: QuoteInput, dirty: boolean, onSettled: () => void) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { actor } = useSession();
  const limits = useCall('settings.all', {}).data?.limits.discountBp;
  const report = useReport();
  const paths = usePathErrors(input);
  const [asking, setAsking] = useState<{ version: number; given: number; limit: number } | null>(null);
  const save = useWrite('quotes.save');
  const offer = useWrite('quotes.offer');
  const accept = useWrite('quotes.accept');
  const revise = useWrite('quotes.revise');

  /** Main's errors at their fields; what has no field on this page is reported. */
  const fail = (error: unknown) => {
    if (!paths.take(error)) report(error);
  };

  /** Stores what was typed. Answers the stored quote, or null when it was refused. */
  const store = async (): Promise<Quote | null> => {
    if (!dirty) return quote;
    try {
      const saved = await save.mutateAsync(input);
      paths.clear();
      onSettled();
      return saved;
    } catch (error) {
      fail(error);
      return null;
    }
  };

  const sendOffer = (version: number, reason: string | null) =>
    offer.mutate(
      { id: quote.id, version, reason },
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
    busy: save.isPending || offer.isPending || accept.isPending || revise.isPending,
    /** True when it is stored. */
    save: async () => {
      const saved = await store();
      if (saved) void message.success(t('common.saved'));
      return saved !== null;
    },
    offer: async () => {
      const saved = await store();
      if (!saved) return;
      const { role } = actor;
      const limit = limits && (role === 'front_desk' || role === 'sales') ? limits[role] : null;
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
        setAsking({ version: saved.version, given: concessionBp(given), limit });
      } else sendOffer(saved.version, null);
    },
    askOwner: (reason: string | null) => asking && sendOffer(asking.version, reason),
    stopAsking: () => setAsking(null),
    accept: () =>
      accept.mutate(
        { id: quote.id, version: quote.version },
        { onSuccess: () => void message.success(t('quotes.accepted')), onError: fail },
      ),
    revise: () => revise.mutate({ id: quote.id, version: quote.version }, { onError: fail }),
  };
}
