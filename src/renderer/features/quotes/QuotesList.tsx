import { SearchOutlined } from '@ant-design/icons';
import { Button, Flex, Input, Select, Typography } from 'antd';
import { useDeferredValue, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { SELLERS } from '../../../shared/domain/roleGroups';
import { QUOTE_STATES, type QuoteState } from '../../../shared/domain/states/quote';
import { usePages } from '../../platform/api';
import { dateText, instantText } from '../../platform/format';
import { useSession } from '../../platform/session';
import { COLORS } from '../../platform/theme';
import { write } from '../../platform/write';
import { EmptyState } from '../../ui/EmptyState';
import { Money } from '../../ui/Money';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { Phone } from '../../ui/Phone';
import { ToneTag } from '../../ui/ToneTag';
import { useReport } from '../../ui/useReport';
import { ListPage } from '../../widgets/ListPage';
import { StaffSelect } from '../../widgets/StaffSelect';

const TONES: Record<QuoteState, string> = {
  draft: COLORS.inkSoft,
  offered: COLORS.info,
  accepted: COLORS.ok,
  ordered: COLORS.ok,
  expired: COLORS.warn,
  lost: COLORS.bad,
};

function QuoteStateTag({ state }: { state: QuoteState }) {
  const { t } = useTranslation();
  return <ToneTag color={TONES[state]}>{t(`codes.quoteState.${state}`)}</ToneTag>;
}

/** Every quote, newest first; fills the height that its parent leaves. */
export function QuotesList() {
  const { t } = useTranslation();
  const { today } = useSession();
  const navigate = useNavigate();
  const report = useReport();
  const [state, setState] = useState<QuoteState | null>(null);
  const [sellerId, setSellerId] = useState<number | null>(null);
  const [text, setText] = useState('');
  const asked = useDeferredValue(text);
  const filters = { state, sellerId, text: asked };
  const list = usePages('quotes.list', { ...filters, limit: 60 });
  // Offers whose date passed over night are put on record once a day, when somebody looks.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once a day is the point.
  useEffect(() => {
    write('quotes.expireDue', {}).catch(report);
  }, [today]);
  const filtered = state !== null || sellerId !== null || text !== '';
  return (
    <ListPage
      pages={list}
      sheet="quotes"
      filters={filters}
      fields={
        <>
          <Input
            allowClear
            prefix={<SearchOutlined />}
            style={{ width: 220 }}
            aria-label={t('quotes.search')}
            placeholder={t('quotes.searchHint')}
            maxLength={60}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <Select<QuoteState>
            style={{ width: 140 }}
            allowClear={{ label: t('common.clear') }}
            aria-label={t('quotes.state')}
            placeholder={t('quotes.allStates')}
            value={state}
            onChange={(value) => setState(value ?? null)}
            options={QUOTE_STATES.map((value) => ({ value, label: t(`codes.quoteState.${value}`) }))}
          />
          <StaffSelect
            style={{ width: 140 }}
            roles={SELLERS}
            aria-label={t('quotes.seller')}
            placeholder={t('quotes.allSellers')}
            value={sellerId}
            onChange={(value) => setSellerId(value ?? null)}
          />
        </>
      }
      label={t('quotes.list')}
      onOpen={({ id }) => navigate(`/quotes/${id}`)}
      empty={
        filtered ? (
          <EmptyState title={t('quotes.emptyFiltered')} hint={t('quotes.emptyFilteredHint')} />
        ) : (
          <EmptyState
            title={t('quotes.empty')}
            hint={t('quotes.emptyHint')}
            action={
              <Button type="primary" onClick={() => navigate('/customers')}>
                {t('quotes.chooseCustomer')}
              </Button>
            }
          />
        )
      }
      columns={[
        { title: t('quotes.number'), dataIndex: 'number', width: 160 },
        {
          title: t('quotes.customer'),
          width: 220,
          render: (_, row) => (
            <Flex align="center" gap={8}>
              <PersonAvatar name={row.customerName || '?'} />
              <span>{row.customerName || <Phone phone={row.customerPhone} masked />}</span>
            </Flex>
          ),
        },
        { title: t('quotes.state'), width: 100, render: (_, row) => <QuoteStateTag state={row.state} /> },
        {
          title: t('quotes.total'),
          width: 140,
          align: 'right',
          render: (_, row) => <Money fen={row.totalFen} strong />,
        },
        { title: t('quotes.seller'), width: 110, render: (_, row) => row.sellerName },
        {
          title: t('quotes.validUntil'),
          width: 150,
          render: (_, row) => (
            <Typography.Text {...(row.state === 'expired' && { type: 'warning' })}>
              {dateText(row.validUntil, today)}
            </Typography.Text>
          ),
        },
        { title: t('quotes.createdAt'), width: 170, render: (_, row) => instantText(row.createdAt) },
      ]}
    />
  );
}
