import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLocale } from '../platform/i18n';
import { lazyComponent } from '../ui/lazyComponent';
import { PlainButton } from '../ui/PlainButton';
import type { TaskButtonProps, TaskRow } from '../widgets/registry';
import { TaskDone } from '../widgets/TaskDone';
import type { Module } from './module';

const VisitDialog = lazyComponent(async () => (await import('../features/followups')).VisitDialog);

const whyContact: TaskRow['why'] = (t, { kind, taskId, last, note }) => {
  const parts: string[] = [];
  if (kind === 'wake_up' && note) parts.push(note);
  if (last) {
    const text = last.note ?? t(`codes.contactOutcome.${last.outcome}`);
    const channel = t(`codes.contactChannel.${last.channel}`);
    const date = dayjs(last.at).format(currentLocale() === 'en' ? 'D MMM' : 'M月D日');
    parts.push(t('today.why.lastContact', { date, channel, text }));
  } else if (taskId !== null && kind === 'contact') parts.push(note ?? t('today.why.firstContact'));
  return parts.join(' · ');
};

function LogContact({ onLogContact }: TaskButtonProps) {
  const { t } = useTranslation();
  return <PlainButton onClick={onLogContact}>{t('today.act.log_contact')}</PlainButton>;
}

function Visit({ row: { visitId, customerId }, onDone }: TaskButtonProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  if (visitId === null) return <TaskDone onDone={onDone} />;
  return (
    <>
      <PlainButton onClick={() => setOpen(true)}>{t('today.act.visit')}</PlainButton>
      {open && customerId !== null && (
        <VisitDialog customerId={customerId} visitId={visitId} onClose={() => setOpen(false)} />
      )}
    </>
  );
}

export const followups = {
  order: 30,
  taskRows: {
    contact: { why: whyContact, button: { Button: LogContact } },
    wake_up: { why: whyContact, button: { Button: LogContact } },
    visit: {
      why: (_t, { community, note }) => [community, note].filter(Boolean).join(' · '),
      button: { Button: Visit },
    },
  },
} satisfies Module;
