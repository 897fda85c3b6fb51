import { Form, Segmented, Select, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../platform/session';
import { NumberInput } from '../../ui/NumberInput';
import { Skeleton } from '../../ui/Skeleton';
import { SaveBar } from '../../widgets/SaveBar';
import { useSettingForm } from '../../widgets/useSettingForm';

export default function AppSection() {
  const { t } = useTranslation();
  const { actor } = useSession();
  const { form, stored, save, saving, typing } = useSettingForm('app', t('settings.app.title'));
  if (!stored) return <Skeleton />;
  return (
    <Form
      name="language-and-lock"
      {...typing}
      form={form}
      layout="vertical"
      initialValues={stored}
      onFinish={save}
      style={{ maxWidth: 520 }}
      disabled={actor.role !== 'owner'}
    >
      <Form.Item name="locale" label={t('settings.app.locale')}>
        <Segmented
          aria-label={t('settings.app.locale')}
          options={[
            { label: '简体中文', value: 'zh-CN' },
            { label: 'English', value: 'en' },
          ]}
        />
      </Form.Item>
      <Form.Item name="idleLockMinutes" label={t('settings.app.idleLockMinutes')}>
        <NumberInput style={{ width: 96 }} />
      </Form.Item>
      <Form.Item name="zone" label={t('settings.app.zone')}>
        <Select showSearch options={zones(stored.zone)} style={{ width: 280 }} />
      </Form.Item>
      {actor.role === 'owner' ? (
        <SaveBar saving={saving} />
      ) : (
        <Typography.Text type="secondary">{t('settings.app.ownerOnly')}</Typography.Text>
      )}
    </Form>
  );
}

/** Every zone that this PC knows, and the stored one should it know it by another name. */
const zones = (stored: string) =>
  [...new Set([stored, ...Intl.supportedValuesOf('timeZone')])]
    .sort()
    .map((value) => ({ value, label: value }));
