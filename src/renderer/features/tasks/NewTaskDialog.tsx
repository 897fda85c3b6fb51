import { Flex, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { FLOOR } from '../../../shared/domain/roleGroups';
import { nearDateText } from '../../platform/format';
import { useSession } from '../../platform/session';
import type { Write } from '../../platform/write';
import { DateInput } from '../../ui/DateInput';
import { TextInput } from '../../ui/TextInput';
import { TimeInput } from '../../ui/TimeInput';
import { CustomerSelect } from '../../widgets/CustomerSelect';
import { RecordDialog } from '../../widgets/RecordDialog';
import { StaffSelect } from '../../widgets/StaffSelect';

interface Fields {
  note: string;
  dueDate: string;
  dueTime: string | null;
  customerId: number | null;
  assigneeId: number | null;
}

/** A task of one's own, with or without a customer. */
export function NewTaskDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { actor, today } = useSession();
  const required = [{ required: true, whitespace: true, message: t('errors.fields.required') }];
  const save = (fields: Fields, write: Write) => write('tasks.create', fields);
  return (
    <RecordDialog
      title={t('tasks.title')}
      initialValues={{ dueDate: today, assigneeId: actor.staffId }}
      said={({ dueDate }) => t('tasks.added', { date: nearDateText(dueDate, today) })}
      save={save}
      onClose={onClose}
      okText={t('common.add')}
    >
      <Form.Item name="note" label={t('tasks.note')} rules={required}>
        <TextInput autoFocus max={200} placeholder={t('tasks.notePlaceholder')} />
      </Form.Item>
      <Flex gap={12}>
        <Form.Item name="dueDate" label={t('tasks.dueDate')} style={{ flex: 1 }} rules={required}>
          <DateInput fromToday allowClear={false} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="dueTime" label={t('tasks.dueTime')} style={{ flex: 1 }}>
          <TimeInput style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="assigneeId" label={t('tasks.assignee')} style={{ flex: 1 }}>
          <StaffSelect />
        </Form.Item>
      </Flex>
      {FLOOR.includes(actor.role) && (
        <Form.Item name="customerId" label={t('tasks.customer')}>
          <CustomerSelect />
        </Form.Item>
      )}
    </RecordDialog>
  );
}
