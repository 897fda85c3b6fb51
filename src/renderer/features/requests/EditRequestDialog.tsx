import { App, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract';
import { useWrite } from '../../platform/api';
import { FormDialog } from '../../ui/FormDialog';
import { useFormErrors } from '../../ui/useFormErrors';
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
    <FormDialog
      width={680}
      title={t('requests.form.edit')}
      form={form}
      initialValues={request}
      onValuesChange={urgencyFollowsKind(form)}
      onSubmit={submit}
      onClose={onClose}
      busy={update.isPending}
    >
      <RequestForm customerId={request.customerId} />
    </FormDialog>
  );
}
