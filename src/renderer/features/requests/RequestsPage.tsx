import { PlusOutlined, SearchOutlined } from '@ant-design/icons';
import { Button, Flex, Input, Select, Typography } from 'antd';
import type { TFunction } from 'i18next';
import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import type { OutputOf } from '../../../shared/contract';
import { REQUEST_KINDS } from '../../../shared/domain/requestRules';
import { FLOOR } from '../../../shared/domain/roleGroups';
import { REQUEST_OPEN_STATES, REQUEST_STATES } from '../../../shared/domain/states/request';
import { REQUEST_SORTS, type RequestView } from '../../../shared/features/requests/contract';
import { useCall, usePages } from '../../platform/api';
import { dateOfInstant, nearDateText } from '../../platform/format';
import { useSession } from '../../platform/session';
import { COLORS } from '../../platform/theme';
import { CountChip } from '../../ui/CountChip';
import { EmptyState } from '../../ui/EmptyState';
import type { ListColumn } from '../../ui/listColumns';
import { PageHeader } from '../../ui/PageHeader';
import { Phone } from '../../ui/Phone';
import { useHotkey } from '../../ui/useHotkey';
import { ListPage } from '../../widgets/ListPage';
import { StaffSelect } from '../../widgets/StaffSelect';
import { RegisterRequestDialog } from './RegisterRequestDialog';
import { DueTime, RequestStateTag, Urgency } from './requestText';
import { useRequestView } from './useRequestView';

type Row = OutputOf<'requests.list'>['rows'][number];

/** What customers ask for after the sale, the most pressing first. What one filtered stays while the app runs. */
export default function RequestsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { today } = useSession();
  const [params, setParams] = useSearchParams();
  const [view, change] = useRequestView();
  const registering = params.get('register') === '1';
  const register = () => setParams({ register: '1' }, { replace: true });
  useHotkey('alt+n', register, !registering);
  const text = useDeferredValue(view.text);
  const filters = { ...view, text };
  const list = usePages('requests.list', filters);
  const shown = useMemo(() => columns(t, today), [t, today]);
  const counts = useCall('requests.counts', {}).data;
  const known = counts === undefined || Object.keys(counts.states).length > 0;
  return (
    <Flex vertical style={{ height: '100%' }}>
      <PageHeader
        title={t('requests.title')}
        actions={
          <Button type="primary" ghost icon={<PlusOutlined />} title="Alt+N" onClick={register}>
            {t('requests.register')}
          </Button>
        }
      />
      <ListPage
        pages={list}
        sheet="requests"
        filters={filters}
        fields={
          <>
            <Input
              allowClear
              prefix={<SearchOutlined />}
              style={{ width: 210 }}
              aria-label={t('requests.search')}
              placeholder={t('requests.searchHint')}
              maxLength={80}
              value={view.text}
              onChange={(event) => change({ text: event.target.value })}
            />
            <Select
              allowClear={{ label: t('common.clear') }}
              style={{ width: 150 }}
              aria-label={t('requests.kindFilter')}
              placeholder={t('requests.allKinds')}
              value={view.kind}
              onChange={(kind) => change({ kind: kind ?? null })}
              options={REQUEST_KINDS.map((value) => ({ value, label: t(`codes.requestKind.${value}`) }))}
            />
            <StaffSelect
              roles={FLOOR}
              style={{ width: 140 }}
              aria-label={t('requests.assigneeFilter')}
              placeholder={t('requests.assigneeFilter')}
              value={view.assigneeId}
              onChange={(assigneeId) => change({ assigneeId: assigneeId ?? null })}
            />
            <Select
              style={{ width: 140 }}
              aria-label={t('requests.sort')}
              value={view.sort}
              onChange={(sort) => change({ sort })}
              options={REQUEST_SORTS.map((value) => ({ value, label: t(`requests.sorts.${value}`) }))}
            />
          </>
        }
        chips={<ViewChips view={view.view} counts={counts} onView={(next) => change({ view: next })} />}
        label={t('requests.title')}
        columns={shown}
        onOpen={({ id }) => navigate(`/requests/${id}`)}
        empty={
          known ? (
            <EmptyState title={t('requests.emptyFiltered')} hint={t('requests.emptyFilteredHint')} />
          ) : (
            <EmptyState
              title={t('requests.empty')}
              hint={t('requests.emptyHint')}
              action={
                <Button type="primary" icon={<PlusOutlined />} onClick={register}>
                  {t('requests.register')}
                </Button>
              }
            />
          )
        }
      />
      {registering && <RegisterRequestDialog onClose={() => setParams({}, { replace: true })} />}
    </Flex>
  );
}

