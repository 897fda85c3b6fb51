import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Write } from '../../platform/write';
import { RecordDialog } from '../../widgets/RecordDialog';
import type { StaffRow } from './staffRow';

/** The owner gives somebody a new PIN. */
export function PinDialog({ person, onClose }: { person: StaffRow; onClose: () => void }) {
  const { t } = useTranslation();
  const save = ({ pin }: { pin: string }, write: Write) =>
    write('staff.setPin', { id: person.id, version: person.version, pin });
  return (
    <RecordDialog
      title={`${t('staff.setPin')} · ${person.name}`}
      said={t('staff.pinSet', { name: person.name })}
      save={save}
      onClose={onClose}
    >
      <Form.Item name="pin" label={t('staff.pin')}>
        <Input.Password autoFocus inputMode="numeric" />
      </Form.Item>
    </RecordDialog>
  );
}
