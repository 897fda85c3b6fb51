import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Skeleton } from '../../ui/Skeleton';
import { TextArea, TextInput } from '../../ui/TextInput';
import { SaveBar } from '../../widgets/SaveBar';
import { useSettingForm } from '../../widgets/useSettingForm';

export default function StoreSection() {
  const { t } = useTranslation();
  const { form, stored, save, saving, typing } = useSettingForm('store', t('store.title'));
  if (!stored) return <Skeleton />;
  return (
    <Form
      name="store"
      {...typing}
      form={form}
      layout="vertical"
      initialValues={stored}
      onFinish={save}
      style={{ maxWidth: 520 }}
    >
      <Form.Item name="name" label={t('store.name')}>
        <TextInput max={60} />
      </Form.Item>
      <Form.Item name="phone" label={t('store.phone')}>
        <Input />
      </Form.Item>
      <Form.Item name="address" label={t('store.address')}>
        <TextInput max={120} />
      </Form.Item>
      <Form.Item name="slipFooter" label={t('store.slipFooter')}>
        <TextArea rows={2} max={200} />
      </Form.Item>
      <SaveBar saving={saving} />
    </Form>
  );
}
