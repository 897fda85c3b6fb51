import {
  ArrowLeftOutlined,
  CalendarOutlined,
  FileTextOutlined,
  HomeOutlined,
  LayoutOutlined,
  PhoneOutlined,
} from '@ant-design/icons';
import { Alert, Button, Flex, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { OutputOf } from '../../../shared/contract';
import type { CustomerShape } from '../../../shared/contract/customerShapes';
import { PLANNERS, SELLERS } from '../../../shared/domain/roleGroups';
import { dateText } from '../../platform/format';
import { useSession } from '../../platform/session';
import { COLORS } from '../../platform/theme';
import { Money } from '../../ui/Money';
import { PageTitle } from '../../ui/PageTitle';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { customerName } from '../../widgets/customerText';
import { HistoryButton } from '../../widgets/history/HistoryButton';
import { RevealablePhone } from '../../widgets/RevealablePhone';
import { FactsLine } from '../customerFacts';
import { PersonalDataMenu } from '../erasure';
import { VisitDialog } from '../followups';
import { InvitationDialog } from '../invitations';
import { MergedHere, MergeIntoButton } from '../merge';
import { NewProposalDialog } from '../proposals';
import { RemindersLine } from '../reminders';
import { NextTask } from './NextTask';
import { StageLine } from './StageLine';
import { UndoRegistration } from './UndoRegistration';

/** Who it is, where they stand, what comes next, and the buttons that do it. */
export function CustomerHeader({
  customer,
  onLogContact,
}: {
  customer: OutputOf<'customers.get'>;
  onLogContact: () => void;
}) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { actor } = useSession();
  const name = customerName(t, customer);
  return (
    <Flex
      vertical
      gap={10}
      style={{ padding: '12px 20px', borderBottom: `1px solid ${COLORS.line}`, background: COLORS.card }}
    >
      <Flex align="center" gap={10} wrap>
        <Button
          type="text"
          icon={<ArrowLeftOutlined />}
          aria-label={t('customers.page.back')}
          onClick={() => navigate('/customers')}
        />
        <PersonAvatar name={name} size={36} />
        <PageTitle>{name}</PageTitle>
        {customer.gender && (
          <Typography.Text type="secondary">{t(`codes.gender.${customer.gender}`)}</Typography.Text>
        )}
        {customer.name && <RevealablePhone phone={customer.phone} place="customers" id={customer.id} />}
        <div style={{ flex: 1 }} />
        {customer.erasedAt === null && (
          <>
            <QuickActions customer={customer} onLogContact={onLogContact} />
            {customer.mayUndo && <UndoRegistration customer={customer} />}
            <MergeIntoButton customer={customer} />
            <PersonalDataMenu customer={customer} />
          </>
        )}
        {actor.role === 'owner' && <HistoryButton compact entity="customers" id={customer.id} />}
      </Flex>
      {customer.erasedAt === null && (
        <>
          <FactsLine customer={customer} />
          <RemindersLine customerId={customer.id} name={name} />
        </>
      )}
      <Flex align="center" justify="space-between" gap={12} wrap>
        {customer.erasedAt === null ? (
          <>
            <StageLine customer={customer} />
            <NextStep customer={customer} />
          </>
        ) : (
          <Alert
            type="warning"
            showIcon
            style={{ flex: 1 }}
            title={t('erasure.erased')}
            description={t('erasure.erasedHint')}
          />
        )}
      </Flex>
      {customer.erasedAt === null && <MergedHere customer={customer} />}
    </Flex>
  );
}

/** What is to be done next, why a customer was lost or waits, and the money received. */
function NextStep({ customer }: { customer: CustomerShape }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const { stage, lostReason, wakeUpDate, nextTask } = customer;
  return (
    <Flex gap={16} align="center">
      {stage === 'lost' && lostReason && (
        <Typography.Text type="danger">
          {t('customers.page.lostBecause', { reason: lostReason })}
        </Typography.Text>
      )}
      {stage === 'paused' && wakeUpDate && (
        <Typography.Text type="warning">
          {t('customers.page.wakeUpOn', { date: dateText(wakeUpDate, today) })}
        </Typography.Text>
      )}
      {stage !== 'lost' && stage !== 'paused' && (
        <NextTask task={nextTask} none={t('customers.page.noNextStep')} />
      )}
      {customer.receivedFen !== 0 && (
        <span>
          {t('customers.fields.received')} <Money fen={customer.receivedFen} strong />
        </span>
      )}
    </Flex>
  );
}

type Open = 'visit' | 'proposal' | 'invitation' | null;

function QuickActions({ customer, onLogContact }: { customer: CustomerShape; onLogContact: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { actor } = useSession();
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  return (
    <Flex gap={6} wrap>
      <Button type="primary" icon={<PhoneOutlined />} onClick={onLogContact}>
        {t('customers.page.logContact')}
      </Button>
      <Button icon={<HomeOutlined />} onClick={() => setOpen('visit')}>
        {t('customers.page.planVisit')}
      </Button>
      {PLANNERS.includes(actor.role) && (
        <Button icon={<LayoutOutlined />} onClick={() => setOpen('proposal')}>
          {t('customers.page.propose')}
        </Button>
      )}
      <Button icon={<CalendarOutlined />} onClick={() => setOpen('invitation')}>
        {t('customers.page.invite')}
      </Button>
      {SELLERS.includes(actor.role) && (
        <Button icon={<FileTextOutlined />} onClick={() => navigate(`/quotes/new?customer=${customer.id}`)}>
          {t('customers.page.quote')}
        </Button>
      )}
      {open === 'visit' && <VisitDialog customerId={customer.id} onClose={close} />}
      {open === 'proposal' && <NewProposalDialog customerId={customer.id} onClose={close} />}
      {open === 'invitation' && <InvitationDialog customerId={customer.id} onClose={close} />}
    </Flex>
  );
}
