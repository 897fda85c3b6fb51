import { Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';

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
    <Modal
      open
      title={t('quotes.askOwnerTitle')}
      okText={t('quotes.askOwner')}
      confirmLoading={pending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p>{hint}</p>
      <Form form={form} layout="vertical" onFinish={({ reason }) => onAsk(reason ?? null)}>
        <Form.Item name="reason" label={t('quotes.askReason')}>
          <Input.TextArea autoFocus rows={2} maxLength={200} placeholder={t('quotes.askReasonHint')} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
