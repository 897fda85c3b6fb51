import { Alert, App, Button, Card, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract';
import type { BackupInfo } from '../../../shared/contract/backup';
import { BackupTable } from '../../features/backup/BackupTable';
import { instantText } from '../../ui/format';
import { useReport } from '../../ui/useReport';
import { call, queryClient } from '../api';

/** The store cannot be opened: what happened, and the backups that can take its place. */
export function TroubleScreen({ state }: { state: OutputOf<'startup.state'> }) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const report = useReport();
  if (!state.trouble) return null;
  const askToRestore = (info: BackupInfo) =>
    modal.confirm({
      title: t('backup.restoreTitle', { when: instantText(info.createdAt) }),
      content: t('backup.restoreText', { inside: t('backup.insideText', info) }),
      okText: t('backup.restore'),
      onOk: () =>
        call('startup.restore', { name: info.name })
          .then(() => queryClient.invalidateQueries())
          .catch(report),
    });
  return (
    <Flex justify="center" align="center" style={{ height: '100%', overflow: 'auto' }}>
      <Card style={{ width: 900 }}>
        <Typography.Title level={3} style={{ marginTop: 0 }}>
          {t('backup.trouble.title')}
        </Typography.Title>
        <Alert type="error" showIcon title={t(`backup.trouble.${state.trouble}`)} />
        <Typography.Paragraph type="secondary" style={{ marginTop: 12 }}>
          {t('backup.trouble.folder', { folder: state.dataFolder })}
        </Typography.Paragraph>
        <Typography.Title level={5}>{t('backup.trouble.choose')}</Typography.Title>
        <BackupTable
          backups={state.backups}
          loading={false}
          empty={t('backup.trouble.none')}
          onRestore={askToRestore}
        />
        <Flex justify="end" style={{ marginTop: 16 }}>
          <Button onClick={() => call('startup.quit', {}).catch(report)}>{t('backup.trouble.quit')}</Button>
        </Flex>
      </Card>
    </Flex>
  );
}
