import { App, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { useWrite } from '../../platform/api';
import { FormDialog } from '../../ui/FormDialog';
import { TextArea } from '../../ui/TextInput';
import { useFormErrors } from '../../ui/useFormErrors';
import type { ApprovalRow } from './approvalRow';

/** No, and why: the colleague reads it where it was asked. */
export function RejectDialog({ row, onClose }: { row: ApprovalRow; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ note: string }>();
  const decide = useWrite('approvals.decide');
  const showErrors = useFormErrors(form);
  const submit = ({ note }: { note: string }) =>
    decide.mutate(
      { id: row.id, version: row.version, approve: false, note },
      {
        onSuccess: () => {
          void message.success(t('approvals.rejected'));
          onClose();
        },
        onError: showErrors,
      },
    );
  return (
    <FormDialog
      title={t('approvals.rejectTitle', { number: row.number ?? row.customerName ?? '' })}
      form={form}
      onSubmit={submit}
      onClose={onClose}
      busy={decide.isPending}
      okText={t('approvals.reject')}
    >
      <Form.Item
        name="note"
        label={t('approvals.rejectReason')}
        rules={[{ required: true, whitespace: true, message: t('approvals.rejectNeeded') }]}
      >
        <TextArea autoFocus rows={2} max={200} placeholder={t('approvals.rejectHint')} />
      </Form.Item>
    </FormDialog>
  );
}
