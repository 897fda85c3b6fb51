import { App, Card, Flex, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { TRIED_REST_DAYS } from '../../../shared/domain/reminders';
import type { Settings } from '../../../shared/features/settings/contract';
import { useCall, useWrite } from '../../platform/api';
import { NumberInput, PercentInput } from '../../ui/NumberInput';
import { Skeleton } from '../../ui/Skeleton';
import { useFormErrors } from '../../ui/useFormErrors';
import { useTypedForm } from '../../ui/useTypedForm';
import { SaveBar } from '../../widgets/SaveBar';

type Values = Pick<Settings, 'limits' | 'reminders'>;

/** What each role may decide alone, and on which day the app reminds. Both are saved in one go. */
export default function LimitsSection() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const settings = useCall('settings.all', {});
  const update = useWrite('settings.update');
  const showErrors = useFormErrors(form);
  const { clear, onValuesChange, onKeyDown } = useTypedForm({
    what: t('settings.limits.title'),
    busy: update.isPending,
    submit: form.submit,
    giveUp: () => form.resetFields(),
  });
  if (!settings.data) return <Skeleton />;
  const { limits, reminders } = settings.data;
  const save = (values: Values) =>
    update.mutate(values, {
      onSuccess: () => {
        clear();
        void message.success(t('common.saved'));
      },
      onError: showErrors,
    });
  const days = t('settings.limits.days');
  return (
    <Form
      name="limits"
      form={form}
      layout="vertical"
      initialValues={{ limits, reminders }}
      onFinish={save}
      onValuesChange={onValuesChange}
      onKeyDown={onKeyDown}
      requiredMark={false}
      style={{ maxWidth: 880 }}
    >
      <Flex gap={16} align="stretch" style={{ marginBottom: 16 }}>
        <Card size="small" title={t('settings.limits.alone')} style={{ flex: 1 }}>
          <PercentItem name={['limits', 'discountBp', 'sales']} text="discountSales" />
          <PercentItem name={['limits', 'discountBp', 'front_desk']} text="discountFrontDesk" />
          <PercentItem name={['limits', 'orderChangeBp']} text="orderChange" />
          <WholeItem name={['limits', 'quoteValidDays']} text="quoteValid" unit={days} />
        </Card>
        <Card size="small" title={t('settings.limits.remind')} style={{ flex: 1 }}>
          <WholeItem name={['reminders', 'neverDays']} text="never" unit={days} />
          <WholeItem name={['reminders', 'silentDays']} text="silent" unit={days} />
          <WholeItem name={['reminders', 'notBoughtDays']} text="notBought" unit={days} />
          <WholeItem name={['reminders', 'neverBoughtDays']} text="neverBought" unit={days} />
          <WholeItem name={['reminders', 'bookDaysBefore']} text="book" unit={days} />
          <WholeItem name={['reminders', 'remindDaysBefore']} text="remindDelivery" unit={days} />
          <WholeItem name={['reminders', 'revisitDaysAfter']} text="revisit" unit={days} />
        </Card>
      </Flex>
      <SaveBar saving={update.isPending} />
    </Form>
  );
}

interface ItemProps {
  name: string[];
  text:
    | 'discountSales'
    | 'discountFrontDesk'
    | 'orderChange'
    | 'quoteValid'
    | 'never'
    | 'silent'
    | 'notBought'
    | 'neverBought'
    | 'book'
    | 'remindDelivery'
    | 'revisit';
}

/** Stored in 1/10,000, typed in percent with up to two decimals. */
function PercentItem({ name, text }: ItemProps) {
  const { t } = useTranslation();
  return (
    <Form.Item
      name={name}
      label={t(`settings.limits.${text}`)}
      extra={t(`settings.limits.${text}Hint`)}
      rules={[{ required: true, message: t('errors.fields.required') }]}
    >
      <PercentInput style={{ width: 128 }} />
    </Form.Item>
  );
}

function WholeItem({ name, text, unit }: ItemProps & { unit: string }) {
  const { t } = useTranslation();
  return (
    <Form.Item
      name={name}
      label={t(`settings.limits.${text}`)}
      extra={t(`settings.limits.${text}Hint`, { rest: TRIED_REST_DAYS })}
      rules={[{ required: true, message: t('errors.fields.required') }]}
    >
      <NumberInput suffix={unit} style={{ width: 128 }} />
    </Form.Item>
  );
}
