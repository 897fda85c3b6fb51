import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

/** Asks for the passphrase of a backup that this PC has no key of. */
export function PassphraseItem() {
  const { t } = useTranslation();
  return (
    <Form.Item
      name="passphrase"
      label={t('backup.passphraseFor')}
      extra={t('backup.passphraseForHint')}
      rules={[{ required: true, message: t('errors.fields.required') }]}
      validateTrigger="onSubmit"
    >
      <Input.Password autoFocus autoComplete="off" />
    </Form.Item>
  );
}
