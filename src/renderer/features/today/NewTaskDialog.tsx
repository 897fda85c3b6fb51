import { App, Flex, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { FLOOR } from '../../../shared/domain/roleGroups';
import { useWrite } from '../../platform/api';
import { nearDateText } from '../../platform/format';
import { useSession } from '../../platform/session';
import { DateInput } from '../../ui/DateInput';
import { FormDialog } from '../../ui/FormDialog';
import { TextInput } from '../../ui/TextInput';
import { TimeInput } from '../../ui/TimeInput';
import { useFormErrors } from '../../ui/useFormErrors';
import { CustomerSelect } from '../../widgets/CustomerSelect';
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
  const { message } = App.useApp();
  const { actor, today } = useSession();
  const [form] = Form.useForm<Fields>();
  const create = useWrite('tasks.create');
  const showErrors = useFormErrors(form);
  const required = [{ required: true, whitespace: true, message: t('errors.fields.required') }];
  const submit = (fields: Fields) =>
    create.mutate(fields, {
      onSuccess: ({ dueDate }) => {
        void message.success(t('today.newTask.added', { date: nearDateText(dueDate, today) }));
        onClose();
      },
      onError: showErrors,
    });
  return (
    <FormDialog
      title={t('today.newTask.title')}
      form={form}
      initialValues={{ dueDate: today, assigneeId: actor.staffId }}
      onSubmit={submit}
      onClose={onClose}
      busy={create.isPending}
      okText={t('common.add')}
    >
      <Form.Item name="note" label={t('today.newTask.note')} rules={required}>
        <TextInput autoFocus max={200} placeholder={t('today.newTask.notePlaceholder')} />
      </Form.Item>
      <Flex gap={12}>
        <Form.Item name="dueDate" label={t('today.newTask.dueDate')} style={{ flex: 1 }} rules={required}>
          <DateInput fromToday allowClear={false} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="dueTime" label={t('today.newTask.dueTime')} style={{ flex: 1 }}>
          <TimeInput style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="assigneeId" label={t('today.newTask.assignee')} style={{ flex: 1 }}>
          <StaffSelect />
        </Form.Item>
      </Flex>
      {FLOOR.includes(actor.role) && (
        <Form.Item name="customerId" label={t('today.newTask.customer')}>
          <CustomerSelect />
        </Form.Item>
      )}
    </FormDialog>
  );
}
