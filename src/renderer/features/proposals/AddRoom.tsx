import { PlusOutlined } from '@ant-design/icons';
import { AutoComplete, Button, Flex, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { ROOMS } from '../../../shared/domain/customerCodes';
import { useWrite } from '../../platform/api';
import { useFormErrors } from '../../ui/useFormErrors';
import { useTypedForm } from '../../ui/useTypedForm';

/** One more room: a usual name from the list, or any other. */
export function AddRoom({ proposalId, onAdded }: { proposalId: number; onAdded: (roomId: number) => void }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ name: string }>();
  const add = useWrite('proposals.addRoom');
  const showErrors = useFormErrors(form);
  const { clear, onValuesChange, onKeyDown } = useTypedForm({
    what: t('proposals.addRoom'),
    busy: add.isPending,
    submit: form.submit,
    giveUp: () => form.resetFields(),
  });
  return (
    <Form
      name="newRoom"
      form={form}
      onValuesChange={onValuesChange}
      onKeyDown={onKeyDown}
      onFinish={({ name }) =>
        add.mutate(
          { proposalId, name: name ?? '' },
          {
            onSuccess: ({ id }) => {
              form.resetFields();
              clear();
              onAdded(id);
            },
            onError: showErrors,
          },
        )
      }
    >
      <Flex gap={8}>
        <Form.Item name="name" style={{ margin: 0, width: 240 }}>
          <AutoComplete
            aria-label={t('proposals.roomName')}
            placeholder={t('proposals.roomName')}
            options={ROOMS.map((code) => ({ value: t(`codes.room.${code}`) }))}
            showSearch={{ filterOption: (typed, option) => (option?.value ?? '').includes(typed) }}
          />
        </Form.Item>
        <Button htmlType="submit" icon={<PlusOutlined />} loading={add.isPending}>
          {t('proposals.addRoom')}
        </Button>
      </Flex>
    </Form>
  );
}
