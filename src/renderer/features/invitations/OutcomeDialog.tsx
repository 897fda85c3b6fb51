import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Invitation } from '../../../shared/contract/invitations';
import { useWrite } from '../../platform/api';
import { FormDialog } from '../../ui/FormDialog';
import { TextArea, TextInput } from '../../ui/TextInput';
import { useFormErrors } from '../../ui/useFormErrors';

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
  const [form] = Form.useForm<Fields>();
  const attend = useWrite('invitations.attend');
  const miss = useWrite('invitations.noShow');
  const showErrors = useFormErrors(form);
  const after = { onSuccess: onClose, onError: showErrors };
  const { id, version, outcome, addOnSales } = invitation;
  const came = result === 'attended';
  return (
    <FormDialog
      title={t(came ? 'invitations.attended' : 'invitations.noShow')}
      form={form}
      initialValues={{ outcome, addOnSales }}
      onSubmit={(fields) => {
        if (came) attend.mutate({ id, version, ...fields, outcome: fields.outcome ?? '' }, after);
        else miss.mutate({ id, version, outcome: fields.outcome }, after);
      }}
      onClose={onClose}
      busy={attend.isPending || miss.isPending}
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
    </FormDialog>
  );
}

export function CancelDialog({ invitation, onClose }: { invitation: Invitation; onClose: () => void }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ reason: string }>();
  const cancel = useWrite('invitations.cancel');
  const showErrors = useFormErrors(form);
  return (
    <FormDialog
      title={t('invitations.cancel')}
      form={form}
      onSubmit={({ reason }) =>
        cancel.mutate(
          { id: invitation.id, version: invitation.version, reason },
          { onSuccess: onClose, onError: showErrors },
        )
      }
      onClose={onClose}
      busy={cancel.isPending}
      okText={t('invitations.cancel')}
      cancelText={t('common.back')}
      danger
    >
      <Form.Item name="reason" label={t('invitations.cancelReason')}>
        <TextInput autoFocus max={200} />
      </Form.Item>
    </FormDialog>
  );
}
