import { PlusOutlined, SearchOutlined } from '@ant-design/icons';
import { Button, Flex, Input, Select } from 'antd';
import type { TFunction } from 'i18next';
import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { OutputOf } from '../../../shared/contract';
import { ORDER_SORTS } from '../../../shared/contract/orderShapes';
import { ORDER_STATES, type OrderState } from '../../../shared/domain/orderState';
import { SELLERS } from '../../../shared/domain/roleGroups';
import { useCall, usePages } from '../../platform/api';
import { dateText, nearDateText } from '../../platform/format';
import { useSession } from '../../platform/session';
import { COLORS } from '../../platform/theme';
import { CountChip } from '../../ui/CountChip';
import { DateRange } from '../../ui/DateRange';
import { EmptyState } from '../../ui/EmptyState';
import { Line } from '../../ui/Line';
import type { ListColumn } from '../../ui/listColumns';
import { Money } from '../../ui/Money';
import { Phone } from '../../ui/Phone';
import { ListPage } from '../../widgets/ListPage';
import { StaffSelect } from '../../widgets/StaffSelect';
import { OrderStateTag } from './OrderStateTag';
import { useOrderView } from './useOrderView';

type Row = OutputOf<'orders.list'>['rows'][number];

/** Orders by state, with their money. What one filtered stays while the app runs. */
export function OrderList({ onCreate }: { onCreate: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { today, actor } = useSession();
  const [view, change] = useOrderView();
  const text = useDeferredValue(view.text);
  const filters = { ...view, text };
  const list = usePages('orders.list', filters);
  const narrowed = view.states.length > 0 || view.balanceDue || view.text !== '' || view.from !== null;
  const sells = SELLERS.includes(actor.role);
  const shown = useMemo(() => columns(t, today), [t, today]);
  return (
    <ListPage
      pages={list}
      sheet="orders"
      filters={filters}
      fields={
        <>
          <Input
            allowClear
            prefix={<SearchOutlined />}
            style={{ width: 230 }}
            aria-label={t('orders.search')}
            placeholder={t('orders.searchHint')}
            maxLength={80}
            value={view.text}
            onChange={(event) => change({ text: event.target.value })}
          />
          <StaffSelect
            roles={SELLERS}
            style={{ width: 130 }}
            aria-label={t('orders.seller')}
            placeholder={t('orders.allSellers')}
            value={view.sellerId}
            onChange={(sellerId) => change({ sellerId: sellerId ?? null })}
          />
          <DateRange label={t('orders.orderDate')} from={view.from} to={view.to} onChange={change} />
          <Select
            style={{ width: 128 }}
            aria-label={t('orders.sort')}
            value={view.sort}
            onChange={(sort) => change({ sort })}
            options={ORDER_SORTS.map((value) => ({ value, label: t(`orders.sorts.${value}`) }))}
          />
        </>
      }
      chips={
        <StateChips
          states={view.states}
          balanceDue={view.balanceDue}
          onStates={(states) => change({ states })}
          onBalanceDue={(balanceDue) => change({ balanceDue })}
        />
      }
      label={t('orders.list')}
      columns={shown}
      onOpen={({ id }) => navigate(`/orders/${id}`)}
      empty={
        narrowed ? (
          <EmptyState title={t('orders.emptyFiltered')} hint={t('orders.emptyFilteredHint')} />
        ) : (
          <EmptyState
            title={t('orders.empty')}
            hint={t('orders.emptyHint')}
            action={
              sells && (
                <Button type="primary" icon={<PlusOutlined />} onClick={onCreate}>
                  {t('orders.create')}
                </Button>
              )
            }
          />
        )
      }
    />
  );
}

const columns = (t: TFunction, today: string): ListColumn<Row>[] => [
  {
    title: t('orders.number'),
    width: 148,
    render: (_, row) => <Line strong>{row.number}</Line>,
  },
  {
    title: t('orders.customer'),
    width: 200,
    ellipsis: true,
    render: (_, row) => (
      <Flex vertical style={{ lineHeight: 1.35 }}>
        <span>
          {row.contactName} <Phone phone={row.phone} masked />
        </span>
        <Line tone="soft" style={{ fontSize: 12 }}>
          {row.community ?? t('orders.noAddress')}
        </Line>
      </Flex>
    ),
  },
  { title: t('orders.state'), width: 104, render: (_, row) => <OrderStateTag state={row.state} /> },
  { title: t('orders.orderDate'), width: 122, render: (_, row) => nearDateText(row.orderDate, today) },
  {
    title: t('orders.agreedDate'),
    width: 122,
    render: (_, row) => <AgreedDate row={row} today={today} />,
  },
  { title: t('orders.seller'), width: 78, ellipsis: true, render: (_, row) => row.sellerName },
  { title: t('orders.total'), width: 122, align: 'right', render: (_, row) => <Money fen={row.totalFen} /> },
  {
    title: t('orders.received'),
    width: 116,
    align: 'right',
    render: (_, row) => <Money fen={row.receivedFen} type="secondary" />,
  },
  {
    title: t('orders.balance'),
    width: 136,
    align: 'right',
    fixed: 'right',
    render: (_, row) => <Balance row={row} />,
  },
];

/** What is owed: by the customer, or to the customer. */
function Balance({ row }: { row: Row }) {
  const { t } = useTranslation();
  if (row.balanceFen > 0) return <Money fen={row.balanceFen} strong type="warning" />;
  if (row.balanceFen < 0) {
    return (
      <Line tone="bad">
        {t('orders.toRefund')} <Money fen={-row.balanceFen} strong type="danger" />
      </Line>
    );
  }
  return row.state === 'cancelled' ? null : <Line tone="ok">{t('orders.paid')}</Line>;
}

const OPEN: readonly OrderState[] = ['pending', 'confirmed', 'producing', 'partly_arrived', 'ready'];

/** The agreed date; red when it has passed and nothing is booked yet. */
function AgreedDate({ row, today }: { row: Row; today: string }) {
  const { t } = useTranslation();
  if (!row.agreedDate) return <Line tone="soft">{t('orders.notAgreed')}</Line>;
  const late = row.agreedDate < today && OPEN.includes(row.state);
  return (
    <Line {...(late && { tone: 'bad' as const })}>
      {late ? dateText(row.agreedDate, today) : nearDateText(row.agreedDate, today)}
    </Line>
  );
}

interface ChipsProps {
  states: OrderState[];
  balanceDue: boolean;
  onStates: (states: OrderState[]) => void;
  onBalanceDue: (due: boolean) => void;
}

/** States as chips with their counts; several can be on. */
function StateChips({ states, balanceDue, onStates, onBalanceDue }: ChipsProps) {
  const { t } = useTranslation();
  const counts = useCall('orders.counts', {}).data;
  const shown = ORDER_STATES.filter((state) => states.includes(state) || (counts?.states[state] ?? 0) > 0);
  const toggle = (state: OrderState) =>
    onStates(states.includes(state) ? states.filter((one) => one !== state) : [...states, state]);
  return (
    <Flex gap={6} wrap role="group" aria-label={t('orders.stateFilter')} style={{ padding: '0 20px 10px' }}>
      <CountChip
        on={states.length === 0 && !balanceDue}
        label={t('common.all')}
        count={counts?.all ?? 0}
        onClick={() => {
          onStates([]);
          onBalanceDue(false);
        }}
      />
      {shown.map((state) => (
        <CountChip
          key={state}
          on={states.includes(state)}
          label={t(`codes.orderState.${state}`)}
          count={counts?.states[state] ?? 0}
          onClick={() => toggle(state)}
        />
      ))}
      <CountChip
        on={balanceDue}
        label={t('orders.balanceDue')}
        count={counts?.balanceDue ?? 0}
        tone={COLORS.warn}
        onClick={() => onBalanceDue(!balanceDue)}
      />
    </Flex>
  );
}
