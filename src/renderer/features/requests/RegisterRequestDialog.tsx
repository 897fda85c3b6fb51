import { App, Button, Flex, Form, Typography } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { urgencyOfKind } from '../../../shared/domain/requestRules';
import { FLOOR } from '../../../shared/domain/roleGroups';
import { useWrite } from '../../platform/api';
import { useSession } from '../../platform/session';
import { FormDialog } from '../../ui/FormDialog';
import { useFormErrors } from '../../ui/useFormErrors';
import { CustomerSelect } from '../../widgets/CustomerSelect';
import { StaffSelect } from '../../widgets/StaffSelect';
import { type RequestFields, RequestForm, urgencyFollowsKind } from './RequestForm';

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
    <FormDialog
      width={680}
      title={
        <Flex gap={8} align="baseline">
          {t('requests.form.title')}
          {customer && <Typography.Text type="secondary">{customer.name}</Typography.Text>}
        </Flex>
      }
      what={t('requests.form.title')}
      form={form}
      initialValues={{
        kind,
        urgency: urgencyOfKind(kind),
        orderId: orderId ?? null,
        assigneeId: actor.staffId,
      }}
      onValuesChange={urgencyFollowsKind(form)}
      onSubmit={submit}
      onClose={onClose}
      busy={create.isPending}
    >
      <RequestForm
        customerId={customerId}
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
    </FormDialog>
  );
}
