import { Alert, Button, Card, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useWrite } from '../../platform/api';
import { write } from '../../platform/write';
import { useReport } from '../../ui/useReport';
import { RevivedNotice } from './RevivedNotice';

/** The store has only a part of its sample data: wait for the rest, or begin anew. */
export function UnfinishedScreen() {
  const { t } = useTranslation();
  const report = useReport();
  const beginAnew = useWrite('session.beginAnew');
  return (
    <Flex vertical justify="center" align="center" gap={16} style={{ height: '100%', overflow: 'auto' }}>
      <RevivedNotice />
      <Card style={{ width: 640 }}>
        <Typography.Title level={1} style={{ marginTop: 0, fontSize: 24 }}>
          {t('shell.unfinished.title')}
        </Typography.Title>
        <Alert type="warning" showIcon title={t('shell.unfinished.what')} />
        <Typography.Paragraph type="secondary" style={{ marginTop: 12 }}>
          {t('shell.unfinished.kept')}
        </Typography.Paragraph>
        <Flex justify="end" gap={8}>
          <Button onClick={() => write('startup.quit', {}).catch(report)}>{t('backup.trouble.quit')}</Button>
          <Button
            type="primary"
            loading={beginAnew.isPending}
            onClick={() => beginAnew.mutate({}, { onError: report })}
          >
            {t('shell.unfinished.anew')}
          </Button>
        </Flex>
      </Card>
    </Flex>
  );
}
