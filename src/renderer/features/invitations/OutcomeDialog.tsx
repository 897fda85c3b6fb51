import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Invitation } from '../../../shared/features/invitations/contract';
import { TextArea, TextInput } from '../../ui/TextInput';
import { RecordDialog } from '../../widgets/RecordDialog';

interface Fields {
  outcome: string;
  addOnSales: string;
}

/** What came of the visit; told again, it corrects what was told before. */
export function OutcomeDialog({
  invitation,
  result,
  onClose,
}: {
  invitation: Invitation;
  result: 'attended' | 'no_show';
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { id, version, outcome, addOnSales } = invitation;
  const came = result === 'attended';
  return (
    <RecordDialog
      title={t(came ? 'invitations.attended' : 'invitations.noShow')}
      initialValues={{ outcome, addOnSales }}
      save={(fields: Fields, write) => {
        if (came)
          return write('invitations.attend', { id, version, ...fields, outcome: fields.outcome ?? '' });
        return write('invitations.noShow', { id, version, outcome: fields.outcome });
      }}
      onClose={onClose}
    >
      <Form.Item name="outcome" label={t(came ? 'invitations.outcome' : 'invitations.note')} required={came}>
        <TextArea
          autoFocus
          rows={3}
          max={1000}
          {...(came && { placeholder: t('invitations.outcomeHint') })}
        />
      </Form.Item>
      {came && (
        <Form.Item name="addOnSales" label={t('invitations.addOnSales')}>
          <TextArea rows={2} max={500} placeholder={t('invitations.addOnHint')} />
        </Form.Item>
      )}
    </RecordDialog>
  );
}

export function CancelDialog({ invitation, onClose }: { invitation: Invitation; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <RecordDialog
      title={t('invitations.cancel')}
      save={({ reason }: { reason: string }, write) =>
        write('invitations.cancel', { id: invitation.id, version: invitation.version, reason })
      }
      onClose={onClose}
      okText={t('invitations.cancel')}
      cancelText={t('common.back')}
      danger
    >
      <Form.Item name="reason" label={t('invitations.cancelReason')}>
        <TextInput autoFocus max={200} />
      </Form.Item>
    </RecordDialog>
  );
}
