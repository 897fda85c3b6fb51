import { App, Button, Flex, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { SELLERS } from '../../../shared/domain/roleGroups';
import type { ProposalDetail } from '../../../shared/features/proposals/contract';
import { useWrite } from '../../platform/api';
import { moneyText } from '../../platform/format';
import { useSession } from '../../platform/session';
import { COLORS } from '../../platform/theme';
import { useReport } from '../../ui/useReport';
import { QuoteDialog } from './QuoteDialog';

/** What the version comes to and how far the customer has agreed; always in view. */
export function TotalsBar({ proposal }: { proposal: ProposalDetail }) {
  const { t } = useTranslation();
  const { totals } = proposal.shown;
  const decided = totals.accepted + totals.refused > 0;
  return (
    <Flex
      component="section"
      align="center"
      gap={24}
      aria-label={t('proposals.total')}
      style={{ padding: '10px 20px', borderTop: `1px solid ${COLORS.line}`, background: COLORS.card }}
    >
      <Figure label={t('proposals.total')} fen={totals.allFen} color={COLORS.ink} big />
      {decided && (
        <>
          <Figure label={t('proposals.accepted')} fen={totals.acceptedFen} color={COLORS.ok} />
          <Figure label={t('proposals.open')} fen={totals.openFen} color={COLORS.inkSoft} />
          <Figure label={t('proposals.refused')} fen={totals.refusedFen} color={COLORS.bad} />
        </>
      )}
      <Typography.Text type="secondary" ellipsis style={{ flex: 1, minWidth: 0, fontSize: 12 }}>
        {proposal.editable
          ? t('proposals.keysEdit')
          : [
              t('proposals.itemCount', { count: totals.items }),
              t('proposals.pieceCount', { count: totals.pieces }),
            ].join(' · ')}
      </Typography.Text>
      {proposal.decidable && <QuoteButton proposal={proposal} />}
    </Flex>
  );
}

function Figure(props: { label: string; fen: number; color: string; big?: boolean }) {
  return (
    <Flex vertical style={{ lineHeight: 1.3 }}>
      <span style={{ fontSize: 12, color: COLORS.inkSoft, whiteSpace: 'nowrap' }}>{props.label}</span>
      <span
        style={{ fontSize: props.big ? 18 : 15, fontWeight: 600, color: props.color, whiteSpace: 'nowrap' }}
      >
        {moneyText(props.fen)}
      </span>
    </Flex>
  );
}

/** Quotes at once; asks which only when a part stands on a quote already. */
function QuoteButton({ proposal }: { proposal: ProposalDetail }) {
  const { t } = useTranslation();
  const { actor } = useSession();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const report = useReport();
  const toQuote = useWrite('proposals.toQuote');
  const [asking, setAsking] = useState(false);
  const { id, version } = proposal;
  const accepted = proposal.shown.rooms.flatMap((room) =>
    room.items.filter((item) => item.decision === 'accepted'),
  );
  const again = accepted.some((item) => proposal.quotedItemIds.includes(item.id));
  const quote = (itemIds: number[] | null) =>
    toQuote.mutate(
      { id, version, itemIds },
      {
        onSuccess: ({ quoteId }) => {
          void message.success(t('proposals.quoteMade'));
          navigate(`/quotes/${quoteId}`);
        },
        onError: report,
      },
    );
  if (!SELLERS.includes(actor.role)) return null;
  return (
    <>
      <Button
        type="primary"
        disabled={accepted.length === 0}
        title={accepted.length === 0 ? t('proposals.notDecided') : ''}
        loading={toQuote.isPending}
        onClick={() => (again ? setAsking(true) : quote(null))}
      >
        {t('proposals.toQuote')}
      </Button>
      {asking && (
        <QuoteDialog
          items={accepted}
          quoted={proposal.quotedItemIds}
          onCancel={() => setAsking(false)}
          onQuote={quote}
          busy={toQuote.isPending}
        />
      )}
    </>
  );
}
