import { Button, Checkbox, Flex, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { canMoveInvitation } from '../../../shared/domain/states/invitation';
import type { Invitation } from '../../../shared/features/invitations/contract';
import { useWrite } from '../../platform/api';
import { nearDateText } from '../../platform/format';
import { useSession } from '../../platform/session';
import { COLORS } from '../../platform/theme';
import { Thumbnail } from '../../ui/Media';
import { Phone } from '../../ui/Phone';
import { useReport } from '../../ui/useReport';
import { InvitationDialog } from './InvitationDialog';
import { InvitationStateTag } from './InvitationStateTag';
import { CancelDialog, OutcomeDialog } from './OutcomeDialog';

interface Props {
  invitation: Invitation;
  /** On the customer's own page the name is told already. */
  hideCustomer?: boolean;
}

/** One visit to the showroom: when, what is set up for it, what came of it, and what to do with it next. */
export function InvitationCard({ invitation, hideCustomer = false }: Props) {
  const { t } = useTranslation();
  const { today } = useSession();
  const report = useReport();
  const confirm = useWrite('invitations.confirm');
  const [open, setOpen] = useState<'edit' | 'attended' | 'no_show' | 'cancel' | null>(null);
  const { id, version, state, date, startTime } = invitation;
  const waiting = state === 'invited' || state === 'confirmed';
  const close = () => setOpen(null);
  return (
    <article
      aria-label={`${t('invitations.title')} ${invitation.customerName} ${date}`}
      style={{ background: COLORS.card, border: `1px solid ${COLORS.line}`, borderRadius: 10, padding: 12 }}
    >
      <Flex align="center" gap={8} wrap>
        <Typography.Text strong>
          {[nearDateText(date, today), startTime ?? `· ${t('invitations.noTime')}`].join(' ')}
        </Typography.Text>
        <InvitationStateTag state={state} />
        <div style={{ flex: 1 }} />
        <Typography.Text type="secondary">{invitation.staffName}</Typography.Text>
      </Flex>
      {!hideCustomer && (
        <Flex gap={8} wrap style={{ marginTop: 2 }}>
          <Link to={`/customers/${invitation.customerId}`}>
            {invitation.customerName || <Phone phone={invitation.customerPhone} masked />}
          </Link>
          {invitation.proposalId !== null && (
            <Link to={`/proposals/${invitation.proposalId}`}>
              <Typography.Text type="secondary">{invitation.proposalTitle}</Typography.Text>
            </Link>
          )}
        </Flex>
      )}
      <StagedSet invitation={invitation} editable={waiting} />
      {[
        { label: t('invitations.outcome'), text: invitation.outcome },
        { label: t('invitations.addOnSales'), text: invitation.addOnSales },
        { label: t('invitations.note'), text: invitation.note },
      ]
        .filter(({ text }) => text)
        .map(({ label, text }) => (
          <div key={label} style={{ marginTop: 4 }}>
            <Typography.Text type="secondary" style={{ marginRight: 8 }}>
              {label}
            </Typography.Text>
            {text}
          </div>
        ))}
      <Flex gap={6} wrap style={{ marginTop: 8 }}>
        {canMoveInvitation(state, 'confirmed') && (
          <Button
            size="small"
            loading={confirm.isPending}
            onClick={() => confirm.mutate({ id, version }, { onError: report })}
          >
            {t('invitations.confirm')}
          </Button>
        )}
        {canMoveInvitation(state, 'attended') && (
          <Button size="small" onClick={() => setOpen('attended')}>
            {t('invitations.attended')}
          </Button>
        )}
        {canMoveInvitation(state, 'no_show') && (
          <Button size="small" onClick={() => setOpen('no_show')}>
            {t('invitations.noShow')}
          </Button>
        )}
        {state === 'attended' ? (
          <Button size="small" type="text" onClick={() => setOpen('attended')}>
            {t('invitations.correct')}
          </Button>
        ) : (
          <Button size="small" type="text" onClick={() => setOpen('edit')}>
            {t(waiting ? 'invitations.edit' : 'invitations.again')}
          </Button>
        )}
        {canMoveInvitation(state, 'cancelled') && (
          <Button size="small" type="text" danger onClick={() => setOpen('cancel')}>
            {t('invitations.cancel')}
          </Button>
        )}
      </Flex>
      {(open === 'attended' || open === 'no_show') && (
        <OutcomeDialog invitation={invitation} result={open} onClose={close} />
      )}
      {open === 'cancel' && <CancelDialog invitation={invitation} onClose={close} />}
      {open === 'edit' && (
        <InvitationDialog customerId={invitation.customerId} invitation={invitation} onClose={close} />
      )}
    </article>
  );
}

/** What has to stand ready; ticked off piece by piece. */
function StagedSet({ invitation, editable }: { invitation: Invitation; editable: boolean }) {
  const { t } = useTranslation();
  const report = useReport();
  const prepare = useWrite('invitations.prepare');
  const { id, version, stagedSet } = invitation;
  if (stagedSet.length === 0) return null;
  const done = stagedSet.filter((thing) => thing.prepared).length;
  return (
    <div style={{ marginTop: 8 }}>
      <Typography.Text type={done === stagedSet.length ? 'success' : 'secondary'} className="small">
        {t('invitations.prepared', { done, count: stagedSet.length })}
      </Typography.Text>
      <Flex vertical gap={4} style={{ marginTop: 4 }}>
        {stagedSet.map((thing, index) => (
          <Checkbox
            key={`${thing.productId ?? 'x'}-${thing.name}`}
            checked={thing.prepared}
            disabled={!editable || prepare.isPending}
            onChange={(event) =>
              prepare.mutate({ id, version, index, prepared: event.target.checked }, { onError: report })
            }
          >
            <Flex align="center" gap={8}>
              <Thumbnail sha256={thing.pictureSha256} alt="" size={28} />
              {thing.name}
            </Flex>
          </Checkbox>
        ))}
      </Flex>
    </div>
  );
}
