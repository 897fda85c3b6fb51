import { Alert, App, Flex, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CustomerShape } from '../../../shared/contract/customerShapes';
import { useCall, useWrite } from '../../platform/api';
import { FormDialog } from '../../ui/FormDialog';
import { TextArea } from '../../ui/TextInput';
import { useFormErrors } from '../../ui/useFormErrors';
import { customerName } from '../../widgets/customerText';
import { ErasureFacts } from '../../widgets/ErasureFacts';

/** Asks the owner to erase a customer's data; what has to be finished first is said before anything is typed. */
export function EraseDialog({ customer, onClose }: { customer: CustomerShape; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ reason: string }>();
  const check = useCall('erasure.check', { customerId: customer.id });
  const ask = useWrite('erasure.ask');
  const showErrors = useFormErrors(form);
  const obstacles = check.data?.obstacles ?? [];
  const submit = ({ reason }: { reason: string }) =>
    ask.mutate(
      { customerId: customer.id, version: customer.version, reason },
      {
        onSuccess: () => {
          void message.success(t('erasure.submitted'));
          onClose();
        },
        onError: showErrors,
      },
    );
  return (
    <FormDialog
      title={t('erasure.title')}
      form={form}
      onSubmit={submit}
      onClose={onClose}
      busy={ask.isPending}
      okText={t('erasure.submit')}
      danger
      okDisabled={!check.data || obstacles.length > 0 || check.data.asked}
    >
      <Flex vertical gap={12}>
        <ErasureFacts name={customerName(t, customer)} />
        {obstacles.map(({ kind, numbers }) => (
          <Alert
            key={kind}
            type="warning"
            showIcon
            title={t(`erasure.blocked.${kind}`, { numbers: numbers.join('、') })}
          />
        ))}
        {check.data?.asked && <Alert type="info" showIcon title={t('erasure.asked')} />}

        <Form.Item name="reason" label={t('erasure.reason')} style={{ marginBottom: 0 }}>
          <TextArea autoFocus rows={2} max={200} placeholder={t('erasure.reasonHint')} />
        </Form.Item>
      </Flex>
    </FormDialog>
  );
}
