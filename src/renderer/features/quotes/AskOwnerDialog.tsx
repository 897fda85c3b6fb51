import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../ui/FormDialog';
import { TextArea } from '../../ui/TextInput';

interface Props {
  /** What it says about the amounts. */
  hint: string;
  pending: boolean;
  onAsk: (reason: string | null) => void;
  onClose: () => void;
}

/** The offer gives away more than the person may: why the owner should agree. */
export function AskOwnerDialog({ hint, pending, onAsk, onClose }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ reason?: string }>();
  return (
    <FormDialog
      title={t('quotes.askOwnerTitle')}
      form={form}
      onSubmit={({ reason }) => onAsk(reason ?? null)}
      onClose={onClose}
      busy={pending}
      okText={t('quotes.askOwner')}
    >
      <p>{hint}</p>

      <Form.Item
        name="reason"
        label={t('quotes.askReason')}
        rules={[{ required: true, whitespace: true, message: t('errors.fields.required') }]}
      >
        <TextArea autoFocus rows={2} max={200} placeholder={t('quotes.askReasonHint')} />
      </Form.Item>
    </FormDialog>
  );
}
