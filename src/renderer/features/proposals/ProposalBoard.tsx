import { Alert, Button, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ProposalState } from '../../../shared/domain/states/proposal';
import { useCall } from '../../platform/api';
import { errorText } from '../../platform/errorText';
import { EmptyState } from '../../ui/EmptyState';
import { Skeleton } from '../../ui/Skeleton';
import { ProposalCardView } from './ProposalCardView';
import { STATE_COLORS } from './ProposalStateTag';

interface Props {
  designerId: number | null;
  /** Shows all of one state, when there are more than fit. */
  onAll: (state: ProposalState) => void;
  /** NULL for those who may not create one. */
  onNew: (() => void) | null;
}

const COLUMN_LIMIT = 20;

/** One column a state, newest first; each scrolls by itself. */
export function ProposalBoard({ designerId, onAll, onNew }: Props) {
  const { t } = useTranslation();
  const board = useCall('proposals.board', { designerId, limit: COLUMN_LIMIT });
  if (board.error) {
    return <Alert type="error" showIcon style={{ margin: 20 }} title={errorText(board.error.error)} />;
  }
  if (!board.data) return <Skeleton />;
  if (board.data.every((column) => column.count === 0)) {
    return (
      <EmptyState
        title={t('proposals.empty')}
        hint={t('proposals.emptyHint')}
        action={
          onNew && (
            <Button type="primary" onClick={onNew}>
              {t('proposals.new')}
            </Button>
          )
        }
      />
    );
  }
  return (
    <div
      style={{
        flex: 1,
        minHeight: 0,
        display: 'grid',
        gridTemplateColumns: 'repeat(6, minmax(0, 1fr))',
        gap: 10,
        padding: '0 20px 16px',
      }}
    >
      {board.data.map(({ state, count, cards }) => (
        <section
          key={state}
          aria-label={t(`codes.proposalState.${state}`)}
          style={{
            display: 'flex',
            flexDirection: 'column',
            minHeight: 0,
            borderRadius: 10,
            background: '#f3eee5',
            borderTop: `3px solid ${STATE_COLORS[state]}`,
          }}
        >
          <Flex align="center" justify="space-between" style={{ padding: '8px 12px 6px' }}>
            <Typography.Text strong>{t(`codes.proposalState.${state}`)}</Typography.Text>
            <Typography.Text type="secondary">{count}</Typography.Text>
          </Flex>
          <Flex
            vertical
            gap={8}
            style={{ flex: 1, minHeight: 0, overflowY: 'auto', overflowX: 'hidden', padding: '2px 8px 8px' }}
          >
            {cards.length === 0 && (
              <Typography.Text type="secondary" style={{ padding: 12, textAlign: 'center' }}>
                {t('proposals.columnEmpty')}
              </Typography.Text>
            )}
            {cards.map((card) => (
              <ProposalCardView key={card.id} card={card} />
            ))}
            {count > cards.length && (
              <Button type="link" size="small" onClick={() => onAll(state)}>
                {t('proposals.allInList', { count })}
              </Button>
            )}
          </Flex>
        </section>
      ))}
    </div>
  );
}
