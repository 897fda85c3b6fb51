import { App, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useWrite } from '../../app/api';
import { useFormErrors } from '../../ui/useFormErrors';
import type { StaffRow } from './StaffSection';

/** The owner gives somebody a new PIN. */
export function PinDialog({ person, onClose }: { person: StaffRow; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ pin: string }>();
  const setPin = useWrite('staff.setPin');
  const showErrors = useFormErrors(form);
  const submit = ({ pin }: { pin: string }) =>
    setPin.mutate(
      { id: person.id, version: person.version, pin },
      {
        onSuccess: () => {
          void message.success(t('settings.staff.pinSet', { name: person.name }));
          onClose();
        },
        onError: showErrors,
      },
    );
  return (
    <Modal
      open
      title={`${t('settings.staff.setPin')} · ${person.name}`}
      onCancel={onClose}
      onOk={form.submit}
      confirmLoading={setPin.isPending}
      okText={t('common.save')}
    >
      <Form form={form} layout="vertical" onFinish={submit}>
        <Form.Item name="pin" label={t('settings.staff.pin')}>
          <Input.Password autoFocus inputMode="numeric" maxLength={8} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
