import { Form, Select, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract';
import { type CardVoidReason, CHOSEN_VOID_REASONS } from '../../../shared/domain/memberCard';
import { TextInput } from '../../ui/TextInput';
import { RecordDialog } from '../../widgets/RecordDialog';

export type MemberCard = NonNullable<OutputOf<'members.get'>>['cards'][number];
type ChosenReason = Extract<CardVoidReason, (typeof CHOSEN_VOID_REASONS)[number]>;

interface Numbered {
  number: string | null;
}

/** Gives a card: the next number, or the one that is printed on the card in hand. */
export function IssueCardDialog({ customerId, onClose }: { customerId: number; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <RecordDialog<Numbered, { number: string }>
      title={t('members.issue.title')}
      okText={t('members.issue.button')}
      save={({ number }, write) => write('members.issueCard', { customerId, number: number ?? null })}
      said={({ number }) => t('members.issue.done', { number })}
      onClose={onClose}
    >
      <NumberItem autoFocus />
    </RecordDialog>
  );
}

/** Makes a card void, and gives another one. */
export function ReissueCardDialog({ card, onClose }: { card: MemberCard; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <RecordDialog<Numbered & { reason: ChosenReason }, { number: string }>
      title={t('members.reissue.title', { number: card.number })}
      okText={t('members.reissue.button')}
      save={({ number, reason }, write) =>
        write('members.reissueCard', { id: card.id, version: card.version, reason, number: number ?? null })
      }
      said={({ number }) => t('members.reissue.done', { number })}
      onClose={onClose}
    >
      <ReasonItem />
      <NumberItem />
    </RecordDialog>
  );
}

/** Makes a card void without another one. */
export function VoidCardDialog({ card, onClose }: { card: MemberCard; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <RecordDialog<{ reason: ChosenReason }, { number: string }>
      title={t('members.void.title', { number: card.number })}
      okText={t('members.void.button')}
      danger
      save={({ reason }, write) => write('members.voidCard', { id: card.id, version: card.version, reason })}
      said={({ number }) => t('members.void.done', { number })}
      onClose={onClose}
    >
      <ReasonItem />
      <Typography.Text type="secondary">{t('members.void.hint')}</Typography.Text>
    </RecordDialog>
  );
}

function NumberItem({ autoFocus = false }: { autoFocus?: boolean }) {
  const { t } = useTranslation();
  return (
    <Form.Item name="number" label={t('members.issue.number')} extra={t('members.issue.hint')}>
      <TextInput max={30} autoFocus={autoFocus} style={{ width: 220 }} />
    </Form.Item>
  );
}

function ReasonItem() {
  const { t } = useTranslation();
  return (
    <Form.Item
      name="reason"
      label={t('members.void.reason')}
      rules={[{ required: true, message: t('errors.fields.required') }]}
    >
      <Select
        autoFocus
        style={{ width: 220 }}
        options={CHOSEN_VOID_REASONS.map((value) => ({ value, label: t(`codes.cardState.${value}`) }))}
      />
    </Form.Item>
  );
}
