import { Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';

/** What an erasure takes, what it leaves, and where the data still is. */
export function ErasureFacts({ name }: { name: string }) {
  const { t } = useTranslation();
  return (
    <Flex vertical gap={6}>
      <span>{t('erasure.what', { name })}</span>
      <Typography.Text type="secondary">{t('erasure.stays')}</Typography.Text>
      <Typography.Text type="secondary">{t('erasure.backups')}</Typography.Text>
    </Flex>
  );
}
