import { App, Button, Flex, Form, Modal, Typography } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { urgencyOfKind } from '../../../shared/domain/requestRules';
import { FLOOR } from '../../../shared/domain/roleGroups';
import { useWrite } from '../../app/api';
import { useSession } from '../../app/session/SessionContext';
import { useFormErrors } from '../../ui/useFormErrors';
import { CustomerSelect } from '../customers/CustomerSelect';
import { StaffSelect } from '../staff/StaffSelect';
import { type RequestFields, RequestForm } from './RequestForm';

interface Props {
  /** Whose request it is, where that is known. */
  customer?: { id: number; name: string };
  orderId?: number;
  onClose: () => void;
}

/** Registers what a customer asks for; from the list, a customer or an order. */
export function RegisterRequestDialog({ customer, orderId, onClose }: Props) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { actor } = useSession();
  const navigate = useNavigate();
  const [form] = Form.useForm<RequestFields>();
  const create = useWrite('requests.create');
  const showErrors = useFormErrors(form);
  const chosen = Form.useWatch('customerId', form) as number | null | undefined;
  const customerId = customer?.id ?? chosen ?? null;

  // An order of somebody else must not stay chosen.
  const before = useRef(customerId);
  useEffect(() => {
    if (before.current !== customerId) form.setFieldValue('orderId', null);
    before.current = customerId;
  }, [customerId, form]);

  const submit = (fields: RequestFields) =>
    create.mutate(
      { ...fields, customerId: customerId as number, title: fields.title ?? '' },
      {
        onSuccess: ({ id, number }) => {
          onClose();
          const key = `request-${id}`;
          void message.open({
            key,
            type: 'success',
            duration: 6,
            content: (
              <Flex align="center" gap={4} style={{ display: 'inline-flex' }}>
                {t('requests.form.registered', { number })}
                <Button
                  type="link"
                  size="small"
                  onClick={() => {
                    message.destroy(key);
                    navigate(`/requests/${id}`);
                  }}
                >
                  {t('requests.form.open')}
                </Button>
              </Flex>
            ),
          });
        },
        onError: showErrors,
      },
    );
  const kind = 'service_request';
  return (
    <Modal
      open
      width={680}
      title={
        <Flex gap={8} align="baseline">
          {t('requests.form.title')}
          {customer && <Typography.Text type="secondary">{customer.name}</Typography.Text>}
        </Flex>
      }
      onCancel={onClose}
      onOk={form.submit}
      okText={t('common.save')}
      cancelText={t('common.cancel')}
      okButtonProps={{ title: 'Ctrl+Enter' }}
      confirmLoading={create.isPending}
    >
      <RequestForm
        form={form}
        customerId={customerId}
        initial={{ kind, urgency: urgencyOfKind(kind), orderId: orderId ?? null, assigneeId: actor.staffId }}
        onSubmit={submit}
        before={
          customer ? undefined : (
            <Form.Item name="customerId" label={t('requests.customer')} required>
              <CustomerSelect autoFocus />
            </Form.Item>
          )
        }
        after={
          <Form.Item name="assigneeId" label={t('requests.assignee')} style={{ width: 200 }}>
            <StaffSelect roles={FLOOR} />
          </Form.Item>
        }
      />
    </Modal>
  );
}
