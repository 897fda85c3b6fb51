import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract';
import type { Write } from '../../platform/write';
import { RecordDialog } from '../../widgets/RecordDialog';
import { type RequestFields, RequestForm, urgencyFollowsKind } from './RequestForm';

/** Changes what a request is about; who has it and how far it is have their own buttons. */
export function EditRequestDialog({
  request,
  onClose,
}: {
  request: OutputOf<'requests.get'>;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const [form] = Form.useForm<RequestFields>();
  const { id, version } = request;
  const save = ({ kind, urgency, title, description, orderId }: RequestFields, write: Write) => {
    // The delivery goes with its order.
    const deliveryId = orderId === request.orderId ? request.deliveryId : null;
    return write('requests.update', { id, version, kind, urgency, title, description, orderId, deliveryId });
  };
  return (
    <RecordDialog
      width={680}
      title={t('requests.form.edit')}
      form={form}
      initialValues={request}
      onValuesChange={urgencyFollowsKind(form)}
      said={t('common.saved')}
      save={save}
      onClose={onClose}
    >
      <RequestForm customerId={request.customerId} />
    </RecordDialog>
  );
}
