import { Alert, App, Flex, Form, Modal, Table, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { BackupInfo, BackupPlace, BackupPreview } from '../../../shared/features/backup/contract';
import { queryClient, useCall } from '../../platform/api';
import { errorText } from '../../platform/errorText';
import { dateText, instantText } from '../../platform/format';
import { write } from '../../platform/write';
import { DIALOG_IN_WINDOW } from '../../ui/dialogInWindow';
import { OnlyRead } from '../../ui/OnlyRead';
import { Skeleton } from '../../ui/Skeleton';
import { UnsavedScope } from '../../ui/Unsaved';
import { useBusy } from '../../ui/useBusy';
import { useFormErrors } from '../../ui/useFormErrors';
import { useTypedForm } from '../../ui/useTypedForm';
import { NumbersSince } from './LostNumbers';
import { PassphraseItem } from './PassphraseItem';

interface Props {
  desk: 'backup' | 'startup';
  place: BackupPlace;
  backup: BackupInfo;
  onClose: () => void;
}

/** What is inside a backup beside what is there now; one click more puts it in place. */
export function RestoreDialog(props: Props) {
  return (
    <UnsavedScope close={props.onClose}>{(leave) => <OpenRestore {...props} leave={leave} />}</UnsavedScope>
  );
}

function OpenRestore({ desk, place, backup, onClose, leave }: Props & { leave: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ passphrase: string }>();
  const showErrors = useFormErrors(form);
  const { busy, run } = useBusy();
  const reference = { place, name: backup.name };
  const signedIn = useCall('backup.preview', reference, { enabled: desk === 'backup' });
  const atStart = useCall('startup.preview', reference, { enabled: desk === 'startup' });
  const preview = desk === 'backup' ? signedIn : atStart;
  const when = instantText(backup.createdAt);

  const { onValuesChange, onKeyDown } = useTypedForm({
    what: t('backup.passphraseFor'),
    busy,
    submit: form.submit,
  });

  const restore = async ({ passphrase }: { passphrase?: string }) => {
    try {
      const asked = { ...reference, passphrase: passphrase ?? null };
      const { picturesMissing: count } = await write(
        desk === 'backup' ? 'backup.restore' : 'startup.restore',
        asked,
      );
      onClose();
      void message.success(t(count > 0 ? 'backup.restoredWithout' : 'backup.restored', { when, count }), 8);
      if (desk === 'startup') await queryClient.invalidateQueries();
    } catch (error) {
      showErrors(error);
    }
  };

  return (
    <Modal
      open
      width={640}
      {...DIALOG_IN_WINDOW}
      title={t('backup.restoreTitle', { when })}
      okText={busy ? t('backup.restoring') : t('backup.restore')}
      okButtonProps={{ danger: true, loading: busy, disabled: !preview.data, autoFocus: true }}
      cancelButtonProps={{ disabled: busy }}
      mask={{ closable: false }}
      closable={!busy}
      keyboard={!busy}
      onOk={() => form.submit()}
      onCancel={leave}
    >
      <Form
        name="restore"
        form={form}
        layout="vertical"
        onFinish={(fields) => void run(() => restore(fields))}
        onValuesChange={onValuesChange}
        onKeyDown={onKeyDown}
        requiredMark={false}
      >
        {preview.error && <Alert type="error" showIcon title={errorText(preview.error.error)} />}
        {preview.isPending && <Skeleton />}
        {preview.data && (
          <Flex vertical gap={12}>
            <Comparison preview={preview.data} />
            {preview.data.info.otherStore && (
              <Alert
                type="warning"
                showIcon
                title={t('backup.ofOtherStore', {
                  store: preview.data.info.storeName ?? t('backup.unknownStore'),
                })}
              />
            )}
            {preview.data.picturesMissing > 0 && (
              <Alert
                type="warning"
                showIcon
                title={t('backup.picturesMissing', { count: preview.data.picturesMissing })}
              />
            )}
            {preview.data.erasedSince > 0 && (
              <Alert
                type="info"
                showIcon
                title={t('backup.erasedSince', { count: preview.data.erasedSince })}
              />
            )}
            <NumbersSince numbers={preview.data.numbersSince} />
            {preview.data.needsPassphrase && <PassphraseItem />}
            <Typography.Text type="secondary">{t('backup.keepText')}</Typography.Text>
          </Flex>
        )}
      </Form>
    </Modal>
  );
}

/** The store as it is and as it would be, line by line. */
function Comparison({ preview: { info, present } }: { preview: BackupPreview }) {
  const { t } = useTranslation();
  const orderOf = (order: BackupInfo['newestOrder'] | undefined) =>
    order ? `${order.number} · ${dateText(order.orderDate)}` : t('backup.nothing');
  const rows = [
    { what: t('backup.customers'), present: present?.customers, inBackup: info.customers },
    { what: t('backup.orders'), present: present?.orders, inBackup: info.orders },
    { what: t('backup.deliveries'), present: present?.deliveries, inBackup: info.deliveries },
    { what: t('backup.pictures'), present: present?.attachments, inBackup: info.attachments },
    {
      what: t('backup.newestOrder'),
      present: orderOf(present?.newestOrder),
      inBackup: orderOf(info.newestOrder),
    },
  ];
  return (
    <>
      <Typography.Text type="secondary">
        {t('backup.madeBy', { reason: t(`backup.reasons.${info.reason}`), version: info.appVersion })}
      </Typography.Text>
      <Table
        rowKey="what"
        size="small"
        pagination={false}
        dataSource={rows}
        columns={[
          { title: <OnlyRead>{t('backup.inside')}</OnlyRead>, dataIndex: 'what', width: 110 },
          ...(present ? [{ title: t('backup.present'), dataIndex: 'present' }] : []),
          {
            title: t('backup.inBackup'),
            dataIndex: 'inBackup',
            render: (value: string | number) => <Typography.Text strong>{value}</Typography.Text>,
          },
        ]}
      />
    </>
  );
}
