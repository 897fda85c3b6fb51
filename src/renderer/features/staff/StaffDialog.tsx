import { Form, Input, Select, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { ROLES, type Role } from '../../../shared/domain/roles';
import type { Write } from '../../platform/write';
import { TextInput } from '../../ui/TextInput';
import { RecordDialog } from '../../widgets/RecordDialog';
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
  const save = ({ name, role, phone, active, pin }: Fields, write: Write) => {
    if (person)
      return write('staff.update', { id: person.id, version: person.version, name, role, phone, active });
    return write('staff.create', { name, role, phone, pin });
  };
  return (
    <RecordDialog
      title={person ? person.name : t('staff.add')}
      initialValues={person ?? { role: 'sales', active: true }}
      said={t('common.saved')}
      save={save}
      onClose={onClose}
    >
      <Form.Item name="name" label={t('staff.name')}>
        <TextInput autoFocus max={30} />
      </Form.Item>
      <Form.Item name="role" label={t('staff.role')}>
        <Select options={ROLES.map((value) => ({ value, label: t(`codes.role.${value}`) }))} />
      </Form.Item>
      <Form.Item name="phone" label={t('staff.phone')}>
        <Input />
      </Form.Item>
      {person ? (
        <Form.Item name="active" label={t('staff.active')} valuePropName="checked">
          <Switch />
        </Form.Item>
      ) : (
        <Form.Item name="pin" label={t('staff.pin')}>
          <Input.Password inputMode="numeric" />
        </Form.Item>
      )}
    </RecordDialog>
  );
}
