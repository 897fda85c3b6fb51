import { Button, Card, Flex, Form, Input, type InputRef, Typography } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ClockWarning } from '../../features/clock';
import { useCall, useWrite } from '../../platform/api';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { useFormErrors } from '../../ui/useFormErrors';
import { forgetRevival, RevivedNotice } from './RevivedNotice';

/** Choose who you are, type the PIN, Enter. */
export function LockScreen() {
  const { t } = useTranslation();
  const people = useCall('session.people', {});
  const state = useCall('session.state', {});
  const signIn = useWrite('session.signIn');
  const [staffId, setStaffId] = useState<number | null>(null);
  const [form] = Form.useForm<{ pin: string }>();
  const showErrors = useFormErrors(form);
  const pinInput = useRef<InputRef>(null);
  const chosen = people.data?.find((person) => person.staffId === staffId);

  const choose = (id: number | null) => {
    form.resetFields();
    setStaffId(id);
  };
  const submit = ({ pin }: { pin: string }) => {
    if (staffId === null) return;
    signIn.mutate(
      { staffId, pin },
      {
        onSuccess: forgetRevival,
        onError: (error) => {
          showErrors(error);
          pinInput.current?.select();
        },
      },
    );
  };

  return (
    <Flex vertical justify="center" align="center" gap={24} style={{ height: '100%' }}>
      <Typography.Title level={1} style={{ margin: 0, fontSize: 24 }}>
        {state.data?.storeName}
      </Typography.Title>
      <div style={{ width: 640 }}>
        <ClockWarning mayBelieve={false} />
        <RevivedNotice />
      </div>
      <Card style={{ width: 480 }}>
        {!chosen && (
          <>
            <Typography.Title level={4} style={{ marginTop: 0, textAlign: 'center' }}>
              {t('shell.lock.title')}
            </Typography.Title>
            <Flex wrap gap={12} justify="center" style={{ maxHeight: 420, overflow: 'auto', padding: 6 }}>
              {people.data?.map((person, index) => (
                <Button
                  key={person.staffId}
                  autoFocus={index === 0}
                  onClick={() => choose(person.staffId)}
                  style={{ width: 128, height: 104, flexDirection: 'column', gap: 4 }}
                >
                  <PersonAvatar name={person.name} size={40} />
                  <span>{person.name}</span>
                  <Typography.Text type="secondary" className="small">
                    {t(`codes.role.${person.role}`)}
                  </Typography.Text>
                </Button>
              ))}
            </Flex>
          </>
        )}
        {chosen && (
          <Form name="sign-in" form={form} layout="vertical" onFinish={submit} requiredMark={false}>
            <Flex vertical align="center" gap={8} style={{ marginBottom: 16 }}>
              <PersonAvatar name={chosen.name} size={56} />
              <Typography.Text strong>{chosen.name}</Typography.Text>
            </Flex>
            <Form.Item
              name="pin"
              label={t('shell.lock.pin', { name: chosen.name })}
              extra={t('shell.lock.hint')}
            >
              <Input.Password
                ref={pinInput}
                autoFocus
                inputMode="numeric"
                maxLength={8}
                size="large"
                visibilityToggle={false}
              />
            </Form.Item>
            <Flex gap={12}>
              <Button block onClick={() => choose(null)}>
                {t('shell.lock.other')}
              </Button>
              <Button block type="primary" htmlType="submit" loading={signIn.isPending}>
                {t('shell.lock.signIn')}
              </Button>
            </Flex>
          </Form>
        )}
      </Card>
    </Flex>
  );
}
