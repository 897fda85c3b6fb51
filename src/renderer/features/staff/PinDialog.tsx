import { App, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useWrite } from '../../platform/api';
import { FormDialog } from '../../ui/FormDialog';
import { useFormErrors } from '../../ui/useFormErrors';
import type { StaffRow } from './staffRow';

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
    <FormDialog
      title={`${t('settings.staff.setPin')} · ${person.name}`}
      form={form}
      onSubmit={submit}
      onClose={onClose}
      busy={setPin.isPending}
    >
      <Form.Item name="pin" label={t('settings.staff.pin')}>
        <Input.Password autoFocus inputMode="numeric" />
      </Form.Item>
    </FormDialog>
  );
}
