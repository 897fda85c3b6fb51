import { Alert, App, Form, Input, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useWrite } from '../../platform/api';
import { FormDialog } from '../../ui/FormDialog';
import { useFormErrors } from '../../ui/useFormErrors';

interface Fields {
  passphrase: string;
  again: string;
}

/** The passphrase that every backup is encrypted with from now on. */
export function PassphraseDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const showErrors = useFormErrors(form);
  const save = useWrite('backup.setPassphrase');
  const submit = ({ passphrase }: Fields) =>
    save.mutate(
      { passphrase },
      {
        onSuccess: () => {
          void message.success(t('backup.secret.done'));
          onClose();
        },
        onError: showErrors,
      },
    );
  return (
    <FormDialog
      title={t('backup.secret.dialog')}
      form={form}
      onSubmit={submit}
      onClose={onClose}
      busy={save.isPending}
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
    </FormDialog>
  );
}
