import { Button, Card, Checkbox, Flex, Form, Input, Modal, Segmented, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isLocale, type Locale } from '../../../shared/domain/locale';
import { BackupBrowser } from '../../features/backup';
import { useCall, useWrite } from '../../platform/api';
import { currentLocale, i18next } from '../../platform/i18n';
import { TextInput } from '../../ui/TextInput';
import { useFormErrors } from '../../ui/useFormErrors';

interface Fields {
  storeName: string;
  ownerName: string;
  pin: string;
  pinAgain: string;
  locale: Locale;
  sampleData: boolean;
}

/** The store's first minute: its name, its owner, the language, sample data or none. */
export function FirstRun({ onBusy, onDone }: { onBusy: () => void; onDone: () => void }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Fields>();
  const setUp = useWrite('session.setUp');
  const startup = useCall('startup.state', {});
  const chooseFolder = useWrite('startup.chooseFolder');
  const [restoring, setRestoring] = useState(false);
  const showErrors = useFormErrors(form);
  const submit = ({ pinAgain: _, ...input }: Fields) => {
    onBusy();
    setUp.mutate(input, { onError: showErrors, onSettled: onDone });
  };
  return (
    <Flex justify="center" align="center" style={{ height: '100%', overflow: 'auto' }}>
      <Card style={{ width: 520 }}>
        <Typography.Title level={1} style={{ marginTop: 0, fontSize: 24 }}>
          {t('shell.firstRun.title')}
        </Typography.Title>
        <Typography.Paragraph type="secondary">{t('shell.firstRun.intro')}</Typography.Paragraph>
        <Form
          name="first-run"
          form={form}
          layout="vertical"
          initialValues={{ locale: currentLocale(), sampleData: false }}
          onFinish={submit}
          requiredMark={false}
          onValuesChange={(changed: Partial<Fields>) => {
            if (changed.locale && isLocale(changed.locale)) void i18next.changeLanguage(changed.locale);
          }}
        >
          <Form.Item name="locale" label={t('shell.firstRun.language')}>
            <Segmented
              aria-label={t('shell.firstRun.language')}
              options={[
                { label: '简体中文', value: 'zh-CN' },
                { label: 'English', value: 'en' },
              ]}
            />
          </Form.Item>
          <Form.Item
            name="storeName"
            label={t('shell.firstRun.storeName')}
            rules={[{ required: true, message: t('errors.fields.required') }]}
          >
            <TextInput autoFocus max={60} />
          </Form.Item>
          <Form.Item
            name="ownerName"
            label={t('shell.firstRun.ownerName')}
            rules={[{ required: true, message: t('errors.fields.required') }]}
          >
            <TextInput max={30} />
          </Form.Item>
          <Flex gap={16}>
            <Form.Item
              name="pin"
              label={t('shell.firstRun.pin')}
              style={{ flex: 1 }}
              rules={[{ required: true, pattern: /^\d{4,8}$/, message: t('errors.fields.invalid_pin') }]}
            >
              <Input.Password inputMode="numeric" visibilityToggle={false} />
            </Form.Item>
            <Form.Item
              name="pinAgain"
              label={t('shell.firstRun.pinAgain')}
              style={{ flex: 1 }}
              dependencies={['pin']}
              rules={[
                {
                  validator: (_rule, value) =>
                    value === form.getFieldValue('pin')
                      ? Promise.resolve()
                      : Promise.reject(new Error(t('shell.firstRun.pinsDiffer'))),
                },
              ]}
            >
              <Input.Password inputMode="numeric" visibilityToggle={false} />
            </Form.Item>
          </Flex>
          {startup.data?.canChooseFolder && (
            <Form.Item label={t('shell.firstRun.dataFolder')}>
              <Flex gap={8} align="center">
                <Typography.Text type="secondary" ellipsis={{ tooltip: true }} style={{ flex: 1 }}>
                  {startup.data.dataFolder}
                </Typography.Text>
                <Button size="small" onClick={() => chooseFolder.mutate({}, { onError: showErrors })}>
                  {t('shell.firstRun.chooseFolder')}
                </Button>
              </Flex>
            </Form.Item>
          )}
          <Form.Item name="sampleData" valuePropName="checked" extra={t('shell.firstRun.sampleHint')}>
            <Checkbox>{t('shell.firstRun.sampleData')}</Checkbox>
          </Form.Item>
          <Button type="primary" htmlType="submit" block size="large" loading={setUp.isPending}>
            {setUp.isPending ? t('shell.firstRun.filling') : t('shell.firstRun.start')}
          </Button>
          <Button type="link" block style={{ marginTop: 8 }} onClick={() => setRestoring(true)}>
            {t('backup.fromBackup')}
          </Button>
        </Form>
      </Card>
      {restoring && (
        <Modal
          open
          width={900}
          title={t('backup.fromBackupTitle')}
          footer={null}
          onCancel={() => setRestoring(false)}
        >
          <BackupBrowser desk="startup" empty={t('backup.trouble.none')} />
        </Modal>
      )}
    </Flex>
  );
}
