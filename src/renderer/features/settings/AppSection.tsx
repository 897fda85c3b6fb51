import { Button, Form, Input, InputNumber, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session/SessionContext';
import { Skeleton } from '../../app/shell/Skeleton';
import { useSettingForm } from './useSettingForm';

export default function AppSection() {
  const { t } = useTranslation();
  const { actor } = useSession();
  const { form, stored, save, saving } = useSettingForm('app');
  if (!stored) return <Skeleton />;
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={stored}
      onFinish={save}
      style={{ maxWidth: 520 }}
      disabled={actor.role !== 'owner'}
    >
      <Form.Item name="locale" label={t('settings.app.locale')}>
        <Segmented
          options={[
            { label: '简体中文', value: 'zh-CN' },
            { label: 'English', value: 'en' },
          ]}
        />
      </Form.Item>
      <Form.Item name="idleLockMinutes" label={t('settings.app.idleLockMinutes')}>
        <InputNumber min={0} max={240} />
      </Form.Item>
      <Form.Item name="zone" label={t('settings.app.zone')}>
        <Input />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={saving}>
        {t('common.save')}
      </Button>
    </Form>
  );
}
