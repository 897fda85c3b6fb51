import { Button, Flex, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { TextInput } from '../../ui/TextInput';
import { useSettingForm } from '../../widgets/useSettingForm';

/** Where new versions are looked for. */
export function AddressForm() {
  const { t } = useTranslation();
  const { form, stored, save, saving, typing } = useSettingForm('updates', t('updates.address'));
  if (!stored) return null;
  return (
    <Form name="updates" {...typing} form={form} layout="vertical" initialValues={stored} onFinish={save}>
      <Form.Item
        label={t('updates.address')}
        htmlFor="feed"
        extra={`${t('updates.addressHint')} ${t(stored.feed ? 'updates.addressPrivacy' : 'updates.noAddress')}`}
        style={{ marginBottom: 0 }}
      >
        <Flex gap={8}>
          <Form.Item name="feed" noStyle>
            <TextInput id="feed" max={300} allowClear placeholder="https://" />
          </Form.Item>
          <Button htmlType="submit" loading={saving}>
            {t('common.save')}
          </Button>
        </Flex>
      </Form.Item>
    </Form>
  );
}
