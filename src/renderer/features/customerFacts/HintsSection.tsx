import { Card, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { LONGEST_HINT } from '../../../shared/contract/hints';
import { TEMPERAMENTS } from '../../../shared/domain/customerCodes';
import { MANNERS } from '../../../shared/domain/manner';
import { useInternalHidden } from '../../platform/internalHidden';
import { Skeleton } from '../../ui/Skeleton';
import { TextInput } from '../../ui/TextInput';
import { HiddenNotice } from '../../widgets/HiddenNotice';
import { SaveBar } from '../../widgets/SaveBar';
import { useSettingForm } from '../../widgets/useSettingForm';

/** What the owner wants to be remembered when speaking to whom; an empty line keeps the usual words. */
export default function HintsSection() {
  const { t } = useTranslation();
  const hidden = useInternalHidden();
  const { form, stored, save, saving, typing } = useSettingForm('hints', t('customerFacts.hints.title'));
  if (hidden) return <HiddenNotice />;
  if (!stored) return <Skeleton />;
  return (
    <Form
      name="hints"
      {...typing}
      form={form}
      layout="vertical"
      initialValues={stored}
      onFinish={save}
      style={{ maxWidth: 640 }}
    >
      <Card size="small" title={t('customerFacts.hints.byTag')} style={{ marginBottom: 12 }}>
        {TEMPERAMENTS.map((code) => (
          <Form.Item key={code} name={['temperament', code]} label={t(`codes.temperament.${code}`)}>
            <TextInput max={LONGEST_HINT} placeholder={t(`customerFacts.hints.temperament.${code}`)} />
          </Form.Item>
        ))}
      </Card>
      <Card size="small" title={t('customerFacts.hints.byManner')} style={{ marginBottom: 12 }}>
        {MANNERS.map((code) => (
          <Form.Item
            key={code}
            name={['manner', code]}
            label={t(`codes.customerManner.${code}`)}
            extra={t(`customerFacts.hints.rules.${code}`)}
          >
            <TextInput max={LONGEST_HINT} placeholder={t(`customerFacts.hints.manner.${code}`)} />
          </Form.Item>
        ))}
      </Card>
      <SaveBar saving={saving} />
    </Form>
  );
}
