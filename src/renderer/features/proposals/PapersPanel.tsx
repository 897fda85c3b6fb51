import { Flex, Timeline, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { PLANNERS } from '../../../shared/domain/roleGroups';
import type { ProposalDetail } from '../../../shared/features/proposals/contract';
import { useCall } from '../../platform/api';
import { instantText } from '../../platform/format';
import { useSession } from '../../platform/session';
import { AttachmentGallery } from '../../widgets/AttachmentGallery';
import { InvitationCard } from '../invitations';
import { STATE_COLORS } from './ProposalStateTag';

/** What belongs to a proposal beside its items: floor plans, references, showroom visits, its history. */
export function PapersPanel({ proposal }: { proposal: ProposalDetail }) {
  const { t } = useTranslation();
  const { actor } = useSession();
  const invitations = useCall('invitations.ofCustomer', { customerId: proposal.customer.id });
  const own = (invitations.data ?? []).filter(
    (invitation) => invitation.proposalId === null || invitation.proposalId === proposal.id,
  );
  return (
    <Flex vertical gap={16} style={{ height: '100%', overflowY: 'auto', overflowX: 'hidden', paddingTop: 2 }}>
      {(proposal.note || proposal.shown.note) && (
        <Section title={t('proposals.note')}>
          <Typography.Text style={{ whiteSpace: 'pre-wrap' }}>
            {[proposal.shown.note, proposal.note].filter(Boolean).join('\n')}
          </Typography.Text>
        </Section>
      )}
      <Section title={t('proposals.pictures')}>
        <AttachmentGallery
          entity="proposals"
          entityId={proposal.id}
          kinds={['floor_plan', 'reference', 'photo']}
          readOnly={!PLANNERS.includes(actor.role)}
        />
      </Section>
      {own.length > 0 && (
        <Section title={t('proposals.invitations')}>
          <Flex vertical gap={8}>
            {own.slice(0, 5).map((invitation) => (
              <InvitationCard key={invitation.id} invitation={invitation} hideCustomer />
            ))}
          </Flex>
        </Section>
      )}
      <Section title={t('proposals.moves')}>
        <Timeline
          style={{ paddingTop: 6 }}
          items={proposal.moves.toReversed().map((move) => ({
            color: STATE_COLORS[move.to],
            content: (
              <Flex vertical>
                <span>
                  {move.from
                    ? t('proposals.moved', {
                        from: t(`codes.proposalState.${move.from}`),
                        to: t(`codes.proposalState.${move.to}`),
                      })
                    : t('proposals.began')}
                </span>
                <Typography.Text type="secondary" className="small">
                  {[instantText(move.at), move.by].filter(Boolean).join(' · ')}
                </Typography.Text>
                {move.note && <Typography.Text italic>{move.note}</Typography.Text>}
              </Flex>
            ),
          }))}
        />
      </Section>
    </Flex>
  );
}

function Section({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section aria-label={title}>
      <Typography.Text strong style={{ display: 'block', marginBottom: 6 }}>
        {title}
      </Typography.Text>
      {children}
    </section>
  );
}
