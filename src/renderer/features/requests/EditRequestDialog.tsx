import { App, Form, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract';
import { useWrite } from '../../app/api';
import { useFormErrors } from '../../ui/useFormErrors';
import { type RequestFields, RequestForm } from './RequestForm';

/** Changes what a request is about; who has it and how far it is have their own buttons. */
export function EditRequestDialog({
  request,
  onClose,
}: {
  request: OutputOf<'requests.get'>;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<RequestFields>();
  const update = useWrite('requests.update');
  const showErrors = useFormErrors(form);
  const { id, version } = request;
  const submit = ({ kind, urgency, title, description, orderId }: RequestFields) => {
    // The delivery goes with its order.
    const deliveryId = orderId === request.orderId ? request.deliveryId : null;
    update.mutate(
      { id, version, kind, urgency, title, description, orderId, deliveryId },
      {
        onSuccess: () => {
          void message.success(t('common.saved'));
          onClose();
        },
        onError: showErrors,
      },
    );
  };
  return (
    <Modal
      open
      width={680}
      title={t('requests.form.edit')}
      onCancel={onClose}
      onOk={form.submit}
      okText={t('common.save')}
      cancelText={t('common.cancel')}
      confirmLoading={update.isPending}
    >
      <RequestForm form={form} customerId={request.customerId} initial={request} onSubmit={submit} />
    </Modal>
  );
}
