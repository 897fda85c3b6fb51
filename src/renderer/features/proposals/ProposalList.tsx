import { Button, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { ProposalState } from '../../../shared/domain/states/proposal';
import type { ProposalCard } from '../../../shared/features/proposals/contract';
import { usePages } from '../../platform/api';
import { dateOfInstant, dateText, totalText } from '../../platform/format';
import { EmptyState } from '../../ui/EmptyState';
import { ListTable } from '../../ui/ListTable';
import type { ListColumn } from '../../ui/listColumns';
import { Thumbnail } from '../../ui/Media';
import { Money } from '../../ui/Money';
import { Phone } from '../../ui/Phone';
import { ProposalStateTag } from './ProposalStateTag';

interface Props {
  filters: { state: ProposalState | null; designerId: number | null; text: string };
  onNew: (() => void) | null;
}

/** All proposals, newest first. Not a `ListPage`: what narrows it stands above board and list alike. */
export function ProposalList({ filters, onNew }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const list = usePages('proposals.list', { ...filters, limit: 50 });
  const narrowed = filters.state !== null || filters.designerId !== null || filters.text !== '';
  const columns: ListColumn<ProposalCard>[] = [
    {
      title: t('proposals.one'),
      render: (_, card) => (
        <Flex align="center" gap={10}>
          <Thumbnail sha256={card.pictures[0] ?? null} alt="" size={40} />
          <Flex vertical style={{ minWidth: 0 }}>
            <Typography.Text strong ellipsis title={card.title}>
              {card.title}
            </Typography.Text>
            <Typography.Text type="secondary" ellipsis className="small">
              {card.number}
              {card.currentNo > 1 && ` · ${t('proposals.versionNo', { no: card.currentNo })}`}
            </Typography.Text>
          </Flex>
        </Flex>
      ),
    },
    {
      title: t('proposals.customer'),
      width: 160,
      render: (_, card) => (
        <Flex vertical style={{ minWidth: 0 }}>
          <span>{card.customerName || <Phone phone={card.customerPhone} masked />}</span>
          <Typography.Text type="secondary" ellipsis className="small">
            {card.community}
          </Typography.Text>
        </Flex>
      ),
    },
    {
      title: t('proposals.state'),
      width: 120,
      render: (_, card) => <ProposalStateTag state={card.state} />,
    },
    { title: t('proposals.designer'), width: 100, dataIndex: 'designerName' },
    {
      title: t('proposals.rooms'),
      width: 136,
      render: (_, card) => (
        <Typography.Text type="secondary">
          {[
            t('proposals.roomCount', { count: card.rooms }),
            t('proposals.itemCount', { count: card.totals.items }),
          ].join(' · ')}
        </Typography.Text>
      ),
    },
    {
      title: t('proposals.amount'),
      width: 122,
      align: 'right',
      render: (_, card) => <Money fen={card.totals.allFen} />,
    },
    {
      title: t('proposals.accepted'),
      width: 122,
      align: 'right',
      render: (_, card) =>
        card.totals.accepted > 0 ? <Money fen={card.totals.acceptedFen} type="success" /> : '—',
    },
    {
      title: t('proposals.created'),
      width: 124,
      render: (_, card) => dateText(dateOfInstant(card.createdAt)),
    },
  ];
  return (
    <>
      {list.total !== null && (
        <Typography.Text type="secondary" style={{ padding: '0 20px 8px' }}>
          {totalText(list.total)}
        </Typography.Text>
      )}
      <ListTable<ProposalCard>
        label={t('proposals.title')}
        rows={list.rows}
        columns={columns}
        loading={list.loading}
        error={list.error}
        hasMore={list.hasMore}
        loadMore={list.loadMore}
        onOpen={(card) => navigate(`/proposals/${card.id}`)}
        empty={
          <EmptyState
            title={t(narrowed ? 'proposals.nothingFound' : 'proposals.empty')}
            hint={t(narrowed ? 'proposals.nothingFoundHint' : 'proposals.emptyHint')}
            action={!narrowed && onNew && <Button onClick={onNew}>{t('proposals.new')}</Button>}
          />
        }
      />
    </>
  );
}
