import { EditOutlined, SwapOutlined } from '@ant-design/icons';
import { App, Button, Flex, Segmented, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { PLANNERS } from '../../../shared/domain/roleGroups';
import { canMoveProposal } from '../../../shared/domain/states/proposal';
import type { ProposalDetail } from '../../../shared/features/proposals/contract';
import { useCall, useWrite } from '../../platform/api';
import { useSession } from '../../platform/session';
import { PageTitle } from '../../ui/PageTitle';
import { Phone } from '../../ui/Phone';
import { useReport } from '../../ui/useReport';
import { HistoryButton } from '../../widgets/history/HistoryButton';
import { RevealablePhone } from '../../widgets/RevealablePhone';
import { InvitationDialog } from '../invitations';
import { DeclineDialog, HeadDialog, VersionDialog } from './ProposalDialogs';
import { ProposalStateTag } from './ProposalStateTag';

type Open = 'head' | 'version' | 'decline' | 'invite' | null;

/** Whose proposal it is, its versions as tabs, and what may be done with it now. */
export function ProposalHeader({ proposal, comparing }: { proposal: ProposalDetail; comparing: boolean }) {
  const { t } = useTranslation();
  const { actor } = useSession();
  const { message } = App.useApp();
  const report = useReport();
  const staff = useCall('staff.list', {});
  const submit = useWrite('proposals.submit');
  const [params, setParams] = useSearchParams();
  const [open, setOpen] = useState<Open>(null);
  const may = PLANNERS.includes(actor.role);
  const { id, version, state, currentNo, customer } = proposal;
  const designer = staff.data?.find((person) => person.id === proposal.designerId)?.name;
  const show = (no: number) => setParams(no === currentNo ? {} : { version: String(no) });
  const compare = () => setParams({ compare: `${Math.max(1, currentNo - 1)}-${currentNo}` });
  const newest = proposal.shown.no === currentNo && !comparing;
  return (
    <Flex vertical gap={8} style={{ padding: '14px 20px 10px' }}>
      <Flex align="center" gap={10}>
        <PageTitle>{proposal.title}</PageTitle>
        {may && (
          <Button
            type="text"
            size="small"
            icon={<EditOutlined />}
            aria-label={t('proposals.editHead')}
            onClick={() => setOpen('head')}
          />
        )}
        <ProposalStateTag state={state} />
        <div style={{ flex: 1 }} />
        <HistoryButton entity="proposals" id={id} />
        <Button onClick={() => setOpen('invite')}>{t('proposals.invite')}</Button>
        {may && canMoveProposal(state, 'declined') && (
          <Button onClick={() => setOpen('decline')}>{t('proposals.decline')}</Button>
        )}
        {may && state !== 'draft' && newest && (
          <Button onClick={() => setOpen('version')}>{t('proposals.newVersion')}</Button>
        )}
        {proposal.editable && may && newest && (
          <Button
            type="primary"
            loading={submit.isPending}
            onClick={() =>
              submit.mutate(
                { id, version },
                { onSuccess: () => void message.success(t('proposals.submitted')), onError: report },
              )
            }
          >
            {t('proposals.submit')}
          </Button>
        )}
      </Flex>
      <Flex align="center" gap={12} wrap>
        <Typography.Text type="secondary">{proposal.number}</Typography.Text>
        <Link to={`/customers/${customer.id}`}>{customer.name || <Phone phone={customer.phone} />}</Link>
        {customer.name && (
          <Typography.Text type="secondary">
            <RevealablePhone phone={customer.phone} place="customers" id={customer.id} />
          </Typography.Text>
        )}
        <Typography.Text type="secondary">{designer ?? t('proposals.noDesigner')}</Typography.Text>
        <div style={{ flex: 1 }} />
        <Segmented<number>
          aria-label={t('proposals.version')}
          value={comparing ? 0 : proposal.shown.no}
          onChange={show}
          options={proposal.versions.map(({ no }) => ({
            value: no,
            label: t('proposals.versionNo', { no }),
          }))}
        />
        {proposal.versions.length > 1 && (
          <Button
            icon={<SwapOutlined />}
            type={params.has('compare') ? 'primary' : 'default'}
            onClick={() => (comparing ? setParams({}) : compare())}
          >
            {t('proposals.compare')}
          </Button>
        )}
      </Flex>
      {open === 'head' && <HeadDialog proposal={proposal} onClose={() => setOpen(null)} />}
      {open === 'version' && (
        <VersionDialog proposal={proposal} onClose={() => setOpen(null)} onStarted={() => setParams({})} />
      )}
      {open === 'decline' && <DeclineDialog proposal={proposal} onClose={() => setOpen(null)} />}
      {open === 'invite' && (
        <InvitationDialog customerId={customer.id} proposalId={id} onClose={() => setOpen(null)} />
      )}
    </Flex>
  );
}
