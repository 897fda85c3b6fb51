import { App, Card, Form, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { RIGHT_TIERS, type RightTier, type TierRights } from '../../../shared/domain/tierRights';
import { useCall, useWrite } from '../../platform/api';
import { MoneyInput, NumberInput, PercentInput } from '../../ui/NumberInput';
import { Skeleton } from '../../ui/Skeleton';
import { useFormErrors } from '../../ui/useFormErrors';
import { useTypedForm } from '../../ui/useTypedForm';
import { SaveBar } from '../../widgets/SaveBar';

interface Values {
  tierRights: TierRights;
}

/** What each tier gives, tier by tier. */
export default function RightsSection() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const settings = useCall('settings.all', {});
  const update = useWrite('settings.update');
  const showErrors = useFormErrors(form);
  const { clear, onValuesChange, onKeyDown } = useTypedForm({
    what: t('members.rights.title'),
    busy: update.isPending,
    submit: form.submit,
    giveUp: () => form.resetFields(),
  });
  if (!settings.data) return <Skeleton />;
  const save = (values: Values) =>
    update.mutate(values, {
      onSuccess: () => {
        clear();
        void message.success(t('common.saved'));
      },
      onError: showErrors,
    });
  return (
    <Form
      name="rights"
      form={form}
      layout="vertical"
      initialValues={{ tierRights: settings.data.tierRights }}
      onFinish={save}
      onValuesChange={onValuesChange}
      onKeyDown={onKeyDown}
      requiredMark={false}
      style={{ maxWidth: 880 }}
    >
      {RIGHT_TIERS.map((tier) => (
        <OfTier key={tier} tier={tier} />
      ))}
      <Typography.Paragraph type="secondary">{t('members.rights.year')}</Typography.Paragraph>
      <Typography.Paragraph type="secondary">{t('members.rights.discountHint')}</Typography.Paragraph>
      <SaveBar saving={update.isPending} />
    </Form>
  );
}

function OfTier({ tier }: { tier: RightTier }) {
  const { t } = useTranslation();
  const required = [{ required: true, message: t('errors.fields.required') }];
  const item = (right: keyof TierRights[RightTier]) => ({
    name: ['tierRights', tier, right],
    label: t(`members.rights.${right}`),
    rules: required,
  });
  const times = <NumberInput suffix={t('members.rights.times')} />;
  return (
    <Card
      size="small"
      title={t(`codes.memberTier.${tier}`)}
      style={{ marginBottom: 12 }}
      styles={{
        body: {
          ...{ display: 'grid', columnGap: 16, alignItems: 'end' },
          gridTemplateColumns: 'repeat(auto-fill, minmax(164px, 1fr))',
        },
      }}
    >
      <Form.Item {...item('discountBp')}>
        <PercentInput />
      </Form.Item>
      <Form.Item {...item('maintenanceTimes')}>{times}</Form.Item>
      <Form.Item {...item('feeTimes')}>{times}</Form.Item>
      <Form.Item {...item('giftFen')}>
        <MoneyInput />
      </Form.Item>
    </Card>
  );
}
