import { Button, Card, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useWrite } from '../../platform/api';
import { useReport } from '../../ui/useReport';

/** One click makes the file for whoever helps; how far it is appears at the bottom right. */
export function SupportCard() {
  const { t } = useTranslation();
  const report = useReport();
  const save = useWrite('health.supportFile');
  return (
    <Card size="small">
      <Flex gap={16} align="center" justify="space-between">
        <Flex vertical gap={2}>
          <Typography.Text strong>{t('health.support.title')}</Typography.Text>
          <Typography.Text type="secondary">{t('health.support.hint')}</Typography.Text>
        </Flex>
        <Button loading={save.isPending} onClick={() => save.mutate({}, { onError: report })}>
          {t('health.support.save')}
        </Button>
      </Flex>
    </Card>
  );
}
