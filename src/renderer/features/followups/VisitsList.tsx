import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { OutputOf } from '../../../shared/contract';
import { addressText } from '../../../shared/domain/address';
import { addDays, localDate } from '../../../shared/domain/dates';
import { FLOOR } from '../../../shared/domain/roleGroups';
import { VISIT_STATES, type VisitState } from '../../../shared/domain/states/visit';
import { usePages } from '../../platform/api';
import { nearDateText } from '../../platform/format';
import { useSession } from '../../platform/session';
import { COLORS } from '../../platform/theme';
import { DateRange } from '../../ui/DateRange';
import { EmptyState } from '../../ui/EmptyState';
import { ToneTag } from '../../ui/ToneTag';
import { ListPage } from '../../widgets/ListPage';
import { StaffSelect } from '../../widgets/StaffSelect';
import { VisitDialog } from './VisitDialog';

type Row = OutputOf<'followups.visits'>['rows'][number];

const STATE_COLORS: Record<VisitState, string> = {
  planned: COLORS.info,
  done: COLORS.ok,
  cancelled: COLORS.inkSoft,
};

/** Every home visit, the latest day first; a row opens its plan, result and photos. */
export function VisitsList() {
  const { t } = useTranslation();
  const { today } = useSession();
  const navigate = useNavigate();
  const [range, setRange] = useState<{ from: string | null; to: string | null }>({ from: null, to: null });
  const [staffId, setStaffId] = useState<number | null>(null);
  const [state, setState] = useState<VisitState | null>(null);
  const [opened, setOpened] = useState<Row | null>(null);
  const filters = { ...range, staffId, state };
  const list = usePages('followups.visits', filters);
  const narrowed = Object.values(filters).some((value) => value !== null);
  return (
    <>
      <ListPage
        pages={list}
        sheet="visits"
        filters={filters}
        fields={
          <>
            <DateRange
              label={t('followups.visit.date')}
              {...range}
              onChange={setRange}
              shortcuts={[
                { label: t('common.today'), from: today, to: today },
                {
                  label: t('followups.visits.comingWeek'),
                  from: today,
                  to: addDays(localDate(today), 6),
                },
              ]}
            />
            <StaffSelect
              roles={FLOOR}
              style={{ width: 150 }}
              placeholder={t('followups.contacts.anybody')}
              aria-label={t('followups.visit.who')}
              value={staffId}
              onChange={(id) => setStaffId(id ?? null)}
            />
            <Select<VisitState>
              allowClear={{ label: t('common.clear') }}
              style={{ width: 130 }}
              placeholder={t('followups.visits.anyState')}
              aria-label={t('followups.visits.state')}
              value={state}
              onChange={(chosen) => setState(chosen ?? null)}
              options={VISIT_STATES.map((value) => ({ value, label: t(`codes.visitState.${value}`) }))}
            />
          </>
        }
        label={t('followups.visits.title')}
        onOpen={setOpened}
        empty={
          narrowed ? (
            <EmptyState
              title={t('followups.visits.emptyFiltered')}
              hint={t('followups.visits.emptyFilteredHint')}
            />
          ) : (
            <EmptyState
              title={t('followups.visits.empty')}
              hint={t('followups.visits.emptyHint')}
              action={
                <Button onClick={() => navigate('/customers')}>
                  {t('followups.contacts.openCustomers')}
                </Button>
              }
            />
          )
        }
        columns={[
          {
            title: t('followups.visit.date'),
            width: 150,
            render: (_, row) => [nearDateText(row.date, today), row.startTime].filter(Boolean).join(' '),
          },
          { title: t('followups.visits.customer'), width: 110, ellipsis: true, dataIndex: 'customerName' },
          {
            title: t('followups.visits.address'),
            width: 220,
            ellipsis: true,
            render: (_, row) => addressText(row),
          },
          { title: t('followups.visit.who'), width: 90, ellipsis: true, dataIndex: 'staffName' },
          {
            title: t('followups.visits.state'),
            width: 100,
            render: (_, row) => <VisitStateTag state={row.state} />,
          },
          { title: t('followups.visit.goal'), width: 200, ellipsis: true, dataIndex: 'goal' },
          { title: t('followups.visit.result'), ellipsis: true, dataIndex: 'result' },
        ]}
      />
      {opened && (
        <VisitDialog customerId={opened.customerId} visitId={opened.id} onClose={() => setOpened(null)} />
      )}
    </>
  );
}

function VisitStateTag({ state }: { state: VisitState }) {
  const { t } = useTranslation();
  return <ToneTag color={STATE_COLORS[state]}>{t(`codes.visitState.${state}`)}</ToneTag>;
}
