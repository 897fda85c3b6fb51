import { EllipsisOutlined } from '@ant-design/icons';
import { Button, Dropdown, Flex, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { SELLERS } from '../../../shared/domain/roleGroups';
import { useSession } from '../../platform/session';
import { isNew } from './blankQuote';
import type { Quote } from './useQuoteDraft';

interface Props {
  quote: Quote;
  dirty: boolean;
  busy: boolean;
  onSave: () => void;
  onOffer: () => void;
  onAccept: () => void;
  onRevise: () => void;
  onLose: () => void;
  onOrder: () => void;
}

/** The next step as the one primary button; what is rarer under the dots. */
export function QuoteActions(props: Props) {
  const { quote, dirty, busy, onSave, onOffer, onAccept, onRevise, onLose, onOrder } = props;
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { actor } = useSession();
  if (!SELLERS.includes(actor.role)) return null;
  const { state } = quote;
  const waiting = quote.approval?.state === 'pending';
  const revisable = state === 'offered' || state === 'accepted' || state === 'expired' || state === 'lost';
  const losable = state !== 'ordered' && state !== 'lost' && !isNew(quote);
  return (
    <Flex gap={8}>
      {revisable && (
        <Button
          disabled={busy}
          onClick={onRevise}
          {...((state === 'expired' || state === 'lost') && { type: 'primary' })}
        >
          {t('quotes.revise')}
        </Button>
      )}
      {state === 'draft' && (
        <>
          <Button disabled={!dirty || busy} onClick={onSave} title={t('quotes.saveKeys')}>
            {t('quotes.save')}
          </Button>
          <Tooltip title={t('quotes.offerHint')}>
            <Button
              type="primary"
              disabled={busy || (waiting && !dirty) || quote.lines.length + (dirty ? 1 : 0) === 0}
              onClick={onOffer}
            >
              {t('quotes.offer')}
            </Button>
          </Tooltip>
        </>
      )}
      {state === 'offered' && (
        <Button disabled={busy} onClick={onAccept}>
          {t('quotes.accept')}
        </Button>
      )}
      {(state === 'offered' || state === 'accepted') && (
        <Button type="primary" onClick={onOrder}>
          {t('quotes.toOrder')}
        </Button>
      )}
      {quote.orderId !== null && (
        <Button type="primary" onClick={() => navigate(`/orders/${quote.orderId}`)}>
          {t('quotes.openOrder')}
        </Button>
      )}
      {losable && (
        <Dropdown
          trigger={['click']}
          menu={{ items: [{ key: 'lose', danger: true, label: t('quotes.lose'), onClick: onLose }] }}
        >
          <Button icon={<EllipsisOutlined />} aria-label={t('common.more')} />
        </Dropdown>
      )}
    </Flex>
  );
}
