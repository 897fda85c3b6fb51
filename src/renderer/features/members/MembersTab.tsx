import { Button, Typography } from 'antd';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import type { OutputOf } from '../../../shared/contract';
import { diffDays, localDate } from '../../../shared/domain/dates';
import { OWNER } from '../../../shared/domain/roleGroups';
import { RIGHT_TIERS } from '../../../shared/domain/tierRights';
import { useCall, usePages } from '../../platform/api';
import { dateText } from '../../platform/format';
import { useSession } from '../../platform/session';
import { COLORS } from '../../platform/theme';
import { CountChip } from '../../ui/CountChip';
import { EmptyState } from '../../ui/EmptyState';
import type { ListColumn } from '../../ui/listColumns';
import { Phone } from '../../ui/Phone';
import { nameInList } from '../../widgets/customerText';
import { ListPage } from '../../widgets/ListPage';
import { StaffSelect } from '../../widgets/StaffSelect';
import { type MembersShown, membersParams, membersShown } from './membersPath';

type Row = OutputOf<'members.list'>['rows'][number];

/** Everybody with a tier, whose ends first; with how many there are of each, and whose ends within 30 days. */
export default function MembersTab() {
  const { t } = useTranslation();
  const { today } = useSession();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const filters = membersShown(params);
  const show = (change: MembersShown) =>
    setParams(membersParams({ ...filters, ...change }), { replace: true });
  const pages = usePages('members.list', filters);
  const counts = useCall('members.overview', {}).data;
  const ending = useCall('members.ending', {}).data?.count ?? 0;
  const columns = useMemo(() => columnsOf(t, today), [t, today]);
  return (
    <ListPage<Row>
      label={t('members.title')}
      pages={pages}
      sheet="members"
      filters={filters}
      fields={
        <>
          {RIGHT_TIERS.map((tier) => (
            <CountChip
              key={tier}
              on={filters.tier === tier}
              label={t(`codes.memberTier.${tier}`)}
              count={counts?.[tier] ?? 0}
              onClick={() => show({ tier: filters.tier === tier ? null : tier })}
            />
          ))}
          <CountChip
            on={filters.ending}
            label={t('members.list.endingOnly')}
            count={ending}
            {...(ending > 0 && { tone: COLORS.warn })}
            onClick={() => show({ ending: !filters.ending })}
          />
          <StaffSelect
            aria-label={t('members.list.seller')}
            placeholder={t('members.list.anySeller')}
            style={{ width: 168 }}
            value={filters.sellerId}
            onChange={(sellerId) => show({ sellerId: sellerId ?? null })}
          />
        </>
      }
      columns={columns}
      onOpen={(row) => navigate(`/customers/${row.id}`)}
      empty={
        <Nobody
          narrowed={Object.values(filters).some(Boolean)}
          onClear={() => setParams(membersParams({}))}
        />
      }
    />
  );
}

function Nobody({ narrowed, onClear }: { narrowed: boolean; onClear: () => void }) {
  const { t } = useTranslation();
  const { actor } = useSession();
  const navigate = useNavigate();
  if (narrowed) {
    return (
      <EmptyState
        title={t('members.list.nothing')}
        hint={t('members.list.nothingHint')}
        action={<Button onClick={onClear}>{t('members.list.clear')}</Button>}
      />
    );
  }
  return (
    <EmptyState
      title={t('members.list.empty')}
      hint={t('members.list.emptyHint')}
      action={
        OWNER.includes(actor.role) && (
          <Button onClick={() => navigate('/settings/layers')}>{t('members.list.rules')}</Button>
        )
      }
    />
  );
}

function columnsOf(t: TFunction, today: string): ListColumn<Row>[] {
  return [
    {
      title: t('customers.list.person'),
      width: 150,
      render: (_, row) => <Typography.Text strong>{nameInList(t, row)}</Typography.Text>,
    },
    {
      title: t('customers.fields.phone'),
      width: 130,
      render: (_, row) => <Phone phone={row.phone} masked />,
    },
    { title: t('customers.fields.community'), width: 140, ellipsis: true, dataIndex: 'community' },
    { title: t('customers.fields.seller'), width: 112, ellipsis: true, dataIndex: 'sellerName' },
    { title: t('members.tier'), width: 84, render: (_, row) => t(`codes.memberTier.${row.tier}`) },
    { title: t('members.until'), width: 206, render: (_, row) => untilText(t, row.tierUntil, today) },
    {
      title: t('members.card'),
      width: 124,
      render: (_, row) =>
        row.cardNumber ?? <Typography.Text type="secondary">{t('members.list.noCard')}</Typography.Text>,
    },
  ];
}

/** How long a tier still holds. */
function untilText(t: TFunction, until: string, today: string): string {
  const days = diffDays(localDate(today), localDate(until));
  const date = dateText(until, today);
  return days <= 0 ? t('members.list.lastDay', { date }) : t('members.list.days', { date, days });
}
