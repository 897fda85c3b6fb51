import { Form, Input, Select, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { ROLES, type Role } from '../../../shared/domain/roles';
import { useWrite } from '../../platform/api';
import { FormDialog } from '../../ui/FormDialog';
import { TextInput } from '../../ui/TextInput';
import { useFormErrors } from '../../ui/useFormErrors';
import { useSaved } from '../../ui/useSaved';
import type { StaffRow } from './staffRow';

interface Fields {
  name: string;
  role: Role;
  phone: string | null;
  active: boolean;
  pin: string;
}

/** Adds a person (with a first PIN) or changes one. */
export function StaffDialog({ person, onClose }: { person: StaffRow | null; onClose: () => void }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Fields>();
  const create = useWrite('staff.create');
  const update = useWrite('staff.update');
  const showErrors = useFormErrors(form);
  const after = { onSuccess: useSaved(onClose), onError: showErrors };
  const submit = ({ name, role, phone, active, pin }: Fields) => {
    if (person) update.mutate({ id: person.id, version: person.version, name, role, phone, active }, after);
    else create.mutate({ name, role, phone, pin }, after);
  };
  return (
    <FormDialog
      title={person ? person.name : t('settings.staff.add')}
      form={form}
      initialValues={person ?? { role: 'sales', active: true }}
      onSubmit={submit}
      onClose={onClose}
      busy={create.isPending || update.isPending}
    >
      <Form.Item name="name" label={t('settings.staff.name')}>
        <TextInput autoFocus max={30} />
      </Form.Item>
      <Form.Item name="role" label={t('settings.staff.role')}>
        <Select options={ROLES.map((value) => ({ value, label: t(`codes.role.${value}`) }))} />
      </Form.Item>
      <Form.Item name="phone" label={t('settings.staff.phone')}>
        <Input />
      </Form.Item>
      {person ? (
        <Form.Item name="active" label={t('settings.staff.active')} valuePropName="checked">
          <Switch />
        </Form.Item>
      ) : (
        <Form.Item name="pin" label={t('settings.staff.pin')}>
          <Input.Password inputMode="numeric" />
        </Form.Item>
      )}
    </FormDialog>
  );
}
