import { Alert, Form, Input, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Write } from '../../platform/write';
import { RecordDialog } from '../../widgets/RecordDialog';

interface Fields {
  passphrase: string;
  again: string;
}

/** The passphrase that every backup is encrypted with from now on. */
export function PassphraseDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Fields>();
  const save = ({ passphrase }: Fields, write: Write) => write('backup.setPassphrase', { passphrase });
  return (
    <RecordDialog
      title={t('backup.secret.dialog')}
      form={form}
      said={t('backup.secret.done')}
      save={save}
      onClose={onClose}
    >
      <Alert type="warning" showIcon title={t('backup.secret.warning')} style={{ marginBottom: 14 }} />

      <Form.Item
        name="passphrase"
        label={t('backup.secret.passphrase')}
        validateTrigger="onSubmit"
        rules={[{ required: true, min: 8, message: t('errors.fields.passphrase_short') }]}
      >
        <Input.Password autoFocus autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label={t('backup.secret.again')}
        dependencies={['passphrase']}
        validateTrigger="onSubmit"
        rules={[
          {
            validator: (_rule, value) =>
              value === form.getFieldValue('passphrase')
                ? Promise.resolve()
                : Promise.reject(new Error(t('backup.secret.differ'))),
          },
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>

      <Typography.Text type="secondary">{t('backup.secret.older')}</Typography.Text>
    </RecordDialog>
  );
}
