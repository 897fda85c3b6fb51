import { Alert } from 'antd';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Quote } from './useQuoteDraft';

/** What one has to know about a quote before touching it: an open request, its answer, its end. */
export function QuoteNotice({ quote }: { quote: Quote }) {
  const { t } = useTranslation();
  const notice = noticeOf(quote, t);
  if (!notice) return null;
  return (
    <Alert
      showIcon
      type={notice.type}
      title={notice.title}
      {...(notice.note && { description: t('quotes.decisionNote', { note: notice.note }) })}
      style={{ margin: '0 20px 12px' }}
    />
  );
}

type Notice = { type: 'info' | 'success' | 'warning'; title: string; note?: string | null };

function noticeOf(quote: Quote, t: TFunction): Notice | null {
  const { state, approval } = quote;
  if (state === 'expired') return { type: 'warning', title: t('quotes.expiredHint') };
  if (state === 'lost')
    return { type: 'info', title: t('quotes.lostHint', { reason: quote.lostReason ?? '' }) };
  if (!approval || state === 'ordered') return null;
  const name = approval.decidedBy ?? '';
  if (approval.state === 'pending') return { type: 'info', title: t('quotes.waiting') };
  if (approval.state === 'approved' && state !== 'draft') {
    return { type: 'success', title: t('quotes.approvedBy', { name }), note: approval.decisionNote };
  }
  if (approval.state === 'rejected' && state === 'draft') {
    return { type: 'warning', title: t('quotes.rejectedBy', { name }), note: approval.decisionNote };
  }
  return null;
}
