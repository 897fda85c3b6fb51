import { Alert, Flex, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CustomerShape } from '../../../shared/contract/customerShapes';
import { useCall } from '../../platform/api';
import type { Write } from '../../platform/write';
import { TextArea } from '../../ui/TextInput';
import { customerName } from '../../widgets/customerText';
import { ErasureFacts } from '../../widgets/ErasureFacts';
import { RecordDialog } from '../../widgets/RecordDialog';

/** Asks the owner to erase a customer's data; what has to be finished first is said before anything is typed. */
export function EraseDialog({ customer, onClose }: { customer: CustomerShape; onClose: () => void }) {
  const { t } = useTranslation();
  const check = useCall('erasure.check', { customerId: customer.id });
  const obstacles = check.data?.obstacles ?? [];
  const save = ({ reason }: { reason: string }, write: Write) =>
    write('erasure.ask', { customerId: customer.id, version: customer.version, reason });
  return (
    <RecordDialog
      title={t('erasure.title')}
      said={t('erasure.submitted')}
      save={save}
      onClose={onClose}
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
            title={t(`erasure.blocked.${kind}`, { numbers: numbers.join(t('customers.listComma')) })}
          />
        ))}
        {check.data?.asked && <Alert type="info" showIcon title={t('erasure.asked')} />}

        <Form.Item name="reason" label={t('erasure.reason')} style={{ marginBottom: 0 }}>
          <TextArea autoFocus rows={2} max={200} placeholder={t('erasure.reasonHint')} />
        </Form.Item>
      </Flex>
    </RecordDialog>
  );
}
