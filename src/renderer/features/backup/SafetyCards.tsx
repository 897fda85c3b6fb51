import { App, Button, Card, Flex, Typography } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract';
import { useWrite } from '../../platform/api';
import { instantText } from '../../platform/format';
import { write } from '../../platform/write';
import { useReport } from '../../ui/useReport';
import { PassphraseDialog } from './PassphraseDialog';

type State = OutputOf<'backup.state'>;

/** Where the second copies go. */
export function SecondPlaceCard({ state: { second }, onChanged }: { state: State; onChanged: () => void }) {
  const { t } = useTranslation();
  const { modal, message } = App.useApp();
  const report = useReport();
  const choose = useWrite('backup.chooseSecond');
  const ask = () =>
    choose.mutate(
      {},
      {
        onSuccess: (chosen) => {
          if (chosen) void message.success(t('backup.second.chosen', chosen));
          onChanged();
        },
        onError: report,
      },
    );
  const askToForget = (folder: string) =>
    modal.confirm({
      title: t('backup.second.forgetTitle'),
      content: t('backup.second.forgetText', { folder }),
      okText: t('backup.second.forget'),
      onOk: () => write('backup.forgetSecond', {}).then(onChanged, report),
    });
  return (
    <SafetyCard
      title={t('backup.second.title')}
      state={
        second && (
          <Typography.Text type={second.there ? 'success' : 'warning'}>
            {t(second.there ? 'backup.second.there' : 'backup.second.gone')}
          </Typography.Text>
        )
      }
      actions={
        <>
          <Button size="small" loading={choose.isPending} onClick={ask}>
            {t(second ? 'backup.second.change' : 'backup.second.choose')}
          </Button>
          {second && (
            <Button size="small" type="text" onClick={() => askToForget(second.folder)}>
              {t('backup.second.forget')}
            </Button>
          )}
        </>
      }
    >
      {second ? (
        <>
          <Typography.Text ellipsis={{ tooltip: second.folder }}>{second.folder}</Typography.Text>
          <Typography.Text type="secondary">
            {second.copiedAt === null
              ? t('backup.second.notYet')
              : t('backup.second.copied', { when: instantText(second.copiedAt) })}
          </Typography.Text>
        </>
      ) : (
        <Typography.Text type="secondary">{t('backup.second.none')}</Typography.Text>
      )}
    </SafetyCard>
  );
}

/** Whether backups are encrypted, and who guards the key. */
export function SecretCard({ state: { secretStore }, onChanged }: { state: State; onChanged: () => void }) {
  const { t } = useTranslation();
  const { modal, message } = App.useApp();
  const report = useReport();
  const [setting, setSetting] = useState(false);
  const askToStop = () =>
    modal.confirm({
      title: t('backup.secret.stopTitle'),
      content: t('backup.secret.stopText'),
      okText: t('backup.secret.stop'),
      onOk: () =>
        write('backup.setPassphrase', { passphrase: null }).then(() => {
          void message.success(t('backup.secret.stopped'));
          onChanged();
        }, report),
    });
  return (
    <SafetyCard
      title={t('backup.secret.title')}
      state={secretStore && <Typography.Text type="success">{t('backup.encrypted')}</Typography.Text>}
      actions={
        <>
          <Button size="small" onClick={() => setSetting(true)}>
            {t(secretStore ? 'backup.secret.change' : 'backup.secret.set')}
          </Button>
          {secretStore && (
            <Button size="small" type="text" onClick={askToStop}>
              {t('backup.secret.stop')}
            </Button>
          )}
        </>
      }
    >
      <Typography.Text type="secondary">{t(`backup.secret.${secretStore ?? 'off'}`)}</Typography.Text>
      {setting && (
        <PassphraseDialog
          onClose={() => {
            setSetting(false);
            onChanged();
          }}
        />
      )}
    </SafetyCard>
  );
}

/** One of the cards on top: what it is, how it stands, what can be done. */
export function SafetyCard(props: {
  title: string;
  state?: ReactNode;
  children: ReactNode;
  actions: ReactNode;
}) {
  return (
    <Card
      size="small"
      style={{ flex: 1, minWidth: 0 }}
      styles={{ body: { height: '100%', display: 'flex', flexDirection: 'column', gap: 8 } }}
    >
      <Flex gap="0 8px" align="center" justify="space-between" wrap>
        <Typography.Text strong>{props.title}</Typography.Text>
        {props.state}
      </Flex>
      <Flex vertical gap={2} flex={1} style={{ minWidth: 0 }}>
        {props.children}
      </Flex>
      <Flex gap={8} align="center" wrap>
        {props.actions}
      </Flex>
    </Card>
  );
}
