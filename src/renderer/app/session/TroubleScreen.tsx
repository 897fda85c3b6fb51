import { Alert, Button, Card, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract';
import { BackupBrowser } from '../../features/backup';
import { write } from '../../platform/write';
import { useReport } from '../../ui/useReport';

/** The store cannot be opened: what happened, and the backups that can take its place. */
export function TroubleScreen({ state }: { state: OutputOf<'startup.state'> }) {
  const { t } = useTranslation();
  const report = useReport();
  if (!state.trouble) return null;
  return (
    <Flex justify="center" align="center" style={{ height: '100%', overflow: 'auto' }}>
      <Card style={{ width: 900 }}>
        <Typography.Title level={1} style={{ marginTop: 0, fontSize: 24 }}>
          {t('backup.trouble.title')}
        </Typography.Title>
        <Alert type="error" showIcon title={t(`backup.trouble.${state.trouble}`)} />
        <Typography.Paragraph type="secondary" style={{ marginTop: 12 }}>
          {t('backup.trouble.folder', { folder: state.dataFolder })}
        </Typography.Paragraph>
        {state.canRestore && <BackupBrowser desk="startup" second="there" empty={t('backup.trouble.none')} />}
        <Flex justify="end" gap={8} style={{ marginTop: 16 }}>
          {state.canChooseFolder && (
            <Button onClick={() => write('startup.chooseFolder', {}).catch(report)}>
              {t('backup.trouble.chooseFolder')}
            </Button>
          )}
          <Button onClick={() => write('startup.quit', {}).catch(report)}>{t('backup.trouble.quit')}</Button>
        </Flex>
      </Card>
    </Flex>
  );
}