interface ChipsProps {
  view: RequestView;
  counts: OutputOf<'requests.counts'> | undefined;
  onView: (view: RequestView) => void;
}

/** What is to be done first, then the states there are, each with its count. */
function ViewChips({ view, counts, onView }: ChipsProps) {
  const { t } = useTranslation();
  const of = (states: readonly (typeof REQUEST_STATES)[number][]) =>
    states.reduce((sum, state) => sum + (counts?.states[state] ?? 0), 0);
  const states = REQUEST_STATES.filter((state) => view === state || of([state]) > 0);
  return (
    <Flex gap={6} wrap role="group" aria-label={t('requests.view')} style={{ padding: '0 20px 10px' }}>
      <CountChip
        on={view === 'open'}
        label={t('requests.views.open')}
        count={of(REQUEST_OPEN_STATES)}
        onClick={() => onView('open')}
      />
      <CountChip
        on={view === 'overdue'}
        label={t('requests.views.overdue')}
        count={counts?.overdue ?? 0}
        {...(counts?.overdue && { tone: COLORS.bad })}
        onClick={() => onView('overdue')}
      />
      {states.map((state) => (
        <CountChip
          key={state}
          on={view === state}
          label={t(`codes.requestState.${state}`)}
          count={of([state])}
          onClick={() => onView(state)}
        />
      ))}
      <CountChip
        on={view === 'all'}
        label={t('requests.views.all')}
        count={of(REQUEST_STATES)}
        onClick={() => onView('all')}
      />
    </Flex>
  );
}

const columns = (t: TFunction, today: string): ListColumn<Row>[] => [
  {
    title: t('requests.number'),
    width: 142,
    render: (_, row) => <Typography.Text strong>{row.number}</Typography.Text>,
  },
  {
    title: t('requests.requestTitle'),
    width: 240,
    ellipsis: true,
    render: (_, row) => (
      <Flex vertical style={{ lineHeight: 1.35 }}>
        <Typography.Text ellipsis>{row.title}</Typography.Text>
        <Typography.Text type="secondary" ellipsis className="small">
          {[t(`codes.requestKind.${row.kind}`), row.orderNumber].filter(Boolean).join(' · ')}
        </Typography.Text>
      </Flex>
    ),
  },
  {
    title: t('requests.customer'),
    width: 124,
    ellipsis: true,
    render: (_, row) => (
      <Flex vertical style={{ lineHeight: 1.35 }}>
        <span>{row.customerName}</span>
        <Typography.Text type="secondary" className="small">
          <Phone phone={row.customerPhone} masked />
        </Typography.Text>
      </Flex>
    ),
  },
  {
    title: t('requests.state'),
    width: 148,
    render: (_, row) => <RequestStateTag state={row.state} waitingFor={row.waitingFor} />,
  },
  {
    title: t('requests.urgency'),
    width: 124,
    render: (_, row) => <Urgency urgency={row.urgency} escalation={row.escalation} />,
  },
  { title: t('requests.due'), width: 148, render: (_, row) => <DueTime {...row} /> },
  { title: t('requests.assignee'), width: 86, ellipsis: true, render: (_, row) => row.assigneeName },
  {
    title: t('requests.created'),
    width: 116,
    render: (_, row) => (
      <Typography.Text type="secondary">{nearDateText(dateOfInstant(row.createdAt), today)}</Typography.Text>
    ),
  },
];
